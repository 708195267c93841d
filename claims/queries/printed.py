"""What stands in captures: their language, the sentences that hold figures, and the claims already found there."""

from collections.abc import Collection

from claims.models import Appearance, Claim, Suggestion
from sources.models import Capture

UNKNOWN = "und"


def languages(captures: Collection[int]) -> dict[int, str]:
    """The language of each capture (by id), as BCP 47; "und" where its document's is not known."""
    rows = Capture.objects.filter(pk__in=captures).values_list("pk", "document__language")
    return {pk: language or UNKNOWN for pk, language in rows}


def sentences(suggestions: Collection[Suggestion]) -> dict[int, str]:
    """The words around each suggestion (by id): its reading's "sentence", else its passage, on one line."""
    texts = dict(Capture.objects.filter(pk__in={s.capture_id for s in suggestions}).values_list("pk", "text"))
    found = {}
    for suggestion in suggestions:
        start, end = suggestion.reading.get("sentence") or (0, 0)
        words = " ".join(texts[suggestion.capture_id][start:end].split())
        found[suggestion.pk] = words or suggestion.passage.exact
    return found


def zones(captures: Collection[int]) -> dict[int, list[tuple[int, int, str]]]:
    """The zones of each capture (by id) as (start, end, kind)."""
    rows = Capture.objects.filter(pk__in=captures).values_list("pk", "zones")
    return {pk: [(zone["start"], zone["end"], zone["kind"]) for zone in found] for pk, found in rows}


def claims_at(passages: Collection[int], *, kinds: Collection[str]) -> dict[int, Claim]:
    """The claim of these kinds that each passage (by id) is an appearance of, the oldest where it is of several.

    What is superseded or withdrawn is left out.
    """
    rows = (
        Appearance.objects.filter(passage__in=passages, claim__kind__in=kinds)
        .exclude(claim__state__in=[Claim.State.SUPERSEDED, Claim.State.WITHDRAWN])
        .select_related("claim")
        .order_by("-id")
    )
    return {row.passage_id: row.claim for row in rows}
