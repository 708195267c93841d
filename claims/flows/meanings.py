"""Claims as vectors of what they mean, by the model the installation chose (ONRECORD_EMBEDDINGS); none without one."""

from collections.abc import Callable, Collection, Sequence
from functools import cache
from math import sqrt, sumprod
from pathlib import Path
from typing import Protocol

from django.conf import settings

from claims.actions import meanings as kept
from claims.matching.minilm import NAME, Minilm
from claims.queries import meanings as known
from sources.errors import Refused
from sources.fetching.embeddings import Endpoint, NoVectors

__all__ = ["EXTRA", "Model", "NoVectors", "chosen", "cosine", "fill", "local", "nearer", "vectors_of"]

EXTRA = Path(settings.BASE_DIR) / ".tools" / "embeddings"
"""Where the packages of the model that runs here are installed."""
_AT_ONCE = 64


class Vectors(Protocol):
    def __call__(self, texts: Sequence[str], /) -> list[list[float]]: ...


class Model:
    """`name` is what its vectors are kept under."""

    def __init__(self, name: str, vectors: Vectors) -> None:
        self.name = name
        self.vectors = vectors

    def cosines(self, vector: Sequence[float], claims: Collection[int]) -> dict[int, float]:
        """How near the claims that have a vector are to this one, with their context or alone: 1 for the same direction."""
        return {key: nearer(vector, own) for key, own in known.vectors(self.name, claims).items()}

    def nearest(self, vector: Sequence[float], most: int = 50) -> list[int]:
        """The claims nearest to a vector, whatever their words; none where the server has no pgvector."""
        return known.nearest(self.name, vector, most)


class NoExtra(Refused):
    """The model is not installed: `./run embeddings` installs it."""


@cache
def local() -> Model:
    """The model that runs on this machine. Raises NoExtra where it is not installed."""
    try:
        return Model(NAME, Minilm(EXTRA).vectors)
    except (ImportError, OSError) as error:
        raise NoExtra from error


def chosen() -> Model | None:
    """The installation's model; None where it has none. Raises NoExtra, NoVectors."""
    if not settings.EMBEDDINGS:
        return None
    if settings.EMBEDDINGS == "minilm":
        return local()
    endpoint = Endpoint.read(settings.EMBEDDINGS)
    return Model(endpoint.name, endpoint.vectors)


def fill(model: Model, *, told: Callable[[int], None] = lambda count: None, most: int | None = None) -> int:
    """Make the vectors that are missing, `most` at most, and have pgvector index them; how many were made.

    What is made stays, so that it can be ended at any moment and goes on where it was. `told` hears of each batch.
    """
    done, after = 0, 0
    while (most is None or done < most) and (batch := known.missing(model.name, after=after, most=_AT_ONCE)):
        made = vectors_of(model.vectors, [(one.text, one.context) for one in batch])
        if not done:
            kept.index(model=model.name, size=len(made[0][0]))
        kept.keep(model=model.name, found=[(one, *both) for one, both in zip(batch, made, strict=True)])
        done, after = done + len(batch), batch[-1].claim
        told(len(batch))
    return done


def vectors_of(make: Vectors, texts: Sequence[tuple[str, str]]) -> list[tuple[list[float], list[float] | None]]:
    """Of each text with its context: the vector of both, and that of the text alone where it has a context."""
    alone = [text for text, context in texts if context]
    made = make([*(f"{text}\n{context}" for text, context in texts), *alone])
    of_both, of_alone = made[: len(texts)], iter(made[len(texts) :])
    return [(both, next(of_alone) if context else None) for both, (_, context) in zip(of_both, texts, strict=True)]


def nearer(vector: Sequence[float], own: Sequence[Sequence[float]]) -> float:
    """The greatest cosine: what is asked may be what a claim says, or what it says with all that is known about it."""
    return max(cosine(vector, one) for one in own)


def cosine(one: Sequence[float], other: Sequence[float]) -> float:
    if len(one) != len(other):
        return 0.0
    return sumprod(one, other) / (sqrt(sumprod(one, one) * sumprod(other, other)) or 1.0)
