"""Dimensions and temperatures: "170,000 square metres", "4 feet 3 inches", "97 degrees F", "1.5C"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.amounts import CONTEXT
from claims.extraction.numbers.cardinals import HYPHENS, cardinal
from claims.extraction.numbers.figures import Figure
from claims.extraction.numbers.measures import AREA, UNITS
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import NEGATIVE

_LISTS = lexicon("en", "rules_numbers")

_SCALES = {
    "c": "degrees Celsius", "celsius": "degrees Celsius", "centigrade": "degrees Celsius", "f": "degrees Fahrenheit",
    "fahrenheit": "degrees Fahrenheit", "kelvin": "kelvins", "kelvins": "kelvins",
}  # fmt: skip
_DEGREES = frozenset({"°", "degree", "degrees", "deg", "º", "˚"})
_SIGNS = {"℃": "c", "℉": "f", "ºc": "c", "ºf": "f"}
_WARMTH = _LISTS.words("quantities_warmth")
_ANGLES = _LISTS.words("quantities_angles")
_OPEN = {"(": ")", "[": "]", "<": ">"}
_LONE = frozenset("g l t b v w".split())
_NEAR = 12
_SYMBOL = 4
"""Characters a symbol of a unit has at most."""


def temperature(found: Tokens, figure: Figure) -> Figure | None:
    """The figure as a temperature, None where its letter or its degrees are something else."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    word = _SIGNS.get(found.at(place), found.at(place))
    if word in _DEGREES:
        return _degrees(found, figure, place)
    if word not in _SCALES or (found.at(place + 1) in HYPHENS and found.attached(place + 1)):
        return None
    if len(word) == 1 and found.at(place) == word and not _letter(found, figure, place):
        return None
    return replace(figure, last=place + 1, type="temperature", unit=_SCALES[word], rule="temperature")


def _letter(found: Tokens, figure: Figure, place: int) -> bool:
    """Whether "15C" is warmth: no flight, form or block; a decimal, or words about warmth near it."""
    if not found.attached(place) or not found.capital(place) or found.at(place + 1) == "/":
        return False
    before = figure.first - 1
    if found.at(before) in NEGATIVE or (found.at(before) in ("-", "−") and not found.attached(before)):
        return True
    if found.at(before) in HYPHENS or abs(figure.amount.value) > 200:
        return False
    if found.at(place) == "c" and found.at(figure.first - 1) in ("of", "by", "above", "below", "to", "at", "reached"):
        return True
    return _near(found, figure, _WARMTH) or (
        found.at(figure.first - 1) == "(" and found.at(figure.first - 2) == "c" and found.attached(figure.first - 2)
    )


def _near(found: Tokens, figure: Figure, words: frozenset[str]) -> bool:
    for place in range(figure.first - 1, max(-1, figure.first - _NEAR), -1):
        if found.kinds[place] == "break":
            break
        if found.low[place] in words:
            return True
    for place in range(figure.last + 1, min(len(found), figure.last + _NEAR)):
        if found.kinds[place] == "break":
            return False
        if found.low[place] in words:
            return True
    return False


def _degrees(found: Tokens, figure: Figure, place: int) -> Figure | None:
    after = place + 1
    stop = after + (found.at(after) == "." and found.at(after + 1) in _SCALES)
    scale = _SCALES.get(found.at(stop))
    if scale:
        return replace(figure, last=stop + 1, type="temperature", unit=scale, rule="temperature")
    if _near(found, figure, _ANGLES) and not _near(found, figure, _WARMTH - {"degrees", "°"}):
        return None
    return replace(figure, last=after, type="temperature", unit="degrees", rule="temperature: degrees")


