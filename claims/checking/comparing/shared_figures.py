"""The same figure in two printings: the same value, of the same thing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checking.comparing.figures import MOST, Measured, alike, comparable, folded_place
from claims.checking.comparing.telling import digits, values

_TELLING, _ENOUGH = 2, 2
_SURELY = 4


@dataclass(frozen=True, slots=True)
class SharedFigure:
    """A statistic of one printing and one of another that print the same figure for the same thing.

    `part` where one of them prints a range and the other an end of it; qualifications may differ.
    """

    one: Measured
    other: Measured
    part: bool


def shared_figures(
    ours: Sequence[Measured], theirs: Sequence[Measured], *, same_story: bool
) -> tuple[SharedFigure, ...]:
    """The figures two printings share, each of `ours` with its nearest in `theirs`, in their order.

    The value must be the same and what is said of it alike; the less a figure tells (30 per cent, ten times), the more
    of the words around must be the same. `same_story`: the printings are known to report the same.
    """
    found = []
    for a in ours[:MOST]:
        best = max(((_evidence(a, b, known=same_story), -at) for at, b in enumerate(theirs[:MOST])), default=(0, 0))
        if best[0] > 0:
            b = theirs[-best[1]]
            found.append(SharedFigure(a, b, a.is_range != b.is_range))
    return tuple(found)


def _evidence(a: Measured, b: Measured, *, known: bool) -> int:
    """How surely two figures are one: 0 where they are not."""
    here, there = a.statistic, b.statistic
    common = set(values(here)) & set(values(there))
    if not common or not comparable(here, there) or not (alike(here, there) or _surely(a, b, common)):
        return 0
    if a.is_range and b.is_range and len(common) < len(set(values(here))):
        return 0
    tells = max(digits(value) for value in common)
    near, words = len(a.near & b.near), len(a.measure & b.measure)
    said = max(near, words) + a.same_scope(b)
    alone = tells >= _TELLING and said >= (1 if known else _ENOUGH)
    enough = alone or (known and near >= _ENOUGH)
    return (said + near + tells + 4 * (a.is_range == b.is_range)) if enough else 0


def _surely(a: Measured, b: Measured, common: Collection[Decimal]) -> bool:
    """Whether two figures read with two periods are one all the same: it tells much, and so many words around it agree."""
    places = {folded_place(m.statistic.place) for m in (a, b) if m.statistic.place}
    return len(places) < 2 and max(digits(value) for value in common) >= _SURELY <= len(a.measure & b.measure)
