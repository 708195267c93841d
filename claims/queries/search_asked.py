"""A search as its address says it, and back again."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import parse_qsl, urlencode

from claims.queries.search import ORDERS, PAGE, RANKED, Wanted
from claims.queries.search_words import LONGEST
from sources.digits import whole
from sources.errors import BadValue

WORDS = ("kind", "state", "verdict", "corrected", "speaker", "publisher", "topic", "unit", "year")
DAYS = ("said_from", "said_to")
FIGURES = ("at_least", "at_most")
CALLED = {
    "q": "Words",
    "kind": "Kind",
    "state": "State",
    "verdict": "Verdict",
    "corrected": "Corrected",
    "speaker": "Speaker",
    "publisher": "Publisher",
    "topic": "Topic",
    "unit": "Unit",
    "year": "Year said",
    "said_from": "Said from",
    "said_to": "Said until",
    "at_least": "Figure at least",
    "at_most": "Figure at most",
}


def read(given: Mapping[str, str]) -> Wanted:
    """What is asked for; a value that is none (a day that does not exist) is as if it were not given."""
    asked: dict[str, Any] = {name: _plain(given.get(name, "")) for name in ("q", *WORDS)}
    asked |= {name: _day(given.get(name, "")) for name in DAYS}
    asked |= {name: _figure(given.get(name, "")) for name in FIGURES}
    order, page = given.get("order", ""), given.get("page", "")
    return Wanted(
        **asked,
        order=order if order in ORDERS else "",
        page=min(max(1, whole(page, 1, digits=4)), RANKED // PAGE),
    )


def read_strictly(query: str) -> Wanted:
    """What the query of an address asks for, "?" before it or not. Raises BadValue for a name that there is not, that is
    there twice, or whose value cannot be read, and where nothing is asked for: what a program mistypes must not find
    everything."""
    try:
        pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True, strict_parsing=True, max_num_fields=50)
    except ValueError as error:
        raise BadValue("A search is written as its address has it behind the ?: q=bridge&kind=quotation.") from error
    given = dict(pairs)
    wanted = read(given)
    asked = {name for name in given if name in CALLED}
    if len(given) < len(pairs):
        raise BadValue("A search names each of its parameters once.")
    if strange := set(given) - asked - {"order", "page"}:
        raise BadValue(f"A search has {', '.join(CALLED)}, not {', '.join(sorted(strange))[:100]}.")
    understood = {*wanted.narrowing, *(["q"] if wanted.q else [])}
    if unread := asked - understood:
        raise BadValue(f"A search cannot be narrowed by this value of {', '.join(sorted(unread))}.")
    if not asked:
        raise BadValue("A search asks for something: give q, or what it is narrowed by.")
    return wanted


def address(wanted: Wanted, **changed: object) -> str:
    """The query of an address ("?q=..."), with some of it changed; a changed search begins at its first page."""
    pairs: dict[str, object] = {"q": wanted.q, **wanted.narrowing, "order": wanted.order, "page": 1, **changed}
    return "?" + urlencode(
        {name: value for name, value in pairs.items() if value not in ("", None) and (name, value) != ("page", 1)}
    )


def exported(wanted: Wanted) -> str:
    """The address of all of it in the API, from the site's root; a speaker is `said_by` there."""
    named = {"speaker": "said_by"}
    pairs = {"q": wanted.q, **{named.get(name, name): value for name, value in wanted.narrowing.items()}}
    query = urlencode({name: value for name, value in pairs.items() if value not in ("", None)})
    return f"/api/v1/claims/?{query}" if query else "/api/v1/claims/"


def _plain(text: str) -> str:
    # NUL is nothing PostgreSQL can be asked for, nor is half a character.
    return text.replace("\0", " ").encode(errors="ignore").decode().strip()[:LONGEST]


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text.strip()[:10]) if text else None
    except ValueError:
        return None


def _figure(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip().replace(",", "")) if 0 < len(text) <= 40 else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and abs(number.adjusted()) < 40 else None
