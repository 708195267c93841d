"""What changed since a correction was previewed, or proposed; and who wrote it."""

from collections.abc import Collection, Iterable

from django.db import connection

from claims.models import Correction, CorrectionPlace, Speaker
from claims.queries.change_sets import Planned, not_as_seen, planned
from claims.queries.corrections import Place, Places, preview
from claims.queries.corrections_plan import Wanted, plan
from sources.models import Document

_WRITERS = """
SELECT DISTINCT c.actor_id FROM sources_change c WHERE c.revision IN (
    SELECT from_revision FROM history.claims_correction WHERE id = %(id)s AND state = 'proposed'
    UNION ALL SELECT from_revision FROM history.claims_correctionplace WHERE correction_id = %(id)s
    UNION ALL SELECT from_revision FROM history.sources_changesetrow WHERE change_set_id = %(set)s)
"""


def writers(correction: Correction) -> set[int]:
    """The actors (their ids) who wrote any part of what is proposed, as PostgreSQL itself sees it when it refuses."""
    with connection.cursor() as cursor:
        cursor.execute(_WRITERS, {"id": correction.pk, "set": correction.change_set_id})
        return {actor for (actor,) in cursor.fetchall()} | {correction.proposed_by_id}


def changed_since_preview(places: Places, rows: Collection[Planned]) -> list[str]:
    """What somebody wrote between a preview and now, of the rows it would change and the captures it searched."""
    changed = [f"{row.called} was edited" for row in rows if row.seen > places.seen]
    fresh = _again(places.forms, places.speaker, places.documents)
    shown = {place.key for place in places.places}
    return list(dict.fromkeys([*changed, *_new(place for place in fresh.places if place.key not in shown)]))


def changed_since_proposal(correction: Correction) -> list[str]:
    """What somebody wrote since a correction was proposed: rows that it changes, or that it would change as well by
    now, and new captures that print what it corrects.
    """
    rows = planned(correction.change_set)
    changed = not_as_seen(rows)
    if correction.whose == Correction.Whose.OURS:
        return changed
    fresh = _again(tuple(correction.forms), correction.speaker, tuple(correction.documents))
    kept = {
        (place.passage.capture_id, place.passage.start, place.passage.end): place.ticked
        for place in CorrectionPlace.objects.filter(correction=correction).select_related("passage")
    }
    changed += _new(place for place in fresh.places if place.key not in kept)
    wanted = Wanted(correction.what, tuple(correction.forms), correction.right, correction.speaker, correction.reading)
    now = plan(wanted, [place for place in fresh.places if kept.get(place.key)])
    known = {_which(row) for row in rows}
    changed += [f"{row.called} is new at a marked place" for row in now if _which(row) not in known]
    left = {_which(row) for row in now}
    changed += [f"{row.called} no longer needs it" for row in rows if _which(row) not in left]
    return list(dict.fromkeys(changed))


def _again(forms: tuple[str, ...], speaker: Speaker | None, documents: tuple[int, ...]) -> Places:
    return preview(forms=forms, speaker=speaker, documents=list(Document.objects.filter(pk__in=documents)))


def _new(places: Iterable[Place]) -> list[str]:
    found: dict[str, int] = {}
    for place in places:
        found[str(place.document)] = found.get(str(place.document), 0) + 1
    return [f"{count} new {'place' if count == 1 else 'places'} in {title}" for title, count in found.items()]


def _which(row: Planned) -> tuple[object, ...]:
    """A row as two plans agree on it; a row that is added is known by what it holds."""
    return (
        (row.table, row.object_id, row.field)
        if row.object_id > 0
        else (row.table, str(sorted(row.after.items())), row.field)
    )
