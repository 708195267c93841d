"""How a figure that somebody wrote into a form is to be read."""

from collections.abc import Mapping

from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from sources.errors import BadValue
from sources.reading.zones import Zone


def figure_reading(words: str) -> Mapping[str, str | None]:
    """ "680,000 to 830,000" as low, central, high and hedge (figures as text). Raises BadValue where there is none."""
    found = numbers(Layout(words, (Zone("body", 0, len(words)),)))
    if not found:
        raise BadValue(f"“{words[:60]}” holds no figure that can be read.")
    figure = found[0]
    if figure.value is None:
        return {"low": str(figure.low), "central": None, "high": str(figure.high), "hedge": "between"}
    return {"low": None, "central": str(figure.value), "high": None, "hedge": "exact"}
