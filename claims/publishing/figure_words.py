"""A figure in a few words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from claims.publishing.charts import words_of
from sources.dates import Interval

_SAID = {"exact": "", "between": ""}
_REST = (("measures", ""), ("denominator", "out of "), ("population", ""), ("area", ""), ("method", "by "))


def in_words(columns: Mapping[str, Any], indicator: str = "") -> str:
    """ "680,000–830,000 adults; count; of the UK; 2022-01-01/2022-12-31": every column that says something.

    `columns` are a figure's as JSON, numbers as text; `indicator` is the label of its series.
    """
    ends = [_number(columns.get(end)) for end in ("low", "high")]
    value = _number(columns.get("central"))
    between = "–".join(end or "?" for end in ends) if any(ends) else ""
    number = f"{value} ({between})" if value and between else value or between
    hedge = str(columns.get("hedge") or "")
    head = f"{_SAID.get(hedge, hedge)} {number} {columns.get('unit') or ''}"
    parts = [" ".join(head.split()), str(columns.get("kind") or "")]
    parts += [f"{before}{columns[name]}" for name, before in _REST if columns.get(name)]
    if columns.get("period_earliest"):
        parts.append(words_of(Interval.parse(f"{columns['period_earliest']}/{columns['period_latest']}")))
    if columns.get("status") not in (None, "normal"):
        parts.append(str(columns["status"]))
    parts += [f"series: {indicator}"] if indicator else []
    unit = str(columns.get("unit") or "")
    return "; ".join(part for part in dict.fromkeys(parts) if part and part != unit)


def _number(value: Any) -> str:
    return "" if value in (None, "") else f"{Decimal(str(value)).normalize():,f}"
