"""Where something moved from and to, told in one unit: "from 5 to 7 per cent", "from 5.1 a year ago to 4.6 million"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.figures import Figure
from claims.extraction.numbers.tokens import Tokens

_GOES_ON = lexicon("en", "rules_numbers").words("changes_go_on")
_APART = frozenset(("and", "from", "to"))
_BETWEEN = 6
"""Words at most between the two: "a year earlier", "in the first quarter of"."""
_ALIKE = 30
"""How many times the other a figure is at most that leaves its magnitude out: "from 900 to 1.2 million" are 900."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def shared(found: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those of one change each with the unit and the magnitude that only the other one prints."""
    out = list(figures)
    for at, a in enumerate(figures[:-1]):
        to = at + 2 if is_year(figures[at + 1]) and at + 2 < len(figures) else at + 1
        if _one_change(found, a, figures[to]):
            if _ends(found, figures[to]):
                out[to] = _in_unit_of(a, figures[to])
            out[at] = _in_unit_of(out[to], a)
    return out


def _one_change(found: Tokens, a: Figure, b: Figure) -> bool:
    if found.at(a.first - 1) != "from" or found.at(b.first - 1) != "to" or {a.type, b.type} & {"ordinal", "age"}:
        return False
    between = range(a.last, b.first - 1)
    return len(between) <= _BETWEEN and all(
        found.kind(place) in ("word", "digits") and found.low[place] not in _APART for place in between
    )


def is_year(figure: Figure) -> bool:
    """Whether it may be a year: a bare number of four digits."""
    plain = figure.type == "number" and figure.unit is None and figure.amount.scale == 1
    return plain and _FIRST_YEAR <= figure.amount.value <= _LAST_YEAR


def _in_unit_of(other: Figure, figure: Figure) -> Figure:
    """The figure as the other of its change has it; one that prints a unit of its own keeps that."""
    if figure.amount.shape not in ("whole", "decimal") or other.amount.shape not in ("whole", "decimal"):
        return figure
    if is_year(figure):
        return figure
    bare = figure.type == "number" and figure.unit is None
    alike = (figure.type, figure.unit) == (other.type, other.unit) or bare
    if alike and figure.amount.scale == 1 < other.amount.scale:
        mantissa = other.amount.value / other.amount.scale
        if figure.amount.value > _ALIKE * mantissa or mantissa > _ALIKE * figure.amount.value:
            return figure
        figure = lifted(figure, other)
    return replace(figure, type=other.type, unit=other.unit) if bare else figure


def lifted(figure: Figure, other: Figure) -> Figure:
    """The figure with the magnitude of the other: 5.1 beside 4.6 million is 5.1 million."""
    amount, scale = figure.amount, other.amount.scale
    return replace(figure, amount=replace(amount, value=amount.value * scale, step=amount.step * scale, scale=scale))


def _ends(found: Tokens, figure: Figure) -> bool:
    """Whether no word after it can be what it counts."""
    return found.kind(figure.last) != "word" or found.low[figure.last] in _GOES_ON
