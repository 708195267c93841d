"""The public page of a speaker: its right names, its titles by date, what it said."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.charts import figure_words
from claims.pages.opened import opened, signed_in
from claims.publishing.charts import words_of
from claims.queries import public_pages_of_nouns as pages
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from sources.dates import Interval
from sources.digits import whole
from sources.errors import NotFound


class Moved(HttpResponsePermanentRedirect):
    """Two records turned out to be one: the address leads to the other for good."""

    status_code = 308


@require_safe
@opened
def speaker(request: HttpRequest, key: str) -> HttpResponse:
    found = pages.speaker_page(key, signed_in=signed_in(request))
    if found.merged_into is not None:
        return Moved(f"/speakers/{found.merged_into.public_id}")
    before = whole(request.GET.get("before"), None)
    rows = pages.said_by(found, before=before)
    shown = rows[: pages.SHOWN]
    roles = pages.roles_of(found)
    return render(
        request,
        "claims/public/speaker.html",
        {
            "speaker": found,
            "names": pages.names_of(found),
            "roles": [
                (role, _time(role.from_earliest, role.from_latest), _time(role.to_earliest, role.to_latest))
                for role in roles
            ],
            "claims": [(claim, [figure_words(f) for f in claim.statistics.all()]) for claim in shown],
            "more": shown[-1].pk if len(rows) > len(shown) else None,
            "before": before,
            "signed_in": signed_in(request),
        },
    )


@require_safe
@opened
def speaker_json(request: HttpRequest, key: str) -> HttpResponse:
    found = pages.speaker_page(key, signed_in=signed_in(request))
    if found.merged_into is not None:
        return Moved(f"/speakers/{found.merged_into.public_id}.json")
    text = one(NOUNS["speakers"], signed_in=signed_in(request), key=str(found.public_id))
    if text is None:
        raise NotFound(f"There is no speaker {key}.")
    return HttpResponse(text, content_type="application/json")


def _time(earliest: object, latest: object) -> str:
    return words_of(Interval(earliest, latest)) if earliest and latest else ""  # type: ignore[arg-type]  # both are days
