"""The shape the number grammar builds, and the interval of rounding a printed figure stands for."""

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

Shape = Literal["whole", "decimal", "part", "share", "multiple", "ordinal", "vague", "power"]

CONTEXT = Context(prec=50)
"""Wide enough for any figure of `tokens.LONGEST` characters: no digit that is printed gets lost."""

_HALF = Decimal("0.5")
NEAR = Decimal("0.03")
"""How far a share in words may be from the figure it stands for: three points ("one in three" for 31 per cent)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found at tokens first..last (last exclusive), before its unit is known."""

    first: int
    last: int
    value: Decimal
    step: Decimal
    """One unit of its last printed digit."""
    shape: Shape = "whole"
    scale: Decimal = Decimal(1)
    """The magnitude word it ends with, 1 without one."""
    printed: bool = False
    """In digits, at least partly."""
    tail: Decimal = Decimal(0)
    """What stands after its last "and": 3 of "one hundred and three"."""
    tens: bool = False
    """Ends with a word for tens that could begin an ordinal: "one hundred thirty"."""
    spread: tuple[Decimal, Decimal] | None = None

    def interval(self) -> tuple[Decimal, Decimal]:
        """Low and high: half a unit of the last printed digit to either side, unless something wider is known."""
        if self.spread:
            return self.spread
        half = self.step * _HALF
        return CONTEXT.subtract(self.value, half), CONTEXT.add(self.value, half)


def step_of(literal: str) -> Decimal:
    """One unit of the last digit that is meant: the zeros that end a whole number of 100 or more are filling.

    "1.60" -> 0.01, "45" -> 1, "830000" -> 10000.
    """
    if "." in literal:
        return Decimal(1).scaleb(-len(literal.partition(".")[2]))
    bare = literal.rstrip("0")
    if len(literal) < 3 or not bare:
        return Decimal(1)
    return Decimal(1).scaleb(len(literal) - len(bare))


def whole_step(value: Decimal) -> Decimal:
    """The same for a number in words, which prints no digits."""
    return step_of(format(abs(value).normalize(CONTEXT), "f"))


def share(part: Decimal, whole: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """`part` of `whole` as value, low and high between 0 and 1.

    A count out of ten or a hundred is precise to half a unit of the count; other shares to half a unit of the
    whole, never more than three points: people say "one in three" for anything near it.
    """
    value = CONTEXT.divide(part, whole)
    if whole >= 10 and part > 1 and whole.normalize(CONTEXT).as_tuple().digits == (1,):
        half = CONTEXT.divide(_HALF, whole)
        return value, max(value - half, Decimal(0)), value + half
    low = CONTEXT.divide(part, whole + _HALF)
    high = CONTEXT.divide(part, whole - _HALF)
    return value, max(low, value - NEAR), min(high, value + NEAR)
