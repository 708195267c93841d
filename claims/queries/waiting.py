"""How much waits for a decision."""

from claims.models import Finding, Suggestion
from claims.queries.pending import CLAIM_KINDS


def waiting(most: int) -> int:
    """How many suggestions and findings wait for a person, counted up to `most` + 1; one query."""
    suggestions = Suggestion.objects.filter(kind__in=CLAIM_KINDS, state=Suggestion.State.PENDING).values_list("pk")
    findings = Finding.objects.filter(state=Finding.State.SUSPECTED).values_list("pk")
    both = suggestions[: most + 1].union(findings[: most + 1], all=True)
    return both[: most + 1].count()
