"""Notes: every write."""

from collections.abc import Iterable

from django.utils import timezone

from claims.errors import NotYours
from claims.models import Annotation, AnnotationPlace, Claim
from claims.queries.annotations import Carried
from sources.actions import passages
from sources.actions.permitted import decide
from sources.actions.texts import storable
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute
from sources.ledger.writing import writing
from sources.models import Capture, Passage


def write(
    *,
    by: Actor,
    body: str,
    passage: Passage | None = None,
    claim: Claim | None = None,
    motivation: str = Annotation.Motivation.COMMENTING,
    visibility: str = Annotation.Visibility.TEAM,
    language: str = "",
    reply_to: Annotation | None = None,
) -> Annotation:
    """A note on a passage or on a claim; a reply is on what it replies to, and seen by nobody who cannot see that.

    Raises NotAllowed for readers, IntegrityError where PostgreSQL keeps another rule.
    """
    decide(by, may_contribute)
    if reply_to is not None:
        passage, claim = reply_to.passage, reply_to.claim
    with writing(by=by, reason="a note"):
        return Annotation.objects.create(
            passage=passage,
            claim=claim,
            body=storable(body).strip(),
            motivation=motivation,
            visibility=visibility,
            language=language,
            reply_to=reply_to,
            by=by,
            written_at=timezone.now(),
        )


def edit(*, annotation: Annotation, by: Actor, body: str | None = None, visibility: str | None = None) -> Annotation:
    """Change one's own note; None leaves a field as it is. Raises NotYours for anybody else's."""
    _own(annotation, by)
    with writing(by=by, reason="a note edited"):
        if body is not None:
            annotation.body = storable(body).strip()
        annotation.visibility = visibility or annotation.visibility
        annotation.edited_at = timezone.now()
        annotation.save(update_fields=["body", "visibility", "edited_at"])
    return annotation


def withdraw(*, annotation: Annotation, by: Actor) -> None:
    """Take one's own note back: it is shown to nobody, its replies stay. Raises NotYours for anybody else's."""
    _own(annotation, by)
    with writing(by=by, reason="a note taken back"):
        annotation.withdrawn_at = timezone.now()
        annotation.save(update_fields=["withdrawn_at"])


def restore(*, annotation: Annotation, by: Actor) -> None:
    """Bring a note back that was taken back. Raises NotYours for anybody else's."""
    _own(annotation, by)
    with writing(by=by, reason="a note brought back"):
        annotation.withdrawn_at = None
        annotation.save(update_fields=["withdrawn_at"])


def carry(*, annotations: Iterable[Carried], capture: Capture, by: Actor) -> list[AnnotationPlace]:
    """Say where notes stand in a later capture, or that they were not found there. Said before, it stays."""
    found = list(annotations)
    if not found:
        return []
    with writing(by=by, reason="notes found again in a new capture"):
        spans = {note.span for note in found if note.span}
        there = passages.ensure_all(capture=capture, spans=spans, by=by) if spans else {}
        return AnnotationPlace.objects.bulk_create(
            [
                AnnotationPlace(
                    annotation_id=note.annotation, capture=capture, passage=there[note.span] if note.span else None
                )
                for note in found
            ],
            ignore_conflicts=True,
        )


def place(*, annotation: Annotation, capture: Capture, passage: Passage, by: Actor) -> AnnotationPlace:
    """A person puts a note that was not found where it belongs in a later capture."""
    decide(by, may_contribute)
    with writing(by=by, reason="a note put in its place"):
        found, _ = AnnotationPlace.objects.update_or_create(
            annotation=annotation, capture=capture, defaults={"passage": passage}
        )
    return found


def _own(annotation: Annotation, by: Actor) -> None:
    decide(by, may_contribute)
    if annotation.by_id != by.pk:
        raise NotYours
