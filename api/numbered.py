"""Lists and records that are no noun's, such as what came from others: in pages, by the number of the row."""

from django.core import signing
from rest_framework.exceptions import NotAuthenticated, NotFound
from rest_framework.request import Request

from api.asked import only
from api.problems import BadParameters
from sources.ledger.roles import may_read_texts

PAGE = 50


def cursor_of(request: Request) -> int | None:
    """The key after which a page begins. Raises BadParameters for a cursor that was not given out here, and all else."""
    only(request, "cursor", "format")
    given = request.query_params.get("cursor")
    try:
        return int(signing.loads(given, salt=_salt(request))) if given else None
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise BadParameters([{"parameter": "cursor", "detail": "That cursor was not given out here."}]) from error


def following_page(request: Request, key: int | None) -> str | None:
    """The address of the page that begins after this key; None where there is none."""
    if not key:
        return None
    cursor = signing.dumps(key, salt=_salt(request))
    return request.build_absolute_uri(f"{request.path}?cursor={cursor}")


def number(key: str) -> int:
    """The key of a row as an address has it. Raises NotFound."""
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        raise NotFound
    return int(key)


def signed_in(request: Request) -> None:
    """Raises NotAuthenticated for who may not read what others wrote."""
    if not may_read_texts(request.user):
        raise NotAuthenticated("What others wrote can be read only by those who are signed in.")


def _salt(request: Request) -> str:
    return f"onrecord.api.numbered:{request.path}"
