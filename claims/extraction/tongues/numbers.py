"""Numbers of a language other than English: digits with its separators, its number words, shares, per cent and money."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.layout import Layout
from claims.extraction.numbers.amounts import step_of, whole_step
from claims.extraction.readings import Number, NumberType
from claims.extraction.tongues.words import Tongue

_NEAR = Decimal("0.03")
"""How far a share in words may be from the figure it stands for."""


_SPACES = ("", " ", "\u00a0", "\u202f", "-")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    low: str
    digits: bool


def numbers(layout: Layout, tongue: Tongue) -> tuple[Number, ...]:
    """Every number in order, with its interval of rounding; linear in the length of the text."""
    pieces = [
        _Piece(*match.span(), match.group().lower(), match.lastgroup == "digits")
        for match in tongue.figure.finditer(layout.text)
    ]
    return tuple(_read(layout.text, pieces, tongue))


def _read(text: str, pieces: list[_Piece], tongue: Tongue) -> Iterator[Number]:
    at = 0
    while at < len(pieces):
        read = _share(text, pieces, at, tongue) or _figure(text, pieces, at, tongue)
        if read is None:
            at += 1
            continue
        at, number = read
        yield number


def _figure(text: str, pieces: list[_Piece], at: int, tongue: Tongue) -> tuple[int, Number] | None:
    piece, sign = pieces[at], None
    first = at
    if piece.low in tongue.currencies and not piece.low.isalpha() and _follows(pieces, at) and pieces[at + 1].digits:
        sign, at = tongue.currencies[piece.low], at + 1
        piece = pieces[at]
    if piece.digits:
        canonical = piece.low.replace(tongue.group, "").replace(tongue.decimal, ".")
        value, step = Decimal(canonical), step_of(canonical)
    else:
        spoken = spelt(piece.low, tongue)
        if spoken is None:
            return None
        value, step = Decimal(spoken), whole_step(Decimal(spoken))
    last = at + 1
    scale = tongue.magnitudes.get(_word(pieces, last))
    if scale and _near(text, pieces, last, tongue):
        value, step, last = value * scale, step * scale, last + 1
    unit, kind = _unit(_word(pieces, last), tongue) if _near(text, pieces, last, tongue) else (None, "number")
    if unit:
        last += 1
    elif sign:
        unit, kind = sign, "currency"
    start, end = pieces[first].start, pieces[last - 1].end
    low, high = value - step / 2, value + step / 2
    return last, Number(start, end, text[start:end], value, low, high, unit, kind, "figure of another language")


def _unit(word: str, tongue: Tongue) -> tuple[str | None, NumberType]:
    if word in tongue.percent:
        return "percent", "percent"
    if word in tongue.points:
        return "percentage points", "percent"
    return (tongue.currencies[word], "currency") if word in tongue.currencies else (None, "number")


def _share(text: str, pieces: list[_Piece], at: int, tongue: Tongue) -> tuple[int, Number] | None:
    """ "zwei Drittel", "die Hälfte"."""
    word = pieces[at].low
    if word in tongue.half:
        return at + 1, _part(text, pieces[at].start, pieces[at].end, Decimal("0.5"))
    parts = tongue.parts.get(_word(pieces, at + 1))
    of = tongue.ones.get(word)
    if not parts or not of or of >= parts or not _near(text, pieces, at + 1, tongue):
        return None
    return at + 2, _part(text, pieces[at].start, pieces[at + 1].end, Decimal(of) / parts)


def _part(text: str, start: int, end: int, value: Decimal) -> Number:
    return Number(start, end, text[start:end], value, value - _NEAR, value + _NEAR, None, "number", "part")


def spelt(word: str, tongue: Tongue) -> int | None:
    """The value of a number word, written together as German does: "zweihunderteinundzwanzig" is 221."""
    if word in tongue.cardinals:
        return tongue.cardinals[word]
    before, thousand, after = word.partition(tongue.thousand)
    if thousand:
        many, rest = _below_thousand(before, tongue) if before else 1, _below_thousand(after, tongue) if after else 0
        return None if many is None or rest is None else many * 1000 + rest
    return _below_thousand(word, tongue) if tongue.hundred in word or tongue.and_ in word else None


def _below_thousand(word: str, tongue: Tongue) -> int | None:
    before, hundred, after = word.partition(tongue.hundred)
    if hundred:
        many, rest = tongue.ones.get(before) if before else 1, _below_hundred(after, tongue) if after else 0
        return None if many is None or rest is None or many > 9 else many * 100 + rest
    return _below_hundred(word, tongue)


def _below_hundred(word: str, tongue: Tongue) -> int | None:
    if word in tongue.ones:
        return tongue.ones[word]
    for one, value in tongue.ones.items():
        tens = tongue.ones.get(word.removeprefix(one).removeprefix(tongue.and_), 0)
        if value < 10 and word.startswith(one + tongue.and_) and tens >= 20:
            return tens + value
    return None


def _word(pieces: list[_Piece], at: int) -> str:
    return pieces[at].low if at < len(pieces) else ""


def _follows(pieces: list[_Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].start - pieces[at].end <= 1


def _near(text: str, pieces: list[_Piece], at: int, tongue: Tongue) -> bool:
    """Whether nothing but a space, a hyphen or an abbreviation's stop parts a piece from the one before it."""
    if at >= len(pieces):
        return False
    between = text[pieces[at - 1].end : pieces[at].start]
    return between in _SPACES or (between in (".", ". ") and pieces[at - 1].low in tongue.shortened)
