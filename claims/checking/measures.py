"""One measure with two values in the same text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading, Statistic

_LEAST_WORDS = 2
_CHANGES = re.compile(
    r"\b(?:more|fewer|less|another|other|additional|further|extra|first|last|than|from|previous|earlier|later|compared|ago)\b"
)
_NEARBY = 40
_FARTHEST = 2
"""Slips and conflicts lie near each other; a level and a change described alike do not."""
# "cost £5m", "spent nearly £5m": what was done with a sum; a sum that was only meant to be is another.
_DONE = re.compile(r"([a-z]{3,15})(?: (?:about|around|almost|nearly|some|over|more than|a total of))? $")
_MEANT = re.compile(
    r"\b(?:to|will|would|could|may|might|should|plan\w*|expect\w*|estimat\w*|forecast\w*|budget\w*|original\w*|initial\w*|target\w*)\b"
)
# "unemployment at 5%", "turnout of 5%"
_STANDS = re.compile(r"([a-z]{5,20}) (?:at|of|was|is|stood at|stands at) $")
_WHEN = frozenset("in during for by since last this on at over until from".split())
_PHRASE = re.compile(r"(?: [a-z][a-z'’-]{1,20}){1,4}")
_CAPITALISED = re.compile(r"(?<=[^.!?“\"] )[A-Z][\w’'-]+")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Two values of a count described in the same words for the same place and period, that rounding cannot explain.

    Only descriptions of two words or more with a stated period, in sentences that name the same names: two
    companies sell "new cars" in one year. Of money what was done with it counts too ("cost … to build"), and of
    shares only rates ("unemployment at"), since a level and its change are described alike. One finding a measure.
    """
    groups: dict[tuple[str, ...], list[Statistic]] = defaultdict(list)
    for one in reading.statistics:
        described = _DESCRIBED[one.kind](reading.text, one) if one.kind in _DESCRIBED and one.period else None
        if described and not _CHANGES.search(reading.text[max(0, one.start - _NEARBY) : one.start].lower()):
            groups[described, one.unit or "", _folded(one.place or ""), _folded(one.period or "")].append(one)
    for (described, *_), group in groups.items():
        other = _contradicting(reading, layout, group)
        if other is not None:
            first = group[0]
            yield find(
                reading,
                "two-values",
                other.start,
                other.end,
                f"The text gives both {quoted(first.text)} and {quoted(other.text)} for what looks like one thing at one time"
                f" ({quoted(described)}); check which is right.",
                related=[(first.start, first.end)],
            )


def _described(text: str, one: Statistic) -> str | None:
    """The words between the figure and what it counts ("emergency calls"), else all the reading says it measures."""
    after = _PHRASE.match(text, one.end)
    words = _folded(after.group()).split() if after else []
    unit = _folded(one.unit or one.population or "").split()[-1:]
    phrase = words[: words.index(unit[0]) + 1] if unit and unit[0] in words else []
    if len(phrase) < _LEAST_WORDS:
        phrase = _folded(one.measures or "").split()
    return " ".join(phrase) if len(phrase) >= _LEAST_WORDS else None


def _spent(text: str, one: Statistic) -> str | None:
    before = text[max(0, one.start - _NEARBY) : one.start].lower()
    done, after = _DONE.search(before), _PHRASE.match(text, one.end)
    words = after.group().split() if after else []
    while words and words[-1] in _WHEN:
        words.pop()
    if done is None or _MEANT.search(before) or len(words) < _LEAST_WORDS:
        return None
    return f"{done.group(1)} … {' '.join(words)}"


def _rate(text: str, one: Statistic) -> str | None:
    if _MEANT.search(text[max(0, one.start - _NEARBY) : one.start].lower().removesuffix("to ")):
        return None
    stands = _STANDS.search(text[max(0, one.start - _NEARBY) : one.start].lower())
    return _folded(one.measures or (stands.group(1) if stands else "")) or None


_DESCRIBED: Mapping[str, Callable[[str, Statistic], str | None]] = {
    "count": _described,
    "money": _spent,
    "rate": _rate,
}


def _contradicting(reading: Reading, layout: Layout, group: Sequence[Statistic]) -> Statistic | None:
    first = group[0]
    sentence = layout.sentence_at(first.start)
    names = _names(reading.text, sentence)
    for one in group[1:]:
        if (
            one.start > sentence[1]
            and _apart(first, one)
            and _names(reading.text, layout.sentence_at(one.start)) == names
        ):
            return one
    return None


def _names(text: str, sentence: tuple[int, int]) -> frozenset[str]:
    return frozenset(_CAPITALISED.findall(text, *sentence))


def _apart(one: Statistic, other: Statistic) -> bool:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    values = sorted(abs(value) for value in (one.value, other.value) if value is not None)
    if len(values) < 2 or values[1] > _FARTHEST * values[0]:
        return False
    plain = {"exact", "about"}
    return one.hedge in plain and other.hedge in plain and (one.high < other.low or other.high < one.low)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
