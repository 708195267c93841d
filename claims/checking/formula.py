"""Arithmetic that people write down: a formula over named figures, worked out exactly.

Four operations, signs and brackets over decimal figures and names: `upper / population * 100`. No powers and no calls,
so a formula costs what its length says.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, DivisionByZero, InvalidOperation

LONGEST = 500
_DEEPEST = 40
_DIGITS = Context(prec=60)
_TOKEN = re.compile(r"\s{0,8}+(?:(\d{1,40}(?:\.\d{1,40})?)|([^\W\d]\w{0,60})|([-+*/()]))")


class BadFormula(ValueError):
    """What is written is no formula over these figures."""


def worked_out(formula: str, inputs: Mapping[str, Decimal]) -> Decimal:
    """The value of `formula` with the names in `inputs`, to 60 digits.

    Raises BadFormula for anything but figures, names that are given, + - * / and brackets, and for a division by zero.
    """
    if len(formula) > LONGEST:
        raise BadFormula(f"A formula has at most {LONGEST} characters.")
    tokens = [*_tokens(formula), ""]
    try:
        value, at = _sum(tokens, 0, inputs, 0)
    except (DivisionByZero, InvalidOperation) as error:
        raise BadFormula("This divides by zero.") from error
    if tokens[at]:
        raise BadFormula(f"{tokens[at]!r} is not expected there.")
    return value


def agrees(given: Decimal, value: Decimal) -> bool:
    """Whether `given` is `value` as exactly as it is written: within half a unit of its last digit."""
    exponent = given.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return abs(given - value) <= unit / 2


def _tokens(formula: str) -> Iterator[str]:
    at, end = 0, len(formula.rstrip())
    while at < end:
        match = _TOKEN.match(formula, at)
        if match is None:
            raise BadFormula(f"{formula[at:].strip()[:20]!r} is no figure, name or sign.")
        yield match[0].strip()
        at = match.end()


def _sum(tokens: list[str], at: int, inputs: Mapping[str, Decimal], depth: int) -> tuple[Decimal, int]:
    value, at = _product(tokens, at, inputs, depth)
    while tokens[at] in ("+", "-"):
        sign = tokens[at]
        right, at = _product(tokens, at + 1, inputs, depth)
        value = _DIGITS.add(value, right) if sign == "+" else _DIGITS.subtract(value, right)
    return value, at


def _product(tokens: list[str], at: int, inputs: Mapping[str, Decimal], depth: int) -> tuple[Decimal, int]:
    value, at = _figure(tokens, at, inputs, depth)
    while tokens[at] in ("*", "/"):
        sign = tokens[at]
        right, at = _figure(tokens, at + 1, inputs, depth)
        value = _DIGITS.multiply(value, right) if sign == "*" else _DIGITS.divide(value, right)
    return value, at


def _figure(tokens: list[str], at: int, inputs: Mapping[str, Decimal], depth: int) -> tuple[Decimal, int]:
    here = tokens[at]
    if depth > _DEEPEST:
        raise BadFormula(f"Brackets and signs stand at most {_DEEPEST} deep.")
    if here == "-":
        value, at = _figure(tokens, at + 1, inputs, depth + 1)
        return -value, at
    if here == "(":
        value, at = _sum(tokens, at + 1, inputs, depth + 1)
        if tokens[at] != ")":
            raise BadFormula("A bracket is not closed.")
        return value, at + 1
    if here[:1].isdigit():
        return Decimal(here), at + 1
    if here in inputs:
        return inputs[here], at + 1
    raise BadFormula(
        f"{here!r} is not expected there." if here in ("", "+", "*", "/", ")") else f"Nothing is given for {here!r}."
    )
