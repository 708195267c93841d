"""What waits in a capture."""

from claims.models import Claim, Suggestion
from sources.models import Capture

# Dates and people are read to understand the rest; by themselves they make no claim.
CLAIM_KINDS = (Suggestion.Kind.QUOTATION, Suggestion.Kind.STATISTIC)


def acceptable(capture: Capture) -> list[Suggestion]:
    """The suggestions of a capture that would become claims and wait for a decision, in the order of the text."""
    waiting = Suggestion.objects.filter(capture=capture, kind__in=CLAIM_KINDS, state=Suggestion.State.PENDING)
    return list(waiting.order_by("passage__start", "pk"))


def publishable(capture: Capture) -> list[Claim]:
    """The claims that a capture's suggestions became and that are not published yet."""
    states = (Claim.State.DRAFT, Claim.State.OPEN, Claim.State.IN_REVIEW)
    return list(Claim.objects.filter(suggestions__capture=capture, state__in=states).distinct().order_by("pk"))
