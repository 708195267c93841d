"""A figure that is the same and is said of something else: another unit, place, period or span of time."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claims.checking.comparing.figures import MOST, Measured, comparable, folded_place, periods_meet
from claims.checking.comparing.saying import across
from claims.checking.comparing.scopes import countries, earlier, rate, since, unit
from claims.checking.comparing.telling import digits, values
from claims.checking.saying import span
from claims.extraction.readings import Finding
from sources.dates import Interval

_AFTER = 60
_LEAST_DIGITS, _LEAST_DIGITS_ELSEWHERE = 2, 3
_ENOUGH_WORDS = 2
_LONGEST_CODE = 3
_SAID = {
    "unit": ("counts", ""),
    "place": ("is said of", " of"),
    "period": ("is said of", " of"),
    "span of time": ("is for", " for"),
}
"""How what changed is put, and put again for the other text."""
_NEARLY_ALL_WORDS = 3
"""A figure of one digit is the same only where this many words near it are."""


def scope_findings(ours: Sequence[Measured], theirs: Sequence[Measured], *, same_story: bool) -> Iterator[Finding]:
    """Figures of one printing that stand in another with the same value for another unit, place or period.

    The words around them must be alike and the figure a telling one; a figure that either text also prints with the
    other's scope has not changed it.
    """
    told: set[int] = set()
    least = _LEAST_DIGITS if same_story else _LEAST_DIGITS_ELSEWHERE
    for a in ours[:MOST]:
        for b in theirs[:MOST]:
            if a.statistic.start in told or not _same_figure(a, b, least):
                continue
            changed = _changed(a, b)
            if changed and not _also(a, b, ours, theirs):
                told.add(a.statistic.start)
                yield _finding(a, b, *changed)


def _same_figure(a: Measured, b: Measured, least: int) -> bool:
    common = set(values(a.statistic)) & set(values(b.statistic))
    if not common or not comparable(a.statistic, b.statistic) or len(a.measure & b.measure) < _ENOUGH_WORDS:
        return False
    tells = max(digits(value) for value in common)
    # Where the texts report the same, a figure that tells little is the same if the words around it are.
    one_measure = a.statistic.measures is not None and a.statistic.measures == b.statistic.measures
    alike = one_measure or len(a.near & b.near) >= _NEARLY_ALL_WORDS
    return tells >= least or (least == _LEAST_DIGITS and tells > 0 and alike)


def _changed(a: Measured, b: Measured) -> tuple[str, str, str] | None:
    """What changed (unit, place or period), as printed here and there."""
    here, there = a.statistic, b.statistic
    units = _unit(a), _unit(b)
    if here.kind == there.kind == "count" and units[0] and units[1] and units[0][0] != units[1][0]:
        return "unit", units[0][1], units[1][1]
    places = _places(a), _places(b)
    if (
        len(places[0]) == len(places[1]) == 1
        and places[0] != places[1]
        and not (_says(a, *places[1]) or _says(b, *places[0]))
    ):
        return "place", _titled(*places[0]), _titled(*places[1])
    if here.period and there.period and not periods_meet(here.period, there.period) and _dated(a) and _dated(b):
        return "period", span(Interval.parse(here.period)), span(Interval.parse(there.period))
    spans = _rate(a), _rate(b)
    if spans[0] and spans[1] and spans[0] != spans[1]:
        return "span of time", f"a {spans[0]}", f"a {spans[1]}"
    return None


def _dated(m: Measured) -> bool:
    """Whether a figure's period is sure: its sentence names a year, or reckons from a day in a text whose date is known.

    Any other period reckoned from the day of publication proves nothing.
    """
    after, language = _after(m), m.printing.reading.language
    if earlier(after, language):
        return False
    return bool(m.years) or (m.printing.published is not None and since(after, language))


@lru_cache(maxsize=4 * MOST)
def _rate(m: Measured) -> str | None:
    return rate(_after(m), m.printing.reading.language)


def _after(m: Measured) -> str:
    """What follows a figure in its sentence, in lower case."""
    text = m.printing.reading.text
    return text[m.statistic.end : min(m.sentence[1], m.statistic.end + _AFTER)].lower()


def _titled(place: str) -> str:
    return place.title().replace(" And ", " and ")


@lru_cache(maxsize=4 * MOST)
def _places(m: Measured) -> frozenset[str]:
    """The place the figure is read with, else the countries its sentence names."""
    if m.statistic.place:
        return frozenset({folded_place(m.statistic.place)})
    text = m.printing.reading.text[slice(*m.sentence)]
    return frozenset(folded_place(name) for name in countries(text, m.printing.reading.language))


def _says(m: Measured, place: str) -> bool:
    """Whether a figure's sentence names a place, though the figure is read with another."""
    text = m.printing.reading.text[slice(*m.sentence)]
    # A country's code is none of a sentence's words.
    return (len(place) > _LONGEST_CODE and place in text.casefold()) or place in {
        folded_place(name) for name in countries(text, m.printing.reading.language)
    }


def sort_of(m: Measured) -> str | None:
    """What sort of thing a figure counts, by the words after it: "people", "households"."""
    found = _unit(m)
    return found[0] if found else None


@lru_cache(maxsize=4 * MOST)
def _unit(m: Measured) -> tuple[str, str] | None:
    text = m.printing.reading.text
    return unit(text[m.statistic.end : m.statistic.end + _AFTER].lower(), m.printing.reading.language)


def _also(a: Measured, b: Measured, ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether one of the texts prints the figure with the scope that the other gives it."""
    return any(c is not a and _same_value(c, b) and not _changed(c, b) for c in ours[:MOST]) or any(
        c is not b and _same_value(a, c) and not _changed(a, c) for c in theirs[:MOST]
    )


def _same_value(a: Measured, b: Measured) -> bool:
    return bool(set(values(a.statistic)) & set(values(b.statistic)))


def _finding(a: Measured, b: Measured, what: str, here: str, there: str) -> Finding:
    said, again = _SAID[what]
    return across(
        a.printing,
        b.printing,
        "scope-changed",
        (a.statistic.start, a.statistic.end),
        (b.statistic.start, b.statistic.end),
        f"“{a.statistic.text}” {said} {here} here and{again} {there} in {b.printing.name}; check which is right.",
        suggested=there,
        scope=what,
    )
