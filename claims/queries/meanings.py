"""Vectors of claims: which are missing, those of some claims, and the claims nearest to a vector."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import md5

from django.db import connection

_DONE = """meaning.digest = md5(claim.text || E'\\n' || claim.context)
    AND (claim.context = '' OR meaning.alone IS NOT NULL)"""
_MISSING = f"""
SELECT claim.id, claim.text, claim.context
FROM claims_claim claim LEFT JOIN claims_meaning meaning ON meaning.claim_id = claim.id AND meaning.model = %s
WHERE claim.id > %s AND ({_DONE}) IS NOT TRUE
ORDER BY claim.id LIMIT %s
"""  # noqa: S608 -- our own words
_COUNTED = f"""
SELECT count(*) FILTER (WHERE {_DONE}), count(*)
FROM claims_claim claim LEFT JOIN claims_meaning meaning ON meaning.claim_id = claim.id AND meaning.model = %s
"""  # noqa: S608 -- our own words


@dataclass(frozen=True, slots=True)
class Worded:
    """A claim's id with its text and its context, "" where it has none."""

    claim: int
    text: str
    context: str

    @property
    def whole(self) -> str:
        return f"{self.text}\n{self.context}"

    @property
    def digest(self) -> str:
        return md5(self.whole.encode(), usedforsecurity=False).hexdigest()


def missing(model: str, *, after: int = 0, most: int = 64) -> list[Worded]:
    """Claims without a vector of `model`, or with one of another wording, by id from `after` on."""
    with connection.cursor() as cursor:
        cursor.execute(_MISSING, [model, after, most])
        return [Worded(*row) for row in cursor.fetchall()]


def counted(model: str) -> tuple[int, int]:
    """How many claims have their vector, and how many claims there are."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, [model])
        [(done, every)] = cursor.fetchall()
        return done, every


def vectors(model: str, claims: Collection[int]) -> dict[int, list[list[float]]]:
    """The vectors there are of these claims: of the text with its context, and of the text alone where both are there."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT claim_id, vector, alone FROM claims_meaning WHERE model = %s AND claim_id = ANY(%s)",
            [model, list(claims)],
        )
        return {claim: [one for one in found if one] for claim, *found in cursor.fetchall()}


def nearest(model: str, vector: Sequence[float], most: int) -> list[int]:
    """The claims whose vectors are nearest, by pgvector's index; none where the server has no such index."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s)", [index_name(model, len(vector))])
        if cursor.fetchone() == (None,):
            return []
        size = len(vector)
        # The model stands in the text of the query because the index is of one model's rows alone.
        cursor.execute(
            f"SELECT claim_id FROM claims_meaning WHERE model = %s AND cardinality(vector) = {size}"  # noqa: S608 -- a number
            f" ORDER BY vector::vector({size}) <=> %s::real[]::vector({size}) LIMIT %s",
            [model, list(vector), most],
        )
        return [claim for (claim,) in cursor.fetchall()]


def index_name(model: str, size: int) -> str:
    """What pgvector's index of a model's vectors is called."""
    return f"meaning_{md5(f'{model} {size}'.encode(), usedforsecurity=False).hexdigest()[:12]}"
