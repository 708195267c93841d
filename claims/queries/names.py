"""A speaker's names: every form in which they are printed, how often, first and last when, and by whom."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Lower

from claims.matching.forms import PART_OF_A_WORD, standing
from claims.models import Appearance, CorrectionPlace, Speaker, SpeakerName, SpeakerRole, Suggestion
from claims.queries.named import folded
from claims.queries.outward.speaker import name_of
from sources.errors import NotFound
from sources.models import Capture
from sources.models.public_id import read

Place = tuple[int, int, int]
# "He" and "the chair" are no names of anybody, though it is known who was meant.
_UNNAMED = (Appearance.How.PRONOUN, Appearance.How.TITLE, Appearance.How.CONTINUATION)


@dataclass(slots=True)
class Form:
    """A form of a name; `name` is None for one that was printed and nobody has judged.

    `times`: at how many places it was printed, as far as it was read; `days`: on each day, where that is known;
    `printed_by`: who printed it, most first.
    """

    text: str
    name: SpeakerName | None = None
    times: int = 0
    days: Counter[dt.date] = field(default_factory=Counter)
    printed_by: list[str] = field(default_factory=list)

    @property
    def first(self) -> dt.date | None:
        return min(self.days, default=None)

    @property
    def last(self) -> dt.date | None:
        return max(self.days, default=None)

    @property
    def kind(self) -> str | None:
        return self.name.kind if self.name else None


def get(public_id: str) -> Speaker:
    """With its `name`, and whom it was merged into (`merged_name`). Raises BadPublicId and NotFound."""
    named = Speaker.objects.annotate(name=name_of("pk"), merged_name=name_of("merged_into"))
    found = named.select_related("merged_into")
    speaker = found.filter(public_id=read(public_id, "SPK")).first()
    if speaker is None:
        raise NotFound(f"There is no speaker {public_id}.")
    return speaker


def name_of_speaker(speaker: Speaker, key: int) -> SpeakerName:
    """One of its names. Raises NotFound."""
    name = SpeakerName.objects.filter(speaker=speaker, pk=key).first()
    if name is None:
        raise NotFound("There is no such name.")
    return name


def role_of_speaker(speaker: Speaker, key: int) -> SpeakerRole:
    """One of its roles. Raises NotFound."""
    role = SpeakerRole.objects.filter(speaker=speaker, pk=key).first()
    if role is None:
        raise NotFound("There is no such role.")
    return role


def roles(speaker: Speaker) -> list[SpeakerRole]:
    """The latest first; those without dates last."""
    return sorted(
        SpeakerRole.objects.filter(speaker=speaker).order_by("pk"),
        key=lambda role: (role.from_earliest is None, -(role.from_earliest or dt.date.min).toordinal()),
    )


def merged_into(speaker: Speaker) -> list[Speaker]:
    """Those that turned out to be this speaker."""
    return list(Speaker.objects.filter(merged_into=speaker).annotate(name=name_of("pk")).order_by("pk"))


def forms(speaker: Speaker) -> list[Form]:
    """Every form of a speaker's name and of those merged into it: kept as a name, or only printed.

    Printed: as the speaker of a printing resolved to it, as a person a text names by one of its names, or at a place
    that an applied correction marks. Preferred first, then as often as they are printed. A handful of queries.
    """
    ids = Speaker.objects.filter(Q(pk=speaker.pk) | Q(merged_into=speaker))
    found: dict[str, Form] = {}
    for name in SpeakerName.objects.filter(speaker__in=ids).order_by("pk"):
        found.setdefault(folded(name.text), Form(name.text, name))
    known = [form.text for form in found.values()]
    places = _places(speaker, ids, set(found))
    seen = _when_and_by_whom({capture for capture, _, _ in places})
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    # The same place may be read in more than one way; it was printed once.
    for (capture, _, _), text in places.items():
        # Printed with a title beside it, it is still the name that is known.
        whole = [place.form for place in standing(text, known) if place.doubt != PART_OF_A_WORD]
        key = folded(max(whole, key=len, default=text))
        form = found.setdefault(key, Form(text))
        day, by = seen[capture]
        form.times += 1
        if day:
            form.days[day] += 1
        counted[key][by] += 1
    for key, by_source in counted.items():
        found[key].printed_by = sorted(by_source, key=lambda source: (-by_source[source], source))
    return sorted(found.values(), key=_order)


def _places(speaker: Speaker, ids: Any, known: Collection[str]) -> dict[Place, str]:
    """Where a form was printed: capture, start and end."""
    places: dict[Place, str] = {}
    printed = Appearance.objects.filter(speaker__in=ids).exclude(printed_speaker="").exclude(resolved_how__in=_UNNAMED)
    rows = list(
        printed.order_by("pk").values_list("passage__capture", "passage", "passage__start", "pk", "printed_speaker")
    )
    named = _named_at({passage for _, passage, _, _, _ in rows})
    for capture, passage, start, key, form in rows:
        # Where it is not known at which place the name itself stands, every printing is one of its own.
        places[(capture, *(named.get(passage) or (start, -key)))] = form
    for capture, mentions in _people(known):
        for mention in mentions:
            places[capture, mention["start"], mention["end"]] = " ".join(str(mention["text"]).split())
    marked = CorrectionPlace.objects.filter(correction__speaker=speaker, correction__state="applied", ticked=True)
    for capture, start, end, exact in marked.values_list(
        "passage__capture", "passage__start", "passage__end", "passage__exact"
    ):
        places[capture, start, end] = " ".join(exact.split())
    return places


def _named_at(passages: Collection[int]) -> Mapping[int, tuple[int, int]]:
    """By passage: where the reading of its quotation names the speaker."""
    read_there = Suggestion.objects.filter(passage__in=passages, kind=Suggestion.Kind.QUOTATION)
    found = {}
    for passage, reading in read_there.values_list("passage", "reading").order_by("pk"):
        speaker = reading.get("speaker") or {}
        if isinstance(speaker.get("start"), int) and isinstance(speaker.get("end"), int):
            found[passage] = (speaker["start"], speaker["end"])
    return found


def _people(known: Collection[str]) -> Iterable[tuple[int, list[dict[str, Any]]]]:
    """The mentions of the persons (or bodies) whom texts name by one of these names, folded."""
    people = Suggestion.objects.filter(kind=Suggestion.Kind.PERSON).exclude(state=Suggestion.State.REFUSED)
    lower = people.annotate(lower=Lower(KeyTextTransform("name", "reading"))).filter(lower__in=sorted(known))
    for capture, reading in lower.values_list("capture", "reading").order_by("pk"):
        if folded(str(reading["name"])) in known:
            yield capture, reading.get("mentions", [])


def _when_and_by_whom(captures: Collection[int]) -> Mapping[int, tuple[dt.date | None, str]]:
    """When a capture's document came out, where that is known, and who published it."""
    rows = Capture.objects.filter(pk__in=captures).values_list(
        "pk", "document__published_earliest", "document__source__name", "document__title"
    )
    return {pk: (published, source or title or "Publisher unknown") for pk, published, source, title in rows}


def _order(form: Form) -> tuple[bool, bool, int, str]:
    kind = form.kind
    return (
        kind != SpeakerName.Kind.PREFERRED,
        kind == SpeakerName.Kind.MISSPELLING,
        -form.times,
        form.text.casefold(),
    )
