"""Nothing stands in the way of erasure: one function opens the refusals, and until it is built it says no."""

import pytest
from django.db import connection

from sources.actions import passages
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture

pytestmark = pytest.mark.django_db

BLANK = "encode(sha256(''), 'hex')"


def run(*statements: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def test_the_door_is_shut() -> None:
    assert run("SELECT ledger.erasing()") == [(False,)]


def test_open_it_lets_content_be_blanked_in_the_present_and_in_the_past(capture: Capture, system: Actor) -> None:
    passages.ensure(capture=capture, start=4, end=18, by=system)
    run("CREATE OR REPLACE FUNCTION ledger.erasing() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'")
    with writing(by=system, reason="Erased on a legal ground"):
        run(
            "UPDATE sources_passage SET exact = '', prefix = '', suffix = ''",
            f"UPDATE sources_capture SET bytes = '', text = '', sha256 = {BLANK}, text_sha256 = {BLANK}",  # noqa: S608 - our own
            "UPDATE history.sources_passage SET exact = '', prefix = '', suffix = ''",
        )
    assert run("SELECT DISTINCT exact FROM sources_passage UNION SELECT exact FROM history.sources_passage") == [("",)]
    assert run("SELECT text, length(bytes) FROM sources_capture") == [("", 0)]
    with writing(by=system, reason="Even whole rows"):
        run("DELETE FROM sources_passage", "DELETE FROM sources_capture")
    assert not Capture.objects.exists()
