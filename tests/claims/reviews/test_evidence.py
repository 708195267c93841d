"""What bears on a claim, and what was asked and told about it."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from claims.actions import approvals, claims, correspondence, drafts, evidence, reviews
from claims.actions.evidence import Bearing, Input
from claims.errors import WrongSum
from claims.models import Correspondence, Evidence, Speaker
from claims.queries.authors import authors
from claims.queries.unread import unread
from sources.errors import BadValue
from sources.ledger.writing import writing
from tests.claims.reviews.conftest import Desk, Ferries, as_read, broken_rule, raw

INPUTS = {"people": Input(Decimal(12400), "this claim"), "seats": Input(Decimal(31000), "the operator's fleet list")}


def letter(said: Ferries, desk: Desk, **fields: Any) -> Correspondence:
    given = {"direction": "in", "at": timezone.now(), "channel": "email", "with_whom": "the pier master", **fields}
    return correspondence.add(claim=said.claim, by=desk.ada, **given)


def test_the_four_kinds(desk: Desk, said: Ferries) -> None:
    on = Bearing(said.claim, "supports", primary=True, note="The log itself.", appearance=said.printing)
    evidence.add_passage(on=on, passage=said.printing.passage, by=desk.ada)
    evidence.add_correspondence(on=on, correspondence=letter(said, desk), by=desk.ada)
    evidence.add_calculation(on=on, formula="people / seats * 100", inputs=INPUTS, unit="%", by=desk.ada)
    evidence.add_search(on=on, where="the port's archive", what="ferry log May", when=dt.date(2026, 6, 1), by=desk.ada)
    kinds = Evidence.objects.order_by("pk").values_list("kind", "stance", "primary", "appearance")
    assert list(kinds) == [
        (kind, "supports", True, said.printing.pk) for kind in ("passage", "correspondence", "calculation", "search")
    ]
    sum_ = Evidence.objects.get(kind="calculation")
    assert sum_.result == 40
    assert sum_.inputs["seats"] == {"value": "31000", "from": "the operator's fleet list"}


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("people / seats * 100", "40"),
        ("(seats - people) / people", "1.5"),
        ("-people + 2 * seats", "49600"),
        ("people/3", "4133"),
    ],
)
def test_a_result_is_as_exact_as_it_is_written(desk: Desk, said: Ferries, formula: str, result: str) -> None:
    on = Bearing(said.claim, "context")
    kept = evidence.add_calculation(on=on, formula=formula, inputs=INPUTS, result=Decimal(result), by=desk.ada)
    assert kept.result == Decimal(result)


@pytest.mark.parametrize(("formula", "result"), [("people / seats * 100", "41"), ("people/3", "4133.0")])
def test_a_result_that_does_not_follow_is_refused(desk: Desk, said: Ferries, formula: str, result: str) -> None:
    with pytest.raises(WrongSum):
        evidence.add_calculation(
            on=Bearing(said.claim, "context"), formula=formula, inputs=INPUTS, result=Decimal(result), by=desk.ada
        )


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "people /",
        "people ** 2",
        "boats * 2",
        "people / (seats - 31000)",
        "(people",
        "people)",
        "1 2",
        "2e5",
        "len(people)",
        "(" * 60 + "1" + ")" * 60,
        "1+" * 600 + "1",
        "people @ seats",
    ],
)
def test_what_is_no_formula_is_refused(desk: Desk, said: Ferries, formula: str) -> None:
    with pytest.raises(BadValue):
        evidence.add_calculation(on=Bearing(said.claim, "context"), formula=formula, inputs=INPUTS, by=desk.ada)


def test_evidence_is_restated_and_removed(desk: Desk, said: Ferries) -> None:
    kept = evidence.add_passage(on=Bearing(said.claim, "supports"), passage=said.printing.passage, by=desk.ada)
    evidence.restate(evidence=kept, stance="refutes", primary=True, note="On a second look.", by=desk.bo)
    assert (Evidence.objects.get().stance, Evidence.objects.get().note) == ("refutes", "On a second look.")
    evidence.remove(evidence=kept, by=desk.bo, reason="another harbour")
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "passage"},
        {"kind": "search", "searched_where": "here"},
        {"kind": "calculation", "formula": "1 + 1"},
        {"kind": "hearsay"},
        {"kind": "passage", "passage": True, "formula": "1 + 1", "result": 2},
        {"kind": "search", "searched_where": "a", "searched_for": "b", "searched_on": "2026-05-01", "passage": True},
    ],
)
def test_postgresql_refuses_what_is_not_exactly_one_kind(desk: Desk, said: Ferries, fields: dict[str, Any]) -> None:
    if fields.get("passage"):
        fields = {**fields, "passage": said.printing.passage}
    with pytest.raises(IntegrityError, match="evidence_of_exactly_one_kind"), writing(by=desk.ada, reason="raw"):
        Evidence.objects.create(claim=said.claim, stance="supports", **fields)


APPROVALS = {
    "claim": "UPDATE claims_claim SET state = 'published', published_at = now(), approved_by_id = {by}",
    "draft": "UPDATE claims_claimdraft SET state = 'applied', applied_in = ledger.revision(), approved_by_id = {by}",
    "review": "UPDATE claims_review SET state = 'published', published_at = now(), approved_by_id = {by}",
}


@pytest.mark.parametrize("what", APPROVALS)
def test_postgresql_takes_no_author_of_evidence_for_its_second_reader(desk: Desk, said: Ferries, what: str) -> None:
    on = Bearing(said.claim, "context")
    if what != "review":
        claims.submit(claim=said.claim, by=desk.ada)
    else:
        review = reviews.write(subject=said.printing, aspect="date", result="as recorded", rationale="So.", by=desk.ada)
        reviews.submit(review=review, by=desk.ada)
    if what == "draft":
        approvals.approve(**as_read(said.claim), by=desk.eve)
        drafts.submit(
            draft=drafts.keep(
                claim=said.claim, changes={"context": "A port."}, seen_version=said.claim.version, by=desk.ada
            ),
            by=desk.ada,
        )
    kept = evidence.add_search(on=on, where="the archive", what="a log", when=dt.date(2026, 6, 1), by=desk.eve)
    evidence.restate(evidence=kept, stance="context", primary=False, note="Not there.", by=desk.admin)
    for author in (desk.eve, desk.admin):
        with pytest.raises(IntegrityError, match="written in part by its approver") as refused:
            raw(author, APPROVALS[what].format(by=author.pk))
        assert broken_rule(refused.value) == {"draft": "claimdraft"}.get(what, what) + "_two_people"
    raw(desk.finn, APPROVALS[what].format(by=desk.finn.pk))
    assert not unread(said.claim)
    assert {desk.eve.pk, desk.admin.pk}.isdisjoint(authors(said.claim))


def test_evidence_keeps_to_its_own_claim(desk: Desk, said: Ferries) -> None:
    other = claims.add(kind="assertion", text="It rains.", by=desk.ada)
    with pytest.raises(BadValue):
        evidence.add_correspondence(on=Bearing(other, "supports"), correspondence=letter(said, desk), by=desk.ada)
    with pytest.raises(BadValue):
        evidence.add_passage(
            on=Bearing(other, "supports", appearance=said.printing), passage=said.printing.passage, by=desk.ada
        )
    with pytest.raises(IntegrityError, match="of its own claim"), writing(by=desk.ada, reason="raw"):
        Evidence.objects.create(
            claim=other, appearance=said.printing, stance="supports", kind="passage", passage=said.printing.passage
        )


def test_a_right_of_reply_that_was_offered_stands(desk: Desk, said: Ferries) -> None:
    asked = letter(said, desk, direction="out", right_of_reply_asked=dt.date(2026, 5, 3))
    correspondence.note_reply(correspondence=asked, reply="declined", by=desk.bo)
    assert Correspondence.objects.get().reply == "declined"
    for sql in (
        "DELETE FROM claims_correspondence",
        "UPDATE claims_correspondence SET asked_on = '2026-05-04'",
        "UPDATE claims_correspondence SET right_of_reply = false, asked_on = NULL, reply = NULL",
    ):
        with pytest.raises(IntegrityError, match="right of reply that was offered stands"):
            raw(desk.ada, sql)


@pytest.mark.parametrize(
    "fields",
    [
        {"with_whom": " "},
        {"channel": "pigeon"},
        {"direction": "sideways"},
        {"terms": "whispered"},
        {"reply": "answered"},
        {"reply": "maybe", "right_of_reply_asked": dt.date(2026, 5, 3)},
    ],
)
def test_a_correspondence_says_what_it_is(desk: Desk, said: Ferries, fields: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        letter(said, desk, **fields)


def test_a_reply_is_noted_only_where_one_was_offered(desk: Desk, said: Ferries) -> None:
    with pytest.raises(BadValue):
        correspondence.note_reply(correspondence=letter(said, desk), reply="answered", by=desk.ada)


def test_the_terms_can_be_changed(desk: Desk, said: Ferries) -> None:
    kept = letter(said, desk, speaker=Speaker.objects.get())
    correspondence.set_terms(correspondence=kept, terms="off record", by=desk.ada, reason="asked for it")
    assert Correspondence.objects.get().terms == "off record"
