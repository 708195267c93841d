"""What two texts share, and how they differ, as JSON in the shape "onrecord-comparison/1"."""

from claims.checking.comparing.changes import Change
from claims.checking.comparing.quotations import SharedQuotation
from claims.checking.comparing.shared_figures import SharedFigure
from claims.checking.comparing.two import Shared
from claims.extraction.readings import Finding, Quotation, Statistic
from claims.publishing.reading import Json, finding_json

SCHEMA = "onrecord-comparison/1"


def comparison_json(one: str, other: str, both: Shared, found: tuple[tuple[Finding, ...], tuple[Finding, ...]]) -> Json:
    """Quotations and figures that `one` shares with `other`, and the findings in each; offsets are of its own text."""
    return {
        "schema": SCHEMA,
        "one": one,
        "other": other,
        "same_story": both.same_story,
        "quotations": [_quotation(pair) for pair in both.quotations],
        "figures": [_figure(pair) for pair in both.figures],
        "findings": {
            "one": [finding_json(each) for each in found[0]],
            "other": [finding_json(each) for each in found[1]],
        },
    }


def _quotation(pair: SharedQuotation) -> Json:
    return {
        "one": _place(pair.one),
        "other": _place(pair.other),
        "verdict": pair.verdict,
        "changes": [_change(change) for change in pair.changes],
    }


def _figure(pair: SharedFigure) -> Json:
    return {"one": _place(pair.one.statistic), "other": _place(pair.other.statistic), "part": pair.part}


def _place(span: Quotation | Statistic) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _change(change: Change) -> Json:
    return {
        "kind": change.kind,
        "alters_meaning": change.alters_meaning,
        "one": {"start": change.start, "end": change.end, "text": change.printed},
        "other": {"start": change.other_start, "end": change.other_end, "text": change.other},
    }
