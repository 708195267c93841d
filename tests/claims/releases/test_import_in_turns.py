"""Imports outside a transaction: two sessions, one of which writes a batch while the other reads the next."""

import json
import threading
from pathlib import Path

import pytest

from claims.actions.importing import Taken
from claims.flows import importing
from claims.models import Claim, Imported
from sources.actions import actors
from sources.models import Change

ORIGIN = "record.example"


@pytest.mark.django_db(transaction=True)
def test_both_sessions_end_where_one_fails_and_the_batches_before_it_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    records = [{"id": f"{n:02}", "kind": "assertion", "text": f"It rained {n} times."} for n in range(40)]
    records[13]["kind"] = "poem"
    path = tmp_path / "claims.ndjson"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
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
