"""Figures a power of ten off: the same digits with two sizes, more people than there are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from claims.checking.populations import CEILINGS
from claims.checking.saying import find, listed, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Number, Reading, Statistic

_PEOPLE = re.compile(
    r" (?:[a-z-]{2,15} )?(?:people|persons|adults|children|patients|voters|men|women|residents|inhabitants|households|pupils"
    r"|students|workers|families|migrants|refugees|citizens|pensioners|commuters)\b"
)
_ALL_PEOPLE = Decimal(9_000_000_000)
_MILLION = 1_000_000
_WIDER = re.compile(
    r"\b(?:world|worlds|worldwide|globe|global\w*|planet|earth|humanity|countries|nations|international\w*|abroad|overseas"
    r"|continents?|Africa\w*|Asia\w*|Europe\w*|EU|Latin America|Americas|Middle East|China|India|Indonesia|history|ever)\b"
)
_COUNTRY = re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in sorted(CEILINGS, key=len, reverse=True)))
# Differences that the climate of a whole century can have; a day's temperature can be anything.
_WARMING = re.compile(
    r"\b(?:pre-?industrial|global warming|climate target|Paris (?:agreement|accord|climate))\b", re.IGNORECASE
)
# What warming is measured against; with the tenth of the figure beside it the decimal point is lost.
_LIMIT = re.compile(r"\b(?:threshold|limit|target|goal|ceiling|warming|record|average)\b")
_NEARLY = Decimal("0.05")
_DEGREES = re.compile(r"(?:degrees?|°|º| ?C\b)")
_MOST_WARMING = 9
_PER = re.compile(r"\s?(?:per\b|a (?:year|month|week|day|head)|each\b|an hour)")
_SIZES = frozenset({1000, 1_000_000, 1_000_000_000})
_SUBJECT = re.compile(r"(?<![\w’'])[a-z]{4,20}(?![\w’'])")
_SAID_ANYWHERE = frozenset(
    "about after also been before being between could does from have into more most much other over said says some such than"
    " that their them then there these they this those through under very were what when where which while will with would"
    " million billion thousand year years month months week weeks day days people percent cent first last next".split()
)
_SHARED_WORDS = _TELLING_DIGITS = 2
_SHOWN = 3
_HEAD = re.compile(r"[\s-]([a-z][a-z'’-]{2,20})")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """A number of people larger than mankind or than the countries its sentence names; a warming of the world by what
    no century could bring; one thing whose figure stands once in thousands and once in millions."""
    for statistic in reading.statistics:
        if statistic.kind == "count" and statistic.value is not None:
            if statistic.value >= _MILLION and _PEOPLE.match(reading.text, statistic.end):
                yield from _too_many(reading, layout, statistic, statistic.value)
            elif statistic.value >= _MOST_WARMING and _DEGREES.search(statistic.text):
                yield from _too_warm(reading, layout, statistic)
    before_one_noun = list(_same_digits(reading))
    yield from before_one_noun
    told = {finding.start for finding in before_one_noun}
    yield from (finding for finding in _same_subject(reading, layout) if finding.start not in told)


def _too_many(reading: Reading, layout: Layout, statistic: Statistic, value: Decimal) -> Iterator[Finding]:
    if value > _ALL_PEOPLE:
        message = f"{quoted(statistic.text)} is more people than there are; check million and billion."
        yield find(reading, "order-of-magnitude", statistic.start, statistic.end, message)
        return
    start, end = layout.sentence_at(statistic.start)
    countries = set(_COUNTRY.findall(reading.text, start, end))
    ceiling = sum(CEILINGS[name] for name in countries) * _MILLION
    if countries and value > ceiling and not _WIDER.search(reading.text, start, end):
        yield find(
            reading,
            "order-of-magnitude",
            statistic.start,
            statistic.end,
            f"{quoted(statistic.text)} is more people than {listed(sorted(countries))} {'has' if len(countries) == 1 else 'have'};"
            " check thousand, million and billion.",
        )


def _too_warm(reading: Reading, layout: Layout, statistic: Statistic) -> Iterator[Finding]:
    sentence = layout.sentence_at(statistic.start)
    tenth = _tenth(reading, statistic, sentence) if _LIMIT.search(reading.text, *sentence) else None
    if tenth:
        yield find(
            reading,
            "order-of-magnitude",
            statistic.start,
            statistic.end,
            f"{quoted(statistic.text)} stands beside {quoted(tenth.text)}, about a tenth of it; check the decimal point.",
            related=[(tenth.start, tenth.end)],
        )
    elif _WARMING.search(reading.text, *sentence):
        yield find(
            reading,
            "order-of-magnitude",
            statistic.start,
            statistic.end,
            f"{quoted(statistic.text)} cannot be a warming of the world; check the decimal point.",
        )


def _tenth(reading: Reading, statistic: Statistic, sentence: tuple[int, int]) -> Number | None:
    """A number of the same sentence that is a tenth of the figure, as it would be rounded."""
    value = statistic.value or Decimal(0)
    inside = (one for one in reading.numbers if sentence[0] <= one.start and one.end <= sentence[1])
    return next((one for one in inside if one.value and abs(one.value * 10 - value) <= _NEARLY * value), None)


def _same_digits(reading: Reading) -> Iterator[Finding]:
    groups: dict[tuple[str, str | None, tuple[int, ...]], list[Statistic]] = defaultdict(list)
    for statistic in reading.statistics:
        head = _head(reading.text, statistic)
        if head and statistic.value and statistic.kind in ("count", "money"):
            digits = statistic.value.normalize().as_tuple().digits
            groups[head, statistic.unit if statistic.kind == "money" else None, digits].append(statistic)
    for (head, _, _), group in groups.items():
        first = group[0]
        for other in group[1:]:
            values = sorted(abs(one.value) for one in (first, other) if one.value)
            if len(values) == 2 and values[1] / values[0] in _SIZES:
                yield find(
                    reading,
                    "order-of-magnitude",
                    other.start,
                    other.end,
                    f"{quoted(other.text)} here and {quoted(first.text)} elsewhere are both said of {quoted(head)}: the same"
                    f" digits, {values[1] / values[0]:,.0f} times apart; check which size is right.",
                    related=[(first.start, first.end)],
                )
                break


def _same_subject(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Sums of the same two digits or more, in sentences about the same things, of which one is a thousand times the other."""
    sums: dict[tuple[str | None, tuple[int, ...]], list[Statistic]] = defaultdict(list)
    for one in reading.statistics:
        if one.kind == "money" and one.value and not _PER.match(reading.text, one.end):
            digits = one.value.normalize().as_tuple().digits
            if len(digits) >= _TELLING_DIGITS:
                sums[one.unit, digits].append(one)
    subject = cache(lambda sentence: set(_SUBJECT.findall(reading.text, *sentence)) - _SAID_ANYWHERE)
    for group in sums.values():
        first = group[0]
        sentence = layout.sentence_at(first.start)
        for other in group[1:]:
            values = sorted(abs(one.value) for one in (first, other) if one.value)
            there = layout.sentence_at(other.start)
            if there == sentence or len(values) < 2 or values[1] / values[0] not in _SIZES:
                continue
            shared = subject(sentence) & subject(there)
            if len(shared) >= _SHARED_WORDS:
                yield find(
                    reading,
                    "order-of-magnitude",
                    other.start,
                    other.end,
                    f"{quoted(other.text)} here and {quoted(first.text)} elsewhere stand in sentences about the same thing"
                    f" ({', '.join(sorted(shared)[:_SHOWN])}): the same digits, {values[1] / values[0]:,.0f} times apart;"
                    " check which size is right.",
                    related=[(first.start, first.end)],
                )
                break


def _head(text: str, statistic: Statistic) -> str | None:
    """The noun right after the figure, nothing for so much each or per something."""
    if _PER.match(text, statistic.end):
        return None
    match = _HEAD.match(text, statistic.end)
    if match is None or _PER.match(text, match.end()):
        return None
    return match.group(1)
