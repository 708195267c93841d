"""Releases: numbered, complete, never changed, the same bytes for the same moment."""

import csv
import hashlib
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.plugin import DjangoDbBlocker

from claims.actions import claims, installation, releasing, reviews, speakers
from claims.errors import NotALicence, NothingToRelease
from claims.flows.releases import build, issue_again_for, make
from claims.models import Claim, Release, ReleasePart, Speaker
from claims.publishing.release.changes import Changes
from claims.publishing.release.texts import About
from claims.queries import releases
from claims.queries.nouns import NOUNS
from claims.queries.seen import seen_of
from sources.actions import actors, users
from sources.errors import NotAllowed
from sources.ledger.writing import writing
from sources.models import User
from tests.databases import used

ADDRESS = "https://record.example"


@pytest.fixture(scope="module")
def first(demonstrated: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Release]:
    """Release 1, of the demonstration data."""
    with django_db_blocker.unblock(), used(demonstrated), transaction.atomic():
        yield make(by=actors.system(), address=ADDRESS)
        transaction.set_rollback(True)


@pytest.fixture
def opened(first: Release, db: None) -> Iterator[ZipFile]:
    with ZipFile(releases.stored(first)) as archive:
        yield archive


def lines(archive: ZipFile, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(name).splitlines()]


def about(release: Release) -> About:
    at = release.as_of.at.isoformat().replace("+00:00", "Z")
    return About(release.number, release.issue, release.as_of_id, at, release.licence, release.address)


def test_it_holds_every_public_noun_in_two_formats(opened: ZipFile, first: Release) -> None:
    public = {plural for plural, noun in NOUNS.items() if not (noun.needs_sign_in or noun.made_of_record)}
    assert set(first.manifest["counts"]) == public
    for plural in public:
        records = lines(opened, f"data/{plural}.ndjson")
        [names, *rows] = csv.reader(StringIO(opened.read(f"data/{plural}.csv").decode()))
        at = names.index("id")
        assert [row[at] for row in rows] == [str(record["id"]) for record in records]
        assert first.manifest["counts"][plural] == len(records)
    assert {record["state"] for record in lines(opened, "data/claims.ndjson")} == {"published"}
    assert not any("captures" in name for name in opened.namelist())


def test_its_files_are_what_their_sums_say(opened: ZipFile, first: Release) -> None:
    sums = [line.split("  ") for line in opened.read("SHA256SUMS").decode().splitlines()]
    told = {name: digest for digest, name in sums}
    assert set(told) == set(opened.namelist()) - {"SHA256SUMS"}
    for name, digest in told.items():
        assert hashlib.sha256(opened.read(name)).hexdigest() == digest
    package = json.loads(opened.read("datapackage.json"))
    for resource in package["resources"]:
        assert resource["hash"] == f"sha256:{told[resource['path']]}"
        if resource["format"] == "csv":
            header = opened.read(resource["path"]).decode().partition("\n")[0]
            assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")
    with releases.stored(first) as file:
        assert hashlib.sha256(file.read()).hexdigest() == first.sha256


def test_it_says_how_to_cite_it(opened: ZipFile) -> None:
    said = opened.read("CITATION.cff").decode()
    assert 'version: "1"\n' in said
    assert f'url: "{ADDRESS}/dataset/releases/1"\n' in said


def test_the_same_moment_gives_the_same_bytes_whatever_is_written_since(
    first: Release, db: None, tmp_path: Path
) -> None:
    with writing(by=actors.system(), reason="topics"):
        Claim.objects.update(topics=["ferries"])
    build(about(first), None, tmp_path / "again.zip")
    assert hashlib.sha256((tmp_path / "again.zip").read_bytes()).hexdigest() == first.sha256


def test_the_next_one_says_what_came_changed_and_went_and_why(first: Release, db: None) -> None:
    by = actors.system()
    gone, edited = Claim.objects.filter(state="published").order_by("pk")[:2]
    claims.withdraw(claim=gone, by=by, reason="The paper took it back.")
    with writing(by=by, reason="a topic"):
        Claim.objects.filter(pk=edited.pk).update(topics=["ferries"])
    new = claims.add(kind="assertion", text="The harbour was closed.", by=by)
    claims.publish_all(claims=[new], by=by)
    second = make(by=by, address=ADDRESS)
    assert (second.number, second.manifest["changes"]["claims"]) == (2, {"added": 1, "changed": 1, "withdrawn": 1})
    with ZipFile(releases.stored(second)) as archive:
        told = {(one["noun"], one["id"]): one for one in lines(archive, "changes.ndjson")}
        assert told["claims", new.public_id]["change"] == "added"
        assert told["claims", edited.public_id]["change"] == "changed"
        assert told["claims", gone.public_id]["reason"].endswith("The paper took it back.")
        [tombstone] = lines(archive, "tombstones.ndjson")
        assert (tombstone["id"], tombstone["state"]) == (gone.public_id, "withdrawn")
        assert f"- {gone.public_id}: " in archive.read("CHANGES.md").decode()
        printings = [one for (noun, _), one in told.items() if noun == "appearances" and one["change"] == "withdrawn"]
        assert printings
        assert all(gone.public_id in one["reason"] for one in printings)


