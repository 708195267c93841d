"""Other people's annotations, taken in: kept as they came, and made notes where they are on something of ours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from claims.actions import annotations as notes, outside
from claims.models import Annotation, OutsideNote
from claims.models.annotation import LONGEST
from claims.publishing.annotation_reading import Target, Understood, annotations, understood
from claims.publishing.annotation_rules import parsed, wrong_with
from claims.publishing.annotation_values import Wrong, types
from claims.queries import outside as known
from claims.queries.written import row_of
from sources.actions import passages
from sources.anchoring.quote import Anchoring
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Document
from sources.queries import captures
from sources.queries.documents import with_url

_OURS = re.compile(r"/(c|documents)/([A-Z]{3}-[0-9A-Z]{6,8})(?:[/?#]|$)")
_KINDS = ("Annotation", "AnnotationPage", "AnnotationCollection")
_WORDLESS = (Annotation.Motivation.BOOKMARKING, Annotation.Motivation.HIGHLIGHTING)


class NotAnAnnotation(Exception):
    """What was sent is no valid Web Annotation; `wrong` says all that is wrong with it."""

    def __init__(self, wrong: list[Wrong]) -> None:
        super().__init__(" ".join(str(one) for one in wrong[:5]))
        self.wrong = wrong


@dataclass(slots=True)
class Taken:
    """What became of what was sent: each annotation kept, whether it is new, and the sentence that says what it became."""

    kept: list[tuple[OutsideNote, bool, str]] = field(default_factory=list)


def take_text(sent: str, *, by: Actor, came_from: str = "") -> Taken:
    """As `take`, of a text of JSON."""
    try:
        return take(parsed(sent), by=by, came_from=came_from)
    except ValueError as error:
        raise NotAnAnnotation([Wrong("", str(error))]) from error


def take(value: Any, *, by: Actor, came_from: str = "") -> Taken:
    """Keep an annotation; a page or a collection as it came, and each annotation in it. All of it or nothing.

    One on a claim's page, or on words that stand in a document's last text, becomes a note for the team. Raises
    NotAnAnnotation, with every reason, and NotAllowed for readers.
    """
    if wrong := wrong_with(value):
        raise NotAnAnnotation(wrong)
    taken = Taken()
    with writing(by=by, reason="annotations of somebody else's taken in"):
        if "Annotation" not in types(value):
            kept, new = outside.keep_note(
                sent=value, kind=_kind(value), iri=value.get("id", ""), by=by, came_from=came_from
            )
            taken.kept.append((kept, new, "kept as it came; each annotation in it follows"))
        for one in annotations(value):
            taken.kept.append(_taken(_whole(one, value), by, came_from))
    return taken


def _taken(sent: Mapping[str, Any], by: Actor, came_from: str) -> tuple[OutsideNote, bool, str]:
    if before := known.note_with(outside.digest_of(sent)):
        return before, False, "was here already"
    note, why = _note(understood(dict(sent)), by)
    kept, new = outside.keep_note(sent=sent, kind="Annotation", iri=sent["id"], by=by, came_from=came_from, note=note)
    return (
        kept,
        new,
        f"kept as it came, and became the note {note.public_id} {why}" if note else f"kept as it came: {why}",
    )


def _note(read: Understood, by: Actor) -> tuple[Annotation | None, str]:
    """The note made of it and on what; or none, and why."""
    if len(read.targets) != 1:
        return None, "it is on several things"
    motivation = (
        read.motivation if read.motivation in Annotation.Motivation.values else Annotation.Motivation.COMMENTING
    )
    if not read.body and motivation not in _WORDLESS:
        return None, "it says nothing in words"
    body = read.body + (f"\n\n({read.by})" if read.by and read.body else "")
    if len(body) > LONGEST:
        return None, f"it is longer than the {LONGEST:,} characters of a note"
    [target] = read.targets
    said: dict[str, Any] = {"by": by, "body": body, "motivation": motivation, "language": read.language[:35]}
    found = _OURS.search(target.source)
    if found and found[1] == "c":
        claim = row_of("claims", found[2])
        return (notes.write(claim=claim, **said), f"on {found[2]}") if claim else (None, "its claim is not here")
    document = row_of("documents", found[2]) if found else with_url(target.source.partition("#")[0])
    return _in_text(document, target, said) if document else (None, "what it is on is not in the record")


def _in_text(document: Document, target: Target, said: dict[str, Any]) -> tuple[Annotation | None, str]:
    if not target.exact.strip():
        return None, "it names no words of its document"
    capture = captures.of(document).first()
    if capture is None:
        return None, "its document was never captured"
    span = Anchoring(capture.text).find(target.exact, target.prefix, target.suffix, target.start)
    if span is None:
        return None, f"its words were not found in {document.public_id}"
    passage = passages.ensure(capture=capture, start=span.start, end=span.end, by=said["by"])
    return notes.write(passage=passage, **said), f"in {document.public_id}"


def _kind(value: Mapping[str, Any]) -> str:
    return next(kind for kind in _KINDS if kind in types(dict(value)))


def _whole(one: dict[str, Any], around: Mapping[str, Any]) -> dict[str, Any]:
    """An annotation out of a page has the page's context."""
    return one if "@context" in one else {"@context": around["@context"], **one}
