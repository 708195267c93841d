"""A protected speaker is named in no byte of any public answer: every address there is, its pages, filters and details."""

import json
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from claims.actions import claims, corrections, findings, speakers
from claims.models import Appearance, Claim, Finding, Speaker, SpeakerName
from claims.queries.corrections import preview
from claims.queries.nouns import NOUNS
from sources.actions import actors, users
from sources.ledger.writing import writing
from sources.models import Document

NAME = "Ines Okafor"
HIDDEN = (b"Okafor", b"okafor", b"OKAFOR", b"Ines")


@pytest.fixture
def protected(loaded: None) -> Speaker:
    """Named in claims of others, titles, addresses and findings too; then protected."""
    speaker = Speaker.objects.get(names__text=NAME)
    by = actors.system()
    with writing(by=by, reason="named everywhere"):
        for document in Document.objects.all():
            document.title = f"{NAME} and the ferries: {document.title}"
            document.url = f"https://paper.example/ines-okafor-{document.pk}"
            document.save()
        for claim in Claim.objects.filter(state="published").exclude(said_by=speaker)[:1]:
            claim.topics = [NAME]
            claim.occasion = "Okafor,  Ines, spoke first"
            claim.save()
        for row in Finding.objects.all():
            row.message = f"{NAME.upper()} is said to have said it; Okafor denies it."
            row.save()
    for row in Finding.objects.filter(state="suspected"):
        findings.confirm(finding=row, by=by)
    second = Claim.objects.filter(state="published").exclude(said_by=speaker).order_by("-pk").first()
    assert second is not None
    other = claims.add(kind="assertion", text=f"{NAME} was late.", by=by)
    claims.publish_all(claims=[other], by=by)
    editor = actors.person(users.add(username="an-editor", by=by, role="editor"))
    speakers.protect(speaker=speaker, label="a passenger of sixteen", by=editor, reason="She is a minor.")
    return speaker


def addresses() -> Iterator[str]:
    """Every address of the API that takes no argument, as the resolver has them."""
    for pattern in _patterns(get_resolver().url_patterns, ""):
        if "<" not in pattern and pattern.startswith("api/") and "(" not in pattern:
            yield "/" + pattern.replace("^", "").replace("$", "")


def _patterns(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, path)
        else:
            yield path


def clean(content: bytes) -> bool:
    return not any(name in content for name in HIDDEN)


def test_no_list_names_a_protected_speaker(protected: Speaker, anyone: Client) -> None:
    visited = list(addresses())
    assert {f"/api/v1/{plural}/" for plural in NOUNS} <= set(visited)
    for address in visited:
        answer = anyone.get(address)
        assert clean(answer.content), address
    assert b"a passenger of sixteen" in anyone.get("/api/v1/documents/").content


def test_no_record_names_a_protected_speaker(protected: Speaker, anyone: Client) -> None:
    for plural, noun in NOUNS.items():
        for row in noun.rows(signed_in=True):
            answer = anyone.get(f"/api/v1/{plural}/{getattr(row, noun.key)}/")
            assert clean(answer.content), (plural, row)
            if answer.status_code == 200:
                json.loads(answer.content)


def test_no_search_finds_by_the_name_of_a_protected_speaker(protected: Speaker, anyone: Client, reader: Client) -> None:
    asked = ("speakers/?name=okafor", "claims/?text=Okafor", "appearances/?printed_speaker=Okafor")
    addresses = [f"documents/?url=https://paper.example/ines-okafor-{row.pk}" for row in Document.objects.all()]
    for address in (*asked, "documents/?title=Okafor", "sources/?name=okafor", *addresses):
        assert anyone.get(f"/api/v1/{address}").json()["results"] == [], address
    assert anyone.get("/api/v1/documents/?title=sixteen and the ferries").json()["results"]
    assert reader.get("/api/v1/documents/?title=Okafor and").json()["results"]


@pytest.mark.parametrize("query", ["q=Okafor", "q=ferries+-okafor", "topic=Ines+Okafor", "q=%22and+the+ferries%22"])
def test_no_page_of_search_tells_that_there_is_a_name(protected: Speaker, anyone: Client, query: str) -> None:
    if "erries" not in query:
        assert anyone.get(f"/search.json?{query}").json()["count"] == 0
    assert b"/documents/DOC-" not in anyone.get(f"/search?{query}").content


