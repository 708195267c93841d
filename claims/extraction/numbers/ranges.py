"""Two figures that are the ends of one: "680,000 to 830,000", "between 680,000 [and] 830,000", "£5-10m"."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.cardinals import HYPHENS
from claims.extraction.numbers.changes import is_year, lifted
from claims.extraction.numbers.figures import Figure
from claims.extraction.numbers.tokens import Tokens

_LISTS = lexicon("en", "rules_numbers")

_DECIDED = _LISTS.words("ranges_decided")
_MOVED = _LISTS.words("ranges_moved")
_SPAN_WORDS = _LISTS.words("ranges_span_words")
_BEFORE_A_YEAR = frozenset(("after", "before", "during", "in", "of", "since", "until"))
_UP_OR_DOWN = frozenset(("up", "down"))
_FAR = 3
"""How many times the low end a figure is that no range reaches after a verb of change, but the level that was reached."""
_PARTS, _WIDEST = 2, 4
"""The upper end of a range that begins with a part of one, and how often its lower end fits in a range after "up"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Both ends of a range, low first."""

    low: Figure
    high: Figure


def joined(found: Tokens, figures: Iterable[Figure]) -> list[Figure | Pair]:
    """The figures with the ends of each range put together."""
    out: list[Figure | Pair] = []
    for figure in figures:
        before = out[-1] if out else None
        pair = _pair(found, before, figure) if isinstance(before, Figure) else None
        if pair is None:
            out.append(figure)
        else:
            out[-1] = pair
    return out


def _pair(found: Tokens, a: Figure, b: Figure) -> Pair | None:
    link = _link(found, a, b)
    if link is None or "ordinal" in (a.type, b.type) or "vague" in (a.amount.shape, b.amount.shape):
        return None
    low = _same_unit(a, b)
    if low is None or not low.value() < b.value():
        return None
    if link == "to" and a.amount.shape == "part" and (b.amount.scale > 1 or b.value() > _PARTS) and a.unit is None:
        return None  # "rose by a fifth to 3.9 million", "fell by a quarter to 30"
    if link == "to" and found.at(a.first - 1) in _UP_OR_DOWN and b.value() > _WIDEST * a.value():
        return None  # "the party is up two to 38%": by how much, and where to
    if link == "to" and found.at(a.first - 1) in _BEFORE_A_YEAR and is_year(a) and not is_year(b):
        return None  # "from 4.6 million in 2019 to 5.1 million", "have doubled since 2019 to 7.5 million"
    if link == "-" and not _dashed(found, a, b):
        return None
    if link == "to" and not _spanned(found, a, b):
        return None
    return Pair(low, b)


def _link(found: Tokens, a: Figure, b: Figure) -> str | None:
    """The word or sign that joins two figures, None where anything else stands between them."""
    between = found.low[a.last : b.first] if b.first - a.last <= 3 else []
    bare = [word for word in between if word not in "[]()"]
    if len(bare) != 1:
        return None
    if bare[0] in HYPHENS:
        return "-"
    if bare[0] == "and":
        near = [found.at(place) for place in range(a.first - 1, max(-1, a.first - 5), -1)]
        return "and" if "between" in near else None
    return bare[0] if bare[0] in ("to", "or") and (bare[0] == "to" or b.value() - a.value() == 1) else None


def _same_unit(a: Figure, b: Figure) -> Figure | None:
    """The low end in the unit and magnitude of the high one; None where the two measure different things."""
    if (a.type, a.unit) == (b.type, b.unit):
        bare = a.amount.scale == 1 and b.amount.scale > 1 and a.amount.value < 1000
        return lifted(a, b) if bare else a
    if a.type == "number" and a.unit is None and not b.before:
        low = replace(a, type=b.type, unit=b.unit)
        return lifted(low, b) if b.amount.scale > 1 and a.amount.scale == 1 and a.value() < 1000 else low
    if a.type == "age" and b.type == "number" and b.unit is None:
        return a
    if a.type == "currency" and a.before and b.type == "number" and b.unit is None:
        return lifted(a, b) if b.amount.scale > 1 and a.amount.scale == 1 else a
    return None


def _dashed(found: Tokens, a: Figure, b: Figure) -> bool:
    """Whether a dash spans a range: no years, telephone numbers, scores or dates."""
    if found.at(a.first - 1) in HYPHENS or (found.at(b.last) in HYPHENS and found.kind(b.last + 1) == "digits"):
        return False
    if any(
        figure.amount.printed and found.printed(figure.amount.first).startswith("0") and figure.amount.shape == "whole"
        for figure in (a, b)
    ):
        return False
    if len(found.printed(a.first)) == 3 and len(found.printed(b.first)) == 4 and b.unit is None:
        return False
    plain = a.type == "number" and a.unit is None and b.unit is None
    if plain and is_year(a) and "," not in found.printed(a.first):
        return False
    return not (plain and found.at(b.last) in _DECIDED)


def _spanned(found: Tokens, a: Figure, b: Figure) -> bool:
    """Whether "to" spans a range: "from 5% to 7%" and "rose 5% to 7%" are two figures."""
    near = [found.at(place) for place in range(a.first - 1, max(-1, a.first - 5), -1)]
    if any(word in _SPAN_WORDS or word == "between" for word in near):
        return True
    if near[:1] == ["from"]:
        return False
    if any(word in _MOVED for word in near[:2]) and b.value() > _FAR * a.value():
        return False  # "rose by 112,000 to 1.6 million"
    return not any(word in _MOVED for word in near[:3]) or (
        a.last == a.amount.last and a.type == "number" and near[0] != "from"
    )
