"""A figure in words, read into its parts before anybody saves it."""

from collections.abc import Mapping

from claims.extraction.pipeline import read
from claims.extraction.readings import Statistic

LONGEST = 300


def read_figure(words: str) -> Mapping[str, str]:
    """The columns of a figure that "680,000 to 830,000 adults" names, as text for a form; empty where it names none.

    Keys: kind, low, central, high, hedge, unit, measures, denominator, population, area, period; those that were read.
    """
    found = read(words[:LONGEST]).statistics
    return _columns(found[0]) if found else {}


def _columns(figure: Statistic) -> dict[str, str]:
    read_as = {
        "kind": figure.kind,
        "low": figure.low,
        "central": figure.value,
        "high": figure.high,
        "hedge": figure.hedge,
        "unit": figure.unit,
        "measures": figure.measures,
        "denominator": figure.denominator,
        "population": figure.population,
        "area": figure.place,
        "period": figure.period,
    }
    always = ("low", "central", "high")
    return {name: "" if value is None else f"{value}" for name, value in read_as.items() if value or name in always}
