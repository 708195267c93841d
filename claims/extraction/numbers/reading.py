"""From tokens to figures: where a number begins, what it is not, and which unit it takes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.cardinals import HYPHENS
from claims.extraction.numbers.currencies import CODES
from claims.extraction.numbers.figures import Figure, age, duration, multiple, percent, percent_of, said_multiple
from claims.extraction.numbers.fractions import amount
from claims.extraction.numbers.money import code, money
from claims.extraction.numbers.powers import power
from claims.extraction.numbers.quantities import dimension, temperature
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import (
    FOLD,
    MULTIPLES,
    MULTIPLIED,
    NEGATIVE,
    ORDINAL_ENDINGS,
    ORDINALS,
    SCALES,
    SEVERAL,
    TENS,
    UNIT_PARTS,
    UNITS,
    VAGUE,
    VULGAR,
)

_BEGIN = frozenset(UNITS) | TENS.keys() | VULGAR.keys() | {"a", "an", "half", "quarter"}
_SINGLE = ORDINALS.keys() | MULTIPLES.keys() | MULTIPLIED.keys() | FOLD.keys() | {"twice"}
_NO_UNIT = frozenset({"", ",", ".", ";", ":", "/", ")", "”", "’", '"', "!", "?", "\n", "\r"})
"""What may follow a figure that has no unit after it."""
_FACTORS = 4
"""Tokens of "of" and plurals that may follow a plural: "hundreds of thousands"."""
_AFTER_DIGITS = frozenset({"am", "pm", "h", "gmt", "bst"})
"""Letters that may touch a figure without being its unit: the hour of a day."""


def figures(found: Tokens) -> Iterator[Figure]:
    """The numbers of a text in order, none overlapping another."""
    at, done = 0, 0
    kinds, low = found.kinds, found.low
    while at < len(found):
        kind, word = kinds[at], low[at]
        figure = None
        if kind == "digits" or (kind != "opaque" and word in _BEGIN):
            figure = _figure(found, at, done)
        if figure is None and kind == "word":
            figure = _single(found, at)
        if figure is None:
            at += 1
            continue
        yield figure
        at = done = figure.last


def _single(found: Tokens, at: int) -> Figure | None:
    word = found.low[at]
    if word in VAGUE or word in SEVERAL:
        return _vague(found, at)
    if word in _SINGLE or word in TENS:
        return _ordinal(found, at) or said_multiple(found, at)
    return None


def _figure(found: Tokens, at: int, done: int) -> Figure | None:
    ordinal = _ordinal(found, at)
    if ordinal is not None:
        return ordinal
    read = power(found, at) or amount(found, at)
    if read is None or _named(found, at, done) or _identifier(found, read):
        return None
    bare = Figure(at, read.last, read, rule=read.shape)
    typed = _typed(found, bare, done)
    return _signed(found, typed, done)


def _typed(found: Tokens, bare: Figure, done: int) -> Figure:
    if found.at(bare.last) in _NO_UNIT:
        return age(found, bare) or money(found, bare, done) or percent_of(found, bare, done) or bare
    return (
        percent(found, bare)
        or age(found, bare)
        or money(found, bare, done)
        or temperature(found, bare)
        or dimension(found, bare)
        or multiple(found, bare)
        or duration(found, bare)
        or percent_of(found, bare, done)
        or bare
    )


def _named(found: Tokens, at: int, done: int) -> bool:
    """Whether digits belong to the name before them: "A380", "Covid-19", "PG-13", "mk2-45"."""
    if found.kinds[at] != "digits":
        return False
    if found.attached(at) and at - 1 >= done and found.kinds[at - 1] == "word":
        return (
            found.low[at - 1] not in CODES
            and code(found, at - 1) is None
            and found.low[at - 1] not in ("rs", "rm", "kr", "x")
        )
    if not (at >= 2 and found.at(at - 1) in HYPHENS and found.attached(at) and found.attached(at - 1)):
        return False
    return found.kinds[at - 2] == "word" and at - 2 >= done and found.low[at - 2] not in UNITS


def _identifier(found: Tokens, read: Amount) -> bool:
    """Whether letters that are no unit touch the digits: "12b", "14F", "1980s"."""
    place = read.last
    if not found.attached(place) or found.kind(place) != "word" or found.kind(place - 1) != "digits":
        return False
    if found.low[place] in _AFTER_DIGITS:
        return False
    bare = Figure(read.first, place, read)
    return _typed(found, bare, read.first) is bare and found.low[place] not in VULGAR


def _signed(found: Tokens, figure: Figure, done: int) -> Figure:
    """With the minus before it: "-5", "minus five"; a hyphen after a figure or word is no sign."""
    place = figure.first - 1
    if place < done:
        return figure
    word = found.low[place]
    if word in NEGATIVE and found.low[place - 1] != "or":
        return replace(figure, first=place, negative=True, before=figure.before + 1)
    if word not in ("-", "−"):
        return figure
    attached = found.attached(figure.first)
    opens = place == 0 or found.kind(place - 1) == "break"
    if attached and not found.attached(place) and found.kind(place - 1) != "digits":
        return replace(figure, first=place, negative=True, before=figure.before + 1)
    if attached and found.at(place - 1) in ("(", "[", "/", "=", "$", "£"):
        return replace(figure, first=place, negative=True, before=figure.before + 1)
    # A lone "- 10" is a negative number; before words the hyphen is a list's bullet.
    if opens and found.kind(figure.last) == "break":
        return replace(figure, first=place, negative=True, before=figure.before + 1)
    return figure


def _ordinal(found: Tokens, at: int) -> Figure | None:
    """ "3rd", "twenty-first", "third"; not "a second", and not a part of a whole."""
    word = found.low[at]
    if found.kinds[at] == "digits":
        if not found.attached(at + 1) or found.at(at + 1) not in ORDINAL_ENDINGS or not word.isdecimal():
            return None
        return _counted(at, at + 2, Decimal(word))
    if word in TENS:
        place = at + 1 + (found.at(at + 1) in HYPHENS)
        if found.at(place) in UNIT_PARTS and not found.at(place).endswith("s") and found.at(at - 1) not in ("a", "one"):
            return _counted(at, place + 1, TENS[word] + UNIT_PARTS[found.at(place)])
        return None
    if word not in ORDINALS or (
        word == "second" and (found.at(at - 1) in ("a", "per", "split", "every") or found.kind(at - 1) == "digits")
    ):
        return None
    return _counted(at, at + 1, ORDINALS[word])


def _counted(first: int, last: int, value: Decimal) -> Figure:
    return Figure(first, last, Amount(first, last, value, Decimal(1), "ordinal"), "ordinal", None, "ordinal")


def _vague(found: Tokens, at: int) -> Figure | None:
    """ "millions of pictures", "tens of thousands", "several hundred": at least two of them, no upper end."""
    word, last = found.low[at], at + 1
    if word in SEVERAL:
        last += found.at(last) == "of"
        scale = Decimal(100) if found.at(last) == "hundred" else SCALES.get(found.at(last), Decimal(0))
        return _at_least(at, last + 1, scale * 2) if scale else None
    value = VAGUE[word]
    while found.at(last) == "of" and found.at(last + 1) in VAGUE and last < at + _FACTORS:
        value, last = value * VAGUE[found.low[last + 1]], last + 2
    if word == "tens" and last == at + 1:
        return None
    if (
        last == at + 1
        and found.at(last) != "of"
        and found.at(last) not in ("more", "who")
        and found.at(at - 1) not in ("the", "by", "in")
    ):
        return None
    return _at_least(at, last, value * 2)


def _at_least(first: int, last: int, low: Decimal) -> Figure:
    return Figure(first, last, Amount(first, last, low, Decimal(0), "vague"), rule="vague quantity")
