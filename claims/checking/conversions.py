"""Measures and money with their conversion in brackets."""

import re
from collections.abc import Iterator

from claims.checking.conversion_words import CONVERSION_WORDS, OTHER_DOLLARS, ConversionWords
from claims.checking.lexicon import code
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

RATES: dict[tuple[str, str], tuple[float, float]] = {
    ("£", "$"): (1.03, 2.12),
    ("€", "$"): (0.82, 1.61),
    ("£", "€"): (1.0, 1.76),
}
"""How many of the second one of the first has bought, least and most: the yearly trading ranges since 1999, widened.
Outside them a conversion is wrong on any day."""
_OTHER_DOLLARS = re.compile(rf"(?:{OTHER_DOLLARS})\$")
_BRACKET = re.compile(r"[(\[][^()\[\]\n\d]{0,40}\d[^()\[\]\n]{0,50}[)\]]")
_OPENS = re.compile(r" ?\(")
_DIGIT = re.compile(r"\d")
_REACH = 45
_ALLOWED = 0.05
_FAHRENHEIT_PER_CELSIUS = 1.8
_CONTEXT = 70
_LARGEST_DIFFERENCE = 10


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Conversions in brackets more than five per cent off for measures, beyond any rate there has been for money."""
    words = CONVERSION_WORDS.get(code(reading.language))
    if words is None:
        return
    for bracket in _BRACKET.finditer(reading.text):
        for pattern, check_pair in (
            (words.measures, _measures),
            (words.temperatures, _temperatures),
            (words.money, _money),
        ):
            # What ends with this bracket.
            found = pattern.finditer(reading.text, max(0, bracket.start() - _REACH), bracket.end())
            for match in found:
                if match.end() == bracket.end():
                    yield from check_pair(reading, match, words)
    yield from _in_words(reading, words)


def _in_words(reading: Reading, words: ConversionWords) -> Iterator[Finding]:
    """Measures whose first figure is a word: "five miles (8km)"."""
    converted = {number.start: number for number in reading.numbers if number.unit and number.value}
    for number in reading.numbers:
        bracket = _OPENS.match(reading.text, number.end)
        other = converted.get(bracket.end()) if bracket else None
        if (
            other is None
            or number.value is None
            or _DIGIT.search(number.text)
            or reading.text[other.end : other.end + 1] != ")"
        ):
            continue
        first, second = words.unit(number.unit or ""), words.unit(other.unit or "")
        if first is None or second is None or first == second or first[0] != second[0]:
            continue
        factor = first[1] / second[1]
        if not _agree(f"{number.value:f}", f"{other.value:f}", factor):
            right = f"{_short(float(number.value) * factor)} {other.unit}"
            start, end = number.start, other.end + 1
            message = f"{quoted(reading.text[start:end])}: the conversion should be about {right}."
            yield find(reading, "unit-conversion", start, end, message, suggested=right)


def _measures(reading: Reading, match: re.Match[str], words: ConversionWords) -> Iterator[Finding]:
    first, second = words.unit(match["one_unit"]), words.unit(match["other_unit"])
    if first is None or second is None or first == second or first[0] != second[0]:
        return
    factor = first[1] / second[1]
    one, other = words.plain(match["one"]), words.plain(match["other"])
    if not _agree(one, other, factor):
        yield _wrong(reading, match, f"{_short(float(one) * factor)} {match['other_unit']}")


def _temperatures(reading: Reading, match: re.Match[str], words: ConversionWords) -> Iterator[Finding]:
    to_fahrenheit = words.scales[match["one_unit"]] == "C"
    if to_fahrenheit == (words.scales[match["other_unit"]] == "C"):
        return
    one, other = (words.plain(match[name]) for name in ("one", "other"))
    (low, high), got = _range(one), _range(other)
    scale = _FAHRENHEIT_PER_CELSIUS if to_fahrenheit else 1 / _FAHRENHEIT_PER_CELSIUS
    shift = 32.0 if to_fahrenheit else -32.0 / _FAHRENHEIT_PER_CELSIUS
    as_difference = _meet((low * scale, high * scale), got)
    as_reading = _meet((low * scale + shift, high * scale + shift), got)
    before = reading.text[max(0, match.start() - _CONTEXT) : match.start()]
    small = float(one) <= _LARGEST_DIFFERENCE * (1 if to_fahrenheit else _FAHRENHEIT_PER_CELSIUS)
    # "Hotter than 24C" is a level, "less than 2C of warming" is none.
    told_as_difference = words.difference.search(before) is not None
    level = not small and (not told_as_difference or words.level.search(before) is not None)
    compared = small and words.after.match(reading.text, match.end()) is not None
    difference = compared or (small and told_as_difference)
    changed = compared or words.change.search(before) is not None
    if (as_difference and not level) or (as_reading and not (difference and changed)):
        return
    value = float(one) * scale + (0 if difference else shift)
    right = f"{_short(value)}{match['other_unit']}"
    yield _wrong(reading, match, right, note="a difference converts without the 32 and" if difference else "")


def _money(reading: Reading, match: re.Match[str], words: ConversionWords) -> Iterator[Finding]:
    pair = words.currencies[match["one_unit"]], words.currencies[match["other_unit"]]
    if _OTHER_DOLLARS.search(match.group()) or pair[0] == pair[1]:
        return
    one, other = (
        float(words.plain(match[name])) * words.magnitudes.get(match[f"{name}_scale"] or "", 1.0)
        for name in ("one", "other")
    )
    least, most = RATES.get(pair) or tuple(1 / rate for rate in reversed(RATES[pair[1], pair[0]]))
    if one <= 0 or least * (1 - _ALLOWED) <= other / one <= most * (1 + _ALLOWED):
        return
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


def _range(figure: str) -> tuple[float, float]:
    """Half a unit of the last digit to either side."""
    half = 0.5 / 10 ** len(figure.partition(".")[2])
    return float(figure) - half, float(figure) + half


def _rounded(figure: str) -> tuple[float, float]:
    """The same for a measure, where the zeros that end a whole number are filling."""
    zeros = 0 if "." in figure else len(figure) - len(figure.rstrip("0"))
    half = 0.5 * 10**zeros if zeros else 0.5 / 10 ** len(figure.partition(".")[2])
    return float(figure) - half, float(figure) + half


def _agree(one: str, other: str, factor: float) -> bool:
    (low, high), got = _rounded(one), _rounded(other)
    return _meet((low * factor * (1 - _ALLOWED), high * factor * (1 + _ALLOWED)), got)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _short(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{round(value, -1):,.0f}"
