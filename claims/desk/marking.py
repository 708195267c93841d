"""What a reader marks in a text with their own hands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.mark import mark as mark_words, note
from claims.models import Suggestion
from sources.digits import whole
from sources.errors import Refused
from sources.ledger.roles import may_check, may_contribute
from sources.models import Capture
from sources.queries import captures


@require_POST
@allowed(may_contribute)
def mark(request: HttpRequest, key: str) -> HttpResponse:
    """Selected words become a suggestion of the person's; of whoever may decide, a part of the record at once."""
    given = {name: str(value) for name, value in request.POST.items()}
    capture = captures.get(given.get("capture", ""))
    start, end = (whole(given.get(name), -1, digits=9) for name in ("start", "end"))
    here = f"/d/{key}?from={max(0, start)}&capture={capture}"
    # A form sends line breaks as CR LF, whatever the text has.
    exact = _as_captured(given.get("exact", ""), capture.text, start)
    try:
        return _kept(request, capture, start, end, exact, given, here)
    except Refused as refusal:
        tell_refusal(request, refusal)
        return redirect(here)


def _kept(
    request: HttpRequest, capture: Capture, start: int, end: int, exact: str, given: dict[str, str], here: str
) -> HttpResponse:
    kind, by = given.get("kind", ""), writer(request)
    if kind == "note":
        body, seen_by = given.get("body", ""), given.get("visibility", "")
        written = note(capture=capture, start=start, end=end, exact=exact, body=body, by=by, visibility=seen_by)
        tell(request, "Noted.")
        return redirect(f"{here}&tab=notes#card-n{written.pk}")
    decides = may_check(request.user)
    made = mark_words(
        capture=capture, kind=kind, start=start, end=end, exact=exact, by=by, details=given, accept=decides
    )
    became = f"Kept as {made.claim.public_id}" if made.claim else "Kept"
    tell(request, f"{became}.", undo="" if made.state == Suggestion.State.PENDING else f"/s/{made.pk}/reopen")
    tab = "names" if kind == Suggestion.Kind.PERSON else "claims"
    return redirect(f"{here}&tab={tab}#card-s{made.pk}")


def _as_captured(exact: str, text: str, start: int) -> str:
    """The words as the text has them, where they differ from it in nothing but line breaks."""
    plain = exact.replace("\r\n", "\n")
    for candidate in (exact, plain):
        if start >= 0 and text.startswith(candidate, start):
            return candidate
    return plain
