"""Why two things said may be one, in words a person reads."""

from collections.abc import Iterator

from claims.matching.names import SAME, same
from claims.matching.said import Figure, Said
from claims.matching.terms import terms, words
from claims.matching.wording import Wording
from sources.dates import Interval

_NAMED = 3


def reason(asked: Said, found: Said, wording: Wording) -> str:
    """Such as "same figure, same population, 2022 instead of 2023; nearly the same words".

    What stands before "instead of" is the found one's; what is known of one of the two alone is not told.
    """
    parts = [", ".join(_figures(asked, found)), _words(wording), ", ".join(_said(asked, found))]
    return "; ".join(part for part in parts if part)


def same_figure(asked: Said, found: Said) -> bool:
    """Whether one of the figures asked about is one of the other's: the ranges meet, in one unit as far as it is known."""
    return any(_meet(ours, theirs) for ours in asked.figures for theirs in found.figures)


def near(one: Interval | None, other: Interval | None) -> int | None:
    """Days between two intervals, 0 where they meet; None where one of them is not known."""
    if one is None or other is None:
        return None
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def _meet(ours: Figure, theirs: Figure) -> bool:
    if not _comparable(ours, theirs):
        return False
    if None in (ours.low, ours.high, theirs.low, theirs.high):
        # "At least 300,000" meets itself, not every figure above.
        return (ours.low, ours.high) == (theirs.low, theirs.high)
    return not (ours.low > theirs.high or theirs.low > ours.high)  # type: ignore[operator]  # none of them is None


def _comparable(ours: Figure, theirs: Figure) -> bool:
    if ours.unit == theirs.unit:
        return True
    # Of a unit that is not known the very same range is taken to be the same: it tells more than any word.
    return not (ours.unit and theirs.unit) and (ours.low, ours.high) == (theirs.low, theirs.high)


def _figures(asked: Said, found: Said) -> Iterator[str]:
    pairs = [(ours, theirs) for ours in asked.figures for theirs in found.figures if _comparable(ours, theirs)]
    if not pairs:
        return
    ours, theirs = max(pairs, key=lambda pair: (_meet(*pair), _equal(pair[0].population, pair[1].population)))
    if (ours.low, ours.high) == (theirs.low, theirs.high):
        yield "same figure"
    elif _meet(ours, theirs):
        yield f"{theirs.printed} where {ours.printed} is asked about"
    else:
        yield f"{theirs.printed} instead of {ours.printed}"
    yield from _told("population", ours.population, theirs.population)
    yield from _told("place", ours.place, theirs.place)
    if ours.period and theirs.period:
        yield from _told("period", _period(ours.period), _period(theirs.period))


def _told(what: str, ours: str, theirs: str) -> Iterator[str]:
    if ours and theirs:
        yield f"same {what}" if _equal(ours, theirs) else f"{theirs} instead of {ours}"


def _equal(one: str, other: str) -> bool:
    return set(terms(words(one))) == set(terms(words(other)))


def _period(when: Interval) -> str:
    if when == Interval.year(when.earliest.year):
        return str(when.earliest.year)
    if when == Interval.month(when.earliest.year, when.earliest.month):
        return f"{when.earliest:%B %Y}"
    return str(when)


def _words(wording: Wording) -> str:
    if wording.letters > 0.97:
        return "the same words"
    if wording.letters > 0.7:
        return "nearly the same words"
    if wording.shared:
        return f"both speak of {', '.join(f'“{word}”' for word in wording.shared[:_NAMED])}"
    return ""


def _said(asked: Said, found: Said) -> Iterator[str]:
    if asked.speaker and found.speaker:
        alike = same(asked.speaker, found.speaker).score >= SAME
        yield "same speaker" if alike else f"{found.speaker} instead of {asked.speaker}"
    days = near(asked.when, found.when)
    if days is not None:
        near_by = {0: "same time", 1: "a day apart"}.get(days, f"{days} days apart")
        yield near_by if days < 60 else f"{days // 30} months apart"
