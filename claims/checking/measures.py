"""One measure with two values in the same text."""

import re
from collections import defaultdict
from collections.abc import Iterator

from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading, Statistic

_LEAST_WORDS = 2
_CHANGES = re.compile(
    r"\b(?:more|fewer|less|another|other|additional|further|extra|first|last|than|from|previous|earlier|later|compared|ago)\b"
)
_NEARBY = 40


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Two values of a count described in the same words for the same place and period, that rounding cannot explain.

    Only measures of two words or more with a stated period count: "people" are not always the same people. Shares, money
    and changes are left out, since a level and its change are described alike; so are values far from each other.
    """
    groups: dict[tuple[str, ...], list[Statistic]] = defaultdict(list)
    for one in reading.statistics:
        if (
            one.kind == "count"
            and one.measures
            and one.period
            and one.value is not None
            and len(one.measures.split()) >= _LEAST_WORDS
        ):
            if _CHANGES.search(reading.text[max(0, one.start - _NEARBY) : one.start].lower()):
                continue
            key = (one.unit or "", _folded(one.measures), _folded(one.place or ""), _folded(one.period))
            groups[key].append(one)
    for group in groups.values():
        first = group[0]
        sentence = layout.sentence_at(first.start)
        other = next((one for one in group[1:] if one.start > sentence[1] and _apart(first, one)), None)
        if other is not None:
            yield find(
                reading,
                "two-values",
                other.start,
                other.end,
                f"{first.measures} ({first.period}) stands as {quoted(first.text)} and as {quoted(other.text)}; check which is"
                " right.",
                related=[(first.start, first.end)],
            )


def _apart(one: Statistic, other: Statistic) -> bool:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    values = sorted(abs(value) for value in (one.value, other.value) if value is not None)
    if len(values) < 2 or values[1] > 2 * values[0]:
        return False
    plain = {"exact", "about"}
    return one.hedge in plain and other.hedge in plain and (one.high < other.low or other.high < one.low)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
