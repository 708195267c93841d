"""Evidence and correspondence, added to a claim and taken off it."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from claims.actions import correspondence, evidence
from claims.actions.evidence import Bearing, Input
from claims.desk.allowed import allowed
from claims.desk.claim_form import speaker_of
from claims.desk.told import tell, tell_refusal
from claims.desk.words_shown import shown
from claims.desk.writer import writer
from claims.models import Claim, Correspondence
from claims.queries.public_pages import claim_page
from claims.queries.second_reading import of_claim
from sources.errors import BadValue, Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.queries.sources import named

Given = Mapping[str, str]


@require_POST
@allowed(may_judge)
def add(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """A passage, calculation, search or correspondence as evidence; "letter" is a correspondence by itself."""
    return _done(request, key, _ADD.get(kind, _unknown), f"Added: {kind}.")


@require_POST
@allowed(may_judge)
def remove(request: HttpRequest, key: str) -> HttpResponse:
    def take(given: Given, claim: Claim, by: Actor) -> None:
        reason = given.get("reason", "").strip()
        evidence.remove(evidence=of_claim(claim, "evidence", given.get("evidence", "")), by=by, reason=reason)

    undo = f"/history/evidence/{request.POST.get('evidence', '')}/restore"
    return _done(request, key, take, "Taken off. It stays in the history.", undo=undo)


@require_POST
@allowed(may_judge)
def reply(request: HttpRequest, key: str) -> HttpResponse:
    """What came of a right of reply."""

    def note(given: Given, claim: Claim, by: Actor) -> None:
        letter = of_claim(claim, "correspondence", given.get("correspondence", ""))
        correspondence.note_reply(correspondence=letter, reply=given.get("reply", ""), by=by)

    return _done(request, key, note, "Noted.")


def _done(
    request: HttpRequest, key: str, write: Callable[[Given, Claim, Actor], None], told: str, *, undo: str = ""
) -> HttpResponse:
    claim, by = claim_page(key, signed_in=True), writer(request)
    given = {name: str(value) for name, value in request.POST.items()}
    try:
        write(given, claim, by)
        tell(request, told, undo=undo)
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(f"/c/{claim.public_id}/edit#evidence")


def _bearing(given: Given, claim: Claim) -> Bearing:
    printing = given.get("printing", "")
    return Bearing(
        claim,
        given.get("stance", ""),
        primary=given.get("primary") == "on",
        note=given.get("note", "").strip(),
        appearance=of_claim(claim, "printing", printing) if printing else None,
    )


def _passage(given: Given, claim: Claim, by: Actor) -> None:
    words = shown(given.get("document", ""), given.get("exact", ""))
    evidence.add_passage(on=_bearing(given, claim), passage=words.kept(by), by=by)


def _calculation(given: Given, claim: Claim, by: Actor) -> None:
    """Inputs a line each: "name = 830000 (where it is from)"."""
    inputs = dict(_input(line) for line in given.get("inputs", "").splitlines() if line.strip())
    result = given.get("result", "").strip().replace(",", "")
    evidence.add_calculation(
        on=_bearing(given, claim),
        formula=given.get("formula", ""),
        inputs=inputs,
        result=_decimal(result) if result else None,
        unit=given.get("unit", "").strip(),
        by=by,
    )


def _input(line: str) -> tuple[str, Input]:
    name, equals, rest = line.partition("=")
    value, _, source = rest.partition("(")
    if not equals:
        raise BadValue(f"“{line.strip()[:60]}” is no input: write name = 830000 (where it is from).")
    return name.strip(), Input(_decimal(value.strip().replace(",", "")), source.strip().removesuffix(")"))


def _search(given: Given, claim: Claim, by: Actor) -> None:
    when = _day(given.get("when", "")) or timezone.localdate()
    where, what = given.get("where", ""), given.get("what", "")
    evidence.add_search(on=_bearing(given, claim), where=where, what=what, when=when, by=by)


def _letter(given: Given, claim: Claim, by: Actor) -> None:
    _write_letter(given, claim, by)


def _correspondence(given: Given, claim: Claim, by: Actor) -> None:
    """One that is there, or a new one that is written down in the same form."""
    key = given.get("correspondence", "")
    letter = of_claim(claim, "correspondence", key) if key else None
    on = _bearing(given, claim)
    evidence.add_correspondence(on=on, correspondence=letter or _write_letter(given, claim, by), by=by)


def _write_letter(given: Given, claim: Claim, by: Actor) -> Correspondence:
    outlet, person = given.get("outlet", "").strip(), given.get("person", "").strip()
    source = named(outlet) if outlet else None
    if outlet and source is None:
        raise BadValue(f"No publisher of the record is called “{outlet}”.")
    day = _day(given.get("at", "")) or timezone.localdate()
    asked = given.get("right_of_reply") == "on"
    return correspondence.add(
        claim=claim,
        direction=given.get("direction", ""),
        channel=given.get("channel", ""),
        terms=given.get("terms", ""),
        at=dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC),
        speaker=speaker_of(person) if person else None,
        source=source,
        with_whom=given.get("with_whom", ""),
        text=given.get("text", "").strip(),
        right_of_reply_asked=day if asked else None,
        reply=(given.get("reply") or None) if asked else None,
        by=by,
    )


def _unknown(given: Given, claim: Claim, by: Actor) -> None:
    raise BadValue("Evidence is a passage, a correspondence, a calculation or a search.")


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise BadValue(f"“{text.strip()[:30]}” is no day: write 2023-07-12.") from None


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise BadValue(f"“{text[:60]}” is no number.") from None


_ADD = {
    "passage": _passage,
    "calculation": _calculation,
    "search": _search,
    "correspondence": _correspondence,
    "letter": _letter,
}
