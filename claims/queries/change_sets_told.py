"""What a change-set changes, in words that somebody who approves it understands."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claims.models import Appearance, Claim, Finding, Speaker, SpeakerName
from claims.queries.change_sets import WHOLE, Planned
from claims.queries.outward.speaker import name_of
from sources.models import Document

_LONGEST = 80
_SPEAKERS = ("speaker_id", "said_by_id")


@dataclass(frozen=True, slots=True)
class Told:
    """One change: of what ("The finding that ..."), which field of it, and what it holds before and after."""

    what: str
    field: str
    before: str
    after: str


def told(rows: Collection[Planned]) -> list[Told]:
    """In the order in which they are done; a query for each noun that is among them."""
    names = _names(rows)
    subjects = _subjects(rows)
    return [
        Told(
            what=_name_of(row, names) if row.field == WHOLE else subjects.get((row.table, row.object_id), row.called),
            field="" if row.field == WHOLE else row.field.removesuffix("_id").replace("_", " "),
            before=_value(row, row.before, names),
            after=_value(row, row.after, names),
        )
        for row in rows
    ]


def _name_of(row: Planned, names: Mapping[tuple[str, int], str]) -> str:
    return f"A name of {names.get(('speaker', (row.after or row.before)['speaker_id']), 'a speaker')}"


def _subjects(rows: Iterable[Planned]) -> dict[tuple[str, int], str]:
    ids: dict[str, set[int]] = {}
    for row in rows:
        ids.setdefault(row.table, set()).add(row.object_id)
    found: dict[tuple[str, int], str] = {}
    if spellings := ids.get("claims_speakername"):
        for key, text in SpeakerName.objects.filter(pk__in=spellings).values_list("pk", "text"):
            found["claims_speakername", key] = f"The name “{_short(text)}”"
    if printings := ids.get("claims_appearance"):
        held = Appearance.objects.filter(pk__in=printings).select_related("passage__capture__document__source")
        for printing in held.defer("passage__capture__bytes", "passage__capture__text"):
            document = printing.passage.capture.document
            where = document.source.name if document.source else str(document)
            found["claims_appearance", printing.pk] = f"“{_short(printing.passage.exact)}” in {where}"
    if findings := ids.get("claims_finding"):
        for key, message in Finding.objects.filter(pk__in=findings).values_list("pk", "message"):
            found["claims_finding", key] = f"The finding: {_short(message)}"
    if claims := ids.get("claims_claim"):
        for key, public_id, text in Claim.objects.filter(pk__in=claims).values_list("pk", "public_id", "text"):
            found["claims_claim", key] = f"{public_id}: “{_short(text)}”"
    return found


def _names(rows: Iterable[Planned]) -> Mapping[tuple[str, int], str]:
    """What speakers and documents among the values are called."""
    speakers: set[int] = set()
    documents: set[int] = set()
    for row in rows:
        if row.field == WHOLE:
            speakers.add((row.after or row.before)["speaker_id"])
        values = [value for value in (row.before, row.after) if isinstance(value, int)]
        speakers.update(values if row.field in _SPEAKERS else ())
        documents.update(values if row.field == "introduced_by_id" else ())
    found: dict[tuple[str, int], str] = {}
    if speakers:
        for speaker in Speaker.objects.filter(pk__in=speakers).annotate(name=name_of("pk")):
            found["speaker", speaker.pk] = speaker.name or str(speaker)
    if documents:
        for document in Document.objects.filter(pk__in=documents):
            found["document", document.pk] = str(document)
    return found


def _value(row: Planned, value: Any, names: Mapping[tuple[str, int], str]) -> str:
    if value is None or value == "":
        return ""
    if row.field == WHOLE:
        return f"{value.get('text', '')} ({value.get('kind', '')})"
    if isinstance(value, int) and row.field.endswith("_id"):
        noun = "document" if row.field == "introduced_by_id" else "speaker"
        return names.get((noun, value), str(value))
    return _short(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
