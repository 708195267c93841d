"""A document with all that is read in it, as JSON."""

from claims.queries import visible
from claims.queries.outward.appearance import appearance
from claims.queries.outward.machine import SUGGESTION, finding
from sources.models import Capture
from sources.queries.outward import CAPTURE_WITH_TEXT
from sources.queries.shape import text_of


def document_json(capture: Capture) -> str:
    """{"capture", "suggestions", "findings", "appearances"} of one capture, each in its outward shape."""
    held = next(text for _, text in CAPTURE_WITH_TEXT.rows(visible.captures(signed_in=True).filter(pk=capture.pk)))
    suggestions = SUGGESTION.rows(visible.suggestions(signed_in=True).filter(capture=capture).order_by("pk"))
    findings = finding(whole=True).rows(visible.findings(signed_in=True).filter(capture=capture).order_by("pk"))
    printings = visible.appearances(signed_in=True).filter(passage__capture=capture).order_by("pk")
    parts = {
        "suggestions": text_of(text for _, text in suggestions),
        "findings": text_of(text for _, text in findings),
        "appearances": text_of(text for _, text in appearance(whole=True).rows(printings)),
    }
    return f'{{"capture":{held},' + ",".join(f'"{name}":{rows}' for name, rows in parts.items()) + "}"
