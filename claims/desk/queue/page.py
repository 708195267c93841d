"""The queue: what waits for somebody, in lists."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from claims.desk.queue.columns import COLUMNS, chosen
from claims.desk.queue.peek import peeked
from claims.desk.reader.cards import DISMISSED_BECAUSE, REFUSED_BECAUSE
from claims.queries.queues.registry import LISTS
from claims.queries.queues.row import Asked, Row, SavedList
from sources.digits import whole
from sources.ledger.roles import may_assign, may_check, may_read_texts
from sources.models import User

PAGE = 50


@require_safe
@allowed(may_read_texts)
def queue(request: HttpRequest) -> HttpResponse:
    """`?list=` says which, its chips narrow it, `?order=` and `?columns=` say how it is shown, `?peek=` what beside."""
    which, asked = _asked(request)
    rows, more = _rows(which, asked)
    columns = chosen(request, which.columns)
    shown = {
        "lists": LISTS.values(),
        "which": which,
        "rows": [(row, [(name, getattr(row, name)) for name in columns]) for row in rows],
        "columns": [(name, COLUMNS[name], _ordered(which, asked, name)) for name in columns],
        "all_columns": [(name, label, name in columns) for name, label in COLUMNS.items()],
        "chips": _chips(which, asked),
        "address": _address(which, asked),
        "may_decide": may_check(request.user),
        "may_select": may_check(request.user) and any(row.decidable for row in rows),
        "may_look": any(row.peekable for row in rows),
        "may_assign": may_assign(request.user),
        "refused_because": REFUSED_BECAUSE,
        "dismissed_because": DISMISSED_BECAUSE,
        "more": _address(which, asked, offset=asked.offset + PAGE) if more else "",
        "fewer": _address(which, asked, offset=max(0, asked.offset - PAGE)) if asked.offset else "",
    }
    return render(request, "claims/desk/queue/page.html", shown | peeked(request.GET.get("peek", "")))


@require_safe
@allowed(may_read_texts)
def queue_json(request: HttpRequest) -> HttpResponse:
    """{"list", "results", "next"}: the rows of a list, and the address of those after them or null."""
    which, asked = _asked(request)
    rows, more = _rows(which, asked)
    after = "/queue.json" + _address(which, asked, offset=asked.offset + PAGE) if more else None
    body = {"list": which.key, "results": [row.outward() for row in rows], "next": after}
    return HttpResponse(json.dumps(body, cls=DjangoJSONEncoder), content_type="application/json")


def _asked(request: HttpRequest) -> tuple[SavedList, Asked]:
    which = LISTS.get(request.GET.get("list", ""), next(iter(LISTS.values())))
    chips = {name: value for name, values in which.chips.items() if (value := request.GET.get(name)) in values}
    if document := request.GET.get("document"):
        chips["document"] = document
    offset = request.GET.get("offset", "")
    viewer = request.user
    assert isinstance(viewer, User)  # noqa: S101 -- allowed() let nobody else through
    return which, Asked(
        viewer=viewer,
        chips={name: str(value) for name, value in chips.items()},
        order=request.GET.get("order", ""),
        offset=whole(offset, 0, digits=6),
        count=PAGE + 1,
    )


def _rows(which: SavedList, asked: Asked) -> tuple[list[Row], bool]:
    found = list(which.rows(asked))
    return found[:PAGE], len(found) > PAGE


def _address(which: SavedList, asked: Asked, **changed: Any) -> str:
    given = replace(asked, **changed)
    words = {"list": which.key, **given.chips, "order": given.order, "offset": given.offset or ""}
    return "?" + urlencode({name: value for name, value in words.items() if value})


def _chips(which: SavedList, asked: Asked) -> list[dict[str, Any]]:
    """Each way to narrow: what it says, whether it is on, and the address with it the other way round."""
    found = []
    offered = [(name, value) for name, values in which.chips.items() for value in values]
    if document := asked.chips.get("document"):
        offered.append(("document", document))
    for name, value in offered:
        on = asked.chips.get(name) == value
        chips = {key: kept for key, kept in asked.chips.items() if key != name} | ({} if on else {name: value})
        found.append({"label": value, "on": on, "address": _address(which, asked, chips=chips, offset=0)})
    return found


def _ordered(which: SavedList, asked: Asked, name: str) -> dict[str, str]:
    """How the list is ordered by a column now ("ascending", "descending" or ""), and the address that turns it."""
    if name not in which.orders:
        return {}
    now = {name: "ascending", f"-{name}": "descending"}.get(asked.order, "")
    return {"now": now, "address": _address(which, asked, order=f"-{name}" if now == "ascending" else name, offset=0)}
