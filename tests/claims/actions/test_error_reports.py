"""Errors reported from outside: kept for those who check, limited, never public."""

import datetime as dt

import pytest

from claims.actions import error_reports
from claims.errors import TooMany
from claims.models import ErrorReport
from claims.queries.error_reports import get, waiting
from claims.queries.nouns import NOUNS
from sources.actions import actors
from sources.errors import BadValue, NotAllowed
from sources.ledger.actor import Actor
from tests.claims.corrections.people import person

TODAY = dt.date(2026, 5, 2)


def send(address: str = "192.0.2.7", message: str = "The ferry left at one.", trap: str = "") -> ErrorReport | None:
    return error_reports.report(message=message, address=address, page="/c/CLM-1", answer_to="a@b.example", trap=trap)


def test_a_report_waits_for_somebody_to_look_at_it(by: Actor) -> None:
    kept = send()
    assert kept is not None
    assert waiting() == [kept]
    error_reports.take_up(report=get(kept.public_id), by=person("somebody", "checker"), note="Asked the harbour.")
    assert waiting() == []


def test_a_filled_trap_keeps_nothing(by: Actor) -> None:
    assert send(trap="http://buy.example") is None
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize("message", ["", "  \n", "a" * 4001])
def test_a_message_says_something_and_ends(by: Actor, message: str) -> None:
    with pytest.raises(BadValue):
        send(message=message)


def test_one_network_sends_a_few_a_day_and_another_is_not_held_back(by: Actor) -> None:
    for _ in range(error_reports.A_DAY):
        send()
    with pytest.raises(TooMany):
        send()
    assert send("192.0.2.8") is not None


def test_all_together_send_so_many_a_day(by: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(error_reports, "A_DAY_FROM_ALL", 2)
    send("192.0.2.1")
    send("192.0.2.2")
    with pytest.raises(TooMany):
        send("192.0.2.3")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "192.0.2.8", False),
        ("nonsense", "", True),
    ],
)
def test_a_customer_of_a_network_is_one_sender(one: str, other: str, same: bool) -> None:
    assert (error_reports.digest(one, TODAY) == error_reports.digest(other, TODAY)) is same


def test_the_digest_says_nothing_on_another_day(by: Actor) -> None:
    assert error_reports.digest("192.0.2.7", TODAY) != error_reports.digest("192.0.2.7", TODAY + dt.timedelta(days=1))
    kept = send()
    assert kept is not None
    assert "192.0.2" not in kept.sender


def test_what_is_no_text_of_postgresql_is_kept_as_one(by: Actor) -> None:
    kept = send(message="a\x00b\ud800c")
    assert kept is not None
    assert kept.message == "a\ufffdb\ufffdc"


def test_only_checkers_look_at_them(by: Actor) -> None:
    kept = send()
    assert kept is not None
    for who in (person("somebody", "reader"), actors.anonymous()):
        with pytest.raises(NotAllowed):
            error_reports.dismiss(report=kept, by=who, note="no")


def test_no_report_is_a_noun_that_the_public_reads() -> None:
    assert not [plural for plural in NOUNS if "report" in plural]
