"""How a finding between two printings is put."""

from claims.checking.comparing.printing import Printing
from claims.checking.kinds import KINDS
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
    return Finding(
        id="",
        kind=kind,
        severity=severity or KINDS[kind].severity,
        start=span[0],
        end=span[1],
        printed=here.reading.text[span[0] : span[1]],
        suggested=suggested,
        message=message,
        compared_with=there.name,
        details={"other_start": other_span[0], "other_end": other_span[1], **details},
    )
