"""A speaker's names: every form in which they were printed, how often, when and by whom; and speakers found by name."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Lower

from claims.matching.scripts import Warned, warnings
from claims.models import Appearance, CorrectionPlace, Speaker, SpeakerName, SpeakerRole, Suggestion
from claims.queries.named import folded
from sources.errors import NotFound
from sources.models import Capture
from sources.models.public_id import read


@dataclass(slots=True)
class Variant:
    """One form of a speaker's name. `kind` is None for one that was printed and that nobody has judged.

    `often`: at how many places it was printed, as far as it was read; `by`: who printed it, most first.
    """

    form: str
    kind: str | None
    language: str = ""
    name: SpeakerName | None = None
    often: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    printed_by: dict[str, int] = field(default_factory=dict)
    warnings: tuple[Warned, ...] = ()

    @property
    def by(self) -> list[str]:
        return sorted(self.printed_by, key=lambda source: (-self.printed_by[source], source))


def get(public_id: str) -> Speaker:
    """With the speaker it was merged into. Raises BadPublicId and NotFound."""
    found = Speaker.objects.select_related("merged_into").filter(public_id=read(public_id, "SPK")).first()
    if found is None:
        raise NotFound(f"There is no speaker {public_id}.")
    return found


def roles(speaker: Speaker) -> list[SpeakerRole]:
    """Its roles, by when they began, those without a date last."""
    found = SpeakerRole.objects.filter(speaker=speaker).select_related("organisation_speaker")
    return sorted(found, key=lambda role: (role.from_earliest or dt.date.max, role.pk))


def merged_into(speaker: Speaker) -> list[Speaker]:
    """The speakers that are redirects to this one."""
    return list(Speaker.objects.filter(merged_into=speaker).order_by("pk"))


def variants(speaker: Speaker) -> list[Variant]:
    """Every form of a speaker's name and of those merged into it: kept as a name, or only printed.

    Printed: as the speaker of a printing resolved to it, as a person a text names by one of its names, or at a place
    that an applied correction marks. Preferred first, then the most often printed. A handful of queries.
    """
    names = list(
        SpeakerName.objects.filter(Q(speaker=speaker) | Q(speaker__merged_into=speaker)).order_by("speaker", "pk")
    )
    found: dict[str, Variant] = {}
    for name in names:
        found.setdefault(name.text, Variant(name.text, name.kind, name.language, name))
    places = _places(speaker, {folded(name.text) for name in names})
    seen = _when_and_by_whom({capture for capture, _, _ in places})
    # The same place may be read in more than one way; it was printed once.
    for (capture, _, _), form in places.items():
        variant = found.setdefault(form, Variant(form, None))
        when, by = seen[capture]
        variant.often += 1
        variant.first, variant.last = min(variant.first or when, when), max(variant.last or when, when)
        variant.printed_by[by] = variant.printed_by.get(by, 0) + 1
    for variant in found.values():
        variant.warnings = warnings(variant.form)
    first = SpeakerName.Kind.PREFERRED
    return sorted(found.values(), key=lambda variant: (variant.kind != first, -variant.often, variant.form))


def warned(speakers: Collection[Speaker]) -> Mapping[int, list[Warned]]:
    """Those of the speakers (by key) with a name that may deceive the eye."""
    found: dict[int, list[Warned]] = defaultdict(list)
    for speaker, text in SpeakerName.objects.filter(speaker__in=speakers).values_list("speaker", "text"):
        found[speaker] += warnings(text)
    return {speaker: seen for speaker, seen in found.items() if seen}


Place = tuple[int, int, int]


def _places(speaker: Speaker, known: Collection[str]) -> dict[Place, str]:
    """Where a form was printed: capture, start and end."""
    places: dict[Place, str] = {}
    whose = Q(speaker=speaker) | Q(speaker__merged_into=speaker)
    printed = Appearance.objects.filter(whose, resolved_how=Appearance.How.NAME).exclude(printed_speaker="")
    rows = list(printed.values_list("passage__capture", "passage", "passage__start", "printed_speaker").order_by("pk"))
    named = _named_at({passage for _, passage, _, _ in rows})
    for capture, passage, start, form in rows:
        span = named.get(passage, (start, start))
        places[capture, *span] = form
    for capture, mentions in _people(known):
        for mention in mentions:
            places[capture, mention["start"], mention["end"]] = " ".join(str(mention["text"]).split())
    marked = CorrectionPlace.objects.filter(correction__speaker=speaker, correction__state="applied", ticked=True)
    for capture, start, end, exact in marked.values_list(
        "passage__capture", "passage__start", "passage__end", "passage__exact"
    ):
        places[capture, start, end] = " ".join(exact.split())
    return places


def _named_at(passages: Collection[int]) -> dict[int, tuple[int, int]]:
    """By passage: where the reading of its quotation names the speaker."""
    read = Suggestion.objects.filter(passage__in=passages, kind=Suggestion.Kind.QUOTATION)
    found = {}
    for passage, reading in read.values_list("passage", "reading").order_by("pk"):
        speaker = reading.get("speaker") or {}
        if isinstance(speaker.get("start"), int) and isinstance(speaker.get("end"), int):
            found[passage] = (speaker["start"], speaker["end"])
    return found


def _people(known: Collection[str]) -> Iterable[tuple[int, list[dict[str, Any]]]]:
    """The mentions of the persons (or bodies) whom texts name by one of these names, folded."""
    people = Suggestion.objects.filter(kind=Suggestion.Kind.PERSON)
    lower = people.annotate(lower=Lower(KeyTextTransform("name", "reading"))).filter(lower__in=sorted(known))
    rows = lower.exclude(state=Suggestion.State.REFUSED).values_list("capture", "reading").order_by("pk")
    for capture, reading in rows:
        if folded(str(reading["name"])) in known:
            yield capture, reading.get("mentions", [])


def _when_and_by_whom(captures: Collection[int]) -> dict[int, tuple[dt.date, str]]:
    """When a capture's document came out (else when it was captured), and who published it."""
    rows = Capture.objects.filter(pk__in=captures).values_list(
        "pk", "document__published_earliest", "captured_at", "document__source__name", "document__title"
    )
    return {
        pk: (published or captured.date(), source or title or "?") for pk, published, captured, source, title in rows
    }
