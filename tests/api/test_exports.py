"""Lists as files: the same records as their pages, whole, in lines of JSON and as a table."""

import csv
import hashlib
import json
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions import claims, speakers, statistics
from claims.flows.parquet import FORMATS
from claims.models import Claim, Speaker
from claims.publishing.formulas import guarded
from claims.queries.nouns import NOUNS
from sources.actions import actors
from sources.ledger.writing import writing
from tests.api.test_manners import problem


def taken(client: Client, address: str, **headers: str) -> bytes:
    answer = client.get(address, **headers)  # type: ignore[arg-type] # the client's own names for headers
    assert answer.status_code == 200, answer.content
    return answer.getvalue()


def table(text: bytes) -> tuple[list[dict[str, str]], list[str]]:
    """The records of a CSV by column, and its last one."""
    [names, *rows, end] = csv.reader(StringIO(text.decode()))
    assert {len(row) for row in rows} <= {len(names)} == {len(end)}
    return [dict(zip(names, row, strict=True)) for row in rows], end


@pytest.mark.parametrize("plural", sorted(NOUNS))
def test_files_hold_what_the_pages_hold_and_say_that_they_are_whole(plural: str, reader: Client) -> None:
    paged = reader.get(f"/api/v1/{plural}/?limit=200").json()["results"]
    lines = taken(reader, f"/api/v1/{plural}/", HTTP_ACCEPT="application/x-ndjson").splitlines(keepends=True)
    assert [json.loads(line) for line in lines[:-1]] == paged
    digest = hashlib.sha256(b"".join(lines[:-1])).hexdigest()
    assert json.loads(lines[-1]) == {"end": {"count": len(paged), "sha256": digest}}

    written = taken(reader, f"/api/v1/{plural}/?guard=off", HTTP_ACCEPT="text/csv")
    rows, end = table(written)
    assert end[:3] == ["#end", str(len(paged)), hashlib.sha256(written[: written.rindex(b"#end")]).hexdigest()]
    assert [row["id"] for row in rows] == [str(record["id"]) for record in paged]
    for row, record in zip(rows, paged, strict=True):
        for name, cell in row.items():
            assert same(cell, record, name.split(".")), (name, cell)


def same(cell: str, value: Any, path: list[str]) -> bool:
    """Whether a cell says what the record has at that path."""
    for name in path:
        value = value[name] if value is not None else None
    if value is None:
        return cell == ""
    return cell == value if isinstance(value, str) else json.loads(cell) == value


def test_null_and_the_empty_text_are_told_apart(reader: Client) -> None:
    [first, *_] = taken(reader, "/api/v1/claims/?format=csv&kind=statistic").decode().splitlines()[1:]
    assert ',,,,,"","",' in first  # no speaker, no day; an occasion and a context that are empty


def test_filters_are_those_of_the_pages(loaded: None, anyone: Client) -> None:
    lines = taken(anyone, "/api/v1/claims/?format=ndjson&kind=quotation").splitlines()
    assert {json.loads(line)["kind"] for line in lines[:-1]} == {"quotation"}
    assert table(taken(anyone, "/api/v1/claims/?format=csv&text=no+such+words"))[0] == []


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("format=ndjson&kidn=quotation", "kidn"),
        ("format=ndjson&limit=5", "limit"),
        ("format=csv&count=true", "count"),
        ("format=csv&guard=no", "guard"),
        ("format=ndjson&guard=off", "guard"),
        ("format=ndjson&asOf=yesterday", "asOf"),
        ("format=ndjson&asOf=2026-01-01T00:00:00", "asOf"),
        ("format=csv&expand=nothing", "expand"),
    ],
)
def test_what_cannot_be_exported_is_refused_before_it_begins(
    query: str, parameter: str, loaded: None, anyone: Client
) -> None:
    errors = problem(anyone.get(f"/api/v1/claims/?{query}"), 400)["errors"]
    assert [error["parameter"] for error in errors] == [parameter]


@pytest.mark.parametrize("year", [1999, 2999])
def test_a_moment_without_a_record_is_not_found(year: int, loaded: None, anyone: Client) -> None:
    problem(anyone.get(f"/api/v1/claims/?format=csv&asOf={year}-01-01T00:00:00Z"), 404)


