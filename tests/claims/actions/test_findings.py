"""Findings are kept once, and decided once."""

from dataclasses import replace

import pytest

from claims.actions import findings
from claims.errors import AlreadyDecided
from claims.extraction import readings
from claims.models import Finding
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.printed import captured, place


def doubt(capture: Capture, words: str, **fields: object) -> readings.Finding:
    start, end = place(capture, words)
    found = readings.Finding("F1", "doubt", "material", start, end, words, None, f"“{words}” is doubtful.", ((0, 3),))
    return replace(found, **fields)  # type: ignore[arg-type]  # the fields are those of the dataclass


def test_a_check_that_is_repeated_finds_its_finding_again(by: Actor) -> None:
    capture = captured("The bridge opens in May.", by=by)
    found = [doubt(capture, "bridge"), doubt(capture, "May"), doubt(capture, "May", message="Said again.")]
    first = findings.keep_all(capture=capture, findings=found, by=by)
    findings.dismiss(finding=first[0], by=by, reason="it is a bridge")
    assert findings.keep_all(capture=capture, findings=found, by=by) == []
    assert list(Finding.objects.order_by("id").values_list("printed", "state")) == [
        ("bridge", "dismissed"),
        ("May", "suspected"),
    ]
    assert first[0].related == [[0, 3]]


def test_what_is_missing_from_the_whole_stands_at_no_passage(by: Actor) -> None:
    capture = captured("The bridge opens in May.", by=by)
    missing = replace(doubt(capture, "The"), start=0, end=0, printed="")
    for _ in range(2):
        findings.keep_all(capture=capture, findings=[missing], by=by)
    assert Finding.objects.get().passage is None


def test_what_no_text_of_postgresql_holds_is_replaced(by: Actor) -> None:
    capture = captured("It opens\ufffd in May.", by=by)
    found = doubt(capture, "opens", printed="opens\0", message="\0", suggested="\ud800", details={"other": ("\0", 1)})
    [finding] = findings.keep_all(capture=capture, findings=[found], by=by)
    finding.refresh_from_db()
    assert (finding.printed, finding.message, finding.suggested) == ("opens\ufffd", "\ufffd", "\ufffd")
    assert finding.details == {"other": ["\ufffd", 1]}


def test_the_place_in_the_other_capture_is_kept_with_it(by: Actor) -> None:
    capture, other = captured("It opens in May.", by=by), captured("It opens in June.", by=by)
    start, end = place(other, "June")
    found = doubt(capture, "May", details={"other_start": start, "other_end": end})
    [alone] = findings.keep_all(capture=capture, findings=[found], by=by)
    [beside] = findings.keep_all(capture=capture, findings=[found], by=by, compared_with=other)
    assert alone.compared_passage is None
    assert beside.compared_passage is not None
    assert (beside.compared_with, beside.compared_passage.exact) == (other, "June")


def test_a_finding_is_confirmed_once(by: Actor) -> None:
    capture = captured("The bridge opens in May.", by=by)
    [finding] = findings.keep_all(capture=capture, findings=[doubt(capture, "May")], by=by, origin="person")
    findings.confirm(finding=finding, by=by, introduced_by=capture.document)
    assert (finding.state, finding.introduced_by, finding.origin) == ("confirmed", capture.document, "person")
    with pytest.raises(AlreadyDecided, match="confirmed"):
        findings.dismiss(finding=finding, by=by, reason="on second thoughts")
