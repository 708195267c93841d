"""The panel beside a text: its tabs, and what is on the one that is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from claims.desk.reader.cards import DISMISSED_BECAUSE, REFUSED_BECAUSE, finding_cards, suggestion_cards
from claims.flows.seen import seen_before
from claims.models import Suggestion
from claims.queries.annotations import in_capture, unanchored
from claims.queries.colleagues import reading_as
from claims.queries.marked import Spread, doubted, people_in, place_of, reported_through, source_lines, suggested
from claims.queries.narrated import decisions
from sources.digits import whole
from sources.ledger.roles import may_check, may_contribute
from sources.models import Capture

PAGE = 60
"""Cards sent at once."""


@dataclass(frozen=True, slots=True)
class Tab:
    key: str
    label: str
    template: str
    count: str = ""
    """A key of Spread.counts."""


TABS = (
    Tab("findings", "Findings", "findings", "finding"),
    Tab("claims", "Claims", "claims", "claim"),
    Tab("seen", "Seen before", "seen"),
    Tab("names", "Names", "names", "person"),
    Tab("notes", "Notes", "notes"),
    Tab("unanchored", "Unanchored", "unanchored"),
    Tab("history", "History", "history"),
)


def panel(request: HttpRequest, capture: Capture, found: Spread) -> dict[str, Any]:
    """What the panel's templates read.

    The open tab is the address's `tab`; where it names none, findings, or claims where there are none of those.
    """
    counts = {**found.counts, "claim": found.counts["quotation"] + found.counts["statistic"]}
    opens = TABS[1] if counts["claim"] and not counts["finding"] else TABS[0]
    tab = next((tab for tab in TABS if tab.key == request.GET.get("tab")), opens)
    at = TABS.index(tab)
    after = _first(request, tab.key, capture)
    return {
        "next_tab": TABS[(at + 1) % len(TABS)].key,
        "tab_before": TABS[at - 1].key,
        "tabs": [(each, counts.get(each.count, "")) for each in TABS],
        "tab": tab,
        "tab_template": f"claims/desk/reader/tab_{tab.template}.html",
        "after": after,
        "may_decide": may_check(request.user),
        "may_contribute": may_contribute(request.user),
        "refused_because": REFUSED_BECAUSE,
        "dismissed_because": DISMISSED_BECAUSE,
        **_contents(request, tab.key, capture, after),
    }


def _first(request: HttpRequest, tab: str, capture: Capture) -> int:
    """How many cards stand before the first that is sent: those the address says (`after`), or those before the page
    of the card that it names (`card`): in a long text the card of some words may be the thousandth.
    """
    after = whole(request.GET.get("after"), None, digits=7)
    if after is not None:
        return after
    card = whole(request.GET.get("card", "")[1:], None)
    if tab not in _ORDERED or card is None:
        return 0
    return place_of(_ORDERED[tab](capture), card) // PAGE * PAGE


def _contents(request: HttpRequest, tab: str, capture: Capture, after: int) -> Mapping[str, Any]:
    if tab == "notes":
        return {"notes": in_capture(capture, reader=reading_as(request.user))}
    if tab == "unanchored":
        return {"lost": unanchored(capture.document, reader=reading_as(request.user))}
    return _CONTENTS[tab](capture, after)


def _findings(capture: Capture, after: int) -> Mapping[str, Any]:
    rows = list(doubted(capture)[after : after + PAGE + 1])
    return {
        "cards": finding_cards(rows[:PAGE]),
        "more": after + PAGE if len(rows) > PAGE else 0,
        "earlier": max(0, after - PAGE) if after else None,
        "named": _named(capture),
    }


def _claims(capture: Capture, after: int) -> Mapping[str, Any]:
    rows = list(_in_order(capture)[after : after + PAGE + 1])
    return {
        "cards": suggestion_cards(rows[:PAGE]),
        "more": after + PAGE if len(rows) > PAGE else 0,
        "earlier": max(0, after - PAGE) if after else None,
    }


def _in_order(capture: Capture) -> QuerySet[Suggestion]:
    return suggested(capture).order_by("passage__start", "pk")


def _seen(capture: Capture, _after: int) -> Mapping[str, Any]:
    return {"known": seen_before(capture)}


def _names(capture: Capture, _after: int) -> Mapping[str, Any]:
    return {"cards": suggestion_cards(people_in(capture))}


def _history(capture: Capture, _after: int) -> Mapping[str, Any]:
    return {"decisions": decisions(capture)}


def _named(capture: Capture) -> list[tuple[str, int]]:
    """What the text says it draws on, in its own words, each with a place: nobody has to guess where it says so."""
    return [*reported_through(capture), *source_lines(capture)][:PAGE]


_ORDERED: Mapping[str, Callable[[Capture], QuerySet[Any]]] = {"findings": doubted, "claims": _in_order}
_CONTENTS = {"findings": _findings, "claims": _claims, "seen": _seen, "names": _names, "history": _history}
