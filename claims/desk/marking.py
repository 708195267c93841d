"""What a reader marks in a text with their own hands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.mark import mark as mark_words
from claims.models import Suggestion
from sources.errors import Refused
from sources.ledger.roles import may_check, may_contribute
from sources.queries import captures


@require_POST
@allowed(may_contribute)
def mark(request: HttpRequest, key: str) -> HttpResponse:
    """Selected words become a suggestion of the person's; of whoever may decide, a part of the record at once."""
    given = {name: str(value) for name, value in request.POST.items()}
    capture = captures.get(given.get("capture", ""))
    kind, here = given.get("kind", ""), f"/d/{key}?from={_number(given.get('start'))}&capture={capture}"
    try:
        made = mark_words(
            capture=capture,
            kind=kind,
            start=_number(given.get("start")),
            end=_number(given.get("end")),
            # A form sends line breaks as CR LF, whatever the text has.
            exact=_as_captured(given.get("exact", ""), capture.text, _number(given.get("start"))),
            by=writer(request),
            details=given,
            accept=may_check(request.user),
        )
    except Refused as refusal:
        tell_refusal(request, refusal)
        return redirect(here)
    became = f"Kept as {made.claim.public_id}" if made.claim else "Kept"
    tell(request, f"{became}.", undo="" if made.state == Suggestion.State.PENDING else f"/s/{made.pk}/reopen")
    tab = "names" if kind == Suggestion.Kind.PERSON else "claims"
    return redirect(f"{here}&tab={tab}#card-s{made.pk}")


def _number(given: str | None) -> int:
    return int(given) if given and given.isascii() and given.isdigit() and len(given) < 10 else -1


def _as_captured(exact: str, text: str, start: int) -> str:
    """The words as the text has them, where they differ from it in nothing but line breaks."""
    plain = exact.replace("\r\n", "\n")
    for candidate in (exact, plain):
        if start >= 0 and text.startswith(candidate, start):
            return candidate
    return plain
