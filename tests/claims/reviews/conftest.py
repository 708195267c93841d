"""Who sits at the desk in these tests, and what they judge."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from claims.actions import appearances, claims, installation, statistics
from claims.models import Appearance, Claim, Rating, Speaker, Statistic
from claims.queries.seen import seen_of
from sources.actions import actors, users
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Source, User
from tests.claims.printed import captured, passage
from tests.databases import for_a_module

TEXT = "Ferries carried 12,400 people in May, the harbour office says."


@dataclass
class Desk:
    """Two checkers, two editors, an administrator, a contributor and a reader; and whoever imports."""

    ada: Actor
    bo: Actor
    eve: Actor
    finn: Actor
    admin: Actor
    contributor: Actor
    reader: Actor
    importer: Actor


def people() -> Desk:
    def person(name: str, role: str) -> Actor:
        user = users.add(username=name, by=actors.system(), role=role, reason="A colleague")
        return actors.person(user)

    return Desk(
        ada=person("ada", "checker"),
        bo=person("bo", "checker"),
        eve=person("eve", "editor"),
        finn=person("finn", "editor"),
        admin=person("admin", "administrator"),
        contributor=person("con", "contributor"),
        reader=person("rea", "reader"),
        importer=actors.import_("tests"),
    )


@pytest.fixture(scope="module")
def staff(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Desk]:
    with for_a_module(django_db_blocker):
        yield people()


@pytest.fixture
def desk(staff: Desk, db: None) -> Desk:
    """A test's own rows: what it writes into them is gone after the test."""
    return deepcopy(staff)


@dataclass
class Ferries:
    """A claim by Ada with one figure, printed by a named outlet; said by a person."""

    claim: Claim
    figure: Statistic
    printing: Appearance
    speaker: Speaker
    outlet: Source


def ferries(desk: Desk) -> Ferries:
    capture = captured(TEXT, by=desk.importer)
    with writing(by=desk.importer, reason="who printed it and who said it"):
        outlet = Source.objects.create(name="The Harbour Post")
        capture.document.source = outlet
        capture.document.save()
        speaker = Speaker.objects.create(kind="person")
    claim = claims.add(kind="statistic", text=TEXT, by=desk.ada, said_by=speaker)
    figure = statistics.add(claim=claim, kind="count", central=Decimal(12400), unit="people", by=desk.ada)
    printing = appearances.add(
        claim=claim,
        passage=passage(capture, "12,400", by=desk.importer),
        form="paraphrase",
        printed_figure="12,400",
        by=desk.ada,
    )
    claim.refresh_from_db()
    return Ferries(claim, figure, printing, speaker, outlet)


@pytest.fixture(scope="module")
def printed(staff: Desk, django_db_blocker: DjangoDbBlocker) -> Iterator[Ferries]:
    with for_a_module(django_db_blocker):
        yield ferries(staff)


@pytest.fixture
def said(printed: Ferries, db: None) -> Ferries:
    return deepcopy(printed)


@pytest.fixture
def alone(desk: Desk) -> None:
    installation.let_editor_alone(allowed=True, by=desk.admin, reason="a small newsroom")


def as_read(claim: Claim) -> dict[str, Any]:
    """What somebody approves who has read the claim as this row has it, and the evidence that there is now."""
    return {"claim": claim, "seen_version": claim.version, "seen": seen_of(claim)}


def rating(label: str) -> Rating:
    return Rating.objects.get(label=label, scale__is_default=True)


def raw(by: Actor, sql: str, *values: int) -> None:
    """SQL of one's own, as some other program might send it."""
    with writing(by=by, reason="raw"), connection.cursor() as cursor:
        cursor.execute(sql, values)


def broken_rule(refused: BaseException) -> str | None:
    """The name of the constraint or trigger that refused."""
    assert isinstance(refused.__cause__, psycopg.Error)
    return refused.__cause__.diag.constraint_name


def user(actor: Actor) -> User:
    assert actor.user is not None
    return actor.user
