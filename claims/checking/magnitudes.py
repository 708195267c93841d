"""Figures a power of ten off: the same digits with two sizes, more people than there are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.checking.lexicon import code
from claims.checking.magnitude_words import MAGNITUDE_WORDS, MagnitudeWords
from claims.checking.saying import find, listed, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Number, Reading, Statistic

_ALL_PEOPLE = Decimal(9_000_000_000)
_MILLION = 1_000_000
_NEARLY = Decimal("0.05")
_MOST_WARMING = 9
_SIZES = frozenset({1000, 1_000_000, 1_000_000_000})
_LETTERS_OF_A_SUBJECT = 4
_SHARED_WORDS = _TELLING_DIGITS = 2
_SHOWN = 3
_HEAD = re.compile(r"[\s-]([a-z][a-z'’-]{2,20})")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """A number of people larger than mankind or than the countries its sentence names; a warming of the world by what
    no century could bring; one thing whose figure stands once in thousands and once in millions."""
    words = MAGNITUDE_WORDS.get(code(reading.language))
    if words is None:
        return
    for statistic in reading.statistics:
        if statistic.kind == "count" and statistic.value is not None:
            if statistic.value >= _MILLION and words.people.match(reading.text, statistic.end):
                yield from _too_many(reading, layout, statistic, statistic.value, words)
            elif statistic.value >= _MOST_WARMING and words.degrees.search(statistic.text):
                yield from _too_warm(reading, layout, statistic, words)
    before_one_noun = list(_same_digits(reading, words))
    yield from before_one_noun
    told = {finding.start for finding in before_one_noun}
    yield from (finding for finding in _same_subject(reading, layout, words) if finding.start not in told)


def _too_many(
    reading: Reading, layout: Layout, statistic: Statistic, value: Decimal, words: MagnitudeWords
) -> Iterator[Finding]:
    if value > _ALL_PEOPLE:
        message = f"{quoted(statistic.text)} is more people than there are; check million and billion."
        yield find(reading, "order-of-magnitude", statistic.start, statistic.end, message)
        return
    start, end = layout.sentence_at(statistic.start)
    countries = set(words.country.findall(reading.text, start, end))
    ceiling = sum(words.ceilings[name] for name in countries) * _MILLION
    if countries and value > ceiling and not words.wider.search(reading.text, start, end):
        yield find(
            reading,
            "order-of-magnitude",
            statistic.start,
            statistic.end,
            f"{quoted(statistic.text)} is more people than {listed(sorted(countries))} {'has' if len(countries) == 1 else 'have'};"
            " check thousand, million and billion.",
        )


def _too_warm(reading: Reading, layout: Layout, statistic: Statistic, words: MagnitudeWords) -> Iterator[Finding]:
    sentence = layout.sentence_at(statistic.start)
    tenth = _tenth(reading, statistic, sentence) if words.limit.search(reading.text, *sentence) else None
    if tenth:
        yield find(
            reading,
            "order-of-magnitude",
            statistic.start,
            statistic.end,
            f"{quoted(statistic.text)} stands beside {quoted(tenth.text)}, about a tenth of it; check the decimal point.",
            related=[(tenth.start, tenth.end)],
        )
    elif words.warming.search(reading.text, *sentence):
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


def _same_digits(reading: Reading, words: MagnitudeWords) -> Iterator[Finding]:
    groups: dict[tuple[str, str | None, tuple[int, ...]], list[Statistic]] = defaultdict(list)
    for statistic in reading.statistics:
        head = _head(reading.text, statistic, words)
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


def _same_subject(reading: Reading, layout: Layout, words: MagnitudeWords) -> Iterator[Finding]:
    """Sums of the same two digits or more, in sentences about the same things, of which one is a thousand times the other."""
    sums: dict[tuple[str | None, tuple[int, ...]], list[Statistic]] = defaultdict(list)
    for one in reading.statistics:
        if one.kind == "money" and one.value and not words.per.match(reading.text, one.end):
            digits = one.value.normalize().as_tuple().digits
            if len(digits) >= _TELLING_DIGITS:
                sums[one.unit, digits].append(one)
    about = cache(lambda sentence: _about(reading.text, sentence, words))
    for group in sums.values():
        first = group[0]
        sentence = layout.sentence_at(first.start)
        for other in group[1:]:
            values = sorted(abs(one.value) for one in (first, other) if one.value)
            there = layout.sentence_at(other.start)
            if there == sentence or len(values) < 2 or values[1] / values[0] not in _SIZES:
                continue
            shared = _shared(about(sentence), about(there))
            if shared:
                yield find(
                    reading,
                    "order-of-magnitude",
                    other.start,
                    other.end,
                    f"{quoted(other.text)} here and {quoted(first.text)} elsewhere stand in sentences about the same thing"
                    f" ({', '.join(shared[:_SHOWN])}): the same digits, {values[1] / values[0]:,.0f} times apart;"
                    " check which size is right.",
                    related=[(first.start, first.end)],
                )
                break


def _about(text: str, sentence: tuple[int, int], words: MagnitudeWords) -> tuple[set[str], set[str]]:
    """The words of a sentence that tell what it is about, and those of them that stand side by side: "sea wall"."""
    telling = [one for one in words.subject.finditer(text, *sentence) if one.group().lower() not in words.anywhere]
    alone = {one.group() for one in telling if len(one.group()) >= _LETTERS_OF_A_SUBJECT}
    return alone, {text[one.start() : two.end()] for one, two in pairwise(telling) if two.start() == one.end() + 1}


def _shared(one: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> list[str]:
    """What two sentences are both about: two words, or two that stand side by side; else nothing."""
    alone, together = one[0] & other[0], one[1] & other[1]
    return sorted(alone) if len(alone) >= _SHARED_WORDS else sorted(together)


def _head(text: str, statistic: Statistic, words: MagnitudeWords) -> str | None:
    """The noun right after the figure, nothing for so much each or per something."""
    if words.per.match(text, statistic.end):
        return None
    match = _HEAD.match(text, statistic.end)
    if match is None or words.per.match(text, match.end()):
        return None
    return match.group(1)
