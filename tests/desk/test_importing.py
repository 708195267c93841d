"""Claims from a table at the desk: shown, the columns changed, taken by a worker, told row by row."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from claims import tasks
from claims.actions import speakers, table_imports
from claims.flows.import_table_jobs import take_rows
from claims.models import Claim, TableImport
from sources.actions import actors, users
from sources.models import User

TABLE = (
    "Sentence,Speaker,Day,Shoe size\n"
    "The pier at Ardmouth is new.,Bram Wille,2026-05,43\n"
    "The tide is late.,,05/04/2026,\n"
    "=1+1 boats came.,Two Namesakes,,\n"
    "The ferry is full.,Bram Wille,,\n"
)


@pytest.fixture
def editor(loaded: None) -> Client:
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="editor"))
    return signed_in


def columns(*taken: str) -> dict[str, str]:
    return {f"column-{number}": field for number, field in enumerate(taken)}


def test_a_table_is_shown_changed_and_taken_and_every_row_is_told(editor: Client, checker: Client) -> None:
    by = actors.system()
    for _ in range(2):
        namesake = speakers.ensure(name=f"Namesake {_}", kind="person", by=by)
        speakers.add_name(speaker=namesake, text="Two Namesakes", by=by)
    at = editor.post("/import", {"file": SimpleUploadedFile("pier.csv", TABLE.encode("utf-8-sig"))})["Location"]
    job = TableImport.objects.get()
    page = editor.get(at).content.decode()
    assert "No row can be read yet" in page
    assert '<button class="first" disabled' in page
    # What nobody has said stays undecided, and whoever presses the button all the same is told.
    shown = editor.post(f"{at}/begin", columns("text", "said_by", "said_on", ""), follow=True)
    assert b"Nobody has said what this column is" in shown.content
    page = editor.get(at).content.decode()
    for told in ("Shoe size", "May 2026", "Line 3", "“05/04/2026” is no date", "several speakers go by the name"):
        assert told in page, told
    answer = editor.post(f"{at}/begin", columns("text", "said_by", "said_on", ""), follow=True)
    assert b"Say what these columns are" in answer.content
    answer = editor.post(f"{at}/begin", columns("text", "said_by", "said_on", "-"), follow=True)
    assert "the columns were changed" in answer.content.decode()
    assert "Make 2 drafts" in answer.content.decode()
    before = Claim.objects.count()
    editor.post(f"{at}/begin", columns("text", "said_by", "said_on", "-"))
    job.refresh_from_db()
    assert (job.state, Claim.objects.count()) == ("waiting", before)
    assert 'hx-trigger="load delay:1s"' in editor.get(at).content.decode()
    # A colleague who is no editor has no such page, another editor's is their own.
    assert checker.get(at).status_code == 403
    assert Client().get(at)["Location"].startswith("/sign-in/")
    other = Client()
    other.force_login(users.add(username="eve", by=by, role="editor"))
    assert other.get(at).status_code == 404
    take_rows(job.pk)
    job.refresh_from_db()
    assert (job.state, job.done, len(job.made), [line for line, _ in job.refused]) == ("done", 4, 2, [3, 4])
    made = Claim.objects.get(public_id=job.made[0])
    assert (made.state, str(made.said_on_latest), made.said_by is None) == ("draft", "2026-05-31", False)
    part = editor.get(f"{at}/progress").content.decode()
    assert "hx-trigger" not in part
    assert "2 drafts made, 2 rows not taken" in part
    left = editor.get(f"{at}/not-taken.csv").content.decode().splitlines()
    assert left[0] == "Sentence,Speaker,Day,Shoe size,line,why it was not taken"
    assert left[2].startswith("'=1+1 boats came.,Two Namesakes,,,4,")
    editor.post(f"{at}/remove")
    assert not TableImport.objects.exists()
    assert Claim.objects.filter(pk=made.pk).exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "There was no file and no table"),
        ({"table": "claim"}, "no row below it"),
        ({"table": "claim,claim\n1,2"}, "each by another name"),
        ({"file": SimpleUploadedFile("a.csv", "Aussage\nSchön".encode("cp1252"))}, "save it as “CSV UTF-8”"),
    ],
)
def test_what_is_no_table_is_refused_and_what_was_pasted_stays(
    given: dict[str, Any], told: str, editor: Client
) -> None:
    answer = editor.post("/import", given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert given.get("table", "") in page
    assert not TableImport.objects.exists()


def test_what_was_broken_off_is_gone_on_with_and_no_claim_is_made_twice(
    editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.flows.import_table_jobs.BATCH", 2)
    rows = "".join(f"The boat number {number} was late.\n" for number in range(7))
    at = editor.post("/import", {"table": f"claim\n{rows}"})["Location"]
    job = TableImport.objects.get()
    editor.post(f"{at}/begin", columns("text"))
    # A worker dies after its second batch ...
    taken = table_imports.take_of

    def dies(**given: Any) -> None:
        if given["first"] == 4:
            raise MemoryError
        taken(**given)

    monkeypatch.setattr(table_imports, "take_of", dies)
    with pytest.raises(MemoryError):
        take_rows(job.pk)
    job.refresh_from_db()
    assert (job.state, job.done, len(job.made)) == ("stopped", 4, 4)
    page = editor.get(at).content.decode()
    assert "Go on" in page
    assert f"kept until {date_format(localtime(job.changed_at) + timedelta(days=30), 'j F Y')}" in re.sub(
        "<[^>]*>", "", page
    )
    monkeypatch.setattr(table_imports, "take_of", taken)
    editor.post(f"{at}/begin")
    # ... and one that takes a batch which another had taken makes nothing of it.
    job.refresh_from_db()
    taken(of=job, rows=[(2, {"text": "The boat number 0 was late."}, "")], first=0)
    take_rows(job.pk)
    job.refresh_from_db()
    assert (job.state, job.done, len(set(job.made)), job.refused, bytes(job.sent)) == ("done", 7, 7, [], b"")
    assert Claim.objects.filter(text__startswith="The boat number").count() == 7
    for changed in ({"done": 6}, {"done": 8}, {"state": "lost"}, {"state": "stopped"}, {"name": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            TableImport.objects.filter(pk=job.pk).update(**changed)


def test_a_table_with_which_nobody_goes_on_is_forgotten_after_thirty_days(db: None) -> None:
    whole = {"asked_by": actors.system(), "sent": b"claim\nA boat.", "rows": 1}
    tables: dict[str, dict[str, Any]] = {
        "shown": {},
        "stopped": {"told": "It broke."},
        "done": {"done": 1},
        "working": {},
        "waiting": {},
        "all taken": {"state": "done", "done": 1, "sent": b""},
        "young": {"state": "shown"},
    }
    for name, given in tables.items():
        TableImport.objects.create(**{"name": name, "state": name, **whole, **given})
    TableImport.objects.exclude(name="young").update(changed_at=timezone.now() - timedelta(days=30, minutes=1))
    TableImport.objects.filter(name="young").update(changed_at=timezone.now() - timedelta(days=29, hours=23))
    tasks.forget_tables(timestamp=0)
    assert set(TableImport.objects.values_list("name", flat=True)) == {"working", "waiting", "all taken", "young"}
