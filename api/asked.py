"""What a request asks of a list or a record, beside what the list is narrowed by."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.core import signing
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import moments
from api.problems import BadParameters
from claims.queries.nouns import Noun
from sources.digits import whole

LIMIT, MOST = 50, 200
LIMIT_SAID = f"a whole number from 1 to {MOST}"
OF_RECORDS = ("expand", "asOf", "includeHistory")
OF_LISTS = (*OF_RECORDS, "updatedAfter", "count", "limit", "cursor")
PAGING = frozenset({"limit", "cursor"})
_SALT = "onrecord.api.cursor"


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the last page ended: its last row's key, of a list of versions that version's revision too.

    `as_of` is the revision that the pages of one moment are read at.
    """

    after: int
    version: int | None = None
    as_of: int | None = None

    def written(self, path: str) -> str:
        """Signed: a cursor is given out, never made."""
        return signing.dumps([path, self.after, self.version, self.as_of], salt=_SALT)


@dataclass(frozen=True, slots=True)
class Asked:
    """`as_of` and `updated_after` are moments; `limit` rows come after `cursor`."""

    expand: tuple[str, ...] = ()
    as_of: dt.datetime | None = None
    history: bool = False
    updated_after: dt.datetime | None = None
    count: bool = False
    limit: int = LIMIT
    cursor: Cursor | None = None


@dataclass(slots=True)
class _Reader:
    query: Mapping[str, str]
    errors: list[dict[str, str]] = field(default_factory=list)

    def read(self, name: str, make: Callable[[str], Any], default: Any, said: str) -> Any:
        """The parameter as `make` reads it; its ValueError says that it is none of what is `said`."""
        text = self.query.get(name)
        if text is None:
            return default
        try:
            return make(text)
        except ValueError:
            self.errors.append({"parameter": name, "detail": f"{name} is {said}."})
            return default


def asked_of_record(request: Request, noun: Noun) -> Asked:
    """Raises BadParameters, which names each parameter that is unknown or cannot be read."""
    reader = _Reader(request.query_params)
    reader.errors += unknown(request, OF_RECORDS)
    found = Asked(**_of_records(reader, noun))
    return _done(reader, found)


def asked_of_list(request: Request, noun: Noun, filters: frozenset[str]) -> Asked:
    """Raises BadParameters, which names each parameter that is unknown or cannot be read."""
    reader = _Reader(request.query_params)
    reader.errors += unknown(request, (*filters, *OF_LISTS))
    found = Asked(
        **_of_records(reader, noun),
        updated_after=reader.read("updatedAfter", moments.past, None, moments.SAID_PAST),
        count=reader.read("count", _flag, False, "true or false"),
        limit=reader.read("limit", limit_of, LIMIT, LIMIT_SAID),
        cursor=_cursor(request.query_params.get("cursor"), noun.plural),
    )
    return _done(reader, found)


def unknown(request: Request, known: tuple[str, ...]) -> list[dict[str, str]]:
    """An error for each parameter that is not known, is there twice, or is empty: Django takes white space for nothing."""
    there = f"there are {', '.join(sorted(known))}" if known else "there are none"
    errors = []
    for name, values in request.query_params.lists():
        if name not in known:
            [meant] = get_close_matches(name[:50], known, 1) or [""]
            perhaps = f" Is “{meant}” meant?" if meant else ""
            errors.append({"parameter": name, "detail": f"There is no parameter “{name}” here; {there}.{perhaps}"})
        elif len(values) > 1:
            how = ": write all of it in one, with commas between" if name == "expand" else ""
            errors.append({"parameter": name, "detail": f"{name} is given more than once{how}."})
        elif not values[0].strip():
            errors.append({"parameter": name, "detail": f"{name} has no value."})
    return errors


def only(request: Request, *known: str) -> None:
    """Raises BadParameters, which names each parameter that is none of these."""
    if errors := unknown(request, known):
        raise BadParameters(errors)


def _of_records(reader: _Reader, noun: Noun) -> dict[str, Any]:
    offered = noun.expansions
    among = (
        f"one or more of {', '.join(offered)}, with commas between"
        if offered
        else "for other nouns: nothing here expands"
    )
    return {
        "expand": reader.read("expand", lambda text: _among(text, offered), (), among),
        "as_of": reader.read("asOf", moments.read, None, moments.SAID),
        "history": reader.read("includeHistory", _flag, False, "true or false"),
    }


def _done(reader: _Reader, found: Asked) -> Asked:
    if reader.errors:
        raise BadParameters(reader.errors)
    return found


def _among(text: str, offered: tuple[str, ...]) -> tuple[str, ...]:
    names = set(text.split(","))
    if not names <= set(offered):
        raise ValueError(text)
    return tuple(name for name in offered if name in names)


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def limit_of(text: str) -> int:
    """How many records a page has. Raises ValueError."""
    number = whole(text, 0, digits=5)
    if not 1 <= number <= MOST:
        raise ValueError(text)
    return number


def _cursor(text: str | None, path: str) -> Cursor | None:
    """Raises NotFound for one that was not given out by this list: there is no such page."""
    if not text:
        return None
    try:
        made_for, after, version, as_of = signing.loads(text, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        made_for = None
    if made_for != path:
        raise NotFound("There is no such page: this cursor was not given out for this list.")
    return Cursor(after, version, as_of)
