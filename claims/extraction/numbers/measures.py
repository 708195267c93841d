"""Units of length, area, volume, mass, speed, data and angle, with the words they are printed as.

What "a dimension" is: everything measured but time, money, temperature and per cent.
"""

from claims.extraction.numbers.tokens import Tokens

_PREFIXES = {
    "pico": "p",
    "nano": "n",
    "micro": "µ",
    "milli": "m",
    "centi": "c",
    "deci": "d",
    "deca": "da",
    "hecto": "h",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
}
_PREFIXED = {"metre": "m", "gram": "g", "litre": "l", "watt": "W", "hertz": "Hz", "joule": "J", "volt": "V", "byte": "B", "bit": "b"}  # fmt: skip
_AMERICAN = {"metre": "meter", "litre": "liter", "gram": "gramme"}
_PLAIN = {
    "miles": "mile miles mi",
    "feet": "foot feet ft ′",
    "inches": "inch inches in ″",
    "yards": "yard yards yd yds",
    "furlongs": "furlong furlongs",
    "nautical miles": "nmi",
    "fathoms": "fathom fathoms",
    "light years": "lightyear lightyears",
    "acres": "acre acres",
    "hectares": "hectare hectares ha",
    "gallons": "gallon gallons gal",
    "pints": "pint pints pt",
    "quarts": "quart quarts qt",
    "barrels": "barrel barrels bbl bbls",
    "bushels": "bushel bushels",
    "cups": "cup cups",
    "tablespoons": "tablespoon tablespoons tbsp",
    "teaspoons": "teaspoon teaspoons tsp",
    "tonnes": "tonne tonnes ton tons",
    "ounces": "ounce ounces oz",
    "pounds (weight)": "lb lbs pound pounds",
    "stone": "stone st",
    "carats": "carat carats",
    "miles per hour": "mph",
    "kilometres per hour": "kph kmh kmph",
    "knots": "knot knots kn",
    "degrees": "degree degrees deg °",
    "radians": "radian radians rad",
    "turns": "turn turns",
    "cubic centimetres": "cc",
    "calories": "calorie calories kcal kcals",
    "decibels": "decibel decibels db",
    "horsepower": "horsepower hp bhp",
    "pixels": "pixel pixels megapixel megapixels",
    "amps": "amp amps",
    "lumens": "lumen lumens",
    "kilotons": "kiloton kilotons kilotonne kilotonnes megaton megatons",
}
_AMBIGUOUS = frozenset("in st pt turn turns cup cups stone kn mi gal ha bit bits hp".split())
"""Words that are more often something else: a unit only close to a figure in digits, with the conditions of `typed`."""


def _words() -> dict[str, str]:
    found = {word: unit for unit, words in _PLAIN.items() for word in words.split()}
    for unit, symbol in _PREFIXED.items():
        names = [unit, _AMERICAN.get(unit, unit)]
        for name in names:
            found[name] = found[name + "s"] = unit + "s"
        if unit not in ("byte", "bit", "joule", "volt"):
            found[symbol.lower()] = unit + "s"
        for prefix, letter in _PREFIXES.items():
            whole = f"{prefix}{unit}s"
            for name in names:
                found[prefix + name] = found[f"{prefix}{name}s"] = whole
            found.setdefault((letter + symbol).lower(), whole)
    found |= {"kilo": "kilograms", "kilos": "kilograms", "μg": "micrograms", "μm": "micrometres", "mb": "megabytes"}
    for short in (
        "pm",
        "dag",
        "hg",
        "hm",
        "dl",
        "tm",
        "gm",
        "gg",
        "tg",
        "mj",
        "pj",
        "hw",
        "dw",
        "cw",
        "hv",
        "pl",
        "hj",
        "dj",
        "pb",
        "nb",
        "hb",
        "nl",
    ):
        found.pop(short, None)
    return found | {"dl": "decilitres"}


UNITS = _words()
"""Lower-case word or symbol -> unit in the plural."""

AREA = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic", "metric": "metric", "nautical": "nautical", "light": "light", "long": "long", "short": "short", "fluid": "fluid"}  # fmt: skip
"""Words that stand between a figure and its unit and change the unit."""

_LENGTHS = frozenset("mm cm dm km kilometre kilometres metre metres meter meters ft feet x × mile miles".split())
_EXTENT = frozenset(
    "tall long wide high deep away apart above below thick race sprint freestyle hurdles backstroke breaststroke"
    " butterfly relay final wave waves dash diving springboard pool x by from north south east west tower mast fence"
    " wall radius diameter".split()
)


def metres(found: Tokens, at: int) -> bool:
    """Whether the "m" at a token is metres rather than millions: something long, wide or away follows, or a length."""
    if found.at(at + 1) in _EXTENT or (found.at(at + 1) == "-" and found.at(at + 2) in _EXTENT):
        return True
    near = range(max(0, at - 8), min(len(found), at + 8))
    return any(found.low[place] in _LENGTHS and found.kind(place - 1) == "digits" for place in near)
