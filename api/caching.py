"""What is unchanged is not sent again (RFC 9110, 13.1.2), and nobody keeps what was for another."""

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


def unchanged(request: Request, etag: str) -> bool:
    """Whether who asks has this already. What compression made of a strong tag (W/) is compared weakly."""
    sent = request.META.get("HTTP_IF_NONE_MATCH")
    if not sent:
        return False
    if sent.strip() == "*":
        return True
    return etag in {tag.removeprefix("W/").replace('-gzip"', '"') for tag in parse_etags(sent)}


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
