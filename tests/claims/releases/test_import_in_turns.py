"""Imports outside a transaction: two sessions, one of which writes a batch while the other reads the next."""

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from claims.actions.importing import Taken
from claims.flows import importing
from claims.models import Appearance, Claim, Imported
from sources.actions import actors
from sources.models import Capture, Change, Passage

ORIGIN = "record.example"


def _written(folder: Path, **nouns: list[dict[str, Any]]) -> None:
    for noun, records in nouns.items():
        (folder / f"{noun}.ndjson").write_text("".join(json.dumps(record) + "\n" for record in records))


@pytest.mark.django_db(transaction=True)
def test_what_was_printed_in_one_passage_shares_it_over_batches_that_are_read_while_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    said = ("speaker", "role", "figure", "unit", "date")
    printed = {"document": {"id": "post"}, "form": "paraphrase", "reported_through": ""}
    printed |= {f"printed_{name}": "" for name in said}
    _written(
        tmp_path,
        sources=[{"id": "paper", "name": "The Aldmere Post", "kind": "outlet"}],
        documents=[{"id": "post", "source": {"id": "paper"}, "type": "article", "title": "Rain", "url": ""}],
        claims=[{"id": str(n), "kind": "assertion", "text": f"It rained {n} times."} for n in range(9)],
        appearances=[
            printed | {"id": n, "claim": str(n), "passage": {"exact": ("It rained.", "It poured.")[n % 3 > 1]}}
            for n in range(9)
        ],
    )
    by = actors.import_(ORIGIN)
    found = importing.imported(tmp_path, origin=ORIGIN, by=by, told=lambda noun, taken: None)["appearances"]
    assert (found.new, found.refused) == (9, [])
    assert Appearance.objects.count() == 9
    assert sorted(Passage.objects.values_list("exact", flat=True)) == ["It poured.", "It rained."]
    assert Capture.objects.count() == 2
    batches = Change.objects.filter(reason=f"Import of appearances from {ORIGIN}")
    assert batches.count() == 5, "one was refused, and taken again in halves"


@pytest.mark.django_db(transaction=True)
def test_both_sessions_end_where_one_fails_and_the_batches_before_it_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    records = [{"id": f"{n:02}", "kind": "assertion", "text": f"It rained {n} times."} for n in range(40)]
    records[13]["kind"] = "poem"
    path = tmp_path / "claims.ndjson"
    _written(tmp_path, claims=records)
    by, sessions, counts = actors.import_(ORIGIN), set(), []

    def broken_off(noun: str, taken: Taken) -> None:
        sessions.add(threading.current_thread())
        counts.append(taken.new + len(taken.refused))
        if counts[-1] == 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        importing.imported(path, origin=ORIGIN, by=by, told=broken_off)
    assert counts == list(range(2, 31, 2))
    assert len(sessions) == 2
    assert [thread for thread in sessions if thread.is_alive()] == [threading.current_thread()]
    kept = {record["text"] for number, record in enumerate(records[:30]) if number != 13}
    assert {claim.text for claim in Claim.objects.all()} == kept
    assert Imported.objects.count() == 29
    assert Change.objects.filter(reason=f"Import of claims from {ORIGIN}", actor=by).count() == 15

    found = importing.imported(path, origin=ORIGIN, by=by, told=lambda noun, taken: None)["claims"]
    assert (found.new, found.before, len(found.refused)) == (10, 29, 1)
    assert Claim.objects.count() == 39
