"""How a finding between two printings is put."""

from dataclasses import replace

from claims.checking.comparing.printing import Printing
from claims.checking.saying import find
from claims.extraction.readings import Finding, Severity

Span = tuple[int, int]


def across(
    here: Printing,
    there: Printing,
    kind: str,
    span: Span,
    other_span: Span,
    message: str,
    suggested: str | None = None,
    *,
    severity: Severity | None = None,
    **details: object,
) -> Finding:
    """A finding at `span` of one printing, against `other_span` of the other. It has no id yet."""
    found = find(here.reading, kind, *span, message, suggested=suggested, severity=severity)
    beside = {"other_start": other_span[0], "other_end": other_span[1], **details}
    return replace(found, compared_with=there.name, details=beside)
