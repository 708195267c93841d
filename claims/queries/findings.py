"""Findings, read with all that explaining them takes."""

from collections.abc import Collection

from django.db.models import F

from claims.models import Finding
from sources.models import Document


def findings_of(documents: Collection[Document] | None = None) -> list[Finding]:
    """What is suspected or confirmed in these documents (in all of them for None): capture by capture, in the order
    of the text, without loading bytes and texts.
    """
    found = Finding.objects.exclude(state=Finding.State.DISMISSED)
    if documents is not None:
        found = found.filter(capture__document__in=documents)
    heavy = [f"{capture}__{column}" for capture in ("capture", "compared_with") for column in ("bytes", "text")]
    return list(
        found.select_related("passage", "capture__document", "compared_with__document")
        .defer(*heavy)
        .order_by("capture", F("passage__start").asc(nulls_first=True), "pk")
    )
