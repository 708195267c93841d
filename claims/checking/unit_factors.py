"""Units of measure with their factors, and the bounds exchange rates have kept to.

Factors: NIST Special Publication 811, appendix B (exact or to four digits). Bounds of rates: lowest and highest
yearly trading ranges since 1999, widened; outside them a conversion is wrong on any day.
"""

_LENGTH = {
    "mm millimetre millimetres millimeter millimeters": 0.001,
    "cm centimetre centimetres centimeter centimeters": 0.01,
    "m metre metres meter meters": 1.0,
    "km kilometre kilometres kilometer kilometers kms": 1000.0,
    "in inch inches": 0.0254,
    "ft foot feet": 0.3048,
    "yd yard yards": 0.9144,
    "mile miles mi": 1609.344,
}
_MASS = {
    "g gram grams gramme grammes": 0.001,
    "kg kilo kilos kilogram kilograms kilogrammes": 1.0,
    "oz ounce ounces": 0.02835,
    "lb lbs pound pounds": 0.45359,
    "stone st": 6.35029,
}
_AREA = {
    "hectare hectares ha": 10_000.0,
    "acre acres": 4046.86,
    "sqkm squarekilometre squarekilometres squarekilometer squarekilometers km²": 1e6,
    "squaremile squaremiles sqmile sqmiles sqmi": 2.58999e6,
    "squaremetre squaremetres squaremeter squaremeters sqm m²": 1.0,
    "squarefoot squarefeet sqft": 0.092903,
}
_SPEED = {"kmh km/h kph kmph": 1.0, "mph": 1.609344, "knot knots": 1.852}

UNITS: dict[str, tuple[str, float]] = {
    name: (measure, factor)
    for measure, table in (
        ("length", _LENGTH),
        ("mass", _MASS),
        ("area", _AREA),
        ("speed", _SPEED),
    )
    for names, factor in table.items()
    for name in names.split()
}
"""The measure and the factor to its base unit, by the unit's name without spaces and stops."""

RATES: dict[tuple[str, str], tuple[float, float]] = {
    ("£", "$"): (1.03, 2.12),
    ("€", "$"): (0.82, 1.61),
    ("£", "€"): (1.0, 1.76),
}
"""How many of the second one of the first has bought, least and most."""
