"""Feeds of what is published: of a search, and of what one speaker said. Feed readers do not sign in."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from claims.models import Claim
from claims.pages.charts import figure_words
from claims.pages.opened import opened
from claims.pages.speakers import Moved
from claims.publishing import publisher
from claims.publishing.feeds import Feed, Item, atom, json_feed
from claims.queries import search
from claims.queries.public_pages_of_nouns import speaker_page
from claims.queries.search import Wanted
from claims.queries.search_asked import address, read

_LONGEST_TITLE = 120


def _as_atom(feed: Feed) -> HttpResponse:
    return HttpResponse(atom(feed), content_type="application/atom+xml")


def _as_json(feed: Feed) -> HttpResponse:
    return JsonResponse(json_feed(feed), content_type="application/feed+json")


def _of_search(answer: Callable[[Feed], HttpResponse]) -> Callable[[HttpRequest], HttpResponseBase]:
    @require_safe
    @opened
    def feed(request: HttpRequest) -> HttpResponse:
        wanted = replace(read(request.GET.dict()), page=1, order="")
        title = f"Claims on {publisher.name()}{f': {wanted.q}' if wanted.q else ''}"
        return answer(_feed(request, title, f"/search{address(wanted)}", wanted))

    return feed


def _of_speaker(answer: Callable[[Feed], HttpResponse], ending: str) -> Callable[[HttpRequest, str], HttpResponseBase]:
    @require_safe
    @opened
    def feed(request: HttpRequest, key: str) -> HttpResponse:
        speaker = speaker_page(key, signed_in=False)
        if speaker.merged_into is not None:
            return Moved(f"/speakers/{speaker.merged_into.public_id}{ending}")
        public_id = str(speaker.public_id)
        called = speaker.shown or public_id  # type: ignore[attr-defined]  # annotated
        return answer(
            _feed(request, f"{called} on {publisher.name()}", f"/speakers/{public_id}", Wanted(speaker=public_id))
        )

    return feed


search_atom, search_feed = _of_search(_as_atom), _of_search(_as_json)
speaker_atom, speaker_feed = _of_speaker(_as_atom, ".atom"), _of_speaker(_as_json, ".feed.json")


def _feed(request: HttpRequest, title: str, page: str, wanted: Wanted) -> Feed:
    base = request.build_absolute_uri("/").rstrip("/")
    items = [_item(claim) for claim in search.feed(wanted)]
    return Feed(base=base, title=title, page=page, itself=request.get_full_path(), items=items)


def _item(claim: Claim) -> Item:
    """A claim with what is judged of it; it is news again with each verdict."""
    judged = claim.judged  # type: ignore[attr-defined]  # prefetched
    verdicts = [f"{review.get_aspect_display()}: {review.rating or review.result}" for review in judged]
    name = claim.speaker_name  # type: ignore[attr-defined]  # annotated
    figures = [figure_words(figure) for figure in claim.statistics.all()]
    published = claim.published_at
    assert published is not None  # noqa: S101 - a feed holds what is published
    said = f"{name or 'Speaker not recorded'}{f', {claim.said_on_earliest}' if claim.said_on_earliest else ''}"
    return Item(
        path=f"/c/{claim.public_id}",
        title=claim.text if len(claim.text) <= _LONGEST_TITLE else f"{claim.text[:_LONGEST_TITLE].rstrip()}…",
        text=claim.text,
        published=published,
        updated=max([published, *(review.published_at for review in judged if review.published_at)]),
        why="\n".join([said, *verdicts]),
        tags=[claim.kind, *claim.topics],
        more={"id": str(claim.public_id), "said_by": name, "figures": figures, "verdicts": verdicts},
    )