def test_the_start_page_names_no_protected_speaker(protected: Speaker, anyone: Client, reader: Client) -> None:
    assert clean(anyone.get("/").content)
    assert b"Ines Okafor" in reader.get("/api/v1/documents/").content


@pytest.mark.parametrize("protected_one", ["speaker", "other"])
def test_a_merged_speaker_is_protected_with_the_other(loaded: None, anyone: Client, protected_one: str) -> None:
    by = actors.system()
    speaker = Speaker.objects.get(names__text=NAME)
    other = speakers.ensure(name="Inez Okafor-Bell", kind="person", by=by)
    speakers.merge(speaker=other, into=speaker, by=by, reason="One person.")
    which = speaker if protected_one == "speaker" else other
    speakers.protect(speaker=which, label="a passenger", by=by, reason="A minor.")
    for plural in NOUNS:
        content = anyone.get(f"/api/v1/{plural}/").content
        assert clean(content)
        assert b"Inez" not in content


def test_a_former_name_is_withheld_though_it_was_taken_out(loaded: None, anyone: Client) -> None:
    by = actors.system()
    speaker = Speaker.objects.get(names__text=NAME)
    former = speakers.add_name(speaker=speaker, text="Ines Halloran", by=by, kind="former")
    speakers.remove_name(name=former, by=by, reason="Not to be told.")
    with writing(by=by, reason="another title"):
        Document.objects.update(title="What Ines Halloran saw")
    speakers.protect(speaker=speaker, label="a passenger", by=by, reason="A minor.")
    assert b"Halloran" not in anyone.get("/api/v1/documents/").content


def test_protected_no_more_she_is_named_again(protected: Speaker, anyone: Client) -> None:
    speakers.unprotect(speaker=protected, by=actors.system(), reason="She is of age and agrees.")
    assert b"Okafor" in anyone.get("/api/v1/speakers/").content


def test_public_corrections_leave_protected_speakers_out(protected: Speaker) -> None:
    from claims.queries.corrections_listed import corrections as listed

    checker = actors.person(users.add(username="a-checker", by=actors.system(), role="checker"))
    places = preview(forms=["Okafor"], speaker=protected)
    correction = corrections.propose(places=places, right=NAME, why="Signed.", by=checker)
    editor = actors.person(users.add(username="second", by=actors.system(), role="editor"))
    corrections.approve(correction=correction, by=editor)
    corrections.apply(correction=correction, by=editor)
    assert correction in listed(signed_in=True)
    assert correction not in listed(signed_in=False)
    assert SpeakerName.objects.filter(speaker=protected).exists()
    assert Appearance.objects.filter(speaker=protected).exists()


def test_a_merged_speaker_is_told_as_the_one_it_is(loaded: None, anyone: Client) -> None:
    by = actors.system()
    speaker = Speaker.objects.get(names__text=NAME)
    other = speakers.ensure(name="Ines Okafor-Bell", kind="person", by=by)
    speakers.merge(speaker=speaker, into=other, by=by, reason="She married.")
    told = [row["said_by"] for row in anyone.get("/api/v1/claims/?limit=200").json()["results"] if row["said_by"]]
    assert {"id": other.public_id, "name": "Ines Okafor-Bell", "kind": "person"} in told
    assert speaker.public_id not in {row["id"] for row in told}
    by_each = [
        {row["id"] for row in anyone.get(f"/api/v1/claims/?said_by={one.public_id}").json()["results"]}
        for one in (speaker, other)
    ]
    assert by_each[0] == by_each[1] != set()
    assert anyone.get(f"/api/v1/speakers/{other.public_id}/").status_code == 200
    speakers.unmerge(speaker=speaker, by=by, reason="She did not.")
    told = [row["said_by"] for row in anyone.get("/api/v1/claims/?limit=200").json()["results"] if row["said_by"]]
    assert {"id": speaker.public_id, "name": NAME, "kind": "person"} in told