def dimension(found: Tokens, figure: Figure) -> Figure | None:
    """The figure with a unit of measurement."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    if figure.amount.shape == "part":  # "half a mile", "a quarter of an acre"
        place += found.at(place) == "of" and found.at(place + 1) in ("a", "an")
        place += found.at(place) in ("a", "an")
    closing = _OPEN.get(found.at(place))
    place += closing is not None
    first = place
    modifiers = []
    while found.at(place) in AREA and place < first + 3:
        modifiers.append(AREA[found.at(place)])
        dotted = found.at(place) in ("sq", "cu") and found.at(place + 1) == "."  # "sq. ft"
        place += 1 + (dotted or found.at(place + 1) in HYPHENS)  # "square-foot"
    word, last = _unit(found, place)
    # Years measure a length only where they are of light.
    unit = "years" if modifiers == ["light"] and word in ("year", "years") else UNITS.get(word.rstrip("²³"))
    if unit is None or _mistaken(found, figure, place, last, word):
        return None
    if closing:
        if found.at(last) != closing:
            return None
        last += 1
    square = "square " if word.endswith("²") else "cubic " if word.endswith("³") else ""
    hours = last + (found.at(last) in HYPHENS)
    if unit.endswith("watts") and found.at(hours) in ("hour", "hours"):
        unit, last = unit.removesuffix("s") + " hours", hours + 1
    named = square + " ".join([*modifiers, unit])
    last, named = _speed(found, last, named)
    made = replace(figure, last=last, type="dimension", unit=named, rule="measure")
    return _feet_and_inches(found, made) if unit == "feet" else made


def _unit(found: Tokens, place: int) -> tuple[str, int]:
    """The word of the unit with its exponent ("m2" is cut in two by the tokens) and the token after it."""
    word = found.at(place)
    if found.kind(place + 1) == "digits" and found.attached(place + 1) and found.low[place + 1] in ("2", "3"):
        return word + ("²" if found.low[place + 1] == "2" else "³"), place + 2
    return word, place + 1


def _mistaken(found: Tokens, figure: Figure, place: int, last: int, word: str) -> bool:
    """Whether the word is no unit here: a model's letter, a preposition, a turn of phrase."""
    attached = found.attached(place)
    if found.attached(last) and found.kind(last) in ("digits", "word"):
        return True
    if (
        found.at(last) in HYPHENS
        and found.attached(last)
        and found.kind(last + 1) == "digits"
        and found.attached(last + 1)
    ):
        return True
    if word in ("in", "st", "pt", "ha", "mi", "gal", "mm", "hp") and not (attached and figure.amount.printed):
        return word not in ("mm", "hp", "ha")
    if word in ("turn", "turns"):
        return figure.amount.shape != "part"
    if word in ("bit", "cup", "stone", "gross"):
        return word != "bit" and not figure.amount.printed
    if word in _LONE and not (figure.amount.printed and (attached or word in ("g", "l"))):
        return True
    return len(word) == 1 and word != "°" and not figure.amount.printed


def _speed(found: Tokens, last: int, unit: str) -> tuple[int, str]:
    if found.at(last) in ("per", "an", "a") and found.at(last + 1) in ("hour", "second", "minute"):
        return last + 2, f"{unit} per {found.at(last + 1)}"
    if found.at(last) == "/" and found.at(last + 1) in ("h", "hr", "s") and found.attached(last):
        return last + 2, unit + (" per second" if found.at(last + 1) == "s" else " per hour")
    if found.at(last) == "/" and found.attached(last) and found.attached(last + 1):  # "mmol/L", "µg/m3"
        word, following = _unit(found, last + 1)
        by = UNITS.get(word.rstrip("²³"), "")
        if by and len(word) < _SYMBOL:
            power = "square " if word.endswith("²") else "cubic " if word.endswith("³") else ""
            return following, f"{unit} per {power}{by.removesuffix('s')}"
    return last, unit


def _feet_and_inches(found: Tokens, figure: Figure) -> Figure:
    """ "4 feet 3 inches", "4ft 3in": one length in feet."""
    place = figure.last + (found.at(figure.last) in ("and", ","))
    inches = cardinal(found, place) if found.kind(place) in ("digits", "word") else None
    if inches is None or inches.value >= 12 or UNITS.get(found.at(inches.last)) != "inches":
        return figure
    value = CONTEXT.add(figure.amount.value, CONTEXT.divide(inches.value, Decimal(12)))
    step = CONTEXT.divide(Decimal(1), Decimal(12))
    last = inches.last + 1
    return replace(figure, last=last, amount=replace(figure.amount, last=last, value=value, step=step, shape="decimal"))
