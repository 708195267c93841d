"""Corrections whose error a later capture no longer prints, or prints again."""

from django.db.models import QuerySet

from claims.matching.forms import stands
from claims.models import Correction, CorrectionPlace
from sources.models import Capture

# A capture so much shorter than the one before is a page that says "not found" or "subscribe", not a fixed article.
_STILL_THE_ARTICLE = 0.5


def is_outdated(capture: Capture) -> bool:
    """Whether its document was captured again since."""
    return Capture.objects.filter(previous=capture).exists()


def gone_in(capture: Capture) -> list[Correction]:
    """The applied corrections of earlier captures of this document whose forms all are gone from this one."""
    if not _is_the_article(capture):
        return []
    waiting = _of_the_document(capture).filter(gone_from__isnull=True).exclude(publisher_state="fixed")
    return [correction for correction in waiting if not stands(capture.text, correction.forms)]


def there_again_in(capture: Capture) -> list[Correction]:
    """Those that ask whether it was fixed, though this capture prints it again."""
    asking = _of_the_document(capture).filter(gone_from__document=capture.document_id)
    return [correction for correction in asking if stands(capture.text, correction.forms)]


def _of_the_document(capture: Capture) -> QuerySet[Correction]:
    places = CorrectionPlace.objects.filter(ticked=True, passage__capture__document=capture.document_id)
    theirs = Correction.objects.filter(whose=Correction.Whose.THEIRS, state=Correction.State.APPLIED)
    return theirs.filter(pk__in=places.values("correction")).order_by("pk")


def _is_the_article(capture: Capture) -> bool:
    if capture.previous_id is None:
        return True
    before = Capture.objects.filter(pk=capture.previous_id).values_list("text", flat=True).first()
    return before is None or len(capture.text) >= len(before) * _STILL_THE_ARTICLE
