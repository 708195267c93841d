"""Amounts of money: "£2.1bn", "US$ 140 million", "40 Turkish lira", "8 dollars 25", "48 MEUR"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.cardinals import HYPHENS, cardinal
from claims.extraction.numbers.currencies import (
    BEFORE,
    CODES,
    DOLLARS,
    FIRST_OF_TWO,
    HUNDREDTHS,
    LOUD,
    NAMES,
    NATIONS,
    SIGNS,
    TENTHS,
)
from claims.extraction.numbers.figures import Figure
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import SCALES

_LISTS = lexicon("en", "rules_numbers")

_FACTORS = {"m": Decimal(10) ** 6, "k": Decimal(1000), "b": Decimal(10) ** 9, "bn": Decimal(10) ** 9, "t": Decimal(10) ** 12}  # fmt: skip
_WEIGHED = _LISTS.words("money_weighed")


def prefix(found: Tokens, at: int, done: int) -> tuple[int, str, Decimal] | None:
    """The currency before a number that begins at a token: first token, code, factor ("MUSD 48")."""
    place = at - 1
    if place < done:
        return None
    word = found.low[place]
    if word in SIGNS:
        before = found.at(place - 1) if place - 1 >= done else ""
        if word == "$" and before in DOLLARS and (found.attached(place) or len(before) > 2):
            return place - 1, DOLLARS[before], Decimal(1)
        return place, SIGNS[word], Decimal(1)
    if word == "." and found.at(place - 1) in BEFORE and found.capital(place - 1):
        return place - 1, BEFORE[found.at(place - 1)], Decimal(1)
    if found.kinds[place] != "word":
        return None
    coded = code(found, place)
    if coded:
        return place, *coded
    if word in BEFORE and (found.capital(place) or word == "sen"):
        return place, BEFORE[word], Decimal(1)
    return None


def code(found: Tokens, at: int) -> tuple[str, Decimal] | None:
    """An ISO code, with a magnitude before or after it ("MUSD", "USDm")."""
    word = found.at(at)
    if word in CODES:
        loud = found.printed(at).isupper()
        return (word.upper().replace("RMB", "CNY"), Decimal(1)) if loud or word not in LOUD else None
    if word[:1] in _FACTORS and word[1:] in CODES and found.printed(at).isupper():
        return word[1:].upper(), _FACTORS[word[0]]
    if word[:3] in CODES and word[3:] in _FACTORS and found.printed(at)[:3].isupper():
        return word[:3].upper(), _FACTORS[word[3:]]
    return None


def money(found: Tokens, figure: Figure, done: int) -> Figure | None:
    """The figure with its currency, before or after it."""
    before = prefix(found, figure.first, done)
    if before:
        first, currency, factor = before
        last = figure.last + (found.at(figure.last) in NAMES and found.low[figure.first - 1] in SIGNS)
        last += found.at(last) in SIGNS and found.attached(last)
        made = replace(_times(figure, factor), first=first, before=figure.first - first, last=last)
        return _with_hundredths(found, _money(made, currency))
    return _suffixed(found, figure)


def _suffixed(found: Tokens, figure: Figure) -> Figure | None:
    place = figure.last + (found.at(figure.last) in HYPHENS)
    word = found.at(place)
    if word in SIGNS:
        return (
            _with_hundredths(found, _money(replace(figure, last=place + 1), SIGNS[word]))
            if _closes(found, place)
            else None
        )
    coded = code(found, place) if found.kind(place) == "word" else None
    if coded and _closes(found, place):
        made = _times(replace(figure, last=place + 1), coded[1])
        scale = SCALES.get(found.at(place + 1))
        if scale and figure.amount.scale == 1:
            made = _times(replace(made, last=place + 2), scale)
        return _with_hundredths(found, _money(made, coded[0]))
    if word in HUNDREDTHS | TENTHS:
        loose = word == "p" and not (found.attached(place) and figure.amount.printed)
        return None if loose else _money(replace(figure, last=place + 1), (HUNDREDTHS | TENTHS)[word])
    return _named(found, figure, place)


def _named(found: Tokens, figure: Figure, place: int) -> Figure | None:
    """ "31 million euros", "40 US dollars", "100 Hong Kong dollars"."""
    place += found.at(place) in FIRST_OF_TWO and found.at(place + 1) in NATIONS
    nation = NATIONS.get(found.at(place)) if found.at(place + 1) in NAMES else None
    place += nation is not None
    place += found.at(place) == "." and found.at(place + 1) in NAMES
    name = found.at(place)
    if name not in NAMES or (name in ("pound", "pounds") and _weight(found, figure, place)):
        return None
    if name in ("mark", "marks", "rand", "colon", "lev", "taka") and nation is None and figure.amount.scale == 1:
        return None
    return _with_hundredths(found, _money(replace(figure, last=place + 1), nation or NAMES[name]))


def _weight(found: Tokens, figure: Figure, place: int) -> bool:
    near = (found.at(n) for n in range(figure.first - 4, figure.first))
    return any(word in _WEIGHED for word in near) or found.at(place + 1) in ("heavier", "lighter", "overweight", "of")


def _closes(found: Tokens, place: int) -> bool:
    """Whether a currency sign belongs to the figure before it rather than the one after it."""
    if found.kind(place + 1) != "digits" or found.attached(place):
        return True
    if found.kinds[place] == "word" and not found.attached(place + 1):
        return True
    if found.attached(place + 1):
        return False
    after = found.at(place + 2)
    return after in SIGNS or after in HUNDREDTHS


def _money(figure: Figure, currency: str) -> Figure:
    return replace(figure, type="currency", unit=currency, rule="money")


def _times(figure: Figure, factor: Decimal) -> Figure:
    if factor == 1:
        return figure
    amount = figure.amount
    scaled = replace(amount, value=amount.value * factor, step=amount.step * factor, scale=factor, spread=None)
    return replace(figure, amount=scaled)


def _with_hundredths(found: Tokens, figure: Figure) -> Figure:
    """ "8 dollars 25 cents", "8 dollars 25"."""
    amount = figure.amount
    if amount.shape != "whole" or amount.scale > 1 or found.kind(figure.last) not in ("word", "digits"):
        return figure
    joined = found.at(figure.last) == "and"
    rest = cardinal(found, figure.last + joined)
    if rest is None or rest.shape != "whole" or not 0 < rest.value < 100:
        return figure
    unit = found.at(rest.last)
    last, part = rest.last, rest.value
    if unit in HUNDREDTHS | TENTHS:
        last, part = last + 1, part / (10 if unit in TENTHS else 100)
        if unit in TENTHS and found.at(last) not in ("", ".") and (more := cardinal(found, last)) and more.value < 10:
            last, part = more.last, part + more.value / 100
    elif _loose(found, figure, rest, joined):
        return figure
    else:
        part = rest.value / 100
    value = amount.value + part
    return replace(figure, last=last, amount=replace(amount, last=last, value=value, step=Decimal("0.01")))


def _loose(found: Tokens, figure: Figure, rest: Amount, joined: bool) -> bool:
    """Whether a number after an amount of money is one of its own."""
    if found.at(rest.last) in SIGNS or code(found, rest.last) or found.at(rest.last) in NAMES:
        return True
    if figure.before or rest.value < 10:
        return not (joined and not rest.printed) or found.kind(rest.last) == "digits"
    if joined and rest.printed:
        return True
    return found.kind(rest.last) == "word" and found.at(rest.last) not in ("more", "and", "each")