@pytest.mark.parametrize(
    ("before", "now", "noted"),
    [
        ([], [1], ["added 1"]),
        ([1], [], ["withdrawn 1"]),
        ([1, 3], [2, 3], ["withdrawn 1", "added 2"]),
        ([2, 10], [2, 9, 10], ["added 9"]),
        ([1, 2, 3], [1, 2, 3], []),
    ],
)
def test_two_releases_are_read_side_by_side(
    before: list[int], now: list[int], noted: list[str], tmp_path: Path
) -> None:
    with (tmp_path / "noted").open("w+b") as file:
        passed = [b'{"id" : %d}\n' % each for each in now]
        assert list(Changes(file, {}).followed("n", [b'{"id" : %d}\n' % each for each in before], passed)) == passed
        file.seek(0)
        assert [f"{one['change']} {one['id']}" for one in map(json.loads, file)] == noted


def test_a_verdict_that_one_person_alone_has_read_is_in_no_release(first: Release, db: None) -> None:
    admin, editor = (actors.person(User.objects.get(username=name)) for name in ("admin", "editor"))
    installation.let_editor_alone(allowed=True, by=admin, reason="a small newsroom")
    claim = Claim.objects.filter(state="published", reviews__isnull=True, kind="quotation").earliest("pk")
    review = reviews.write(
        subject=claim,
        aspect="date",
        result="as recorded",
        rationale="The statement is dated.",
        by=editor,
    )
    reviews.submit(review=review, by=editor)
    reviews.publish_alone(review=review, seen=seen_of(review), by=editor, reason="Nobody is in.")
    second = make(by=actors.system(), address=ADDRESS)
    with ZipFile(releases.stored(second)) as archive:
        assert [one["id"] for one in lines(archive, "data/reviews.ndjson")] != []
        assert review.pk not in [one["id"] for one in lines(archive, "data/reviews.ndjson")]


def test_nothing_new_is_no_release(first: Release, db: None) -> None:
    with pytest.raises(NothingToRelease):
        make(by=actors.system(), address=ADDRESS)
    with pytest.raises(NotALicence):
        make(by=actors.system(), address=ADDRESS, licence="do as you like")


@pytest.mark.parametrize(("role", "allowed"), [("checker", False), ("editor", True), ("administrator", True)])
def test_editors_release(role: str, allowed: bool, first: Release, db: None) -> None:
    by = actors.person(users.add(username="somebody", by=actors.system(), role=role))
    if allowed:
        assert make(by=by, address=ADDRESS).made_by == by
    else:
        with pytest.raises(NotAllowed):
            make(by=by, address=ADDRESS)


def test_when_somebody_is_protected_it_is_issued_again_of_the_same_moment_and_its_earlier_bytes_are_gone(
    first: Release, db: None
) -> None:
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    assert b"Okafor" in ZipFile(releases.stored(first)).read("data/appearances.ndjson")
    assert releases.may_be_told(first)
    speakers.protect(speaker=speaker, label="a passenger", by=actors.system(), reason="She is a minor.")
    assert not releases.may_be_told(first)
    [job] = ProcrastinateJob.objects.filter(task_name=releasing.AGAIN)
    assert "minor" not in job.args["reason"]
    for _ in range(2):
        issue_again_for(job.args["by"], job.args["reason"], job.args["since"])
    again = releases.release(1)
    assert again.issued_because == job.args["reason"]
    assert (again.number, again.issue, again.as_of) == (1, 2, first.as_of)
    assert releases.may_be_told(again)
    assert not ReleasePart.objects.filter(release=first).exists()
    with ZipFile(releases.stored(again)) as archive:
        assert not any(b"Okafor" in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("statement", ["UPDATE claims_release SET licence = 'CC0-1.0'", "DELETE FROM claims_release"])
def test_postgresql_lets_no_release_be_changed(statement: str, first: Release, db: None) -> None:
    refused(statement)


@pytest.mark.parametrize("statement", ["UPDATE claims_releasepart SET bytes = 'x'", "DELETE FROM claims_releasepart"])
def test_postgresql_lets_no_part_of_the_latest_issue_go(statement: str, first: Release, db: None) -> None:
    refused(statement)


def refused(statement: str) -> None:
    with pytest.raises(DatabaseError), writing(by=actors.system(), reason="a try"), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_command_makes_lists_and_writes_them(first: Release, db: None, tmp_path: Path) -> None:
    printed = StringIO()
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("release", stdout=printed)
    claims.add(kind="assertion", text="The harbour was closed.", by=actors.system())
    call_command("release", "--licence", "CC0-1.0", "--out", str(tmp_path / "2.zip"), stdout=printed)
    call_command("release", "--list", stdout=printed)
    assert printed.getvalue().count("Release 2 (") == 2
    assert ZipFile(tmp_path / "2.zip").testzip() is None
    with pytest.raises(CommandError, match="--reason"):
        call_command("release", "--again", "2")
