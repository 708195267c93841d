"""What others wrote, as it came."""

import json
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from claims.matching.said import Said
from claims.models import Claim, Match, OutsideNote, OutsideReview
from claims.queries.claims_said import interval_read
from claims.queries.outward.outside import ratings_of
from claims.queries.public_pages import SHOWN
from sources.errors import BadValue, NotFound


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


def narrowed(
    words: str = "", *, bucket: str = "", claim: str = "", matched: bool | None = None, before: int | None = None
) -> QuerySet[OutsideReview]:
    """Reviews in which each of these words stands, in the claim, the reviewer, the verdict or the address; ten count.

    `claim` is the public id of the claim of ours that they were said to be about; `matched` says whether they were said
    to be about any.
    """
    found = reviews(before=before)
    if "\0" in words:  # which no text here has, and PostgreSQL takes in no question
        return found.none()
    if bucket:
        found = found.filter(bucket=bucket)
    for word in words.split()[:_WORDS]:
        found = found.filter(Q(*((f"{column}__icontains", word) for column in _SEARCHED), _connector=Q.OR))
    if claim:
        found = found.filter(Exists(_SAME.filter(words=OuterRef("words"), claim_a__public_id=claim)))
    if matched is not None:
        of_ours = Exists(_SAME.filter(words=OuterRef("words")))
        found = found.filter(of_ours if matched else ~of_ours)
    return found


_SAME = Match.objects.filter(judgement=Match.Judgement.SAME, words__isnull=False).exclude(
    claim_a__state=Claim.State.WITHDRAWN
)


def said(review: OutsideReview) -> Said:
    """What a review says was claimed, to be compared with claims. Raises BadValue where it does not say."""
    if not review.claim_reviewed:
        raise BadValue("It does not say which claim it reviews, so nothing can be said of it and a claim of ours.")
    told = review.understood
    when = interval_read(str(told.get("said_on") or "")[:_DAY])
    return Said(review.claim_reviewed, speaker=told.get("claimant", ""), when=when, language=told.get("language", ""))


def same_claims(reviews: Collection[OutsideReview]) -> dict[int, list[str]]:
    """By the key of each review the claims (public ids) that somebody said are what it reviews. One query."""
    asked = _SAME.filter(words__in={review.words for review in reviews if review.words})
    same: defaultdict[str | None, list[str]] = defaultdict(list)
    for words, claim in asked.order_by("claim_a__public_id").values_list("words", "claim_a__public_id"):
        same[words].append(str(claim))
    return {review.pk: same[review.words] for review in reviews}


def about(claim: Claim, *, whole: bool) -> list[OutsideReview]:
    """What others' ratings that were said to be about a claim of ours have to say, the newest first; 200 at most.

    Unless `whole`, what everybody may read of them (`ratings_of`).
    """
    return list(ratings_of(Value(claim.pk), whole=whole)[:SHOWN])


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
