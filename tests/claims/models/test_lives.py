"""What may follow what, and what never changes: tables of every pair of states, tried on PostgreSQL itself."""

import datetime as dt
from itertools import product

import pytest
from django.db import IntegrityError
from django.utils import timezone

from claims.models import Appearance, Claim, Finding, Suggestion
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.printed import captured, passage

TEXT = "“We start in June,” said Ada Moor."
CLAIM_STEPS = [
    ("draft", "open"),
    ("open", "in review"),
    ("in review", "open"),
    ("in review", "published"),
    ("published", "superseded"),
    ("published", "withdrawn"),
]
ROUTES = {
    "draft": [],
    "open": ["open"],
    "in review": ["open", "in review"],
    "published": ["open", "in review", "published"],
    "superseded": ["open", "in review", "published", "superseded"],
    "withdrawn": ["open", "in review", "published", "withdrawn"],
}
PUBLIC = ("published", "superseded", "withdrawn")


def claim_in(state: str, by: Actor) -> Claim:
    with writing(by=by, reason="a claim on its way"):
        claim = Claim.objects.create(kind="quotation", text="We start in June,", language="en")
        for step in ROUTES[state]:
            move(claim, step)
    return claim


def move(claim: Claim, state: str) -> None:
    claim.state = state
    claim.published_at = (claim.published_at or timezone.now()) if state in PUBLIC else None
    claim.save()


@pytest.mark.parametrize(("start", "end"), [pair for pair in product(ROUTES, repeat=2) if pair[0] != pair[1]])
def test_a_claim_goes_only_where_its_life_leads(by: Actor, start: str, end: str) -> None:
    claim = claim_in(start, by)
    if (start, end) in CLAIM_STEPS:
        with writing(by=by, reason="one step"):
            move(claim, end)
        assert Claim.objects.get(pk=claim.pk).state == end
    else:
        with pytest.raises(IntegrityError, match="claim"), writing(by=by, reason="no step"):
            move(claim, end)
        assert Claim.objects.get(pk=claim.pk).state == start


@pytest.mark.parametrize(("start", "end"), [("accepted", "refused"), ("refused", "accepted")])
def test_a_decision_about_a_suggestion_is_taken_back_before_another_is_made(by: Actor, start: str, end: str) -> None:
    capture = captured(TEXT, by=by)
    with writing(by=by, reason="a suggestion decided"):
        suggestion = Suggestion.objects.create(
            capture=capture,
            passage=passage(capture, "We start in June,", by=by),
            engine=by,
            kind="quotation",
            reading={},
        )
        decide(suggestion, start)
    with pytest.raises(IntegrityError, match="cannot go from"), writing(by=by, reason="decided again"):
        decide(suggestion, end)
    with writing(by=by, reason="taken back, and decided anew"):
        decide(suggestion, "pending")
        decide(suggestion, end)


def decide(suggestion: Suggestion, state: str) -> None:
    suggestion.state = state
    suggestion.refused_because = "no" if state == "refused" else ""
    suggestion.decided_by_id = None if state == "pending" else suggestion.engine_id
    suggestion.decided_at = None if state == "pending" else timezone.now()
    suggestion.save()


@pytest.mark.parametrize(("start", "end"), [("confirmed", "dismissed"), ("dismissed", "confirmed")])
def test_a_decision_about_a_finding_is_taken_back_before_another_is_made(by: Actor, start: str, end: str) -> None:
    with writing(by=by, reason="a finding decided"):
        finding = Finding.objects.create(
            capture=captured(TEXT, by=by), kind="doubt", severity="cosmetic", message="Doubtful."
        )
        finding.state = start
        finding.save()
    finding.state = end
    with pytest.raises(IntegrityError, match="cannot go from"), writing(by=by, reason="decided again"):
        finding.save()
    with writing(by=by, reason="taken back, and decided anew"):
        finding.state = "suspected"
        finding.save()
        finding.state = end
        finding.save()


@pytest.mark.parametrize(("field", "value"), [("text", "We start in July,"), ("language", "cy"), ("kind", "assertion")])
@pytest.mark.parametrize("state", PUBLIC)
def test_what_was_published_keeps_its_words(by: Actor, state: str, field: str, value: str) -> None:
    claim = claim_in(state, by)
    setattr(claim, field, value)
    with pytest.raises(IntegrityError, match="not changed in place"), writing(by=by, reason="rewritten"):
        claim.save()


def test_a_draft_may_be_reworded(by: Actor) -> None:
    claim = claim_in("in review", by)
    claim.text = "We start in July,"
    with writing(by=by, reason="reworded"):
        claim.save()
    claim.refresh_from_db()
    assert claim.text == "We start in July,"


@pytest.mark.parametrize("state", PUBLIC)
def test_what_was_published_keeps_its_address(by: Actor, state: str) -> None:
    claim = claim_in(state, by)
    with pytest.raises(IntegrityError, match="not deleted"), writing(by=by, reason="deleted"):
        claim.delete()


def test_an_embargo_holds_until_it_ends(by: Actor) -> None:
    claim = claim_in("in review", by)
    claim.not_before = timezone.now() + dt.timedelta(hours=1)
    with pytest.raises(IntegrityError, match="under embargo"), writing(by=by, reason="too early"):
        move(claim, "published")
    claim.not_before = timezone.now() - dt.timedelta(hours=1)
    with writing(by=by, reason="in time"):
        move(claim, "published")
    claim.refresh_from_db()
    assert claim.state == "published"


def test_the_version_counts_what_really_changed(by: Actor) -> None:
    claim = claim_in("draft", by)
    with writing(by=by, reason="saved three times"):
        claim.save()
        claim.occasion = "a press conference"
        claim.version = 99
        claim.save()
        claim.save()
    claim.refresh_from_db()
    assert claim.version == 2


PRINTED = [field.name for field in Appearance._meta.concrete_fields if field.name.startswith("printed")]
CHANGED: dict[str, str] = {
    "printed_hedge": "about",
    "printed_date_earliest": "2024-01-01",
    "printed_date_latest": "2024-01-01",
}


@pytest.mark.parametrize("field", [*PRINTED, "reported_through"])
def test_what_was_printed_is_never_changed(by: Actor, field: str) -> None:
    appearance = appeared(by)
    with pytest.raises(IntegrityError, match="never changed"), writing(by=by, reason="edited"):
        Appearance.objects.filter(pk=appearance.pk).update(**{field: CHANGED.get(field, "7")})


def test_an_appearance_stays_where_it_is(by: Actor) -> None:
    appearance = appeared(by)
    appearance.passage = passage(appearance.passage.capture, "June", by=by)
    with pytest.raises(IntegrityError, match="never changed"), writing(by=by, reason="moved"):
        appearance.save()


def appeared(by: Actor) -> Appearance:
    capture = captured(TEXT, by=by)
    claim = claim_in("draft", by)
    with writing(by=by, reason="an appearance"):
        return Appearance.objects.create(
            claim=claim, passage=passage(capture, "We start in June,", by=by), form="direct quote"
        )


def test_what_an_engine_read_is_never_changed(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    place = passage(capture, "We start in June,", by=by)
    with writing(by=by, reason="a suggestion"):
        suggestion = Suggestion.objects.create(
            capture=capture, passage=place, engine=by, kind="quotation", reading={"text": "We start in June,"}
        )
    suggestion.reading = {"text": "We start in July,"}
    with pytest.raises(IntegrityError, match="never changed"), writing(by=by, reason="edited"):
        suggestion.save()
