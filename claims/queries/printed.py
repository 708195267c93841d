"""What stands in captures: their language, and the sentences that hold figures."""

from collections.abc import Collection

from claims.models import Suggestion
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
