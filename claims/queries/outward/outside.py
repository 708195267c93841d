"""The outward shape of others' ratings, where they stand with the claim of ours that they are about."""

from collections.abc import Mapping
from dataclasses import replace

from django.db.models import Case, Exists, F, OuterRef, QuerySet, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Left, NullIf

from claims.models import Match, OutsideReview, Rating
from claims.queries.outward.appearance import PUBLIC_LENGTH
from claims.queries.past import StillSo
from claims.queries.withheld import unnamed
from sources.queries.shape import INTEGER, STRING, TEXT, Field, choices, nested

_NAMING = ("claim_reviewed", "reviewed_by", "rating_label", "url", "understood__claimant")


def ratings_of(claim: Combinable, *, whole: bool) -> QuerySet[OutsideReview]:
    """Others' ratings that somebody said are about this claim (its key), the newest first.

    Of one page of one reviewer what came last. Unless `whole`, none that names a protected speaker, be it in its address,
    and none of which that was taken back since, whatever moment is read.
    """
    same = Match.objects.filter(judgement=Match.Judgement.SAME, claim_a=claim, words__isnull=False)
    if not whole:
        same = same.filter(StillSo("pk", "claims_match", "now.judgement = 'same'"))
    same_page = {name: OuterRef(name) for name in ("words", "url", "reviewed_by")}
    later = OutsideReview.objects.exclude(url="").filter(**same_page, pk__gt=OuterRef("pk"))
    found = OutsideReview.objects.filter(~Exists(later), words__in=same.values("words"))
    if not whole:
        found = found.filter(unnamed(*_NAMING))
    return found.order_by(F("reviewed_on").desc(nulls_last=True), "-pk")


def _fields(*, whole: bool) -> Mapping[str, Field]:
    claimed: Combinable = F("claim_reviewed") if whole else Left("claim_reviewed", PUBLIC_LENGTH)
    link = Case(When(url__iregex=r"^https?://", then=F("url")), default=Value(None), output_field=TextField())
    return {
        "id": Field(F("pk"), INTEGER, "Of it as it came (`/outside-reviews/17/`), for who is signed in."),
        "reviewed_by": Field(NullIf(F("reviewed_by"), Value("")), TEXT, "Who rated."),
        "rating_label": Field(NullIf(F("rating_label"), Value("")), TEXT, "In their own word."),
        "bucket": Field(F("bucket"), choices(Rating.Bucket.values), "What that word roughly comes to."),
        "reviewed_on": Field(F("reviewed_on"), {"type": ["string", "null"], "format": "date"}),
        "url": Field(link, TEXT, "Where they published it."),
        "claim_reviewed": Field(
            claimed, STRING, f"What they say was claimed; of it {PUBLIC_LENGTH} characters for everybody."
        ),
    }


def outside_reviews_of_claim(*, whole: bool) -> Field:
    """Inside a claim's shape: others' ratings that somebody said are about it. They are none of our verdicts."""
    found = nested("OutsideRating", ratings_of(OuterRef(OuterRef("pk")), whole=whole), _fields(whole=whole))
    return replace(found, description="What others published of it, in their words: none of our verdicts.")
