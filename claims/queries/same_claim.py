"""Claims of the record that somebody looks for to say that something read in a text is one of them."""

from collections.abc import Collection

from django.db.models import Count

from claims.models import Claim
from claims.queries.search_words import LONGEST, Found, Rank
from sources.errors import BadPublicId
from sources.models.public_id import read

_NEWEST = 1_000
_RANKED = 60
_GONE = (Claim.State.SUPERSEDED, Claim.State.WITHDRAWN)


def claims_worded(asked: str) -> list[int]:
    """The ids of up to sixty claims with these words, best first, or of the one with this public id."""
    if "\0" in asked:  # which no text here has, and PostgreSQL takes in no question
        return []
    claims = Claim.objects.exclude(state__in=_GONE)
    try:
        return list(claims.filter(public_id=read(asked.strip(), "CLM")).values_list("pk", flat=True))
    except BadPublicId:
        words = asked[:LONGEST]
    newest = list(claims.filter(Found("text", words)).order_by("-pk").values_list("pk", flat=True)[:_NEWEST])
    ranked = Claim.objects.filter(pk__in=newest).annotate(rank=Rank("text", words)).order_by("-rank", "-pk")
    return list(ranked.values_list("pk", flat=True)[:_RANKED])


def printed_times(claims: Collection[str]) -> dict[str, int]:
    """In how many places each of these claims (their public ids) was printed."""
    counted = Claim.objects.filter(public_id__in=claims).annotate(times=Count("appearances"))
    return dict(counted.values_list("public_id", "times"))
