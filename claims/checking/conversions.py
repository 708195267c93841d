"""Measures and money with their conversion in brackets."""

import re
from collections.abc import Iterator

from claims.checking.saying import find, quoted
from claims.checking.unit_factors import RATES, UNITS
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

_FIGURE = r"\d[\d,]{0,14}(?:\.\d{1,6})?"
_UNIT = r"(?:sq(?:uare)?\.? ?)?[a-zA-Z²/]{1,12}"
_ABOUT = r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|over|or|~|more than|just over|just under) ?){0,2}"
_MEASURES = re.compile(
    rf"(?<![\d.,$£€-])({_FIGURE})(?: |-| )?({_UNIT})(?: [a-z]{{2,12}})? ?[(\[]{_ABOUT}({_FIGURE})(?: |-| )?({_UNIT})[)\]]"
)
_DEGREES = r"(?: ?°| ?º| degrees?)? ?(C|F|Celsius|Fahrenheit|centigrade)\b"
_TEMPERATURES = re.compile(rf"(?<![\d.,])([-−]?{_FIGURE}){_DEGREES} ?[(\[]{_ABOUT}([-−]?{_FIGURE}){_DEGREES}[)\]]")
_DIFFERENCE = re.compile(
    r"\b(?:warming|cooling|warmer|cooler|hotter|colder|rise|rises|rose|risen|rising|increas\w+|above|below|limit\w*|warmed|difference"
    r"|fall|fell|drop\w*|swing|gain\w*|threshold|target|goal)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_SCALE = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
}
_CURRENCY = r"(?:US|A|C|NZ|HK)?([$£€])"
_SUM = rf"{_CURRENCY}({_FIGURE})(?: |-)?(thousand|million|billion|trillion|bn|mn|tn|k|m|b)?\b"
_MONEY = re.compile(rf"(?<![A-Z]){_SUM} ?[(\[]{_ABOUT}{_SUM}[)\]]")
_OTHER_DOLLARS = re.compile(r"(?:A|C|NZ|HK)\$")
# What stands in brackets tells which of the three it can be.
_BRACKET = re.compile(
    r"[(\[][a-z~. ]{0,30}[A-Z]{0,2}(?P<sign>[$£€])?[-−]?\d[\d,.]{0,22}[ -]?(?P<unit>[°ºa-zA-Z²/. ]{0,24})[)\]]"
)
_REACH = 45
_ALLOWED = 0.05
_FAHRENHEIT_PER_CELSIUS = 1.8
_CONTEXT = 70


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Conversions in brackets more than five per cent off for measures, beyond any rate there has been for money."""
    for bracket in _BRACKET.finditer(reading.text):
        if bracket.group("sign"):
            yield from _money(reading, bracket)
        elif bracket.group("unit").endswith(("C", "F", "elsius", "ahrenheit", "entigrade")):
            yield from _temperatures(reading, bracket)
        elif bracket.group("unit"):
            yield from _measures(reading, bracket)


def _pair(pattern: re.Pattern[str], bracket: re.Match[str]) -> Iterator[re.Match[str]]:
    """The match of a pattern that ends with this bracket."""
    found = pattern.finditer(bracket.string, max(0, bracket.start() - _REACH), bracket.end())
    yield from (match for match in found if match.end() == bracket.end())


def _measures(reading: Reading, bracket: re.Match[str]) -> Iterator[Finding]:
    for match in _pair(_MEASURES, bracket):
        first, second = (UNITS.get(_folded(match.group(at))) for at in (2, 4))
        if first is None or second is None or first == second or first[0] != second[0]:
            continue
        factor = first[1] / second[1]
        if not _agree(match.group(1), match.group(3), factor):
            right = f"{_short(_value(match.group(1)) * factor)} {match.group(4)}"
            yield _wrong(reading, match, right)


def _folded(unit: str) -> str:
    folded = re.sub(r"[ .]", "", unit)
    folded = folded if folded in UNITS else folded.lower()
    return (
        f"square{folded[2:]}"
        if folded.startswith("sq") and folded not in UNITS and not folded.startswith("square")
        else folded
    )


def _temperatures(reading: Reading, bracket: re.Match[str]) -> Iterator[Finding]:
    for match in _pair(_TEMPERATURES, bracket):
        to_fahrenheit = match.group(2)[0] == "C" or match.group(2)[0] == "c"
        if to_fahrenheit == (match.group(4)[0] in "Cc"):
            continue
        (low, high), (got_low, got_high) = _range(match.group(1)), _range(match.group(3))
        scale = _FAHRENHEIT_PER_CELSIUS if to_fahrenheit else 1 / _FAHRENHEIT_PER_CELSIUS
        shift = 32.0 if to_fahrenheit else -32.0 / _FAHRENHEIT_PER_CELSIUS
        as_difference = _meet((low * scale, high * scale), (got_low, got_high))
        as_reading = _meet((low * scale + shift, high * scale + shift), (got_low, got_high))
        before = reading.text[max(0, match.start() - _CONTEXT) : match.start()]
        difference = _DIFFERENCE.search(before) is not None and _signed(match.group(1)) <= 10
        if as_difference or (as_reading and not difference):
            continue
        if (
            as_reading
            and difference
            and not re.search(r"warm|rise|rose|risen|rising|increas|cool", before, re.IGNORECASE)
        ):
            continue
        value = _signed(match.group(1)) * scale + (0 if difference else shift)
        yield _wrong(
            reading,
            match,
            f"{_short(value)}{match.group(4)}",
            note="a difference converts without the 32 and" if difference else "",
        )


def _money(reading: Reading, bracket: re.Match[str]) -> Iterator[Finding]:
    for match in _pair(_MONEY, bracket):
        if _OTHER_DOLLARS.search(match.group()) or match.group(1) == match.group(4):
            continue
        first = _value(match.group(2)) * _SCALE.get(match.group(3) or "", 1.0)
        second = _value(match.group(5)) * _SCALE.get(match.group(6) or "", 1.0)
        pair = (match.group(1), match.group(4))
        least, most = RATES.get(pair) or tuple(1 / rate for rate in reversed(RATES[pair[1], pair[0]]))
        if first <= 0 or least * (1 - _ALLOWED) <= second / first <= most * (1 + _ALLOWED):
            continue
        yield find(
            reading,
            "unit-conversion",
            match.start(),
            match.end(),
            f"{quoted(match.group())}: the two sums have not been worth the same at any rate since 1999; check whether the rate was used the"
            " wrong way round.",
        )


def _wrong(reading: Reading, match: re.Match[str], right: str, note: str = "") -> Finding:
    return find(
        reading,
        "unit-conversion",
        match.start(),
        match.end(),
        f"{quoted(match.group())}: {note or 'the conversion'} should be about {right}.",
        suggested=right,
    )


def _value(literal: str) -> float:
    return float(literal.replace(",", "").rstrip("."))


def _signed(literal: str) -> float:
    return _value(literal.lstrip("-−")) * (-1 if literal[0] in "-−" else 1)


def _range(literal: str) -> tuple[float, float]:
    """Half a unit of the last digit to either side."""
    half = 0.5 / 10 ** len(literal.partition(".")[2])
    return _signed(literal) - half, _signed(literal) + half


def _rounded(literal: str) -> tuple[float, float]:
    """The same for a measure, where the zeros that end a whole number are filling."""
    bare = literal.replace(",", "").rstrip(".")
    zeros = 0 if "." in bare else len(bare) - len(bare.rstrip("0"))
    half = 0.5 * 10**zeros if zeros else 0.5 / 10 ** len(bare.partition(".")[2])
    return float(bare) - half, float(bare) + half


def _agree(one: str, other: str, factor: float) -> bool:
    (low, high), got = _rounded(one), _rounded(other)
    return _meet((low * factor * (1 - _ALLOWED), high * factor * (1 + _ALLOWED)), got)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _short(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{round(value, -1):,.0f}"
