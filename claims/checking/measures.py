"""One measure with two values in the same text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading, Statistic

_LEAST_WORDS = 2
_NEARBY = 40
_FARTHEST = 2
"""Slips and conflicts lie near each other; a level and a change described alike do not."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What is looked for in one language, in lower case."""

    changes: re.Pattern[str]
    done: re.Pattern[str]
    """"cost £5m", "spent nearly £5m": what was done with a sum; a sum that was only meant to be is another."""
    meant: re.Pattern[str]
    level: str
    stands: re.Pattern[str]
    """"unemployment at 5%", "turnout of 5%"."""
    when: frozenset[str]


def _words(language: str) -> _Words:
    words = lexicon(language, "two_values")
    return _Words(
        changes=re.compile(rf"\b(?:{words.pattern('changes')})\b"),
        done=re.compile(rf"([^\W\d_]{{3,15}}+)(?: (?:{words.pattern('before_sums')}))? $"),
        meant=re.compile(rf"\b(?:{words.pattern('meant')})\b"),
        level=words.word("level"),
        stands=re.compile(rf"([^\W\d_]{{5,20}}) (?:{words.pattern('stands')}) $"),
        when=words.words("when"),
    )


_WORDS = built("two_values", _words)
_PHRASE = re.compile(r"(?: [a-z][a-z'’-]{1,20}){1,4}")
_CAPITALISED = re.compile(r"(?<=[^.!?“\"] )[A-Z][\w’'-]+")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Two values of a count described in the same words for the same place and period, that rounding cannot explain.

    Only descriptions of two words or more with a stated period, in sentences that name the same names: two
    companies sell "new cars" in one year. Of money what was done with it counts too ("cost … to build"), and of
    shares only rates ("unemployment at"), since a level and its change are described alike. One finding a measure.
    """
    words = _WORDS.get(code(reading.language))
    if words is None:
        return
    groups: dict[tuple[str, ...], list[Statistic]] = defaultdict(list)
    for one in reading.statistics:
        described = _DESCRIBED[one.kind](reading.text, one, words) if one.kind in _DESCRIBED and one.period else None
        if described and not words.changes.search(reading.text[max(0, one.start - _NEARBY) : one.start].lower()):
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


def _described(text: str, one: Statistic, words: _Words) -> str | None:
    """The words between the figure and what it counts ("emergency calls"), else all the reading says it measures."""
    after = _PHRASE.match(text, one.end)
    following = _folded(after.group()).split() if after else []
    unit = _folded(one.unit or one.population or "").split()[-1:]
    phrase = following[: following.index(unit[0]) + 1] if unit and unit[0] in following else []
    if len(phrase) < _LEAST_WORDS:
        phrase = _folded(one.measures or "").split()
    return " ".join(phrase) if len(phrase) >= _LEAST_WORDS else None


def _spent(text: str, one: Statistic, words: _Words) -> str | None:
    before = text[max(0, one.start - _NEARBY) : one.start].lower()
    done, after = words.done.search(before), _PHRASE.match(text, one.end)
    following = after.group().split() if after else []
    while following and following[-1] in words.when:
        following.pop()
    if done is None or words.meant.search(before) or len(following) < _LEAST_WORDS:
        return None
    return f"{done.group(1)} … {' '.join(following)}"


def _rate(text: str, one: Statistic, words: _Words) -> str | None:
    before = text[max(0, one.start - _NEARBY) : one.start].lower()
    if words.meant.search(before.removesuffix(words.level)):
        return None
    stands = words.stands.search(before)
    return _folded(one.measures or (stands.group(1) if stands else "")) or None


_DESCRIBED: Mapping[str, Callable[[str, Statistic, _Words], str | None]] = {
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
