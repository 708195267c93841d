"""Which figures of two printings measure the same thing, judged by their kind and the words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.printing import KEPT, Printing
from claims.checking.comparing.scopes import one_name
from claims.checking.comparing.words import fold
from claims.extraction.readings import Statistic

_AROUND = 12
# That both are percentages, or both times something, sets no figure apart from any other.
_UNTELLING = frozenset({"percent", "times", "percentage points", "usd", "gbp", "eur"})
# Two tables of a thousand figures each would be a million pairs; a news text holds a few dozen.
MOST = 100
_NEARBY = 400
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_TWO = re.compile(r"\w[^\w.,]+\w")
# A capital after a small letter is a name's, or a noun's where a language gives all of them one.
_NAME_WITHIN = re.compile(r"[a-zß-öø-ÿ],? ([A-ZÀ-ÖØ-Þ][\w’'-]+)")


@dataclass(frozen=True, eq=False)
class Measured:
    """A statistic with the words around it that say what is measured."""

    printing: Printing
    statistic: Statistic
    sentence: tuple[int, int]
    """The sentence it stands in; of an endless one, what stands near it."""
    measure: frozenset[str]
    """Stems of the content words of its sentence, figures and hedges left out."""
    near: frozenset[str]
    """Those within a dozen words of the figure."""
    years: frozenset[str]
    """The years its sentence names."""
    names: frozenset[str]
    """What its sentence calls by name: the capitalised words after its first, and that if it is a name elsewhere."""

    @cached_property
    def is_range(self) -> bool:
        """Whether the text prints two figures rather than one, or a word like "most"."""
        one = self.statistic
        return one.value is None and one.low is not None and one.high is not None and _TWO.search(one.text) is not None

    def same_scope(self, other: "Measured") -> int:
        """How many of period, place and unit both state and state alike."""
        a, b = self.statistic, other.statistic
        pairs = (
            (a.period, b.period),
            (folded_place(a.place), folded_place(b.place)),
            (folded_place(a.unit), folded_place(b.unit)),
        )
        return sum(bool(x) and x == y and x not in _UNTELLING for x, y in pairs)

    def rounds_to(self, other: "Measured") -> bool:
        """Whether the two figures can be one measurement: their intervals of rounding meet."""
        a, b = self.statistic, other.statistic
        return not (_below(a.high, b.low) or _below(b.high, a.low))


@lru_cache(maxsize=KEPT)
def measured(printing: Printing) -> tuple[Measured, ...]:
    """The statistics of a printing's own text (not of link headlines and captions) with what they measure."""
    layout, tongue = printing.layout, printing.tongue
    known = {word.folded for match in _NAME_WITHIN.finditer(layout.text) for word in fold(match.group(1))}
    found = []
    for statistic in printing.reading.statistics:
        if layout.zone_at(statistic.start) not in ("body", "headline"):
            continue
        start, end = layout.sentence_at(statistic.start)
        start, end = max(start, statistic.start - _NEARBY), min(end, statistic.end + _NEARBY)
        words = [w for w in fold(layout.text, start, end) if _content(w.folded, tongue)]
        at = sum(w.start < statistic.start for w in words)
        near = words[max(0, at - _AROUND // 2) : at + _AROUND // 2]
        named = frozenset(
            w.folded for w in words if layout.text[w.start].isupper() and (w is not words[0] or w.folded in known)
        )
        stems, stems_near = (frozenset(tongue.stem(w.folded) for w in some) for some in (words, near))
        years = frozenset(_YEAR.findall(layout.text, start, end))
        found.append(Measured(printing, statistic, (start, end), stems, stems_near, years, named))
    return tuple(found)


def _content(word: str, tongue: Tongue) -> bool:
    empty = word in tongue.beside_figures or word in tongue.hedges or word in tongue.numbers
    return not (empty or word[0].isdigit() or len(word) < 3)


def likeness(one: Measured, other: Measured) -> float:
    """How much the words about two figures are the same, 0 to 1: what stands near the figures counts most."""
    if not comparable(one.statistic, other.statistic):
        return 0.0
    return max(_overlap(one.near, other.near), _overlap(one.measure, other.measure))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    common = len(a & b)
    return common / min(len(a), len(b)) if common >= 2 else 0.0


def comparable(a: Statistic, b: Statistic) -> bool:
    """Whether two figures are of one sort: shares with shares, money in one currency, counts of one thing."""
    share = {"percent", "percentage points"}
    if (a.unit in share) != (b.unit in share) or (a.kind == "money") != (b.kind == "money"):
        return False
    if (a.kind == "ratio") != (b.kind == "ratio"):
        return False
    return a.kind != "money" or a.unit == b.unit


def alike(a: Statistic, b: Statistic) -> bool:
    """Whether nothing that is said of two figures sets them apart: another period, place or population."""
    if a.period and b.period and not periods_meet(a.period, b.period):
        return False
    return not (a.place and b.place and folded_place(a.place) != folded_place(b.place))


def periods_meet(one: str, other: str) -> bool:
    """Whether two periods ("start/end", ISO days) have a day in common; one that is only known as printed may."""
    if not (one[:1].isdigit() and other[:1].isdigit()):
        return True
    (a, _, b), (c, _, d) = one.partition("/"), other.partition("/")
    return a <= (d or c) and c <= (b or a)


def folded_place(text: str | None) -> str:
    return one_name(text or "")


def _below(a: Decimal | None, b: Decimal | None) -> bool:
    return a is not None and b is not None and a < b


def pairs(
    ours: Sequence[Measured], theirs: Sequence[Measured], least: float
) -> Iterator[tuple[Measured, Measured, float]]:
    """Figures of two printings whose words are alike to at least `least`, the likest first."""
    found = [(a, b, likeness(a, b)) for a in ours[:MOST] for b in theirs[:MOST]]
    yield from sorted((pair for pair in found if pair[2] >= least), key=lambda pair: -pair[2])
