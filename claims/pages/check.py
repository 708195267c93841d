"""Check a text: what it says, what is doubtful in it, and what of it was said or checked before. Nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from claims.errors import TooOften
from claims.extraction.indirect_parts import states
from claims.flows.check import (
    LARGEST,
    LONGEST,
    Checked,
    Unreadable,
    check_address,
    check_file,
    check_text,
    take_turn,
)
from claims.flows.match import Alike
from claims.pages.opened import signed_in
from claims.queries.latest import latest_claims
from sources.dates import Interval
from sources.errors import Refused

_EXAMPLES = 2
_ADDRESS = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation or a figure of the text, with the claims it may be; `who` is whom the text says it is by."""

    text: str
    quoted: bool
    who: str
    seen: Sequence[Alike]


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The form, with `text` in it where an address gives one; a POST reads and shows, and keeps nothing."""
    if request.method != "POST":
        return _page(request, request.GET.get("text", "")[:LONGEST])
    what, published = request.POST.get("what", "").strip(), request.POST.get("published", "").strip()
    try:
        inside = signed_in(request)
        take_turn(str(request.user.pk or request.META.get("REMOTE_ADDR", "")), signed_in=inside)
        checked = _checked(request, what, published, inside)
    except TooOften as why:
        answer = _page(request, what, published, trouble=str(why), status=429)
        answer["Retry-After"] = str(why.seconds)
        return answer
    except (Refused, Unreadable) as why:
        return _page(request, what, published, trouble=str(why), status=422)
    return _page(request, what, published, checked=checked)


def _checked(request: HttpRequest, what: str, published: str, inside: bool) -> Checked:
    try:
        when = Interval.parse(published) if published else None
    except ValueError as error:
        raise Refused("When it was published is written 2023, 2023-07 or 2023-07-18.") from error
    file = request.FILES.get("file")
    if file is not None:
        data = file.read(LARGEST + 1)
        return check_file(data, file.name or "", file.content_type, signed_in=inside, published=when)
    if not what:
        raise Refused("Write or paste a text, give an address, or choose a file.")
    if what.startswith(_ADDRESS) and not any(letter.isspace() for letter in what):
        return check_address(what, signed_in=inside, published=when)
    return check_text(what, signed_in=inside, published=when)


def _page(
    request: HttpRequest,
    what: str,
    published: str = "",
    *,
    trouble: str = "",
    checked: Checked | None = None,
    status: int = 200,
) -> HttpResponse:
    shown: dict[str, object] = {"what": what, "published": published, "trouble": trouble, "checked": checked}
    shown |= {"longest": f"{LONGEST:,}", "largest": LARGEST // 1_000_000}
    if checked is None:
        shown["examples"] = list(latest_claims())[:_EXAMPLES]
    else:
        passages = _passages(checked)
        shown |= {
            "all": len(passages),
            "known": [passage for passage in passages if passage.seen],
            "new": [passage for passage in passages if not passage.seen],
        }
    return render(request, "claims/public/check.html", shown, status=status)


def _passages(checked: Checked) -> list[Passage]:
    reading, seen = checked.reading, checked.seen
    placed = [
        (
            q.start,
            Passage(q.text, True, (q.speaker and (q.speaker.name or q.speaker.printed)) or "", seen.get(q.id, ())),
        )
        for q in filter(states, reading.quotations)
    ]
    placed += [
        (s.start, Passage(" ".join(filter(None, (s.text, s.measures))), False, "", seen.get(s.id, ())))
        for s in reading.statistics
    ]
    return [passage for _, passage in sorted(placed, key=lambda one: one[0])]
