"""Figures that were right once: a series had a newer or a revised one when the text came out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checking.calendar_days import month
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import day, find, quoted, span
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading, Statistic
from sources.dates import Interval


@dataclass(frozen=True, slots=True)
class Point:
    """One publication of one figure of a series: `low`..`high` is what the printed figure stands for.

    `method` as the record gives it; where it changes the series has a break, and nothing is compared across it.
    """

    printed: str
    low: Decimal
    high: Decimal
    period: Interval
    published: Interval
    method: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """What one indicator measured, by one definition. `key` leads back to it."""

    key: int
    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What tells a figure as the present one, or as a past one, in one language."""

    now: re.Pattern[str]
    then: re.Pattern[str]
    as_a_rule: re.Pattern[str]
    """So many a year, told of no past: what is so as a rule."""
    past: re.Pattern[str]


def _words(language: str) -> _Words:
    words = lexicon(language, "stale")
    in_, part = words.pattern("in"), words.pattern("parts_of_a_year")
    in_a_year = rf"(?:{in_}) (?:{part})?(?:{month(language)} )?(?:1[89]|20)\d\d"
    return _Words(
        now=re.compile(rf"\b(?:{words.pattern('now')})\b", re.IGNORECASE),
        then=re.compile(rf"\b(?:{words.pattern('then')}|{in_a_year})\b", re.IGNORECASE),
        as_a_rule=re.compile(rf"\b(?:{words.pattern('as_a_rule')})\b", re.IGNORECASE),
        past=re.compile(rf"\b(?:{words.pattern('past')})\b"),
    )


_WORDS = built("stale", _words)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LEAST_SHARED = 2


def check(reading: Reading, layout: Layout, series: Sequence[Series]) -> Iterator[Finding]:
    """Figures told as the present ones that equal an older point of a series, where a newer point of the same method
    was out when the text came out. Needs the text's date: without one nothing is said. One finding a figure.
    """
    words = _WORDS.get(code(reading.language))
    when = reading.publication.when
    if words is None or when is None or reading.publication.inferred:
        return
    for statistic in reading.statistics:
        start, end = layout.sentence_at(statistic.start)
        sentence = reading.text[start:end]
        if statistic.value is None or statistic.period or layout.zone_at(statistic.start) not in ("body", "headline"):
            continue
        if not _present(sentence, words):
            continue
        for one in series:
            older, newer = _overtaken(one, statistic, when)
            if older and newer and _about(one, sentence):
                yield _finding(reading, statistic, one, older, newer)
                break


def _present(sentence: str, words: _Words) -> bool:
    if words.then.search(sentence):
        return False
    return words.now.search(sentence) is not None or (
        words.as_a_rule.search(sentence) is not None and words.past.search(sentence) is None
    )


def _overtaken(series: Series, statistic: Statistic, when: Interval) -> tuple[Point | None, Point | None]:
    """The point that the figure is, and the newest of its method that was out; nothing where it may be that one."""
    value = statistic.value
    out = [point for point in series.points if point.published.latest < when.earliest]
    same = [point for point in out if value is not None and point.low <= value <= point.high]
    if not same:
        return None, None
    older = max(same, key=_age)
    after = [point for point in out if point.method == older.method and _age(point) > _age(older)]
    newer = max(after, key=_age, default=None)
    if newer is None or _meet(newer, statistic):
        return None, None
    return older, newer


def _age(point: Point) -> tuple[object, object]:
    return point.period.latest, point.published.latest


def _meet(point: Point, statistic: Statistic) -> bool:
    """Whether the figure, as rounded as it is printed, can be that point: 33 million is 33.1 million."""
    low, high = statistic.low or statistic.value, statistic.high or statistic.value
    return low is None or high is None or (low <= point.high and point.low <= high)


def _about(series: Series, sentence: str) -> bool:
    """Whether the sentence says what the series measures, in its words."""
    label, said = set(_WORD.findall(series.label.lower())), set(_WORD.findall(sentence.lower()))
    return len(label & said) >= min(_LEAST_SHARED, len(label)) > 0


def _finding(reading: Reading, statistic: Statistic, series: Series, older: Point, newer: Point) -> Finding:
    revised = older.period == newer.period
    said = (
        f"had been revised to {newer.printed} by {day(newer.published.latest)}, before the text came out"
        if revised
        else f"is the figure for {span(older.period)}; one for {span(newer.period)}, {newer.printed}, was out when the text"
        " appeared"
    )
    return find(
        reading,
        "figure-stale",
        statistic.start,
        statistic.end,
        f"{quoted(statistic.text)} ({series.label}) {said}.",
        suggested=newer.printed,
        series=series.key,
    )
