"""Sentences with their figures put in one sign each, so that a check can be a pattern over figures and words.

"Sales rose 10% to £92m from £80m" becomes "sales rose P to M from M", and each sign leads back to its figure.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checking.figure_words import FIGURE_WORDS, LETTERS, FigureWords
from claims.checking.hedges import hedge_before
from claims.checking.lexicon import code
from claims.extraction.layout import Layout
from claims.extraction.readings import Number, Reading, Statistic

COUNT, PERCENT, MONEY, MULTIPLE, OTHER = "\ue000\ue001\ue002\ue003\ue004"
"""The signs, from Unicode's private use area: no text to be read gives them a meaning."""
VALUE, AMOUNT = f"[{COUNT}{PERCENT}{MONEY}]", f"[{COUNT}{MONEY}]"
NO_FIGURE = rf"[^{COUNT}-\ue00f\n;:.]"
"""What is no figure, and does not end a clause."""
_PRIVATE = re.compile("[\ue000-\ue00f]")
_SPACE = re.compile(r"\s")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ROUNDED_FROM = 1000
_LARGEST = Decimal(10) ** 18
_READABLE = frozenset({"body", "headline"})
_BARE = re.compile(rf"\d{{1,3}}|[{LETTERS}]{{3,20}}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; low..high is what it can stand for: its rounding, widened by its hedge."""

    start: int
    end: int
    text: str
    sign: str
    value: float
    low: float
    high: float
    hedge: str | None
    unit: str | None
    in_words: bool


@dataclass(frozen=True, slots=True)
class Figured:
    """The sentences that hold two figures or more, one a line, with signs for figures and all else in lower case."""

    text: str
    figures: Mapping[int, Figure]
    read: Sequence[Figure]
    """All figures of the reading in order, those that stand alone in their sentence among them."""

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], dict[str, Figure]]]:
        """Every match with the figures of its named groups that hold one."""
        for match in pattern.finditer(self.text):
            found = {
                name: self.figures[match.start(name)] for name in match.groupdict() if match.start(name) in self.figures
            }
            yield match, found


def figured(reading: Reading, layout: Layout) -> Figured:
    """The figured sentences of a reading's body and headline; none where the words of its language are not known."""
    words = FIGURE_WORDS.get(code(reading.language))
    figures = _figures(reading, words) if words else []
    starts = [figure.start for figure in figures]
    lines: list[str] = []
    places: dict[int, Figure] = {}
    length = 0
    for start, end in layout.sentences:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last - first < 2 or layout.zone_at(start) not in _READABLE:
            continue
        at = start
        for figure in figures[first:last]:
            between = _plain(reading.text[at : figure.start])
            lines.append(between)
            length += len(between)
            places[length] = figure
            lines.append(figure.sign)
            length += 1
            at = max(at, figure.end)
        rest = _plain(reading.text[at:end]) + "\n"
        lines.append(rest)
        length += len(rest)
    return Figured("".join(lines), places, figures)


def _plain(text: str) -> str:
    # Character for character, so that nothing moves; lower() alone can lengthen a letter.
    plain = _SPACE.sub(" ", _PRIVATE.sub(" ", text))
    lower = plain.lower()
    return (lower if len(lower) == len(plain) else plain).replace("’", "'").replace("—", "–")


def _figures(reading: Reading, words: FigureWords) -> list[Figure]:
    """Statistics, and the numbers no statistic covers, in order and without overlaps."""
    found: list[Figure] = []
    dated = {place for date in reading.dates for place in (date.start, date.end)}
    read: list[Statistic | Number] = [*reading.statistics, *reading.numbers]
    both = sorted(read, key=lambda one: (one.start, isinstance(one, Number), -one.end))
    reached = -1
    for one in both:
        if one.start < reached:
            continue
        reached = one.end
        hedged = hedge_before(reading.text, one.start, reading.language)
        found.append(_figure(one, hedged.meant if hedged else None, dated, words))
    return found


def _figure(one: Statistic | Number, hedge: str | None, dated: Container[int], words: FigureWords) -> Figure:
    value, sign = one.value, _sign(one, words)
    low, high = one.low, one.high
    if isinstance(one, Number) and sign == PERCENT and one.type == "number":
        # A fraction in words is a number to the one engine and a share, in per cent, to the other.
        value, low, high = (None if part is None else part * 100 for part in (value, low, high))
    in_a_date = isinstance(one, Number) and (one.start in dated or one.end in dated or _YEAR.fullmatch(one.text))
    if value is None or in_a_date or abs(value) > _LARGEST:
        return Figure(one.start, one.end, one.text, OTHER, 0.0, 0.0, 0.0, hedge, one.unit, in_words=False)
    least, most = _rounding(one.text, value, low, high, words)
    figure = float(value)
    if hedge == "more":
        least, most = figure, max(most, figure * 1.25)
    elif hedge == "less":
        least = min(least, figure * 0.8)
    elif hedge == "about":
        least, most = min(least, figure * 0.9), max(most, figure * 1.1)
    elif hedge == "some":
        least, most = min(least, figure * 0.95), max(most, figure * 1.05)
    in_words = not any(character.isdigit() for character in one.text)
    return Figure(one.start, one.end, one.text, sign, figure, least, most, hedge, one.unit, in_words)


def _sign(one: Statistic | Number, words: FigureWords) -> str:
    if words.point in one.text.lower() or "point" in (one.unit or ""):
        return OTHER
    if one.unit == "times" and any(letter.isalpha() for letter in one.text):
        return MULTIPLE
    if isinstance(one, Statistic):
        if one.kind == "ratio":
            return MULTIPLE
        if one.unit in ("percent", "per cent", "%") or one.kind == "share":
            return PERCENT
        if one.kind == "money":
            return MONEY
        return COUNT
    if one.type == "number" and one.rule.partition(":")[0] in ("part", "share"):
        return PERCENT
    return {"percent": PERCENT, "currency": MONEY, "number": COUNT}.get(one.type, OTHER)


def _rounding(
    text: str, value: Decimal, low: Decimal | None, high: Decimal | None, words: FigureWords
) -> tuple[float, float]:
    """Half a unit of the last digit printed; the zeros that end a figure of a thousand or more are filling, but for
    the second digit ("40,000" is 39,500 to 40,500). A bare count below a thousand is exact. What is in words keeps the interval it was read with."""
    if abs(value) < _ROUNDED_FROM and value == int(value) and _BARE.fullmatch(text):
        return float(value), float(value)
    digits = words.digits.search(text)
    if digits is None:
        return float(low if low is not None else value), float(high if high is not None else value)
    bare = digits.group().replace(words.group, "").replace(words.decimal, ".")
    literal = re.sub(r"[^\d.]", "", bare).strip(".")
    mantissa = Decimal(literal)
    whole, _, fraction = literal.partition(".")
    step = Decimal(1).scaleb(-len(fraction))
    if not fraction and len(whole) > 3:
        step = Decimal(1).scaleb(min(len(whole) - len(whole.rstrip("0")), len(whole) - 2))
    scale = abs(value) / mantissa if mantissa else Decimal(1)
    half = step * scale / 2
    return float(value - half), float(value + half)
