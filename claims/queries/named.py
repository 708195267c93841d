"""Speakers by name."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import Value
from django.db.models.functions import Lower

from claims.models import Speaker, SpeakerName

_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


def folded(name: str) -> str:
    """A name as it is compared: white space, case and the shape of its apostrophe do not tell two people apart.

    Nothing else is folded: spellings that differ in a letter are different names.
    """
    return " ".join(name.split()).translate(_APOSTROPHES).casefold()


def speakers_named(names: Collection[str]) -> Mapping[str, list[Speaker]]:
    """The speakers that go by each of `names` (by its folded form), in one query.

    A speaker that was merged gives the one it was merged into. Where a name is somebody's proper name, those
    of whom it is only a known misspelling are left out.
    """
    proper: dict[str, dict[int, Speaker]] = defaultdict(dict)
    misspelt: dict[str, dict[int, Speaker]] = defaultdict(dict)
    spellings = {spelling for name in names for spelling in _spellings(name)}
    rows = (
        SpeakerName.objects.annotate(lower=Lower("text"))
        .filter(lower__in=[Lower(Value(spelling)) for spelling in sorted(spellings)])
        .select_related("speaker__merged_into")
        .order_by("id")
    )
    for row in rows if spellings else ():
        speaker = row.speaker.merged_into or row.speaker
        found = misspelt if row.kind == SpeakerName.Kind.MISSPELLING else proper
        found[folded(row.text)][speaker.pk] = speaker
    wanted = {folded(name) for name in names}
    return {key: list((proper.get(key) or misspelt.get(key) or {}).values()) for key in wanted}


def _spellings(name: str) -> set[str]:
    plain = " ".join(name.split()).translate(_APOSTROPHES)
    return {plain, plain.replace("'", "’"), plain.replace("'", "ʼ"), plain.replace("'", "‘")}
