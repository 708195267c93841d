"""Notes: who may read which, where they stand in a capture, and where they were lost."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Annotation, AnnotationPlace
from claims.queries import visible
from sources.anchoring.quote import Anchoring
from sources.anchoring.shift import Shift
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.models import Capture, Document, Passage
from sources.models.public_id import read

Visibility = Annotation.Visibility
# What is kept with a passage is short; the text it stood in tells more.
_AROUND = 120


@dataclass(frozen=True, slots=True)
class Carried:
    """A note (its key) and where it stands in a later capture; None where it was not found."""

    annotation: int
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A note with the passage it stands on in the capture that is read."""

    annotation: Annotation
    passage: Passage


def annotations(*, reader: Actor | None) -> QuerySet[Annotation]:
    """What somebody may read: one's own, the team's, what is public. None for who did not sign in: what is public, and
    is on something public. Withdrawn ones are nobody's.
    """
    found = Annotation.objects.filter(withdrawn_at__isnull=True)
    if reader is not None:
        return found.filter(Q(by=reader) | ~Q(visibility=Visibility.PRIVATE))
    on_public = Q(claim__in=visible.claims(signed_in=False)) | Q(
        passage__capture__document__in=visible.documents(signed_in=False)
    )
    return found.filter(on_public, visibility=Visibility.PUBLIC)


def own(public_id: str, *, by: Actor) -> Annotation:
    """A note of one's own, taken back or not. Raises BadPublicId, and NotFound for anybody else's."""
    found = Annotation.objects.filter(public_id=read(public_id, "NTE"), by=by).first()
    if found is None:
        raise NotFound("You have no such note.")
    return found


def in_capture(capture: Capture, *, reader: Actor | None) -> list[Placed]:
    """The notes that stand in a capture's text, in its order: written on it, or found again in it."""
    readable = annotations(reader=reader)
    own = _whole(readable.filter(passage__capture=capture)).select_related("passage")
    again = AnnotationPlace.objects.filter(capture=capture, passage__isnull=False, annotation__in=readable)
    found = [Placed(note, note.passage) for note in own if note.passage]
    found += [
        Placed(row.annotation, row.passage)
        for row in again.select_related("annotation__by__user", "passage")
        if row.passage
    ]
    return sorted(found, key=lambda placed: (placed.passage.start, placed.passage.end, placed.annotation.pk))


def unanchored(document: Document, *, reader: Actor | None) -> list[Annotation]:
    """The notes that were not found in the document's latest capture, with the passage they stood on."""
    latest = Capture.objects.filter(document=document).order_by("-captured_at", "-pk").values("pk")[:1]
    lost = AnnotationPlace.objects.filter(annotation=OuterRef("pk"), capture__in=latest, passage__isnull=True)
    return list(_whole(annotations(reader=reader).filter(Exists(lost))).select_related("passage").order_by("pk"))


def notes_to_carry(capture: Capture) -> list[Carried]:
    """Every note on an earlier capture of this document (withdrawn ones too), with where it stands in this one."""
    notes = Annotation.objects.filter(passage__capture__document=capture.document_id).exclude(passage__capture=capture)
    notes = notes.exclude(pk__in=AnnotationPlace.objects.filter(capture=capture).values("annotation"))
    standing = _last_places(notes)
    if not standing:
        return []
    texts = Capture.objects.defer("bytes").in_bulk({passage.capture_id for passage in standing.values()})
    now = Anchoring(capture.text)
    shifts = {key: Shift(before.text, capture.text) for key, before in texts.items()}
    carried = []
    for key, passage in standing.items():
        text = texts[passage.capture_id].text
        found = now.find(
            passage.exact,
            text[max(0, passage.start - _AROUND) : passage.start],
            text[passage.end : passage.end + _AROUND],
            shifts[passage.capture_id].moved(passage.start),
        )
        carried.append(Carried(key, (found.start, found.end) if found else None))
    return carried


def _last_places(notes: QuerySet[Annotation]) -> dict[int, Passage]:
    """Where each note was last found: in the newest capture that has it, else where it was written."""
    found = {note.pk: note.passage for note in notes.select_related("passage").order_by("pk") if note.passage}
    again = AnnotationPlace.objects.filter(annotation__in=notes, passage__isnull=False)
    for row in again.select_related("passage").order_by("capture__captured_at", "capture"):
        if row.passage:
            found[row.annotation_id] = row.passage
    return found


def _whole(found: QuerySet[Annotation]) -> QuerySet[Annotation]:
    return found.select_related("by__user", "reply_to")
