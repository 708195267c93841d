"""Two printings compared: the findings in each."""

from collections.abc import Iterable
from dataclasses import replace

from claims.checking.comparing.bent import figure_findings
from claims.checking.comparing.printing import Printing, authority
from claims.checking.comparing.quotations import shared_quotations, wording_findings
from claims.extraction.readings import Finding


def compare(one: Printing, other: Printing) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What comparing shows in `one` and in `other`.

    A difference is reported once, in the printing further from the origin: against the primary record, else
    against the one with a known and earlier date; where nothing tells them apart, in `other`, the later captured.
    """
    if authority(other) < authority(one):
        return _numbered(_bent(one, other)), _numbered(figure_findings(other, one, further=False))
    return _numbered(figure_findings(one, other, further=False)), _numbered(_bent(other, one))


def _bent(one: Printing, origin: Printing) -> list[Finding]:
    return [
        *figure_findings(one, origin, further=True),
        *wording_findings(one, origin, shared_quotations(one, origin)),
    ]


def _numbered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    ordered = sorted(found, key=lambda finding: (finding.start, finding.kind))
    return tuple(replace(finding, id=f"C{n}") for n, finding in enumerate(ordered, 1))
