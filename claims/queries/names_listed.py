"""The list of all names, a page at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Lower

from claims.models import Appearance, Speaker, SpeakerName
from claims.queries.outward.speaker import name_of

SHOWN = 50
_FOUND = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A speaker in the list."""

    speaker: Speaker
    name: str
    called: str
    forms: int
    printings: int


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
