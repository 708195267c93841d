"""What others wrote, as it came."""

import json
from typing import Any

from django.db.models import QuerySet

from claims.models import OutsideNote, OutsideReview
from sources.errors import NotFound


def notes(*, before: int | None = None) -> QuerySet[OutsideNote]:
    """Annotations, the last that came first."""
    found = OutsideNote.objects.order_by("-pk")
    return found.filter(pk__lt=before) if before else found


def reviews(*, before: int | None = None) -> QuerySet[OutsideReview]:
    """Reviews, the last that came first."""
    found = OutsideReview.objects.order_by("-pk")
    return found.filter(pk__lt=before) if before else found


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
