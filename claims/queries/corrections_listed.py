"""Corrections, found and told: lists, the public sentence, and what a reader is shown of them in a text."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from claims.models import Claim, Correction, CorrectionPlace, Speaker, SpeakerName
from claims.publishing import corrections as sentences
from claims.publishing.corrections import Printing
from claims.queries.change_sets import TABLES, planned
from sources.errors import NotFound
from sources.models import Capture
from sources.models.public_id import read

State = Correction.State


@dataclass(frozen=True, slots=True)
class Mark:
    """One printing that an applied correction is about: read `right` where `form` stands; [sic] where `verbatim`."""

    start: int
    end: int
    form: str
    right: str
    verbatim: bool
    correction: Correction


def get(public_id: str) -> Correction:
    """With its speaker and claim. Raises BadPublicId and NotFound."""
    found = Correction.objects.select_related("speaker", "claim", "proposed_by__user", "approved_by__user")
    correction = found.filter(public_id=read(public_id, "COR")).first()
    if correction is None:
        raise NotFound(f"There is no correction {public_id}.")
    return correction


def corrections(*, signed_in: bool) -> QuerySet[Correction]:
    """Newest first. For the public: those in effect that name no protected speaker and no claim that is not public."""
    found = Correction.objects.select_related("speaker", "claim").order_by("-pk")
    if signed_in:
        return found
    protected = Speaker.objects.filter(Q(protected=True) | Q(merged_into__protected=True) | Q(merged__protected=True))
    public = Q(claim__isnull=True) | Q(claim__state=Claim.State.PUBLISHED)
    shown = found.filter(public, state=State.APPLIED).exclude(speaker__in=protected)
    return shown.exclude(claim__said_by__in=protected)


def waiting() -> QuerySet[Correction]:
    """Those that wait for a second person, or to be applied, and those that ask whether the publisher fixed it."""
    return Correction.objects.filter(
        Q(state__in=[State.PROPOSED, State.APPROVED]) | Q(state=State.APPLIED, gone_from__isnull=False)
    ).order_by("pk")


def asks_if_fixed(correction: Correction) -> bool:
    """Whether a later capture without the error asks: "fixed by the publisher?"."""
    return correction.gone_from_id is not None and correction.publisher_state != Correction.Publisher.FIXED


def places(correction: Correction) -> list[CorrectionPlace]:
    """Its places with their captures and documents, those left out too, doubtful ones first."""
    found = CorrectionPlace.objects.filter(correction=correction).select_related("passage__capture__document__source")
    heavy = found.defer("passage__capture__bytes", "passage__capture__text")
    return sorted(heavy, key=lambda place: (not (place.doubt or place.verbatim), place.passage_id))


def marks(capture: Capture) -> list[Mark]:
    """What applied corrections say of a capture's text, in its order."""
    found = CorrectionPlace.objects.filter(passage__capture=capture, ticked=True, correction__state=State.APPLIED)
    return [
        Mark(row.passage.start, row.passage.end, row.form, row.correction.right, row.verbatim, row.correction)
        for row in found.select_related("passage", "correction").order_by("passage__start", "pk")
    ]


def sentence(correction: Correction) -> str:
    """What it says in public; see `sentences_of` for many."""
    return sentences_of([correction])[correction.pk]


def sentences_of(found: Collection[Correction]) -> Mapping[int, str]:
    """The public sentence of each correction, by key; a handful of queries for all of them."""
    theirs = [correction for correction in found if correction.whose == Correction.Whose.THEIRS]
    printings = _printings(theirs)
    names = _names({correction.speaker_id for correction in theirs if correction.speaker_id})
    told = {}
    for correction in found:
        if correction.whose == Correction.Whose.OURS:
            told[correction.pk] = _ours(correction)
            continue
        forms, where = printings.get(correction.pk, (correction.forms[:1], []))
        told[correction.pk] = _theirs(correction, " and ".join(forms), where, names)
    return told


def _theirs(correction: Correction, form: str, where: list[Printing], names: Mapping[int, str]) -> str:
    speaker = correction.speaker
    if correction.what == Correction.What.FIGURE:
        return sentences.theirs_figure(form=form, right=correction.right, printings=where)
    right = names.get(speaker.pk, correction.right) if speaker else correction.right
    if correction.what == Correction.What.SPEAKER:
        return sentences.theirs_speaker(form=form, right=right, printings=where)
    return sentences.theirs_name(
        form=form,
        right=right,
        pronouns=speaker.pronouns if speaker else "",
        person=speaker is None or speaker.kind == Speaker.Kind.PERSON,
        printings=where,
    )


def _ours(correction: Correction) -> str:
    said = [row for row in planned(correction.change_set) if row.table in TABLES]
    words = next((row for row in said if row.field == "text"), said[0] if said else None)
    if words is None or not (isinstance(words.before, str | int) and isinstance(words.after, str | int)):
        return sentences.ours(before=", ".join(correction.forms), after=correction.right)
    return sentences.ours(before=str(words.before), after=str(words.after))


def _printings(found: Collection[Correction]) -> dict[int, tuple[list[str], list[Printing]]]:
    """By correction: the forms at its ticked places, the most printed first, and who printed them."""
    rows = CorrectionPlace.objects.filter(correction__in=found, ticked=True).values_list(
        "correction",
        "form",
        "passage__capture__captured_at",
        "passage__capture__document__url",
        "passage__capture__document__source__name",
        "passage__capture__document__title",
    )
    forms: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    where: dict[int, dict[Printing, None]] = defaultdict(dict)
    for correction, form, at, url, source, title in rows.order_by("correction", "passage__capture__captured_at", "pk"):
        forms[correction][form] += 1
        called = sentences.publisher(url=url, source=source or "", title=title)
        where[correction][Printing(called, _day(at))] = None
    return {
        key: (sorted(counted, key=lambda form: (-counted[form], form))[:3], list(where[key]))
        for key, counted in forms.items()
    }


def _day(at: dt.datetime) -> dt.date:
    return timezone.localtime(at).date() if timezone.is_aware(at) else at.date()


def _names(speakers: Collection[int]) -> dict[int, str]:
    """What each speaker is called: never by a misspelling."""
    rows = SpeakerName.objects.filter(speaker__in=speakers).exclude(kind=SpeakerName.Kind.MISSPELLING)
    found: dict[int, str] = {}
    for speaker, text, kind in rows.order_by("pk").values_list("speaker", "text", "kind"):
        if kind == SpeakerName.Kind.PREFERRED or speaker not in found:
            found[speaker] = text
    return found
