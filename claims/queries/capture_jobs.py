"""Captures by address, on their way."""

from django.db.models import QuerySet

from claims.models import CaptureJob
from sources.errors import NotFound
from sources.models import Actor


def get(pk: int) -> CaptureJob:
    """With what was captured and who asked. Raises NotFound."""
    job = _with_capture().filter(pk=pk).first()
    if job is None:
        raise NotFound(f"There is no capture under way with the number {pk}.")
    return job


def asked_by(actor: Actor) -> QuerySet[CaptureJob]:
    """What somebody asked for, the latest first."""
    return _with_capture().filter(asked_by=actor).order_by("-asked_at", "-pk")


def under_way(address: str, actor: Actor) -> CaptureJob | None:
    """What the same person asked for already and waits for."""
    return asked_by(actor).filter(address=address).exclude(state__in=CaptureJob.ENDED).first()


def _with_capture() -> QuerySet[CaptureJob]:
    return CaptureJob.objects.select_related("capture__document__source", "asked_by__user").defer(
        "capture__bytes", "capture__text"
    )
