"""Ways to narrow a list that take more than one column, and the values a column can have."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import (
    Annotation,
    Appearance,
    Claim,
    ClaimDraft,
    CollectionEntry,
    Correction,
    CorrectionPlace,
    Correspondence,
    Evidence,
    Finding,
    Match,
    OutsideReview,
    Rating,
    Review,
    Speaker,
    SpeakerName,
    Statistic,
    Suggestion,
)
from claims.queries.merged import one_with
from claims.queries.withheld import matching
from sources.models import DocumentLink, Source

SOURCE_KINDS = list(Source.Kind.values)
SPEAKER_KINDS = list(Speaker.Kind.values)
CLAIM_KINDS = list(Claim.Kind.values)
CLAIM_STATES = list(Claim.State.values)
FORMS = list(Appearance.Form.values)
STATISTIC_KINDS = list(Statistic.Kind.values)
ASPECTS = list(Review.Aspect.values)
DRAFT_STATES = list(ClaimDraft.State.values)
REVIEW_STATES = list(Review.State.values)
RESULTS = list(Review.Result.values)
EVIDENCE_KINDS = list(Evidence.Kind.values)
STANCES = list(Evidence.Stance.values)
SUGGESTION_KINDS = list(Suggestion.Kind.values)
SUGGESTION_STATES = list(Suggestion.State.values)
SEVERITIES = list(Finding.Severity.values)
FINDING_STATES = list(Finding.State.values)
LINK_KINDS = list(DocumentLink.Kind.values)
NAME_KINDS = list(SpeakerName.Kind.values)
BUCKETS = list(Rating.Bucket.values)
TERMS = [Correspondence.Terms.ON_RECORD.value, Correspondence.Terms.BACKGROUND.value]
WHOSE = list(Correction.Whose.values)
CORRECTION_KINDS = list(Correction.Kind.values)
CORRECTION_STATES = list(Correction.State.values)
PUBLISHER_STATES = list(Correction.Publisher.values)
MOTIVATIONS = list(Annotation.Motivation.values)
VISIBILITIES = list(Annotation.Visibility.values)
JUDGEMENTS = list(Match.Judgement.values)


def speakers_named(found: QuerySet[Any], _column: str, text: str) -> QuerySet[Any]:
    """Speakers with `text` in any of their names: a misspelling is searched, though never shown."""
    return found.filter(Exists(SpeakerName.objects.filter(speaker=OuterRef("pk"), text__icontains=text)))


def reviews_of_claim(found: QuerySet[Any], _column: str, claim: str) -> QuerySet[Any]:
    """Verdicts on the claim with this public id, and on each printing of it."""
    return found.filter(Q(claim__public_id=claim) | Q(appearance__claim__public_id=claim))


def claims_printed_in(found: QuerySet[Any], _column: str, document: str) -> QuerySet[Any]:
    """Claims that the document with this public id prints."""
    printed = Appearance.objects.filter(claim=OuterRef("pk"), passage__capture__document__public_id=document)
    return found.filter(Exists(printed))


def as_shown(found: QuerySet[Any], column: str, lookup: str, value: str) -> QuerySet[Any]:
    """Narrowed by a text as the public reads it: what is withheld from an answer cannot be asked for either."""
    return found.filter(matching(column, lookup, value))


def claims_said_by(found: QuerySet[Any], _column: str, speaker: str) -> QuerySet[Any]:
    """Claims of the speaker with this public id, and of whoever turned out to be the same."""
    return found.filter(said_by__in=one_with(speaker))


def printed_as_said_by(found: QuerySet[Any], _column: str, speaker: str) -> QuerySet[Any]:
    """Printings that stand for the speaker with this public id, or for whoever turned out to be the same."""
    return found.filter(speaker__in=one_with(speaker))


def corrections_in(found: QuerySet[Any], _column: str, document: str) -> QuerySet[Any]:
    """Corrections of what the document with this public id prints."""
    places = CorrectionPlace.objects.filter(passage__capture__document__public_id=document, ticked=True)
    return found.filter(Exists(places.filter(correction=OuterRef("pk"))))


def matches_of_claim(found: QuerySet[Any], _column: str, claim: str) -> QuerySet[Any]:
    """Pairs that the claim with this public id is one of."""
    return found.filter(Q(claim_a__public_id=claim) | Q(claim_b__public_id=claim))


def matches_of_outside_review(found: QuerySet[Any], _column: str, number: Any) -> QuerySet[Any]:
    """Claims and the words that the review of somebody else's with this number says were claimed."""
    return found.filter(words__in=OutsideReview.objects.filter(pk=int(number), words__isnull=False).values("words"))


def matches_of_speaker(found: QuerySet[Any], _column: str, speaker: str) -> QuerySet[Any]:
    """Pairs that the speaker with this public id is one of."""
    return found.filter(Q(speaker_a__public_id=speaker) | Q(speaker_b__public_id=speaker))


def collections_with(found: QuerySet[Any], _column: str, claim: str) -> QuerySet[Any]:
    """Collections that the claim with this public id is in."""
    return found.filter(Exists(CollectionEntry.objects.filter(collection=OuterRef("pk"), claim__public_id=claim)))


def claims_in_collection(found: QuerySet[Any], _column: str, collection: str) -> QuerySet[Any]:
    """Claims that are in the collection with this public id."""
    entries = CollectionEntry.objects.filter(claim=OuterRef("pk"), collection__public_id=collection)
    return found.filter(Exists(entries))
