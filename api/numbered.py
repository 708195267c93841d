"""Lists and records that are no noun's, such as what came from others: in pages, by the number of the row."""

from urllib.parse import urlencode

from django.core import signing
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import NotAuthenticated, NotFound
from rest_framework.request import Request

from api.asked import LIMIT, LIMIT_SAID, MOST, limit_of, only
from api.problems import BadParameters
from sources.digits import whole
from sources.ledger.roles import may_read_texts

PAGED = (
    OpenApiParameter("cursor", str, description="Where the last page ended, as its `next` says."),
    OpenApiParameter("limit", {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT}),
)


def page_of(request: Request, *filters: str) -> tuple[int | None, int]:
    """The key after which a page begins, and how many records it has; `filters` are what else may be asked for.

    Raises NotFound for a cursor that was not given out here, BadParameters for all else.
    """
    only(request, *filters, "cursor", "limit", "format")
    given, limit = request.query_params.get("cursor"), request.query_params.get("limit", str(LIMIT))
    try:
        count = limit_of(limit)
    except ValueError as error:
        raise BadParameters([{"parameter": "limit", "detail": f"limit is {LIMIT_SAID}."}]) from error
    try:
        return int(signing.loads(given, salt=_salt(request))) if given else None, count
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise NotFound("There is no such page: this cursor was not given out for this list.") from error


def following_page(request: Request, key: int | None) -> str | None:
    """The address of the page that begins after this key; None where there is none."""
    if not key:
        return None
    query = {"cursor": signing.dumps(key, salt=_salt(request))}
    asked = {name: value for name, value in request.query_params.items() if name != "cursor"}
    return request.build_absolute_uri(f"{request.path}?{urlencode(asked | query)}")


def linked(following: str | None) -> dict[str, str]:
    """The headers of a page (RFC 8288)."""
    return {"Link": f'<{following}>; rel="next"'} if following else {}


def number(key: str) -> int:
    """The key of a row as an address has it. Raises NotFound."""
    found = whole(key, None)
    if found is None:
        raise NotFound
    return found


def signed_in(request: Request) -> None:
    """Raises NotAuthenticated for who may not read what others wrote."""
    if not may_read_texts(request.user):
        raise NotAuthenticated("What others wrote can be read only by those who are signed in.")


def _salt(request: Request) -> str:
    return f"onrecord.api.numbered:{request.path}"
