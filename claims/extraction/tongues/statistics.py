"""Which numbers of a language other than English measure something: those with a unit, shares in words, large counts."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.layout import Layout
from claims.extraction.readings import Hedge, Number, Statistic, StatisticKind
from claims.extraction.tongues.words import Tongue

_HUNDRED = Decimal(100)
_BEFORE = 24


def statistics(layout: Layout, numbers: Sequence[Number], tongue: Tongue) -> tuple[Statistic, ...]:
    """The statistics among the numbers, with the hedge before each; what is measured is left open."""
    found: list[Statistic] = []
    for number in numbers:
        told = _told(number)
        if told is None:
            continue
        kind, rule = told
        scale = _HUNDRED if number.rule == "part" else Decimal(1)
        value, low, high = (None if each is None else each * scale for each in (number.value, number.low, number.high))
        found.append(
            Statistic(
                id=f"s{len(found) + 1}",
                start=number.start,
                end=number.end,
                text=number.text,
                kind=kind,
                value=value,
                low=low,
                high=high,
                hedge=_hedge(layout.text[max(0, number.start - _BEFORE) : number.start], tongue),
                unit="percent" if number.rule == "part" else number.unit,
                rule=rule,
            )
        )
    return tuple(found)


def _told(number: Number) -> tuple[StatisticKind, str] | None:
    if number.type == "percent":
        return "share", "measured in percent"
    if number.type == "currency":
        return "money", "measured in currency"
    if number.rule == "part":
        return "share", "share in words"
    large = (number.value or 0) >= 1000 and not (number.text.isdigit() and len(number.text) == 4)
    return ("count", "magnitude") if large else None


def _hedge(before: str, tongue: Tongue) -> Hedge:
    words = before.lower().split()
    for length in (2, 1):
        said = tongue.hedges.get(" ".join(words[-length:]))
        if said and before[-1:].isspace():
            return said
    return "exact"
