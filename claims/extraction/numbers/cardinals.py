"""Whole and decimal numbers, in digits, in words and mixed: "7.68m", "5 hundred and 34", "thirty-one trillion"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import CONTEXT, Amount, whole_step
from claims.extraction.numbers.literals import literal
from claims.extraction.numbers.measures import UNITS as MEASURES
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import (
    DOZENS,
    HUNDRED,
    NOT_A_COUNT,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
)

HYPHENS = frozenset("-‐‑–−")
_DECIMALS = 12
_LARGEST = Decimal(10) ** 18
"""Magnitudes heap up no further: "million million" is said, "trillion trillion trillion" is noise."""


def cardinal(found: Tokens, at: int) -> Amount | None:
    """The longest number that begins at a token: groups that get smaller ("6 thousand 5 hundred and 34")."""
    first = _group(found, at, None)
    if first is None:
        return None
    total, here = first, first
    while total.scale > 1:
        joined = total.last + (found.at(total.last) in ("and", "-", ","))
        spoken = found.kind(joined) == "word" or (found.at(total.last) == "and" and total.scale <= 1000)
        if found.at(total.last) == "," and not _continues(found, joined):
            break
        following = _group(found, joined, here.scale) if spoken or _scaled(found, joined + 1) else None
        if following is None or following.value == 0 or not following.value < here.scale:
            break
        here = following
        total = Amount(
            at,
            following.last,
            total.value + following.value,
            following.step,
            scale=following.scale,
            printed=total.printed or following.printed,
            tail=following.value if found.at(joined - 1) == "and" else following.tail,
            tens=following.tens and joined == total.last,
        )
    return _point(found, total)


def _continues(found: Tokens, at: int) -> bool:
    """A comma inside a number in words: "two million, three hundred thousand"."""
    return found.kind(at) == "word" and found.at(at) in UNITS | TENS and _scaled(found, at + 1)


def _scaled(found: Tokens, at: int) -> bool:
    return found.at(at) in SCALES or found.at(at) in HUNDRED


def _group(found: Tokens, at: int, limit: Decimal | None) -> Amount | None:
    """A number below a thousand, or a figure, with the magnitudes that follow it."""
    base = literal(found, at) if found.kind(at) == "digits" else _small(found, at)
    if base is None or (limit is not None and base.value != base.value.to_integral_value()):
        return None
    amount = _hundreds(found, base)
    while amount.scale < _LARGEST and (word := _magnitude(found, amount)) is not None:
        factor, last = word
        amount = Amount(
            at,
            last,
            amount.value * factor,
            amount.step * factor,
            amount.shape,
            amount.scale * factor,
            amount.printed,
            amount.tail,
        )
    return amount


def _hundreds(found: Tokens, base: Amount) -> Amount:
    place = base.last + (found.at(base.last) == "-" and found.at(base.last + 1) in HUNDRED)
    if found.at(place) not in HUNDRED or base.value >= 1000:
        return base
    hundred = Decimal(100)
    amount = Amount(base.first, place + 1, base.value * hundred, base.step * hundred, printed=base.printed)
    joined = amount.last + (found.at(amount.last) in ("and", "-"))
    spoken = found.kind(joined) == "word" or (found.kind(joined) == "digits" and found.at(joined - 1) == "and")
    rest = _rest(found, joined) if spoken and found.at(joined) not in ("a", "an") else None
    if rest is None:
        return amount
    follows_and = found.at(joined - 1) == "and"
    return Amount(
        base.first,
        rest.last,
        amount.value + rest.value,
        Decimal(1),
        printed=base.printed or rest.printed,
        tail=rest.value if follows_and else Decimal(0),
        tens=rest.tens and not follows_and,
    )


def _rest(found: Tokens, at: int) -> Amount | None:
    """What may follow "hundred": a whole number from 1 to 99 that no magnitude makes a number of its own."""
    rest = literal(found, at) if found.kind(at) == "digits" else _small(found, at)
    if rest is None or not 0 < rest.value < 100 or rest.shape != "whole" or rest.scale > 1:
        return None
    dozen = DOZENS.get(found.at(rest.last))
    if dozen and not rest.printed:
        return replace(rest, last=rest.last + 1, value=rest.value * dozen, tens=False)
    return None if found.at(rest.last) in HUNDRED else rest


def _magnitude(found: Tokens, amount: Amount) -> tuple[Decimal, int] | None:
    """The factor of the magnitude that follows and the token after it."""
    place = amount.last
    if amount.scale >= 10**6 and amount.printed and found.at(place) not in SCALES:
        return None
    if found.at(place) in HYPHENS and found.at(place + 1) in SCALES | DOZENS:
        place += 1
    word = found.at(place)
    if word in DOZENS and (word != "score" or not amount.printed) and word != "gross":
        return DOZENS[word], place + 1
    if word in SCALES and len(word) > 3:
        return SCALES[word], place + 1
    if word in SCALES and (amount.printed or word not in ("mil", "mn", "tn")):
        return SCALES[word], place + 1
    return None


def _small(found: Tokens, at: int) -> Amount | None:
    """A number below a hundred in words, or "a" before a magnitude."""
    word = found.at(at)
    one = Decimal(1)
    if word in ("a", "an"):
        following = found.at(at + 1)
        counted = following in HUNDRED or (following in SCALES and len(following) > 3) or following == "dozen"
        return Amount(at, at + 1, one, one) if counted and following not in VAGUE else None
    if word in UNITS:
        if (
            word == "one"
            and found.at(at - 1) in NOT_A_COUNT
            and not (_scaled(found, at + 1) or found.at(at + 1) in MEASURES or _of_so_many(found, at + 2))
        ):
            return None
        return Amount(at, at + 1, UNITS[word], one)
    if word not in TENS:
        return None
    place = at + 1 + (found.at(at + 1) in HYPHENS)
    unit = UNITS.get(found.at(place))
    if unit is not None and 1 <= unit <= 9:
        return Amount(at, place + 1, TENS[word] + unit, one)
    return Amount(at, at + 1, TENS[word], one, tens=True)


def _of_so_many(found: Tokens, at: int) -> bool:
    """Whether "in" and a number follow what is taken: "only one child in six"."""
    return found.at(at) == "in" and (found.kind(at + 1) == "digits" or found.at(at + 1) in UNITS)


def _point(found: Tokens, amount: Amount) -> Amount:
    """Decimals in words: "six point nought two", "one hundred point forty-one"."""
    if found.at(amount.last) != "point" or amount.printed or amount.scale > 1:
        return _settled(amount)
    digits, last = "", amount.last + 1
    while len(digits) < _DECIMALS:
        spoken = _small(found, last) if found.kind(last) == "word" and found.at(last) not in ("a", "an") else None
        if spoken is None:
            break
        digits += str(spoken.value)
        last = spoken.last
    if not digits:
        return _settled(amount)
    step = Decimal(1).scaleb(-len(digits))
    value = CONTEXT.add(amount.value, Decimal("0." + digits))
    decimal = Amount(amount.first, last, value, step, "decimal")
    magnitude = _magnitude(found, decimal)
    if magnitude is None:
        return decimal
    factor, last = magnitude
    return Amount(amount.first, last, value * factor, step * factor, "decimal", factor)


def _settled(amount: Amount) -> Amount:
    """With the step its value implies where words alone were read."""
    if amount.printed:
        return amount
    step = whole_step(amount.value)
    return Amount(
        amount.first, amount.last, amount.value, step, amount.shape, amount.scale, False, amount.tail, amount.tens
    )
