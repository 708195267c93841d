"""The commands, as one types them."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.models import Claim
from sources.models import Capture, User


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("“We counted 36 bridges,” Mara Lindholm said.\n")
    (tmp_path / "two.txt").write_text("The council closed 12% of its bridges last month.\n")
    (tmp_path / "two.json").write_text('{"published": "2024-05-14", "title": "Bridges"}')
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    return tmp_path


def run(*arguments: str) -> tuple[str, str, int]:
    """What a command prints to standard output and to standard error, and what it ends with."""
    out, err = StringIO(), StringIO()
    try:
        call_command(*arguments, stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), err.getvalue() + str(error), error.returncode
    return out.getvalue(), err.getvalue(), 0


def test_extract_explains_what_it_read_and_by_which_rule(folder: Path) -> None:
    out, _, _ = run("extract", str(folder / "one.txt"), "--explain")
    assert "quotation, direct: We counted 36 bridges," in out
    assert "by Mara Lindholm" in out
    assert "stand right after the quoted words" in out
    assert "statistic: 36" in out
    assert "The figure counts the things named after it." in out


def test_extract_prints_a_json_object_a_document_and_needs_no_database(folder: Path) -> None:
    out, err, code = run("extract", str(folder))
    documents = [json.loads(line) for line in out.splitlines()]
    assert [Path(document["path"]).name for document in documents] == ["one.txt", "two.txt"]
    assert {document["schema"] for document in documents} == {"onrecord-reading/1"}
    assert [quotation["speaker"]["name"] for quotation in documents[0]["quotations"]] == ["Mara Lindholm"]
    assert documents[1]["document"]["title"] == "Bridges"
    assert [date["value"] for date in documents[1]["dates"]] == ["2024-04-01/2024-04-30"]
    assert ("broken.pdf" in err, code) == (True, 1)
    assert len([line for line in err.splitlines() if "broken.pdf" in line]) == 1


def test_extract_takes_a_date_of_publication_and_writes_to_a_file(folder: Path) -> None:
    out = folder / "out.jsonl"
    _, err, code = run("extract", str(folder / "two.txt"), "--published", "2021-02", "--jsonl", str(out))
    assert (err, code) == ("", 0)
    document = json.loads(out.read_text())
    assert document["document"]["published"] == "2021-02-01/2021-02-28"
    assert document["document"]["published_how"] == "given"
    assert [date["value"] for date in document["dates"]] == ["2021-01-01/2021-01-31"]


@pytest.mark.parametrize("command", ["extract", "capture"])
def test_a_date_that_is_none_is_refused_with_what_would_be_one(command: str, folder: Path) -> None:
    with pytest.raises(CommandError, match="not a date like 2023"):
        call_command(command, str(folder / "one.txt"), "--published", "July")


def test_a_file_that_is_not_there_gets_one_line_and_the_others_go_on(folder: Path, db: None) -> None:
    out, err, code = run("capture", str(folder / "none.txt"), str(folder / "one.txt"))
    assert "none.txt: cannot be opened: No such file or directory" in err
    assert "one.txt: kept as CAP-" in out
    assert code == 1
    assert Capture.objects.count() == 1


def test_capture_publishes_for_imports(folder: Path, db: None) -> None:
    out, _, code = run("capture", "--publish", str(folder / "one.txt"))
    assert ("published" in out, code) == (True, 0)
    assert set(Claim.objects.values_list("state", flat=True)) == {"published"}


def test_findings_of_a_document_are_told_in_sentences_and_as_json(folder: Path, db: None) -> None:
    run("capture", str(folder))
    out, _, _ = run("findings", "one.txt")
    assert out.startswith("one.txt (DOC-")
    told = json.loads(run("findings", "--json", "one")[0])
    assert set(told[0]) == {
        "kind",
        "severity",
        "document",
        "start",
        "end",
        "printed",
        "suggested",
        "message",
        "compared_with",
    }
    assert {finding["document"] for finding in told} == {"one.txt"}
    assert "No captured document is called nine" in run("findings", "nine")[1]


def test_findings_of_an_empty_record_say_that_there_is_nothing(db: None) -> None:
    assert run("findings")[0].strip() == "Nothing was found."
    assert json.loads(run("findings", "--json")[0]) == []


def test_a_user_is_added_and_gets_a_token(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("bridge-lantern-42\n"))
    assert run("adduser", "ana", "--role", "checker")[0].strip() == "ana may sign in as checker."
    ana = User.objects.get(username="ana")
    assert (ana.role, ana.check_password("bridge-lantern-42")) == ("checker", True)
    assert len(run("token", "ana")[0].strip()) > 40
    assert "There is no active user eva" in run("token", "eva")[1]


def test_a_weak_password_is_refused(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("12345\n"))
    _, err, code = run("adduser", "ana")
    assert ("too short" in err, code) == (True, 1)
    assert not User.objects.exists()
