"""A figure that is the same and is said of something else: another unit, place or period."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claims.checking.comparing.figures import MOST, Measured, comparable, folded_place, periods_meet
from claims.checking.comparing.saying import across
from claims.checking.comparing.telling import digits, values
from claims.checking.populations import CEILINGS
from claims.extraction.readings import Finding

# What is counted once a person, and what a person can have several of: the figures for them are never the same.
_PEOPLE = re.compile(
    r"^ ?(?:[a-z-]{2,15} ){0,2}?(?:people|persons|patients|adults|men|women|children|pupils|students|voters|workers|residents|users)\b"
)
_COUNTED = {
    "cases of treatment": r"treatments|appointments|procedures|operations|episodes|waits|referrals|prescriptions",
    "households": r"households|families|homes",
    "applications": r"applications|applicants",
    "incidents": r"incidents|offences|offenses|crimes|reports|complaints|calls",
    "trips": r"trips|journeys|visits|crossings|passengers",
}
_THINGS = {name: re.compile(rf"^ ?(?:[a-z-]{{2,15}} ){{0,2}}?(?:{words})\b") for name, words in _COUNTED.items()}
# What people of a country do is said of the country; "British" and "in the UK" are one place.
_OF = {"English": "England", "Scottish": "Scotland", "Welsh": "Wales", "British": "UK", "American": "US", "French": "France", "German": "Germany",
       "Irish": "Ireland", "English and Welsh": "England and Wales"}  # fmt: skip
_NAMES = sorted({*CEILINGS, *_OF, "England and Wales"}, key=len, reverse=True)
_COUNTRY = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in _NAMES)})(?!\w)")
_AFTER = 60
_LEAST_DIGITS, _LEAST_DIGITS_ELSEWHERE = 2, 3
_ENOUGH_WORDS = 2


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
    return (
        any(digits(value) >= least for value in common)
        and comparable(a.statistic, b.statistic)
        and len(a.measure & b.measure) >= _ENOUGH_WORDS
    )


def _changed(a: Measured, b: Measured) -> tuple[str, str, str] | None:
    """What changed (unit, place or period), as printed here and there."""
    here, there = a.statistic, b.statistic
    units = _unit(a), _unit(b)
    if here.kind == there.kind == "count" and units[0] and units[1] and units[0][0] != units[1][0]:
        return "unit", units[0][1], units[1][1]
    places = _places(a), _places(b)
    if len(places[0]) == len(places[1]) == 1 and places[0] != places[1]:
        return "place", next(iter(places[0])), next(iter(places[1]))
    # A period reckoned from the day of publication proves nothing: the sentences have to name their years.
    if here.period and there.period and not periods_meet(here.period, there.period) and a.years and b.years:
        return "period", here.period, there.period
    return None


@lru_cache(maxsize=4 * MOST)
def _places(m: Measured) -> frozenset[str]:
    """The place the figure is read with, else the countries its sentence names."""
    if m.statistic.place:
        return frozenset({folded_place(m.statistic.place)})
    text = m.printing.reading.text[slice(*m.sentence)]
    return frozenset(folded_place(_OF.get(name, name)) for name in _COUNTRY.findall(text))


@lru_cache(maxsize=4 * MOST)
def _unit(m: Measured) -> tuple[str, str] | None:
    text = m.printing.reading.text
    after = text[m.statistic.end : m.statistic.end + _AFTER].lower()
    people = _PEOPLE.match(after)
    if people:
        return "people", people.group().strip()
    for name, pattern in _THINGS.items():
        if thing := pattern.match(after):
            return name, thing.group().strip()
    return None


def _also(a: Measured, b: Measured, ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether one of the texts prints the figure with the scope that the other gives it."""
    return any(c is not a and _same_value(c, b) and not _changed(c, b) for c in ours[:MOST]) or any(
        c is not b and _same_value(a, c) and not _changed(a, c) for c in theirs[:MOST]
    )


def _same_value(a: Measured, b: Measured) -> bool:
    return bool(set(values(a.statistic)) & set(values(b.statistic)))


def _finding(a: Measured, b: Measured, what: str, here: str, there: str) -> Finding:
    return across(
        a.printing,
        b.printing,
        "scope-changed",
        (a.statistic.start, a.statistic.end),
        (b.statistic.start, b.statistic.end),
        f"“{a.statistic.text}” is printed for another {what}: {here} here, {there} in {b.printing.name}; check which.",
        suggested=there,
        scope=what,
    )
