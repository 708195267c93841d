"""What the start page shows."""

from django.db.models import Prefetch, QuerySet

from claims.models import Appearance, Claim, Finding
from claims.queries import visible
from claims.queries.outward.speaker import name_of

SHOWN = 12


def latest_claims() -> QuerySet[Claim]:
    """The claims published last, as the public sees them, with their speaker's name and every printing."""
    printings = Appearance.objects.select_related("passage__capture__document__source").defer(
        "passage__capture__bytes", "passage__capture__text"
    )
    return (
        visible.claims(signed_in=False)
        .annotate(speaker_name=name_of("said_by"))
        .prefetch_related(Prefetch("appearances", printings.order_by("pk")), "statistics")
        .order_by("-published_at", "-pk")[:SHOWN]
    )


def worst_findings() -> QuerySet[Finding]:
    """Suspected findings that change what a reader is told, the newest first."""
    return (
        Finding.objects.filter(state=Finding.State.SUSPECTED, severity=Finding.Severity.MATERIAL)
        .select_related("capture__document__source")
        .defer("capture__bytes", "capture__text")
        .order_by("-pk")[:SHOWN]
    )
