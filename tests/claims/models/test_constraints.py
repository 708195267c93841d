"""Each rule of the tables, broken once: PostgreSQL refuses, whoever writes."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection
from django.db.models import Model
from django.utils import timezone

from claims import models
from claims.models import (
    Appearance,
    Claim,
    Finding,
    Indicator,
    Match,
    Speaker,
    SpeakerName,
    SpeakerRole,
    Statistic,
    Suggestion,
)
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture
from tests.claims.printed import captured, passage

TEXT = "“The bridge will open in May,” said Ada Moor. About 40 per cent of drivers will use it."
OTHER = "The bridge opens soon."


class Record:
    """A small valid record to break rules on, with a valid set of fields for one more row of each table."""

    def __init__(self, by: Actor) -> None:
        self.by = by
        self.capture: Capture = captured(TEXT, by=by)
        self.other: Capture = captured(OTHER, by=by)
        self.passage = passage(self.capture, "The bridge will open in May,", by=by)
        self.figure = passage(self.capture, "40 per cent", by=by)
        self.elsewhere = passage(self.other, "The bridge", by=by)
        with writing(by=by, reason="a record to break"):
            self.speaker = Speaker.objects.create(kind="person")
            self.second = Speaker.objects.create(kind="organisation")
            self.claim = Claim.objects.create(kind="quotation", text="The bridge will open in May,")
            self.another = Claim.objects.create(kind="statistic", text="About 40 per cent of drivers will use it.")
            self.appearance = Appearance.objects.create(
                claim=self.claim, passage=self.passage, form="direct quote", printed_speaker="Ada Moor"
            )

    def row(self, model: type[Model]) -> dict[str, Any]:
        rows: dict[type[Model], Callable[[], dict[str, Any]]] = {
            Speaker: lambda: {"kind": "person"},
            SpeakerName: lambda: {"speaker": self.speaker, "text": "Ada Moor", "kind": "preferred"},
            SpeakerRole: lambda: {"speaker": self.speaker, "title": "bridge master"},
            Indicator: lambda: {"label": "Bridges open to traffic"},
            Claim: lambda: {"kind": "assertion", "text": "The old bridge stays."},
            Statistic: lambda: {"claim": self.another, "kind": "share", "central": Decimal(40)},
            Appearance: lambda: {"claim": self.another, "passage": self.figure, "form": "paraphrase"},
            Suggestion: lambda: {
                "capture": self.capture,
                "passage": self.passage,
                "engine": self.by,
                "kind": "quotation",
                "reading": {},
            },
            Finding: lambda: {
                "capture": self.capture,
                "passage": self.passage,
                "kind": "doubt",
                "severity": "material",
                "message": "This is doubtful.",
            },
            Match: lambda: {"claim_a": self.claim, "claim_b": self.another, "score": 0.5},
        }
        return rows[model]()


@pytest.fixture
def record(by: Actor) -> Record:
    return Record(by)


TABLES = [getattr(models, name) for name in models.__all__]
# What was said and printed; the tables of judging have their rules broken where they are tested.
SAID = [Speaker, SpeakerName, SpeakerRole, Indicator, Claim, Statistic, Appearance, Suggestion, Finding, Match]


@pytest.mark.parametrize("model", SAID, ids=lambda model: model.__name__)
def test_the_valid_row_of_each_table_is_kept(record: Record, model: type[Model]) -> None:
    with writing(by=record.by, reason="a valid row"):
        model._default_manager.create(**record.row(model))


REFUSED: list[tuple[str, type[Model], Callable[[Record], dict[str, Any]]]] = [
    ("speaker_kind", Speaker, lambda r: {"kind": "ghost"}),
    ("speaker_name_kind", SpeakerName, lambda r: {"kind": "nickname"}),
    ("speaker_name_written", SpeakerName, lambda r: {"text": ""}),
    ("speaker_name_not_endless", SpeakerName, lambda r: {"text": "A" * 501}),
    ("speaker_role_title_written", SpeakerRole, lambda r: {"title": ""}),
    (
        "speaker_role_from_right_way_round",
        SpeakerRole,
        lambda r: {"from_earliest": "2024-05-02", "from_latest": "2024-05-01"},
    ),
    ("speaker_role_from_right_way_round", SpeakerRole, lambda r: {"from_earliest": "2024-05-02"}),
    (
        "speaker_role_to_right_way_round",
        SpeakerRole,
        lambda r: {"to_earliest": "2024-05-02", "to_latest": "2024-05-01"},
    ),
    (
        "speaker_role_from_before_to",
        SpeakerRole,
        lambda r: {
            "from_earliest": "2024-05-02",
            "from_latest": "2024-05-02",
            "to_earliest": "2024-05-01",
            "to_latest": "2024-05-01",
        },
    ),
    ("speaker_role_not_at_itself", SpeakerRole, lambda r: {"organisation_speaker": r.speaker}),
    ("indicator_label_written", Indicator, lambda r: {"label": ""}),
    ("claim_kind", Claim, lambda r: {"kind": "rumour"}),
    ("claim_text_written", Claim, lambda r: {"text": ""}),
    ("claim_language_written", Claim, lambda r: {"language": ""}),
    (
        "claim_said_on_right_way_round",
        Claim,
        lambda r: {"said_on_earliest": "2024-05-02", "said_on_latest": "2024-05-01"},
    ),
    ("claim_published_at_iff_published", Claim, lambda r: {"published_at": timezone.now()}),
    ("claim_reference", Claim, lambda r: {"reference": "hearsay"}),
    ("claim_reference_names_its_appearance", Claim, lambda r: {"reference": "earliest known printing"}),
    ("claim_reference_is_its_own", Claim, lambda r: {"reference": "record", "reference_appearance": r.appearance}),
    ("claim_begins", Claim, lambda r: {"state": "open"}),
    ("statistic_kind", Statistic, lambda r: {"kind": "feeling"}),
    ("statistic_hedge", Statistic, lambda r: {"hedge": "roughly"}),
    ("statistic_status", Statistic, lambda r: {"status": "guess"}),
    ("statistic_has_a_figure", Statistic, lambda r: {"central": None}),
    ("statistic_low_central_high", Statistic, lambda r: {"low": Decimal(41)}),
    ("statistic_low_central_high", Statistic, lambda r: {"high": Decimal(39)}),
    (
        "statistic_low_central_high",
        Statistic,
        lambda r: {"low": Decimal(50), "central": None, "high": Decimal(40)},
    ),
    (
        "statistic_period_right_way_round",
        Statistic,
        lambda r: {"period_earliest": "2024-05-02", "period_latest": "2024-05-01"},
    ),
    ("appearance_once_a_passage", Appearance, lambda r: {"claim": r.claim, "passage": r.passage}),
    ("appearance_form", Appearance, lambda r: {"form": "song"}),
    ("appearance_printed_hedge", Appearance, lambda r: {"printed_hedge": "roughly"}),
    ("appearance_resolved_how", Appearance, lambda r: {"speaker": r.speaker, "resolved_how": "guess"}),
    ("appearance_how_only_where_resolved", Appearance, lambda r: {"resolved_how": "name"}),
    ("appearance_low_central_high", Appearance, lambda r: {"printed_low": Decimal(2), "printed_high": Decimal(1)}),
    (
        "appearance_date_right_way_round",
        Appearance,
        lambda r: {"printed_date_earliest": "2024-05-02", "printed_date_latest": "2024-05-01"},
    ),
    ("suggestion_kind", Suggestion, lambda r: {"kind": "hunch"}),
    ("suggestion_begins", Suggestion, lambda r: {"state": "accepted"}),
    ("suggestion_decided_by_whom_and_when", Suggestion, lambda r: {"decided_by": r.by}),
    ("suggestion_refused_with_a_reason", Suggestion, lambda r: {"refused_because": "not a quotation"}),
    ("suggestion_becomes_a_claim_when_accepted", Suggestion, lambda r: {"claim": r.claim}),
    ("suggestion_passage_of_capture", Suggestion, lambda r: {"passage": r.elsewhere}),
    ("finding_severity", Finding, lambda r: {"severity": "fatal"}),
    ("finding_origin", Finding, lambda r: {"origin": "oracle"}),
    ("finding_begins", Finding, lambda r: {"state": "confirmed"}),
    ("finding_kind_written", Finding, lambda r: {"kind": ""}),
    ("finding_message_written", Finding, lambda r: {"message": ""}),
    ("finding_passage_of_capture", Finding, lambda r: {"passage": r.elsewhere}),
    ("finding_passage_of_compared", Finding, lambda r: {"compared_with": r.other, "compared_passage": r.figure}),
    ("finding_passage_of_compared", Finding, lambda r: {"compared_with": None, "compared_passage": r.elsewhere}),
    ("match_of_two_claims_or_two_speakers", Match, lambda r: {"claim_b": None}),
    ("match_of_two_claims_or_two_speakers", Match, lambda r: {"speaker_a": r.speaker, "speaker_b": r.second}),
    ("match_of_two_claims_or_two_speakers", Match, lambda r: {"words": "0" * 64}),
    ("match_words_are_a_key", Match, lambda r: {"claim_b": None, "words": "The old bridge stays."}),
    ("match_lower_claim_first", Match, lambda r: {"claim_a": r.another, "claim_b": r.claim}),
    (
        "match_lower_speaker_first",
        Match,
        lambda r: {"claim_a": None, "claim_b": None, "speaker_a": r.second, "speaker_b": r.speaker},
    ),
    ("match_score_from_0_to_1", Match, lambda r: {"score": 1.5}),
    ("match_judgement", Match, lambda r: {"judgement": "maybe", "judged_by": r.by, "judged_at": timezone.now()}),
    ("match_judged_by_whom_and_when", Match, lambda r: {"judgement": "same"}),
]


@pytest.mark.parametrize(("rule", "model", "wrong"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_a_row_that_breaks_a_rule_is_refused(
    record: Record, rule: str, model: type[Model], wrong: Callable[[Record], dict[str, Any]]
) -> None:
    with pytest.raises(IntegrityError) as refused, writing(by=record.by, reason="a rule broken"):
        model._default_manager.create(**{**record.row(model), **wrong(record)})
    assert _rule(refused.value) == rule


TWICE: list[tuple[str, type[Model], dict[str, Any]]] = [
    ("speaker_name_once", SpeakerName, {"kind": "alias"}),
    ("speaker_name_one_preferred", SpeakerName, {"text": "A. Moor"}),
    ("suggestion_once", Suggestion, {"reading": {"again": True}}),
    ("finding_once", Finding, {"message": "Still doubtful."}),
    ("match_claims_once", Match, {"score": 0.9}),
]


@pytest.mark.parametrize(
    ("rule", "model", "differently"), TWICE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_there_once_is_not_kept_twice(
    record: Record, rule: str, model: type[Model], differently: dict[str, Any]
) -> None:
    with writing(by=record.by, reason="kept once"):
        model._default_manager.create(**record.row(model))
    with pytest.raises(IntegrityError) as refused, writing(by=record.by, reason="kept twice"):
        model._default_manager.create(**{**record.row(model), **differently})
    assert _rule(refused.value) == rule


def test_two_speakers_and_words_and_a_claim_are_matched_once(record: Record) -> None:
    speakers = {"speaker_a": record.speaker, "speaker_b": record.second}
    words = {"claim_a": record.claim, "words": "0" * 64}
    for pair, rule in ((speakers, "match_speakers_once"), (words, "match_words_once")):
        with writing(by=record.by, reason="kept once"):
            Match.objects.create(**pair)
        with pytest.raises(IntegrityError) as refused, writing(by=record.by, reason="kept twice"):
            Match.objects.create(**pair)
        assert _rule(refused.value) == rule


def test_one_preferred_name_a_language_is_one_in_each(record: Record) -> None:
    with writing(by=record.by, reason="two languages"):
        for language in ("en", "cy"):
            SpeakerName.objects.create(**record.row(SpeakerName) | {"language": language})
    assert SpeakerName.objects.filter(kind="preferred").count() == 2


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "-Infinity"])
def test_a_figure_is_a_number(record: Record, figure: str) -> None:
    sql = (
        "INSERT INTO claims_statistic (claim_id, kind, low, high, hedge, unit, measures, denominator, population, area,"
    )
    sql += " method, status) VALUES (%s, 'count', %s, %s, 'exact', '', '', '', '', '', '', 'normal')"
    with pytest.raises(IntegrityError) as refused, writing(by=record.by, reason="raw"), connection.cursor() as cursor:
        cursor.execute(sql, [record.another.pk, figure, figure])
    assert _rule(refused.value) == "statistic_low_central_high"


def test_a_speaker_is_merged_into_one_that_is_not_merged(record: Record) -> None:
    with writing(by=record.by, reason="a redirect"):
        record.speaker.merged_into = record.second
        record.speaker.save()
        third = Speaker.objects.create(kind="person")
    for redirect, target, rule in (
        (third, record.speaker, "speaker_merged_once"),
        (record.second, third, "speaker_merged_once"),
        (third, third, "speaker_not_merged_into_itself"),
    ):
        redirect.merged_into = target
        with pytest.raises(IntegrityError) as refused, writing(by=record.by, reason="a redirect to a redirect"):
            redirect.save()
        assert _rule(refused.value) == rule


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_a_choice_that_python_offers_is_one_that_postgresql_keeps(model: type[Model]) -> None:
    checks = {check.name: str(check.condition) for check in model._meta.constraints if hasattr(check, "condition")}
    for field in model._meta.concrete_fields:
        if field.choices:
            rules = [text for text in checks.values() if f"'{field.name}" in text]
            assert any(all(f"'{value}'" in rule for value, _ in field.flatchoices) for rule in rules), field.name


def _rule(error: IntegrityError) -> str | None:
    cause = error.__cause__
    assert isinstance(cause, psycopg.Error)
    return cause.diag.constraint_name