def test_what_is_asked_for_beside_a_record_is_in_its_file(loaded: None, anyone: Client) -> None:
    asked = "/api/v1/claims/?expand=appearances,statistics"
    paged = anyone.get(f"{asked}&limit=200").json()["results"]
    lines = taken(anyone, f"{asked}&format=ndjson").splitlines()
    assert [json.loads(line) for line in lines[:-1]] == paged
    [first, *_] = table(taken(anyone, f"{asked}&format=csv"))[0]
    assert json.loads(first["appearances"]) == paged[0]["appearances"]


def test_formats_there_are_not_are_refused_by_naming_those_there_are(reader: Client) -> None:
    for plural in ("claims", "findings"):
        assert "format=ndjson" in problem(reader.get(f"/api/v1/{plural}/", HTTP_ACCEPT="image/png"), 406)["detail"]


def test_what_takes_a_sign_in_takes_one_as_a_file_too(loaded: None, anyone: Client) -> None:
    problem(anyone.get("/api/v1/captures/?format=csv"), 401)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" \u00a0=HYPERLINK(1)", "' \u00a0=HYPERLINK(1)"),
        ("@here", "'@here"),
        ("＝1", "'＝1"),
        ("\u3000＋1", "'\u3000＋1"),
        ("-5 degrees", "'-5 degrees"),
        ("1 = 1", "1 = 1"),
        ('He said "=1"', 'He said "=1"'),
        ("first\nsecond", "first\nsecond"),
        ("\tindented", "'\tindented"),
        ("100 % of %s", "100 % of %s"),
    ],
)
def test_no_text_reaches_a_spreadsheet_as_a_formula(text: str, cell: str, reader: Client) -> None:
    claim = claims.add(kind="assertion", text=text, by=actors.import_())
    [newest, *_] = table(taken(reader, "/api/v1/claims/?format=csv"))[0]
    assert (newest["id"], newest["text"]) == (claim.public_id, cell)
    [newest, *_] = table(taken(reader, "/api/v1/claims/?format=csv&guard=off"))[0]
    assert newest["text"] == text
    # In Python, where corrections and the rows of a table go out, the rule is the same.
    assert guarded(text) == cell


def test_numbers_keep_their_sign_and_every_digit(reader: Client) -> None:
    claim = claims.add(kind="statistic", text="It fell.", by=actors.import_())
    statistics.add(
        claim=claim, kind="change", by=actors.import_(), low=Decimal("-4.50"), high=Decimal("0.12345678901234567890")
    )
    [newest, *_] = table(taken(reader, "/api/v1/statistics/?format=csv"))[0]
    assert (newest["low"], newest["high"]) == ("-4.5", "0.1234567890123456789")


def test_a_past_moment_has_the_same_bytes_whatever_is_written_since(loaded: None, anyone: Client) -> None:
    address = f"/api/v1/claims/?asOf={timezone.now().isoformat()}&format="
    before = {kind: taken(anyone, address + kind) for kind in ("ndjson", "csv")}
    with writing(by=actors.import_(), reason="a topic"):
        Claim.objects.update(topics=["a word nobody used before"])
    assert {kind: taken(anyone, address + kind) for kind in before} == before
    assert b"a word nobody used" in taken(anyone, "/api/v1/claims/?format=csv")


@pytest.mark.parametrize("kind", ["ndjson", "csv"])
def test_protected_speakers_are_in_no_file_of_any_moment(kind: str, loaded: None, anyone: Client) -> None:
    then = timezone.now().isoformat()
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    assert b"Okafor" in taken(anyone, f"/api/v1/claims/?format={kind}")
    speakers.protect(speaker=speaker, label="a passenger", by=actors.import_(), reason="She is a minor.")
    for plural, noun in NOUNS.items():
        if not noun.needs_sign_in:
            for moment in ("", f"&asOf={then}"):
                assert b"Okafor" not in taken(anyone, f"/api/v1/{plural}/?format={kind}{moment}")


def test_the_schema_names_every_format(db: None, anyone: Client) -> None:
    schema = json.loads(anyone.get("/api/v1/schema/?format=json").content)
    shared = {f"#/components/parameters/{at}": told for at, told in schema["components"]["parameters"].items()}
    for plural in NOUNS:
        given = schema["paths"][f"/api/v1/{plural}/"]["get"]
        assert {"application/json", *FORMATS.values()} <= set(given["responses"]["200"]["content"])
        told = [shared[one["$ref"]] if "$ref" in one else one for one in given["parameters"]]
        names = [one["name"] for one in told]
        assert {"asOf", "guard", "format"} <= set(names)
        assert len(names) == len(set(names))
        [formats] = [one["schema"]["enum"] for one in told if one["name"] == "format"]
        assert {"json", *FORMATS} <= set(formats)
