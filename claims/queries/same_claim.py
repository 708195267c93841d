"""Claims of the record that something read in a text may be one more printing of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from rapidfuzz.distance import LCSseq

from claims.checking.comparing.words import fold
from claims.models import Claim, Suggestion
from claims.queries.printed import sentences
from claims.queries.public_pages import called
from claims.queries.search_words import LONGEST, Found, Rank
from sources.errors import BadPublicId
from sources.models.public_id import read

SHOWN = 9
"""As many as there are digits to choose by."""
LEAST = 0.2
_LOOKED_UP = 8
_NEWEST = 1_000
_RANKED = 60
_GONE = (Claim.State.SUPERSEDED, Claim.State.WITHDRAWN)
_KINDS: Mapping[str, Sequence[str]] = {
    Suggestion.Kind.QUOTATION: (Claim.Kind.QUOTATION, Claim.Kind.ASSERTION),
    Suggestion.Kind.STATISTIC: (Claim.Kind.STATISTIC, Claim.Kind.ASSERTION),
}


@dataclass(frozen=True, slots=True)
class Near:
    """A claim (with `speaker_name` and `printed_times`), and which share of the longer one's words both have, in order."""

    claim: Claim
    share: float


def nearest(suggestion: Suggestion) -> list[Near]:
    """Up to nine claims of its kind whose words are most like it (0.2 to 1.0), the most alike first.

    Likeness in words alone, to be judged by a person. Found by the longest words of the suggestion's sentence.
    """
    words = sentences([suggestion])[suggestion.pk] if suggestion.kind == Suggestion.Kind.STATISTIC else ""
    words = words or suggestion.passage.exact
    ours = [word.folded for word in fold(words)]
    looked_up = sorted(set(ours), key=lambda word: (-len(word), word))[:_LOOKED_UP]
    if not looked_up:
        return []
    found = _matching(
        " or ".join(f'"{word}"' for word in looked_up), _claims().filter(kind__in=_KINDS[suggestion.kind])
    )
    shares = [Near(claim, _share(ours, claim.text)) for claim in found]
    return sorted((near for near in shares if near.share >= LEAST), key=lambda near: -near.share)[:SHOWN]


def worded(suggestion: Suggestion, asked: str) -> list[Near]:
    """Up to nine claims with these words, or the one of this id."""
    ours = [word.folded for word in fold(suggestion.passage.exact)]
    try:
        found = _held(list(_claims().filter(public_id=read(asked.strip(), "CLM")).values_list("pk", flat=True)))
    except BadPublicId:
        found = _matching(asked[:LONGEST], _claims())[:SHOWN]
    return [Near(claim, _share(ours, claim.text)) for claim in found]


def _claims() -> QuerySet[Claim]:
    return Claim.objects.exclude(state__in=_GONE)


def _matching(asked: str, claims: QuerySet[Claim]) -> list[Claim]:
    newest = list(claims.filter(Found("text", asked)).order_by("-pk").values_list("pk", flat=True)[:_NEWEST])
    ranked = Claim.objects.filter(pk__in=newest).annotate(rank=Rank("text", asked)).order_by("-rank", "-pk")
    return _held([claim.pk for claim in ranked[:_RANKED]])


def _held(keys: Sequence[int]) -> list[Claim]:
    found = Claim.objects.annotate(speaker_name=called("said_by"), printed_times=Count("appearances")).in_bulk(keys)
    return [found[key] for key in keys]


def _share(ours: Sequence[str], text: str) -> float:
    theirs = [word.folded for word in fold(text)]
    return LCSseq.normalized_similarity(ours, theirs) if ours and theirs else 0.0
