import pytest

from tests.claims.checking.found import message, printed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The path is 12 miles (24 km) long.", ["12 miles (24 km)"]),
        ("The path is 12 miles (19 km) long and a 12-mile (19.3km) loop.", []),
        ("The bag weighs 10 kg (22 lb) and the box 5 kg (50 lb).", ["5 kg (50 lb)"]),
        ("The wood covers 40 hectares (99 acres).", []),
        ("The lake is warming by 2C (35.6F) a century.", ["2C (35.6F)"]),
        ("The lake is warming by 2C (3.6F) a century.", []),
        ("If it warms by 2.7C (36.9F) the lake dries up.", ["2.7C (36.9F)"]),
        (
            "The lake was 3 degrees Celsius (37.4 degrees Fahrenheit) warmer.",
            ["3 degrees Celsius (37.4 degrees Fahrenheit)"],
        ),
        ("The lake was 3 degrees Celsius (5.4 degrees Fahrenheit) warmer.", []),
        ("The lake is warming by less than 2C (3.6F) a century.", []),
        # Degrees that are a level do not convert as a difference, though the figures fit.
        ("The rooms were warmer than 75 degrees Fahrenheit (42 C).", ["75 degrees Fahrenheit (42 C)"]),
        ("The rooms were warmer than 75 degrees Fahrenheit (24 C).", []),
        ("He can walk five miles (18km) again and a half-mile (800 metres) uphill.", ["five miles (18km)"]),
        ("It was minus 6C (21F) on the quay and minus 6C (43F) at sea.", ["minus 6C (43F)"]),
        ("It was 43C (109F) on the quay and 43C (77F) at sea, a swing of 20C (36F).", ["43C (77F)"]),
        ("It was 20C (68F) at noon.", []),
        ("It was 20C (86F) at noon.", ["20C (86F)"]),
        ("The pier cost $2.6m (£3.4m).", ["$2.6m (£3.4m)"]),
        ("The pier cost $2.6m (£2m) to build.", []),
        ("The pier cost £2m ($2.6 million) to build.", []),
        ("The hall has 12 rooms (24 beds) and 3 m (5 f) of shelves.", []),
    ],
)
def test_conversions_are_recalculated(text: str, places: list[str]) -> None:
    assert printed(text, "unit-conversion") == places


def test_a_conversion_says_what_it_should_be() -> None:
    assert message("The path is 12 miles (24 km) long.", "unit-conversion") == (
        "“12 miles (24 km)”: the conversion should be about 19.3 km."
    )
