"""Quotations that go on over several paragraphs: each paragraph's suggestion with those it belongs to."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q

from claims.models import Suggestion

Place = tuple[int, int, str]
"""Capture, engine and the reading's own id: what `continues` refers to."""


def with_their_chains(ids: Collection[int]) -> list[Suggestion]:
    """The suggestions of these ids and the pending ones of the same quotations, locked, in the order of the text."""
    asked = Suggestion.objects.filter(pk__in=ids)
    places = asked.filter(kind="quotation").values_list("capture", "engine").distinct()
    beside = Q()
    for capture, engine in places:
        beside |= Q(capture=capture, engine=engine, kind="quotation", state="pending")
    rows = list(
        Suggestion.objects.select_for_update(of=("self",))
        .filter(Q(pk__in=ids) | beside if beside else Q(pk__in=ids))
        .select_related("passage")
        .order_by("capture", "passage__start", "id")
    )
    wanted = set(ids)
    return [row for chain in chains(rows) if any(one.pk in wanted for one in chain) for row in chain]


def chains(suggestions: Iterable[Suggestion]) -> list[list[Suggestion]]:
    """Suggestions grouped into what was said in one breath; whatever continues nothing stands alone.

    In the order given; a reading that says it continues one that is not among them begins a chain of its own.
    """
    rows = list(suggestions)
    heads: dict[Place, Place] = {}
    grouped: dict[Place | int, list[Suggestion]] = defaultdict(list)
    for row in rows:
        if row.kind != Suggestion.Kind.QUOTATION or "id" not in row.reading:
            grouped[row.pk].append(row)
            continue
        place = (row.capture_id, row.engine_id, str(row.reading["id"]))
        before = (row.capture_id, row.engine_id, str(row.reading.get("continues")))
        heads[place] = heads.get(before, place)
        grouped[heads[place]].append(row)
    return list(grouped.values())
