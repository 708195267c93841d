"""What others wrote, as it came."""

import json
from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from claims.matching.said import Said
from claims.models import Claim, Match, OutsideNote, OutsideReview
from claims.queries.claims_said import interval_read, judged_words
from sources.errors import NotFound


def notes(*, before: int | None = None) -> QuerySet[OutsideNote]:
    """Annotations, the last that came first."""
    found = OutsideNote.objects.order_by("-pk")
    return found.filter(pk__lt=before) if before else found


def reviews(*, before: int | None = None) -> QuerySet[OutsideReview]:
    """Reviews, the last that came first."""
    found = OutsideReview.objects.order_by("-pk")
    return found.filter(pk__lt=before) if before else found


_SEARCHED = ("claim_reviewed", "reviewed_by", "rating_label", "url")
_DAY, _WORDS = 10, 10


def worded(words: str, *, bucket: str = "", before: int | None = None) -> QuerySet[OutsideReview]:
    """Reviews in which each of these words stands, in the claim, the reviewer, the verdict or the address; ten count."""
    found = reviews(before=before)
    if bucket:
        found = found.filter(bucket=bucket)
    for word in words.split()[:_WORDS]:
        found = found.filter(Q(*((f"{column}__icontains", word) for column in _SEARCHED), _connector=Q.OR))
    return found


def said(review: OutsideReview) -> Said:
    """What a review says was claimed, to be compared with claims."""
    told = review.understood
    when = interval_read(str(told.get("said_on") or "")[:_DAY])
    return Said(review.claim_reviewed, speaker=told.get("claimant", ""), when=when, language=told.get("language", ""))


def same_claims(reviews: Collection[OutsideReview]) -> dict[int, list[str]]:
    """By the key of each review the claims (public ids) that somebody said are what it reviews."""
    asked = {review.pk: said(review) for review in reviews if review.claim_reviewed}
    words = judged_words(asked.values())
    same = {
        key: [claim for claim, word in words.get(one.key, {}).items() if word == Match.Judgement.SAME]
        for key, one in asked.items()
    }
    ids = dict(
        Claim.objects.filter(pk__in={each for some in same.values() for each in some}).values_list("pk", "public_id")
    )
    return {review.pk: sorted(ids[claim] for claim in same.get(review.pk, [])) for review in reviews}


def note(key: int) -> OutsideNote:
    """Raises NotFound."""
    found = OutsideNote.objects.filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such annotation.")
    return found


def review(key: int) -> OutsideReview:
    """Raises NotFound."""
    found = OutsideReview.objects.filter(pk=key).first()
    if found is None:
        raise NotFound("There is no such review.")
    return found


def note_with(digest: str) -> OutsideNote | None:
    """The annotation with this digest, where it came before."""
    return OutsideNote.objects.filter(digest=digest).first()


def as_it_came(kept: OutsideNote | OutsideReview) -> dict[str, Any]:
    """The object, field for field."""
    found: dict[str, Any] = json.loads(kept.sent)
    return found
