"""Ready text of many citations: asked for, watched, and fetched when it is done."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import DataError
from django.http.response import HttpResponseBase
from django.urls import reverse
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.bodies import JSONBody, validated
from api.caching import VARY
from api.narrowing import Where, narrowing
from api.problems import problems
from api.ready_text_schema import ABOUT, TOLD, asked
from api.refusals import Told, refusals
from api.renderers import PlainTextRenderer
from api.writing.fields import OneOf
from api.writing.operations import Input
from claims.actions import ready_texts as actions
from claims.actions.ready_texts import Wish
from claims.errors import TooManyTexts
from claims.flows.ready_texts import MOST, MOST_SIGNED_IN, kept_until
from claims.models import ReadyText
from claims.publishing.ranges import sent
from claims.queries import ready_texts as known
from claims.queries.citing import FORMATS, LOCALES, NOUNS, STYLES, WHAT, keys
from claims.queries.record_counter import now
from sources.actions import actors
from sources.ledger.roles import may_read_texts
from sources.models import User

_SOON, _LATER = 2, 30
"""Seconds after which it is worth asking again: for one that is being made, for room to have one made."""
_RETRY = OpenApiParameter("Retry-After", int, OpenApiParameter.HEADER, response=[200, 202])
_PLACE = OpenApiParameter("Location", str, OpenApiParameter.HEADER, response=[200, 202])
_RANGE = OpenApiParameter("Range", {"type": "string"}, OpenApiParameter.HEADER, description="bytes=FIRST-LAST")


class Asked(Input):
    """Which list, narrowed by what, in which style."""

    noun = OneOf(choices=NOUNS)
    where = Where(required=False)
    cite = OneOf(choices=WHAT, default=WHAT[0])
    style = OneOf(choices=list(STYLES), default="apa")  # type: ignore[assignment] # a field of ours, not its looks
    locale = OneOf(choices=LOCALES, default=LOCALES[0])


class ReadyTexts(APIView):
    """Where one is asked for. It keeps nothing but what comes of it, for a day."""

    parser_classes = (JSONBody,)

    @extend_schema(
        operation_id="ready_texts_create",
        tags=["citations"],
        summary="Have ready text of many citations made",
        description=ABOUT,
        parameters=[_RETRY, _PLACE],
        request={"application/json": asked()},
        responses={200: TOLD, 202: TOLD, **problems(400, 401, 403, 406, 413, 415, 422, 429)},
    )
    def post(self, request: Request) -> Response:
        only(request)
        data = validated(Asked, request.data, partial=False)
        by = actors.person(request.user) if isinstance(request.user, User) else actors.anonymous()
        try:
            one = actions.ask(wish=_wish(request, data), by=by, address=request.META.get("REMOTE_ADDR", ""))
        except TooManyTexts as error:
            told_when = Told(429, str(error), refusal="too-many-texts")
            told_when.wait = _LATER  # type: ignore[attr-defined]  # REST framework makes Retry-After of it
            raise told_when from error
        answer = _told(request, one)
        answer.status_code = 202 if one.under_way else 200
        answer["Location"] = answer.data["address"]
        return answer


class ReadyTextView(APIView):
    """How far one is."""

    @extend_schema(
        operation_id="ready_texts_read",
        tags=["citations"],
        summary="How far a ready text is",
        parameters=[_RETRY],
        responses={200: TOLD, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request, key: str) -> Response:
        only(request)
        return _told(request, _read(request, key))


class ReadyTextFile(APIView):
    """The text itself: whole, or from where a download broke off."""

    renderer_classes = (PlainTextRenderer, JSONRenderer)

    @extend_schema(
        operation_id="ready_texts_text",
        tags=["citations"],
        summary="A ready text that is done",
        description="With an ETag (its sha256); 304 for who has it. 410 where something in it may no longer be told.",
        parameters=[_RANGE],
        responses={
            **dict.fromkeys(((200, PlainTextRenderer.media_type), (206, PlainTextRenderer.media_type)), str),
            304: OpenApiResponse(description="It is what one has: its ETag is in If-None-Match."),
            **problems(400, 401, 404, 406, 409, 410, 416),
        },
    )
    def get(self, request: Request, key: str) -> HttpResponseBase:
        only(request)
        one = _read(request, key)
        state = _state(one)
        if state == "withdrawn":
            raise Told(410, "Something in this text may no longer be told, so it is not given out. Ask for it anew.")
        if state != ReadyText.State.DONE:
            raise Told(409, f"This text is {state}: there is one to fetch when it is done.")
        response = sent(
            request._request,
            known.text_of(one),
            size=one.size,
            sha256=one.sha256,
            content_type=f"{FORMATS['text'].media_type}; style={one.style}; locale={one.locale}; charset=utf-8",
            kept_by="private",
        )
        response["Vary"] = VARY
        response["Content-Disposition"] = f'attachment; filename="{one.noun}-{one.style}.txt"'
        return response


def _wish(request: Request, data: Any) -> Wish:
    """What was asked for, with what it finds at this moment. Raises Told (422)."""
    whole = may_read_texts(request.user)
    at = now()
    where = data.get("where", {})
    try:
        found = keys(data["noun"], signed_in=whole, narrow=narrowing(data["noun"], where, request))
    except DataError as error:
        detail = "A filter has a value that no record can have."
        raise Told(422, detail, [{"pointer": "/where", "detail": detail}]) from error
    most = MOST_SIGNED_IN if whole else MOST
    if len(found) > most:
        detail = (
            f"There are {len(found):,}; ready text is made of {most:,} records at most ({MOST_SIGNED_IN:,} for who signs"
            " in): narrow the list, or take BibTeX, RIS or CSL-JSON, which have no limit."
        )
        raise Told(422, detail, [{"pointer": "/where", "detail": detail}])
    options = {name: data[name] for name in ("noun", "cite", "style", "locale")}
    return Wish(**options, where=where, keys=found, base=request.build_absolute_uri("/"), whole=whole, at=at)


def _read(request: Request, key: str) -> ReadyText:
    user = request.user if isinstance(request.user, User) else AnonymousUser()
    with refusals():
        return known.read(key, user)


def _state(one: ReadyText) -> str:
    done = one.state == ReadyText.State.DONE
    return "withdrawn" if done and not known.may_be_told(one) else one.state


def _told(request: Request, one: ReadyText) -> Response:
    state = _state(one)
    done = state == ReadyText.State.DONE
    told = {
        "id": one.key,
        "state": state,
        **{
            name: getattr(one, name)
            for name in ("noun", "where", "cite", "style", "locale", "asked_at", "done", "total")
        },
        "address": request.build_absolute_uri(reverse("api:ready-text", args=[one.key])),
        "text": request.build_absolute_uri(reverse("api:ready-text-file", args=[one.key])) if done else None,
        "bytes": one.size if done else None,
        "sha256": one.sha256 if done else None,
        "kept_until": kept_until(one) if done else None,
    }
    response = Response(told, headers={"Cache-Control": "private, no-store"})
    if one.under_way:
        response["Retry-After"] = str(_SOON)
    return response
