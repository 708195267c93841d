"""Numbers as a text prints them: figures, words and mixtures, with unit, type and interval of rounding."""

from decimal import Decimal

from claims.extraction.layout import Layout
from claims.extraction.numbers.changes import shared
from claims.extraction.numbers.figures import Figure
from claims.extraction.numbers.ranges import Pair, joined
from claims.extraction.numbers.reading import figures
from claims.extraction.numbers.tokens import Tokens, tokens
from claims.extraction.readings import Number, NumberType

__all__ = ["numbers"]


def numbers(layout: Layout) -> tuple[Number, ...]:
    """Every number of the text in order, years, ages and ordinals included; linear in the text's length.

    A fraction is valued as a fraction here ("eight out of 10" is 0.8); `statistics` values shares in per cent.
    """
    found = tokens(layout.text)
    return tuple(_number(layout.text, found, item) for item in joined(found, shared(found, list(figures(found)))))


def _number(text: str, found: Tokens, item: Figure | Pair) -> Number:
    if isinstance(item, Pair):
        start, end = found.starts[item.low.first], found.ends[item.high.last - 1]
        low, high = item.low.value(), item.high.value()
        unit = item.high.unit or item.low.unit
        return Number(start, end, text[start:end], None, low, high, unit, _type(item), _rule(item))
    start, end = found.starts[item.first], found.ends[item.last - 1]
    value: Decimal | None = item.value()
    bounds: tuple[Decimal | None, Decimal | None] = item.interval()
    if item.amount.shape == "vague":
        value, bounds = None, (item.amount.value, None)
    return Number(start, end, text[start:end], value, *bounds, item.unit, item.type, item.rule)


def _rule(pair: Pair) -> str:
    """Between a quarter and a third is as much a part as either."""
    shapes = {pair.low.amount.shape, pair.high.amount.shape}
    return pair.high.amount.shape if shapes <= {"part", "share"} else "range"


def _type(pair: Pair) -> NumberType:
    return pair.high.type if pair.high.type != "number" else pair.low.type
