"""How much there is."""

from dataclasses import dataclass

from claims.models import Claim, Finding, Suggestion
from claims.queries.pending import CLAIM_KINDS
from sources.models import Document


@dataclass(frozen=True, slots=True)
class Counts:
    documents: int
    claims: int
    published: int
    suggestions: int
    """Those that wait and would become claims."""
    findings: int
    """Those that wait for a person to confirm or dismiss them."""


def counts() -> Counts:
    return Counts(
        documents=Document.objects.count(),
        claims=Claim.objects.count(),
        published=Claim.objects.filter(state=Claim.State.PUBLISHED).count(),
        suggestions=Suggestion.objects.filter(kind__in=CLAIM_KINDS, state=Suggestion.State.PENDING).count(),
        findings=Finding.objects.filter(state=Finding.State.SUSPECTED).count(),
    )
