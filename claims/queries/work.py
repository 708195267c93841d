"""Who works on what, what they say to each other about it, and what changes wait."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from claims.models import Assignment, Claim, ClaimDraft, Comment, Finding, Presence, Review
from sources.models import Document, User

# Somebody not heard of for this long has gone to lunch.
PRESENT = dt.timedelta(minutes=2)


def assigned_to(user: User) -> QuerySet[Assignment]:
    """What a person still has to do: what is due first, first."""
    return Assignment.objects.filter(assignee=user, done_at__isnull=True).order_by("due", "pk")


def assignments_of(what: Claim | Document | Finding) -> QuerySet[Assignment]:
    """Who works on it."""
    of: dict[str, Any] = {type(what)._meta.model_name or "": what}
    return Assignment.objects.filter(**of, done_at__isnull=True).order_by("pk")


def comments_on(what: Claim | Review | Finding) -> QuerySet[Comment]:
    """What colleagues said of it, oldest first, dealt with or not."""
    of: dict[str, Any] = {type(what)._meta.model_name or "": what}
    return Comment.objects.filter(**of).select_related("by__user", "resolved_by__user").order_by("pk")


def others_on(place: str, user: User) -> list[User]:
    """Colleagues who have this open at the moment, the one who came last first."""
    there = Presence.objects.filter(place=place[:100], seen_at__gt=timezone.now() - PRESENT).exclude(user=user)
    return [presence.user for presence in there.select_related("user").order_by("-seen_at")]


def open_drafts(claim: Claim) -> QuerySet[ClaimDraft]:
    """The changes to a claim that wait, whosever they are."""
    waiting = (ClaimDraft.State.DRAFT, ClaimDraft.State.SUBMITTED, ClaimDraft.State.RETURNED)
    return ClaimDraft.objects.filter(claim=claim, state__in=waiting).select_related("author__user").order_by("pk")
