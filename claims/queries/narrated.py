"""What people decided about what a capture holds, for reading."""

from dataclasses import dataclass
from datetime import datetime

from claims.models import Suggestion
from sources.models import Capture

MOST = 60


@dataclass(frozen=True, slots=True)
class Decision:
    at: datetime | None
    who: str
    what: str
    words: str
    why: str


def decisions(capture: Capture) -> list[Decision]:
    """The decisions about its suggestions, latest first, 60 at most; one query."""
    rows = (
        Suggestion.objects.filter(capture=capture)
        .exclude(state=Suggestion.State.PENDING)
        .select_related("passage", "decided_by__user")
        .order_by("-decided_at", "-pk")[:MOST]
    )
    return [
        Decision(row.decided_at, str(row.decided_by), f"{row.kind} {row.state}", row.passage.exact, row.refused_because)
        for row in rows
    ]
