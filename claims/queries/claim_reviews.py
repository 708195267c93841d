"""Published verdicts as they go out as ClaimReviews: of public claims, on a scale, read by a second person."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Case, Exists, F, Max, OuterRef, Q, QuerySet, Value, When

from claims.models import Appearance, Claim, Review
from claims.publishing.claim_review import Printed, Reviewed, claim_review, data_feed, in_a_page
from claims.queries import visible
from claims.queries.outward.speaker import name_of
from claims.queries.withheld import Withhold
from sources.models import Document

BATCH = 500
MOST_PRINTINGS = 20
_ASPECTS = (Review.Aspect.OVERALL, Review.Aspect.FIGURE)


def of_claim(claim: Claim) -> Reviewed | None:
    """Of a claim's verdict; None where it is not public, has none on a scale, or is to be read a second time."""
    return next(_made(_chosen().filter(claim=claim)), None)


def everything() -> Iterator[Reviewed]:
    """All of them, the newest claims first, in a number of queries that grows with batches of 500."""
    before: int | None = None
    while True:
        claims = _reviewable().order_by("-pk").values_list("pk", flat=True)
        batch = list((claims.filter(pk__lt=before) if before else claims)[:BATCH])
        if not batch:
            return
        yield from _made(_chosen().filter(claim__in=batch))
        before = batch[-1]


def last_changed() -> dt.date | None:
    """The day of the last verdict that is in the feed."""
    at = _standing().aggregate(at=Max("published_at"))["at"]
    return at.date() if at else None


def _reviewable() -> QuerySet[Claim]:
    verdict = Review.objects.filter(_stands(), claim=OuterRef("pk"))
    return visible.claims(signed_in=False).filter(Exists(verdict), second_reading_due=False)


def _stands() -> Q:
    return Q(state=Review.State.PUBLISHED, aspect__in=_ASPECTS, rating__isnull=False, second_reading_due=False)


def _standing() -> QuerySet[Review]:
    return Review.objects.filter(_stands(), claim__in=_reviewable())


def _chosen() -> QuerySet[Review]:
    """The verdict of each claim: overall, else of its figure; newest claims first."""
    order = Case(*(When(aspect=aspect, then=Value(place)) for place, aspect in enumerate(_ASPECTS)))
    return _standing().order_by("-claim", order).distinct("claim")


def _made(found: QuerySet[Review]) -> Iterator[Reviewed]:
    rows: list[Any] = list(
        found.select_related("claim__said_by", "rating").annotate(
            speaker_name=name_of("claim__said_by"), claimed=Withhold("claim__text"), reasons=Withhold("rationale")
        )
    )
    claims = [row.claim_id for row in rows]
    doubtful = _not_their_words(claims)
    printed = _printings(claims)
    for row in rows:
        claim, rating = row.claim, row.rating
        one_day = claim.said_on_earliest is not None and claim.said_on_earliest == claim.said_on_latest
        yield Reviewed(
            id=claim.public_id,
            claimed=row.claimed,
            language=claim.language,
            claimant="" if claim.pk in doubtful else row.speaker_name or "",
            claimant_is_person=claim.said_by is not None and claim.said_by.kind == "person",
            said_on=claim.said_on_earliest if one_day else None,
            checked_on=row.published_at.date(),
            changed_on=max(row.published_at, claim.published_at).date(),
            label=rating.label,
            meaning=rating.definition,
            rationale=row.reasons,
            value=rating.value,
            worst=rating.worst,
            best=rating.best,
            printed=printed[claim.pk],
        )


def _not_their_words(claims: Sequence[int]) -> set[int]:
    """The claims whose words or attribution are judged not to be what was said, or by whom."""
    aspects = (Review.Aspect.WORDING, Review.Aspect.ATTRIBUTION)
    judged = Review.objects.filter(claim__in=claims, state=Review.State.PUBLISHED, aspect__in=aspects)
    return set(judged.exclude(result=Review.Result.AS_RECORDED).values_list("claim", flat=True))


def _printings(claims: Sequence[int]) -> defaultdict[int, list[Printed]]:
    """Where each appeared, the first first; the original is the one it is taken from, where that is known."""
    found: defaultdict[int, list[Printed]] = defaultdict(list)
    rows = (
        Appearance.objects.filter(claim__in=claims)
        .annotate(
            of=F("passage__capture__document"),
            referred=Case(When(claim__reference_appearance=F("pk"), then=Value(True)), default=Value(False)),
        )
        .order_by(F("passage__capture__document__published_earliest").asc(nulls_last=True), "pk")
        .values_list("claim", "of", "referred")
    )
    listed = list(rows)
    documents: dict[int, Any] = (
        Document.objects.select_related("source")
        .annotate(shown=Withhold("title"))
        .in_bulk({document for _, document, _ in listed})
    )
    seen: set[tuple[int, int]] = set()
    for claim, key, referred in listed:
        document = documents[key]
        if (claim, key) in seen or not document.url or len(found[claim]) >= MOST_PRINTINGS:
            continue
        seen.add((claim, key))
        one_day = document.published_earliest == document.published_latest
        found[claim].append(
            Printed(
                url=document.url,
                title=document.shown,
                publisher=document.source.name if document.source else "",
                on=document.published_earliest if one_day else None,
                original=referred,
            )
        )
    return found


__all__ = ["claim_review", "data_feed", "everything", "in_a_page", "last_changed", "of_claim"]
