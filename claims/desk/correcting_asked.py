"""What somebody wants corrected, as the form has it, and the preview of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict

from claims.desk.words_shown import Shown, shown
from claims.flows.figure_reading import figure_reading
from claims.models import Correction, Speaker
from claims.queries.corrections import Key, Places, preview
from claims.queries.meant import documents_meant, speakers_meant
from sources.digits import whole
from sources.errors import Refused
from sources.models import Document

MOST = 900
"""Places that are shown, each to be looked at by a person."""
_LONGEST = 500

WHAT = {
    Correction.What.NAME.value: "A name, spelt wrongly",
    Correction.What.SPEAKER.value: "Words given to the wrong speaker",
    Correction.What.FIGURE.value: "A figure",
}


@dataclass(frozen=True)
class Asked:
    """`errors` says field by field what cannot be read of it; `speakers` are those that a name is of."""

    what: str
    kind: str
    forms: tuple[str, ...]
    right: str
    why: str
    meant: str
    documents: tuple[Document, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    reading: Mapping[str, Any] = field(default_factory=dict)
    evidence_document: str = ""
    evidence_exact: str = ""
    evidence: Shown | None = None
    """The words it rests on, where they stand."""
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def lines(self) -> str:
        """The forms, one a line."""
        return "\n".join(self.forms)

    @property
    def speaker(self) -> Speaker | None:
        return self.speakers[0] if len(self.speakers) == 1 else None


def asked(given: QueryDict, *, whole: bool) -> Asked:
    """What a form, or a link to it, asks for; with `whole`, what is missing is an error too."""
    what = given.get("what", "")
    what = what if what in WHAT else Correction.What.NAME.value
    kind = given.get("kind", "")
    lines = [" ".join(line.split())[:_LONGEST] for each in given.getlist("forms") for line in each.splitlines()]
    right, why, meant = (" ".join(given.get(name, "").split())[:2000] for name in ("right", "why", "speaker"))
    speakers = tuple(speakers_meant(meant or (right if what != Correction.What.FIGURE else "")))
    found = Asked(
        what=what,
        kind=kind if kind in Correction.Kind.values else Correction.Kind.CORRECTION.value,
        forms=tuple(dict.fromkeys(line for line in lines if line))[:20],
        right=right,
        why=why,
        meant=meant,
        documents=tuple(documents_meant(given.getlist("documents"))),
        speakers=speakers,
        evidence_document=given.get("evidence_document", "").strip()[:2000],
        evidence_exact=given.get("evidence_exact", "").strip()[:20_000],
    )
    return _checked(found) if whole else found


def _checked(found: Asked) -> Asked:
    errors: dict[str, str] = {}
    if not found.forms:
        errors["forms"] = "Write at least one form, as it is printed."
    if not found.right:
        errors["right"] = "Write how it should read."
    if not found.why:
        errors["why"] = "Say why: whoever approves it reads this, and so does everybody."
    if len(found.speakers) > 1:
        errors["speaker"] = f"{len(found.speakers)} go by this name: choose one of {_ids(found)}."
    elif found.meant and not found.speakers:
        errors["speaker"] = "Nobody in the record goes by this name or id."
    elif found.what == Correction.What.SPEAKER and not found.speakers:
        errors["speaker"] = "Say who spoke: a name or an id in the record."
    reading: Mapping[str, Any] = {}
    if found.what == Correction.What.FIGURE and found.right:
        try:
            reading = figure_reading(found.right)
        except Refused as refusal:
            errors["right"] = str(refusal)
    evidence: Shown | None = None
    if found.evidence_document or found.evidence_exact:
        try:
            evidence = shown(found.evidence_document, found.evidence_exact)
        except Refused as refusal:
            errors["evidence"] = str(refusal)
    return replace(found, errors=errors, reading=reading, evidence=evidence)


def _ids(found: Asked) -> str:
    return ", ".join(f"{speaker.public_id} ({speaker.description or 'no description'})" for speaker in found.speakers)


def places_of(it: Asked) -> Places:
    """Every place as it stands now."""
    return preview(forms=it.forms, speaker=it.speaker, documents=it.documents)


def as_seen(fresh: Places, given: QueryDict) -> tuple[Places, frozenset[Key]]:
    """The places that a posted preview had shown, out of `fresh` ones, and which of them are ticked.

    With the revision it had been read at, so that whoever proposes it is told of anything that changed in between.
    """
    shown, ticked = keys(given.get("shown", "").split(",")), keys(given.getlist("tick"))
    revision = whole(given.get("seen"), 0)
    held = tuple(place for place in fresh.places if place.key in shown)
    return replace(fresh, seen=revision, places=held), ticked


def keys(given: list[str]) -> frozenset[Key]:
    """ "3.17.24" as capture 3, from 17 to 24; whatever cannot be read as a place is none."""
    found = set()
    for each in given:
        parts = each.split(".")
        if len(parts) == 3 and all(part.isascii() and part.isdigit() and len(part) < 16 for part in parts):
            found.add((int(parts[0]), int(parts[1]), int(parts[2])))
    return frozenset(found)


def key_text(key: Key) -> str:
    return ".".join(map(str, key))
