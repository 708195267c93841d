"""What is unchanged is not sent again (RFC 9110, 13.1.2), and nobody keeps what was for another."""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags
from rest_framework.request import Request

VARY = "Accept, Authorization, Cookie"


def list_etag(request: Request, *, counter: str, signed_in: bool) -> str:
    """A strong ETag: how far the record has come, and what of it is asked for."""
    reader = request.user.pk if signed_in else ""  # who finds what is theirs alone
    asked = f"{request.build_absolute_uri()}|{signed_in}|{reader}|{request.accepted_media_type}"
    return f'"{counter}-{sha256(asked.encode()).hexdigest()[:16]}"'


def answered[Answer: HttpResponseBase](
    request: Request, etag: str, make: Callable[[], Answer], *, signed_in: bool
) -> Answer | HttpResponse:
    """What `make` reads, under a tag that was made before: a write in between is told when it is asked for again.

    Nothing is read for who has it already. `make` refuses what cannot be read, and what it gives beside 200 has no tag.
    """
    if _has(request, etag):
        return marked(not_modified(), etag, signed_in=signed_in)
    answer = make()
    if answer.status_code != 200:
        return answer
    return marked(not_modified() if _has_any(request) else answer, etag, signed_in=signed_in)


def unchanged(request: Request, etag: str) -> bool:
    """Whether who asks has this already, which is there."""
    return _has(request, etag) or _has_any(request)


def _has(request: Request, etag: str) -> bool:
    """What compression made of a strong tag (W/) is compared weakly."""
    sent = request.META.get("HTTP_IF_NONE_MATCH", "")
    return bool(sent) and etag in {tag.removeprefix("W/").replace('-gzip"', '"') for tag in parse_etags(sent)}


def _has_any(request: Request) -> bool:
    """Whether who asks wants nothing that there is: first it is to be known whether it is there."""
    return bool(request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*")


def not_modified() -> HttpResponse:
    response = HttpResponse(status=304)
    del response["Content-Type"]
    return response


def marked[Answer: HttpResponseBase](response: Answer, etag: str, *, signed_in: bool) -> Answer:
    """With its tag: kept by whoever asked, and asked about each time. What is for the signed in is kept by nobody else."""
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache" if signed_in else "public, no-cache"
    response["Vary"] = VARY
    return response
