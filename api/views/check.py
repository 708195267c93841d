"""A text read, and what of it the record knows already. Nothing is kept."""

from typing import Any

from django.http import QueryDict
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.bodies import JSONBody, validated
from api.check_schema import ANSWER
from api.problems import problems
from api.refusals import Told
from api.writing.fields import Days, Words
from api.writing.operations import Input
from claims.errors import TooLong, TooOften
from claims.flows.check import (
    LARGEST,
    LONGEST,
    NotFetched,
    Unreadable,
    check_address,
    check_file,
    check_text,
    checked_json,
    take_turn,
)
from sources.ledger.roles import may_read_texts


class Asked(Input):
    """A text, an address or a file: exactly one of them."""

    text = Words(max_length=None, required=False, help_text=f"{LONGEST:,} characters at most.")
    address = Words(required=False, help_text="A public page; it is fetched, and not kept.")
    file = serializers.FileField(
        required=False, help_text=f"Text, HTML or PDF, {LARGEST:,} bytes at most, in a form (multipart/form-data)."
    )
    title = Words(required=False, help_text="Of a text: its headline.")
    published = Days(required=False, help_text="When it came out, as far as you know: 2023, 2023-07, 2023-07-18.")


class Check(APIView):
    """The reading of `extract`, and for each quotation and figure the claims it may be, with their verdicts."""

    parser_classes = (JSONBody, MultiPartParser)

    @extend_schema(
        operation_id="check",
        tags=["check"],
        summary="What a text says, and what of it was said or checked before",
        request={"application/json": Asked, "multipart/form-data": Asked},
        responses={
            200: ANSWER,
            **problems(400, 401, 406, 413, 415, 422, 429),
        },
    )
    def post(self, request: Request) -> Response:
        only(request)
        signed_in = may_read_texts(request.user)
        visitor = str(request.user.pk if request.user.is_authenticated else request.META.get("REMOTE_ADDR", ""))
        # Of a form too, an empty field is one that was sent.
        sent = request.data.dict() if isinstance(request.data, QueryDict) else request.data
        asked = validated(Asked, sent, partial=False)
        given = [name for name in ("text", "address", "file") if name in asked]
        if len(given) != 1:
            told = "Send one of text, address and file."
            raise Told(422, told, [{"pointer": "", "detail": told}])
        try:
            take_turn(visitor, signed_in=signed_in)
            return Response(_checked(asked, given[0], signed_in))
        except TooOften as error:
            told_when = Told(429, str(error), refusal="too-often")
            told_when.wait = error.seconds  # type: ignore[attr-defined]  # REST framework makes Retry-After of it
            raise told_when from error
        except TooLong as error:
            raise Told(413, str(error), refusal="too-long") from error
        except (NotFetched, Unreadable) as error:
            raise Told(422, str(error), [{"pointer": f"/{given[0]}", "detail": str(error)}]) from error


def _checked(asked: Any, given: str, signed_in: bool) -> dict[str, Any]:
    published = asked.get("published")
    if given == "text":
        found = check_text(asked["text"], signed_in=signed_in, published=published, title=asked.get("title"))
        return checked_json(found, "text")
    if given == "address":
        return checked_json(check_address(asked["address"], signed_in=signed_in, published=published), asked["address"])
    sent = asked["file"]
    found = check_file(sent.read(LARGEST + 1), sent.name, sent.content_type, signed_in=signed_in, published=published)
    return checked_json(found, sent.name)
