"""Others' ratings in pages, by whether they are about a claim of ours: said by a person, or likely to a machine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Literal

from django.db.models import QuerySet

from claims.flows.match import Alike, each_said_before
from claims.models import OutsideReview
from claims.queries.outside import narrowed, said

About = Literal["", "matched", "perhaps", "unmatched"]
ABOUT: Sequence[About] = ("matched", "perhaps", "unmatched")
"""Somebody said which claim it is about; nobody did, and one is likely; nobody did, and none is likely."""
LOOKED_AT = 60
"""Ratings that a page looks up claims for: those of which nobody said anything are looked up one by one."""
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """Ratings, each with the claims that it may be about; the next page begins before the key `before`, None at the end.

    Asked for what is likely, or is not, a page can have less than it may, and more come after it all the same.
    """

    rows: Sequence[tuple[OutsideReview, Sequence[Alike]]]
    before: int | None


def listed(
    words: str = "",
    *,
    count: int,
    bucket: str = "",
    claim: str = "",
    about: About = "",
    before: int | None = None,
    likely: bool = True,
) -> Listed:
    """A page of `count` at most, the last that came first, narrowed as `queries.outside.narrowed` does.

    Without `likely` no claims are looked up where that decides nothing.
    """
    matched = None if not about else about == "matched"
    found = narrowed(words, bucket=bucket, claim=claim, matched=matched, before=before)
    if matched is False:
        return _looked_up(found, count, likely=about == "perhaps")
    rows = list(found[: count + 1])
    here = rows[:count]
    near = _near(here) if likely else {}
    return Listed([(one, near.get(one.pk, ())) for one in here], here[-1].pk if len(rows) > count else None)


def _looked_up(found: QuerySet[OutsideReview], count: int, *, likely: bool) -> Listed:
    rows = list(found[: LOOKED_AT + 1])
    kept: list[tuple[OutsideReview, Sequence[Alike]]] = []
    for some in batched(rows[:LOOKED_AT], min(count, _AT_ONCE), strict=False):
        near = _near(some)
        for one in some:
            if (one.pk in near) == likely:
                kept.append((one, near.get(one.pk, ())))
            if len(kept) == count:
                return Listed(kept, one.pk if one is not rows[-1] else None)
    return Listed(kept, rows[LOOKED_AT - 1].pk if len(rows) > LOOKED_AT else None)


def _near(reviews: Sequence[OutsideReview]) -> Mapping[int, Sequence[Alike]]:
    asked = [(one.pk, said(one)) for one in reviews if one.claim_reviewed]
    return each_said_before(asked, signed_in=True)[0]
