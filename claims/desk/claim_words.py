"""The fields of a claim as people read them."""

from typing import Any

from sources.dates import Interval

LABELS = {
    "said_by_id": "Speaker",
    "said_on_earliest": "Said on, first day",
    "said_on_latest": "Said on, last day",
    "area": "Place",
    "central": "Value",
    "text": "Sentence",
    "occasion": "Where",
    "indicator_id": "Indicator",
}


def period(earliest: Any, latest: Any) -> str:
    """Two days as somebody would type them: one where they are the same, a month or year where they are that."""
    if not earliest or not latest:
        return ""
    when = Interval.parse(f"{earliest}/{latest}")
    for short in (str(earliest), str(earliest)[:7], str(earliest)[:4]):
        if Interval.parse(short) == when:
            return short
    return str(when)


def labelled_change(name: str, before: str, after: str) -> str:
    """A field's name for people where it went from `before` to `after`: a whole figure is added or taken off."""
    if name.count(".") == 1 and not (before and after):
        return "Figure added" if after else "Figure taken off"
    return labelled(name)


def labelled(name: str) -> str:
    """A field's name for people: "figures.12.low" is "Figure: low", "figures.new-1" a figure as a whole."""
    path = name.split(".")
    label = LABELS.get(path[-1], path[-1].replace("_", " ").capitalize())
    if len(path) == 1:
        return label
    return f"Figure: {label.lower()}" if len(path) == 3 else "Figure"
