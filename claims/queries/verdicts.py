"""Verdicts: the latest on each aspect, and their versions."""

from django.db.models import QuerySet

from claims.models import Appearance, Claim, Review

STANDS = Review.State.PUBLISHED


def verdicts(subject: Claim | Appearance) -> QuerySet[Review]:
    """The published verdict on each aspect of a claim as its speaker made it, or of one printing; one query."""
    return _of(subject).filter(state=STANDS).select_related("rating__scale", "approved_by").order_by("aspect")


def versions(subject: Claim | Appearance, aspect: str) -> QuerySet[Review]:
    """Every version of one verdict, the newest first."""
    return _of(subject).filter(aspect=aspect).select_related("rating__scale", "approved_by").order_by("-version")


def _of(subject: Claim | Appearance) -> QuerySet[Review]:
    return Review.objects.filter(claim=subject) if isinstance(subject, Claim) else subject.reviews.all()
