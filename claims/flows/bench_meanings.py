"""Vectors of the claims of a set, which are no claims of the record: made once, kept in a file, held in memory."""

import os
from array import array
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib import import_module
from itertools import batched
from pathlib import Path
from typing import Any

from claims.flows.bench import Row
from claims.flows.meanings import EXTRA, Model, local, vectors_of
from claims.matching.minilm import SIZE

KEPT = EXTRA.parent / "vectors"
"""Where the vectors of sets are kept: a file for each set and model."""
_AT_ONCE = 64
_BYTES = 2 * SIZE * 4


def in_memory(claims: Sequence[Row], told: Callable[[int], None], *, kept: Path = KEPT) -> Model:
    """The model of this machine with the vectors of these claims, by the number of their trial claim.

    What was made before is read from `kept`; `told` hears how many more are there. A run that is ended goes on where
    it was.
    """
    made = local()
    texts = [(claim["claim"], claim.get("title", "")) for claim in claims]
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / sha256(repr((made.name, texts)).encode()).hexdigest()[:16]
    _fill(file, texts, made, told)
    return _InMemory(made, len(texts), file.read_bytes())


def _fill(file: Path, texts: Sequence[tuple[str, str]], made: Model, told: Callable[[int], None]) -> None:
    done = file.stat().st_size // _BYTES if file.exists() else 0
    told(done)
    batches = list(batched(texts[done:], _AT_ONCE, strict=False))
    # One batch a processor: the threads of one product would wait for each other.
    with file.open("ab") as out, ThreadPoolExecutor(os.cpu_count()) as pool:
        out.truncate(done * _BYTES)
        try:
            for found in pool.map(lambda batch: vectors_of(made.vectors, batch), batches):
                for both, alone in found:
                    array("f", [*both, *(alone or both)]).tofile(out)
                told(len(found))
        finally:
            pool.shutdown(cancel_futures=True)


class _InMemory(Model):
    """A model whose vectors are of no claims of the record: the trial claims -1, -2, ..."""

    def __init__(self, made: Model, count: int, vectors: bytes) -> None:
        super().__init__(made.name, made.vectors)
        self._np: Any = import_module("numpy")
        self._kept = self._np.frombuffer(vectors, dtype="float32").reshape(count, 2, SIZE)

    def cosines(self, vector: Sequence[float], claims: Collection[int]) -> dict[int, float]:
        # All vectors are of length one.
        keys = list(claims)
        near = (self._kept[[-key - 1 for key in keys]] @ self._np.array(vector, dtype="float32")).max(1)
        return dict(zip(keys, near.tolist(), strict=True))

    def nearest(self, vector: Sequence[float], most: int = 50) -> list[int]:
        near = self._kept[:, 0] @ self._np.array(vector, dtype="float32")
        return [-at - 1 for at in self._np.argsort(-near)[:most].tolist()]
