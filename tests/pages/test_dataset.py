"""The dataset page, a release's page, and the files they give out."""

import datetime as dt
import hashlib
import json
import re
from zipfile import ZipFile

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.plugin import DjangoDbBlocker

from claims.actions import releasing
from claims.actions.speakers import protect
from claims.flows.releases import make, make_for
from claims.models import Release
from claims.publishing.release.dataset import json_ld
from claims.queries import releases
from claims.queries.nouns import NOUNS
from sources.actions import actors, users
from sources.errors import NotAllowed
from tests.pages.test_claims import body
from tests.pages.verified import Verified


@pytest.fixture(scope="module")
def made(judged_record: Verified, django_db_blocker: DjangoDbBlocker) -> Release:
    with django_db_blocker.unblock():
        return make(by=actors.system(), address="http://testserver")


@pytest.fixture
def released(made: Release, verified: Verified) -> Release:
    return made


def test_it_says_what_there_is_where_and_under_what_licence(client: Client, released: Release) -> None:
    page = body(client, "/dataset")
    for plural, noun in NOUNS.items():
        of_it = not (noun.needs_sign_in or noun.made_of_record)
        assert (f'href="/api/v1/{plural}/?format=csv"' in page) == of_it
    told = client.get("/api/v1/releases/1/").json()
    assert (told["sha256"], told["size"], told["counts"]) == (
        released.sha256,
        released.size,
        released.manifest["counts"],
    )
    assert [(one["path"], one["sha256"], one["records"]) for one in told["files"]] == [
        (one["path"], one["sha256"], one["records"]) for one in released.manifest["files"]
    ]
    for address, size in (
        (told["address"], told["size"]),
        (told["files"][0]["address"], told["files"][0]["bytes"]),
    ):
        whole = client.get(address)
        content = whole.getvalue()
        assert (len(content), whole["Accept-Ranges"]) == (size, "bytes")
        assert client.get(address, headers={"If-None-Match": whole["ETag"]}).status_code == 304
        for asked, status, part in (
            ("bytes=0-9", 206, content[:10]),
            (f"bytes={size - 3}-{size + 5}", 206, content[-3:]),
            ("bytes=-4", 206, content[-4:]),
            ("bytes=9-", 206, content[9:]),
            (f"bytes={size}-", 416, b""),
            ("bytes=-", 200, content),
            ("bytes=0-1,3-4", 200, content),
        ):
            got = client.get(address, headers={"Range": asked})
            assert (got.status_code, got.getvalue()) == (status, part), asked
        changed = client.get(address, headers={"Range": "bytes=0-9", "If-Range": '"another"'})
        assert changed.getvalue() == content
    assert client.get("/api/v1/releases/?includeHistory=true").json()["results"][0]["record"]["id"] == 1
    for none in ("2", "x", "99999999999"):
        assert client.get(f"/api/v1/releases/{none}/").status_code == 404
    assert released.sha256 in page
    assert "CC-BY-4.0" in page
    assert 'aria-current="page">Dataset' in page
    told = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert told
    described = json.loads(told[1])
    assert described == json.loads(body(client, "/dataset.json"))
    assert described["version"] == "1"
    assert described["distribution"][0]["sha256"] == released.sha256
    assert 50 < len(described["description"]) < 5000
    given = {file["contentUrl"].rpartition("/releases/1/")[2] for file in described["distribution"]}
    assert given - {"onrecord-1.zip"} < {file["path"] for file in released.manifest["files"]}


def test_nothing_in_it_ends_the_data_block_early() -> None:
    told = json_ld(address="https://a.example/</script><b>&", release=None, fields=["</script>"])
    assert not set(told) & set("<>&")
    assert json.loads(told)["variableMeasured"] == ["</script>"]


def test_a_release_gives_out_its_zip_file_and_every_file_in_it(client: Client, released: Release) -> None:
    page = body(client, "/dataset/releases/1")
    for file in released.manifest["files"]:
        assert file["sha256"] in page
        answer = client.get(f"/dataset/releases/1/{file['path']}")
        content = answer.getvalue()
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
        assert answer["Content-Length"] == str(len(content))
    with releases.stored(released) as file, ZipFile(file) as archive:
        assert archive.testzip() is None
    whole = client.get("/dataset/releases/1/onrecord-1.zip")
    assert hashlib.sha256(whole.getvalue()).hexdigest() == released.sha256


@pytest.mark.parametrize(
    "path", ["2", "2/onrecord-2.zip", "1/onrecord-2.zip", "1/data/captures.ndjson", "1/../../etc/passwd", "1/"]
)
def test_what_is_not_there_is_a_page_not_found(path: str, client: Client, released: Release) -> None:
    assert client.get(f"/dataset/releases/{path}").status_code == 404


def test_files_that_name_somebody_protected_since_are_not_given_out(
    client: Client, verified: Verified, released: Release
) -> None:
    protect(speaker=verified.speaker, label="an official", by=actors.system(), reason="a source")
    assert client.get("/dataset/releases/1/data/claims.csv").status_code == 503
    assert "may no longer be told" in body(client, "/dataset/releases/1")


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2999-01-01T00:00", "lies in the future"),
        ("1999-01-01T00:00", "The record begins after"),
        ("soon", "not a moment"),
        ("", "Known gaps"),
    ],
)
def test_a_moment_that_cannot_be_read_is_refused_in_words(at: str, shown: str, client: Client, db: None) -> None:
    assert shown in body(client, f"/dataset?at={at}")


def test_a_moment_has_addresses_that_work_and_a_citation(client: Client, released: Release) -> None:
    page = body(client, f"/dataset?at={dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%S.%fZ}")
    addresses = re.findall(r'href="(/api/v1/claims/\?asOf=[^"]*)"', page)
    assert len(addresses) == 2
    lines = client.get(addresses[0].replace("&amp;", "&")).getvalue().splitlines()
    assert len(lines) - 1 == released.manifest["counts"]["claims"]
    assert f"revision {released.built_at_id + 1}" in page


def test_editors_have_one_made_by_a_worker(client: Client, released: Release) -> None:
    editor = users.add(username="an-editor", by=actors.system(), role="editor")
    assert "Make a release" not in body(client, "/dataset")
    client.force_login(editor)
    assert "Make a release" in body(client, "/dataset")
    assert client.post("/dataset/releases", follow=True).status_code == 200
    [job] = ProcrastinateJob.objects.filter(task_name=releasing.TASK)
    for _ in range(2):
        make_for(job.args["by"])
    assert [each.made_by for each in releases.released()] == [actors.person(editor), released.made_by]


def test_nobody_else_has_one_made(client: Client, colleague: Client, verified: Verified) -> None:
    assert client.post("/dataset/releases")["Location"].startswith("/sign-in/")
    checker = actors.person(users.add(username="a-checker", by=actors.system(), role="checker"))
    with pytest.raises(NotAllowed):
        releasing.queue(by=checker)
