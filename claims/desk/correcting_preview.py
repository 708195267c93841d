"""The preview of a correction: every place it would mark, doubtful ones first, each with a tick."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from claims.desk.correcting_asked import MOST, key_text
from claims.desk.words_shown import Shown
from claims.models import Correction
from claims.queries.change_sets_told import told
from claims.queries.corrections import Key, Places
from claims.queries.corrections_plan import Wanted, plan
from sources.models import Document

_CARRIED = ("what", "kind", "forms", "right", "why", "speaker", "documents", "evidence_document", "evidence_exact")


def shown(
    request: HttpRequest,
    places: Places,
    wanted: Wanted,
    *,
    heading: str,
    post_to: str,
    carried: QueryDict | None = None,
    rests: Shown | None = None,
    ticked: Collection[Key] | None = None,
    before: Collection[Key] = (),
    changed: Sequence[str] = (),
    correction: Correction | None = None,
) -> HttpResponse:
    """A page of places; `ticked` are the ticks as somebody left them, `before` the places they had seen by then."""
    chosen = places.ticked if ticked is None else {*ticked, *(key for key in places.ticked if key not in before)}
    rows = [place for place in places.places if place.key in chosen]
    return render(
        request,
        "claims/correction_preview.html",
        {
            "heading": heading,
            "post_to": post_to,
            "places": places,
            "groups": _groups(places, chosen, before),
            "ticked": len(rows),
            "too_many": len(places.places) > MOST,
            "most": MOST,
            "shown_keys": ",".join(key_text(place.key) for place in places.places),
            "changes": told(plan(wanted, rows)),
            "carried": [(name, value) for name in _CARRIED if carried for value in carried.getlist(name)],
            "wanted": wanted,
            "rests": rests,
            "changed": changed,
            "correction": correction,
        },
        status=409 if changed else 200,
    )


def _groups(
    places: Places, chosen: Collection[Key], before: Collection[Key]
) -> list[tuple[Document, list[Mapping[str, Any]]]]:
    return [
        (
            document,
            [
                {
                    "place": place,
                    "key": key_text(place.key),
                    "ticked": place.key in chosen,
                    "new": bool(before) and place.key not in before,
                }
                for place in found
            ],
        )
        for document, found in places.by_document().items()
    ]
