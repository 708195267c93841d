"""Figures with an exponent: "2.4x10^-5", "1e10", "2.5^-1"."""

from decimal import Decimal, DecimalException

from claims.extraction.numbers.amounts import CONTEXT, Amount
from claims.extraction.numbers.literals import literal
from claims.extraction.numbers.tokens import Tokens

_SIGNS = {"+": 1, "-": -1, "−": -1}
_TIMES = frozenset({"x", "×", "*"})
_OPEN = _TIMES | {"^", "e"}
_LARGEST = 300
"""Exponents beyond this measure nothing, and would cost more than the text that prints them."""


def power(found: Tokens, at: int) -> Amount | None:
    """The figure with its exponent, None where there is none."""
    if found.at(at + 1) not in _OPEN and found.kind(at + 1) != "digits":
        return None
    base = literal(found, at)
    if base is None or base.scale > 1:
        return None
    place = base.last
    if found.at(place) == "^":
        return _raised(found, base, Decimal(1), base.value, place + 1)
    if found.at(place) in _TIMES and found.at(place + 1) == "10" and found.at(place + 2) == "^":
        return _raised(found, base, base.value, Decimal(10), place + 3)
    if found.at(place) == "e" and found.attached(place) and found.attached(place + 1):
        return _raised(found, base, base.value, Decimal(10), place + 1)
    return None


def _raised(found: Tokens, base: Amount, factor: Decimal, of: Decimal, at: int) -> Amount | None:
    sign = 1
    while found.at(at) in _SIGNS and found.attached(at) and at < base.last + 6:
        sign *= _SIGNS[found.at(at)]
        at += 1
    exponent = found.at(at)
    if found.kind(at) != "digits" or not exponent.isdecimal() or int(exponent) > _LARGEST:
        return None
    try:
        value = CONTEXT.multiply(factor, CONTEXT.power(of, sign * int(exponent)))
    except DecimalException:
        return None
    if not value.is_finite():
        return None
    return Amount(base.first, at + 1, value, Decimal(1).scaleb(value.adjusted() - 2), "power", printed=True)
