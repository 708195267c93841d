"""Pages of a list by keyset: the cursor says where the last page ended, so that nothing is skipped or doubled."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core import signing
from rest_framework.request import Request

from api.problems import BadParameters

LIMIT, MOST = 50, 200
_SALT = "onrecord.api.cursor"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page of a list is asked for: rows after primary key `after` (None for the first), at most `limit`."""

    after: int | None
    limit: int


def page_request(request: Request, path: str) -> PageRequest:
    """Read `cursor` and `limit`. Raises BadParameters for a cursor not made here for this list, or a limit out of range."""
    errors = []
    limit, after = LIMIT, None
    text = request.query_params.get("limit")
    if text is not None:
        limit = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
        if not 1 <= limit <= MOST:
            errors.append({"parameter": "limit", "detail": f"limit is a whole number from 1 to {MOST}."})
    cursor = request.query_params.get("cursor")
    if cursor is not None:
        try:
            made_for, after = signing.loads(cursor, salt=_SALT)
        except (signing.BadSignature, ValueError, TypeError):
            made_for = None
        if made_for != path:
            errors.append({"parameter": "cursor", "detail": "This cursor was not given out for this list."})
    if errors:
        raise BadParameters(errors)
    return PageRequest(after, limit)


def next_address(request: Request, path: str, rows: Sequence[tuple[int, str]], limit: int) -> str | None:
    """The address of the next page, given the page's rows and one more if there is one; None on the last page."""
    if len(rows) <= limit:
        return None
    kept = [(name, value) for name, values in request.query_params.lists() for value in values if name != "cursor"]
    cursor = signing.dumps([path, rows[limit - 1][0]], salt=_SALT)
    return request.build_absolute_uri(f"{request.path}?{urlencode([*kept, ('cursor', cursor)])}")
