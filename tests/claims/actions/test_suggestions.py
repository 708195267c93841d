"""Keeping what an engine reads, accepting statistics and people, and doing it for many at once."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions import suggestions
from claims.errors import UnkeepableFigure
from claims.models import Appearance, Claim, SpeakerName, Statistic, Suggestion
from sources.ledger.actor import Actor
from sources.ledger.change import Change
from tests.claims.actions.desk import kept, quotation, statistic
from tests.claims.printed import captured, place

SENTENCE = "In 2023 about 40 per cent of drivers took the bridge."
TEXT = f"A new road is planned. {SENTENCE} Nobody objects."


def test_reading_a_capture_again_keeps_nothing_twice(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    read = statistic(capture, "40 per cent", sentence=SENTENCE)
    assert len(kept(capture, read, read, by=by)) == 1
    changes = Change.objects.count()
    assert kept(capture, read, by=by) == []
    assert Change.objects.count() == changes
    assert len(kept(capture, read, by=by, version="2")) == 1


def test_what_no_text_of_postgresql_holds_is_replaced_one_for_one(by: Actor) -> None:
    capture = captured("“We start� in May,” said Ada Moor.", by=by)
    read = quotation(capture, "We start� in May,", text="We start\0 in May,", pieces=[["\ud800", 1]])
    kept(capture, read, by=by)
    reading = Suggestion.objects.get().reading
    assert (reading["text"], reading["pieces"]) == ("We start� in May,", [["�", 1]])


def test_a_statistic_becomes_a_claim_with_its_sentence_its_figure_and_its_appearance(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    read = statistic(capture, "40 per cent", sentence=SENTENCE, place="the valley", period="2023", population="drivers")
    claim = suggestions.accept(suggestion=kept(capture, read, by=by)[0], by=by)
    assert claim is not None
    assert (claim.kind, claim.text) == ("statistic", SENTENCE)
    figure = Statistic.objects.get(claim=claim)
    assert (figure.kind, figure.low, figure.central, figure.high) == (
        "share",
        Decimal("39.5"),
        Decimal(40),
        Decimal("40.5"),
    )
    assert (figure.hedge, figure.unit, figure.measures, figure.area) == ("about", "%", "drivers", "the valley")
    assert (figure.period_earliest, figure.period_latest) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    appearance = Appearance.objects.get(claim=claim)
    assert (appearance.printed_figure, appearance.printed_central) == ("40 per cent", Decimal(40))
    assert (appearance.printed_hedge, appearance.printed_unit) == ("about", "%")


def test_another_version_of_the_engine_reading_the_same_figure_makes_no_second_claim(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    read = statistic(capture, "40 per cent", sentence=SENTENCE)
    first, second = (
        suggestions.accept(suggestion=kept(capture, read, by=by, version=version)[0], by=by) for version in ("1", "2")
    )
    assert first == second
    assert Statistic.objects.count() == 1


def test_a_figure_in_a_headline_appears_as_a_headline(by: Actor) -> None:
    zones = [{"kind": "headline", "start": 0, "end": 22}, {"kind": "body", "start": 23, "end": len(TEXT)}]
    capture = captured(TEXT, by=by, zones=zones)
    read = statistic(capture, "new", sentence="A new road is planned."), statistic(capture, "40", sentence=SENTENCE)
    suggestions.accept_all(suggestions=kept(capture, *read, by=by), by=by)
    forms = Appearance.objects.order_by("passage__start").values_list("form", flat=True)
    assert list(forms) == ["headline", "paraphrase"]


@pytest.mark.parametrize("period", ["last year", "", None])
def test_a_period_that_is_not_days_stays_with_the_suggestion(by: Actor, period: str | None) -> None:
    capture = captured(TEXT, by=by)
    read = statistic(capture, "40 per cent", sentence=SENTENCE, period=period)
    suggestions.accept(suggestion=kept(capture, read, by=by)[0], by=by)
    assert Statistic.objects.get().period_earliest is None


UNKEEPABLE = [
    {"value": None, "low": None, "high": None},
    {"value": "1E+2000", "low": None, "high": None},
    {"value": "9" * 2000, "low": None, "high": None},
    {"value": "40", "low": "41", "high": None},
    {"value": "Infinity", "low": None, "high": None},
]


@pytest.mark.parametrize("figures", UNKEEPABLE)
def test_a_figure_no_column_holds_stays_pending(by: Actor, figures: dict[str, str | None]) -> None:
    capture = captured(TEXT, by=by)
    [suggestion] = kept(capture, statistic(capture, "40 per cent", sentence=SENTENCE, **figures), by=by)
    assert suggestions.accept_all(suggestions=[suggestion], by=by) == []
    with pytest.raises(UnkeepableFigure, match="40 per cent"):
        suggestions.accept(suggestion=suggestion, by=by)
    suggestion.refresh_from_db()
    assert suggestion.state == "pending"


def test_a_person_becomes_a_speaker_and_a_date_becomes_nothing(by: Actor) -> None:
    capture = captured("Ada Moor came in May.", by=by)
    read = [
        suggestions.Read("person", *place(capture, "Ada Moor"), {"name": "Ada Moor", "kind": "person"}),
        suggestions.Read("date", *place(capture, "May"), {"value": None}),
    ]
    assert suggestions.accept_all(suggestions=kept(capture, *read, by=by), by=by) == []
    assert SpeakerName.objects.get().text == "Ada Moor"
    assert set(Suggestion.objects.values_list("state", flat=True)) == {"accepted"}


def test_three_hundred_suggestions_take_no_more_queries_than_three(by: Actor) -> None:
    taken = []
    for number in (3, 300):
        lines = [f"“Number {at} of the {number} bridges opens in May,” said Ada Moor." for at in range(number)]
        capture = captured("\n".join(lines), by=by)
        read = [quotation(capture, line[1 : line.index("”")]) for line in lines]
        with CaptureQueriesContext(connection) as queries:
            suggestions.accept_all(suggestions=kept(capture, *read, by=by), by=by)
        taken.append(len(queries))
    assert Claim.objects.count() == 303
    # Once more to find the speaker than to make it, at most; and savepoints of nested writing.
    assert taken[1] <= taken[0] <= 40
