"""Where no original is known: the printings in other documents whose words are nearest."""

from rapidfuzz.distance import LCSseq

from claims.checking.comparing.words import fold
from claims.models import Suggestion
from claims.queries.candidates import captures_sharing_quotations
from claims.queries.wordings import Wording, by_passage

LEAST = 0.3
SHOWN = 3
_MOST = 400


def nearest(wording: Wording) -> list[tuple[Wording, float]]:
    """Up to three quotations in other documents, the most alike first, with the share of words (0.3 to 1.0) in common.

    Likeness in words alone: none of them is said to be the original.
    """
    captures = [c for c in captures_sharing_quotations(wording.capture) if c.document_id != wording.document.pk]
    quoted = Suggestion.objects.filter(capture__in=captures[:20], kind=Suggestion.Kind.QUOTATION)
    ours = [word.folded for word in fold(wording.capture.text, *wording.span)]
    shares: dict[int, float] = {}
    for passage, words in quoted.order_by("pk").values_list("passage", "reading__text")[:_MOST]:
        theirs = [word.folded for word in fold(words or "")]
        if share := LCSseq.normalized_similarity(ours, theirs) if theirs else 0.0:
            shares[passage] = share
    best = sorted((key for key in shares if shares[key] >= LEAST), key=lambda key: -shares[key])[:SHOWN]
    held = {found.passage.pk: found for found in by_passage(best)}
    return [(held[key], shares[key]) for key in best]
