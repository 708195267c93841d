"""Who may do what at the desk: every action, asked by each role."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone

from claims.actions import (
    approvals,
    assignments,
    claims,
    comments,
    correspondence,
    drafts,
    evidence,
    installation,
    ratings,
    reviews,
)
from claims.actions.evidence import Bearing
from claims.models import ClaimDraft, RatingScale
from claims.queries.seen import seen_of
from sources.actions import actors, users
from sources.errors import NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.roles import Role
from tests.claims.reviews.conftest import Desk, Ferries, as_read, rating, user

Act = Callable[[Ferries, Actor], object]


def _published(said: Ferries, desk: Desk) -> None:
    claims.submit(claim=said.claim, by=desk.ada)
    approvals.approve(**as_read(said.claim), by=desk.finn)


ACTIONS: list[tuple[Role, str, Act]] = [
    (Role.CONTRIBUTOR, "add a claim", lambda s, by: claims.add(kind="assertion", text="It rains.", by=by)),
    (Role.CONTRIBUTOR, "comment", lambda s, by: comments.add(on=s.claim, body="So?", by=by)),
    (
        Role.CHECKER,
        "edit a claim",
        lambda s, by: claims.edit(claim=s.claim, changes={"occasion": "x"}, seen_version=s.claim.version, by=by),
    ),
    (Role.CHECKER, "submit a claim", lambda s, by: claims.submit(claim=s.claim, by=by)),
    (
        Role.CHECKER,
        "keep a draft",
        lambda s, by: drafts.keep(claim=s.claim, changes={"occasion": "x"}, seen_version=s.claim.version, by=by),
    ),
    (Role.CHECKER, "write a verdict", lambda s, by: reviews.write(subject=s.claim, aspect="name", by=by)),
    (
        Role.CHECKER,
        "add evidence",
        lambda s, by: evidence.add_passage(on=Bearing(s.claim, "supports"), passage=s.printing.passage, by=by),
    ),
    (
        Role.CHECKER,
        "keep a letter",
        lambda s, by: correspondence.add(
            claim=s.claim, direction="in", at=timezone.now(), channel="letter", with_whom="a reader", by=by
        ),
    ),
    (Role.CHECKER, "assign", lambda s, by: assignments.assign(what=s.claim, to=user(by), by=by, due=dt.date.max)),
    (
        Role.EDITOR,
        "embargo",
        lambda s, by: claims.embargo(claim=s.claim, until=timezone.now(), by=by, reason="agreed"),
    ),
    (
        Role.ADMINISTRATOR,
        "choose a scale",
        lambda s, by: ratings.set_default(scale=RatingScale.objects.get(is_default=False), by=by),
    ),
    (Role.ADMINISTRATOR, "retire", lambda s, by: ratings.retire(what=rating("Wrong"), by=by, reason="too hard")),
    (
        Role.ADMINISTRATOR,
        "let an editor alone",
        lambda s, by: installation.let_editor_alone(allowed=True, by=by, reason="a small newsroom"),
    ),
]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("least", "what", "act"), ACTIONS, ids=[what for _, what, _ in ACTIONS])
def test_what_each_role_may_do(desk: Desk, said: Ferries, role: Role, least: Role, what: str, act: Act) -> None:
    order = list(Role)
    by = actors.person(users.add(username="one-of-us", by=desk.admin, role=role))
    if order.index(role) >= order.index(least):
        act(said, by)
    else:
        with pytest.raises(NotAllowed, match="takes a role"):
            act(said, by)


@pytest.mark.parametrize("who", ["reader", "contributor", "bo"])
def test_nobody_below_an_editor_decides(desk: Desk, said: Ferries, who: str) -> None:
    by: Actor = getattr(desk, who)
    review = reviews.write(subject=said.claim, aspect="date", result="as recorded", rationale="So.", by=desk.ada)
    reviews.submit(review=review, by=desk.ada)
    claims.submit(claim=said.claim, by=desk.ada)
    read = as_read(said.claim)
    _refused(
        lambda: reviews.approve(review=review, seen=seen_of(review), by=by),
        lambda: reviews.send_back(review=review, by=by, reason="Why?"),
        lambda: approvals.approve(**read, by=by),
        lambda: approvals.send_back(claim=said.claim, by=by, reason="Why?"),
    )
    approvals.approve(**read, by=desk.finn)
    draft = claims.edit(claim=said.claim, changes={"context": "x"}, seen_version=said.claim.version, by=desk.ada)
    assert isinstance(draft, ClaimDraft)
    drafts.submit(draft=draft, by=desk.ada)
    _refused(
        lambda: drafts.approve(draft=draft, seen=seen_of(draft), by=by),
        lambda: drafts.send_back(draft=draft, by=by, reason="Why?"),
        lambda: claims.withdraw(claim=said.claim, by=by, reason="no"),
        lambda: claims.supersede(claim=said.claim, by=by, reason="no"),
    )


def _refused(*acts: Callable[[], object]) -> None:
    for act in acts:
        with pytest.raises(NotAllowed):
            act()


@pytest.mark.parametrize("kind", ["importer", "system"])
def test_who_is_no_person_approves_nothing(desk: Desk, said: Ferries, kind: str) -> None:
    by = desk.importer if kind == "importer" else actors.system()
    review = reviews.write(subject=said.claim, aspect="date", result="as recorded", rationale="So.", by=desk.ada)
    reviews.submit(review=review, by=desk.ada)
    with pytest.raises(NotAllowed, match="person"):
        reviews.approve(review=review, seen=seen_of(review), by=by)


def test_who_did_not_sign_in_may_nothing(desk: Desk, said: Ferries) -> None:
    with pytest.raises(NotAllowed):
        comments.add(on=said.claim, body="So?", by=actors.anonymous())


def test_a_colleague_who_left_may_nothing(desk: Desk, said: Ferries) -> None:
    assert desk.eve.user is not None
    users.set_active(user=desk.eve.user, active=False, by=desk.admin, reason="left")
    _published(said, desk)
    with pytest.raises(NotAllowed):
        claims.withdraw(claim=said.claim, by=desk.eve, reason="no")
