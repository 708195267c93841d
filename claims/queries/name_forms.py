"""A speaker's names: how often each is printed, first and last when, and by whom; and the list of all."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Lower

from claims.matching.forms import standing
from claims.models import Appearance, Speaker, SpeakerName, SpeakerRole
from claims.queries.named import folded
from claims.queries.outward.speaker import name_of
from sources.errors import NotFound
from sources.models.public_id import read

SHOWN = 50
_FOUND = 500


@dataclass(slots=True)
class Form:
    """A form of a name; `name` is None for one that was printed and nobody has judged. Dates of publication."""

    text: str
    name: SpeakerName | None = None
    times: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    printed_by: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """A speaker in the list."""

    speaker: Speaker
    name: str
    called: str
    forms: int
    printings: int


def get(public_id: str) -> Speaker:
    """With its `name`, and whom it was merged into. Raises BadPublicId and NotFound."""
    found = Speaker.objects.annotate(name=name_of("pk")).select_related("merged_into")
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


def forms(speaker: Speaker) -> list[Form]:
    """Preferred first, then as often as they are printed; those of speakers merged into it too."""
    ids = Speaker.objects.filter(Q(pk=speaker.pk) | Q(merged_into=speaker))
    found: dict[str, Form] = {}
    for name in SpeakerName.objects.filter(speaker__in=ids).order_by("pk"):
        found.setdefault(folded(name.text), Form(name.text, name))
    # "He" and "the chair" are no names of anybody, though it is known who was meant.
    unnamed = (Appearance.How.PRONOUN, Appearance.How.TITLE, Appearance.How.CONTINUATION)
    printed = Appearance.objects.filter(speaker__in=ids).exclude(printed_speaker="").exclude(resolved_how__in=unnamed)
    known = [form.text for form in found.values()]
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rows = printed.values_list(
        "printed_speaker",
        "passage__capture__document__published_earliest",
        "passage__capture__document__source__name",
        "passage__capture__document__title",
    ).annotate(times=Count("pk"))
    for text, day, source, title, times in rows.order_by("printed_speaker"):
        # Printed with a title beside it, it is still the name that is known.
        stands = max(standing(text, known), key=lambda place: place.end - place.start, default=None)
        key = folded(stands.form if stands else text)
        form = found.setdefault(key, Form(text))
        form.times += times
        if day:
            form.first = min(form.first or day, day)
            form.last = max(form.last or day, day)
        counted[key][source or title or "Publisher unknown"] += times
    for key, sources in counted.items():
        found[key].printed_by = sorted(sources, key=lambda source: (-sources[source], source))
    return sorted(found.values(), key=_order)


def roles(speaker: Speaker) -> list[SpeakerRole]:
    """The latest first; those without dates last."""
    return sorted(
        SpeakerRole.objects.filter(speaker=speaker).order_by("pk"),
        key=lambda role: (role.from_earliest is None, -(role.from_earliest or dt.date.min).toordinal()),
    )


def merged_into(speaker: Speaker) -> list[Speaker]:
    """Those that turned out to be this speaker."""
    return list(Speaker.objects.filter(merged_into=speaker).annotate(name=name_of("pk")).order_by("pk"))


def listed(words: str = "", *, after: str = "") -> tuple[list[Row], str]:
    """Speakers by their preferred names, or by any form that has `words` in it; and where the next page begins."""
    names: QuerySet[SpeakerName] = SpeakerName.objects.annotate(lower=Lower("text")).order_by("lower", "pk")
    if words:
        names = names.filter(text__icontains=words)[:_FOUND]
    else:
        names = names.filter(kind=SpeakerName.Kind.PREFERRED)
        if after:
            # From the name on that the page before showed last: who bears the same name is not left out.
            names = names.filter(Q(lower__gt=after.casefold()))
        names = names[: SHOWN + 1]
    by_speaker: dict[int, str] = {}
    for name in names:
        by_speaker.setdefault(name.speaker_id, name.text)
    keys = list(by_speaker)[:SHOWN]
    more = not words and len(by_speaker) > SHOWN
    rows = _rows(keys, by_speaker)
    return rows, by_speaker[keys[-1]] if more else ""


def _rows(keys: Collection[int], texts: Mapping[int, str]) -> list[Row]:
    speakers = {
        speaker.pk: speaker
        for speaker in Speaker.objects.filter(pk__in=keys).annotate(name=name_of("pk")).select_related("merged_into")
    }
    count = Count("pk")
    forms_of = dict(SpeakerName.objects.filter(speaker__in=keys).values_list("speaker").annotate(count))
    printed = dict(Appearance.objects.filter(speaker__in=keys).values_list("speaker").annotate(count))
    return [
        Row(speakers[key], texts[key], speakers[key].name or texts[key], forms_of.get(key, 0), printed.get(key, 0))
        for key in keys
    ]


def _order(form: Form) -> tuple[bool, bool, int, str]:
    kind = form.name.kind if form.name else ""
    return (
        kind != SpeakerName.Kind.PREFERRED,
        kind == SpeakerName.Kind.MISSPELLING,
        -form.times,
        form.text.casefold(),
    )
