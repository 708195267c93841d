"""Search: words, facets, names, and what kills a search."""

import json
from decimal import Decimal
from html import unescape
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.test import Client

from claims.actions import claims, corrections, statistics
from claims.models import Claim, SavedSearch, Statistic
from claims.queries.corrections import preview
from sources.actions import actors
from sources.ledger.writing import writing
from tests.pages.test_claims import body
from tests.pages.verified import Verified


def found(client: Client, query: str) -> list[str]:
    return [one["id"] for one in json.loads(body(client, f"/search.json?{query}"))["results"]]


@pytest.mark.parametrize(
    ("query", "which"),
    [
        ("q=adults", ["claim", "before"]),
        ("q=ADULT", ["claim", "before"]),
        ("q=%22first+count%22", ["before"]),
        ("q=adults+-first", ["claim"]),
        ("q=Wille", ["claim", "before"]),
        ("q=Wylle", ["claim", "before"]),
        ("q=bicycles", []),
        ("q=%00", ["claim", "before"]),
        ("kind=statistic", ["claim", "before"]),
        ("kind=quotation", []),
        ("verdict=True", ["claim"]),
        ("verdict=Misleading", ["claim"]),
        ("verdict=altered", []),
        ("topic=safety", ["claim", "before"]),
        ("year=2021", ["before"]),
        ("year=banana", []),
        ("unit=Adults", ["claim", "before"]),
        ("said_from=2022-01-01", ["claim"]),
        ("said_to=2022-01-01", ["before"]),
        ("said_to=2022-99-01", ["claim", "before"]),
        ("at_least=840000", ["before"]),
        ("at_most=600000", ["before"]),
        ("at_least=1e99999999", ["claim", "before"]),
    ],
)
def test_it_finds(client: Client, verified: Verified, query: str, which: list[str]) -> None:
    ids = [str(getattr(verified, name).public_id) for name in which]
    assert sorted(found(client, query)) == sorted(ids)


def test_a_facet_is_counted_and_chosen(client: Client, verified: Verified) -> None:
    source = verified.reprint.passage.capture.document.source
    assert source is not None
    page = body(client, "/search?q=adults")
    assert f"publisher={source.public_id}" in page
    assert found(client, f"q=adults&publisher={source.public_id}") == [str(verified.claim.public_id)]
    assert "Publisher: Daily Reprint" in body(client, f"/search?publisher={source.public_id}")


def test_found_words_are_marked_and_everything_else_is_escaped(client: Client, verified: Verified) -> None:
    by = actors.import_("tests")
    hostile = claims.add(kind="assertion", text="<img src=x onerror=alert(1)> herons \ue000nest\ue001 here", by=by)
    claims.publish_all(claims=[hostile], by=by)
    page = body(client, "/search?q=herons")
    assert "<mark>herons</mark>" in page
    assert "<img" not in page


def test_nothing_found_says_which_filter_kills_it(client: Client, verified: Verified) -> None:
    page = body(client, "/search?q=adults&year=1999&kind=statistic")
    assert "without “Year said”: 2" in page
    assert "without “Kind”" not in page


def test_a_misspelling_finds_the_name_and_is_not_shown(client: Client, verified: Verified) -> None:
    page = body(client, "/search?q=bram+wylle")
    assert page.count("Bram Wille") >= 1
    assert "Wylle" not in page.replace('value="bram wylle"', "")


def test_an_id_leads_to_its_page(client: Client, verified: Verified) -> None:
    answer = client.get(f"/search?q={verified.claim.public_id.lower()}")
    assert answer["Location"] == f"/c/{verified.claim.public_id}"
    assert client.get("/search?q=CLM-nothing").status_code == 200


def test_drafts_and_texts_are_found_by_colleagues_alone(client: Client, colleague: Client, verified: Verified) -> None:
    draft = claims.add(kind="assertion", text="Otters keep bicycles.", by=verified.by_ada)
    assert found(client, "q=bicycles") == []
    assert found(colleague, "q=bicycles") == [str(draft.public_id)]
    assert "Daily Reprint: There are" not in body(client, "/search?q=newspaper%27s+reporter")
    assert "Daily Reprint: There are" in body(colleague, "/search?q=newspaper%27s+reporter")


@pytest.mark.parametrize("asked", ["Zélande", "Ze\u0301lande", "ZÉLANDE", "confirmed", "conﬁrmed", "1999", '"café in"'])
def test_words_are_found_however_their_letters_are_made_up(colleague: Client, verified: Verified, asked: str) -> None:
    written = [
        str(claims.add(kind="assertion", text=text, by=verified.by_ada).public_id)
        for text in (
            "It was conﬁrmed by the cafe\u0301 in Ze\u0301lande in １９９９.",
            "It was confirmed by the café in Zélande in 1999.",
        )
    ]
    assert sorted(found(colleague, f"q={quote(asked)}")) == sorted(written)


def test_it_asks_no_more_with_two_hundred_claims(
    client: Client, verified: Verified, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django's own
        body(client, "/search?q=adults")
    by = actors.import_("tests")
    with writing(by=by, reason="many claims"):
        many = [claims.add(kind="statistic", text=f"Count {n} of adults.", by=by) for n in range(200)]
        for claim in many:
            statistics.add(claim=claim, kind=Statistic.Kind.COUNT, central=Decimal(1), unit="adults", by=by)
        claims.publish_all(claims=many, by=by)
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django's own
        body(client, "/search?q=adults")
    first, second = found(client, "q=adults"), found(client, "q=adults&page=2")
    assert len(first) == 25
    assert not set(first) & set(second)
    assert Claim.objects.count() >= 200


QUERIES = 19


def test_a_corrected_claim_is_found_counted_and_comes_first(client: Client, verified: Verified) -> None:
    correct(verified)
    ids = [str(verified.claim.public_id)]
    assert found(client, "corrected=theirs") == ids
    assert found(client, "corrected=ours") == []
    assert found(client, "order=newest")[0] == str(verified.before.public_id)
    assert found(client, "order=corrected") == [*ids, str(verified.before.public_id)]
    page = body(client, "/search?q=adults")
    assert "as a publisher printed it" in page
    assert "Corrected: as a publisher printed it" in body(client, "/search?corrected=theirs")
    exported = client.get("/api/v1/claims/?corrected=theirs&q=adults&at_least=700000").json()["results"]
    assert [claim["id"] for claim in exported] == ids
    assert client.get("/api/v1/claims/?at_least=many").status_code == 400


def test_a_search_and_a_speaker_have_feeds(client: Client, colleague: Client, verified: Verified) -> None:
    claims.add(kind="assertion", text="A draft of adults.", by=verified.by_ada)
    both = {f"http://testserver/c/{claim.public_id}" for claim in (verified.claim, verified.before)}
    for who in (client, colleague):
        told = who.get("/search.feed.json?q=adults&order=said&page=9").json()
        assert {item["id"] for item in told["items"]} == both
        assert told["home_page_url"] == "http://testserver/search?q=adults"
    [judged] = [item for item in told["items"] if item["id"].endswith(str(verified.claim.public_id))]
    assert judged["_onrecord"]["verdicts"] == ["Figure: True"]
    assert judged["date_modified"] >= judged["date_published"]
    speaker = f"/speakers/{verified.speaker.public_id}"
    assert {item["url"] for item in client.get(f"{speaker}.feed.json").json()["items"]} == both
    for address in (f"{speaker}.atom", "/search.atom?year=2021"):
        feed = ElementTree.fromstring(client.get(address).content)  # noqa: S314 - our own
        assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
        assert {entry.findtext("{*}id") for entry in feed.iterfind("{*}entry")} <= both
        assert address in {link.get("href", "").removeprefix("http://testserver") for link in feed.iterfind("{*}link")}
    assert f'href="{speaker}.atom"' in body(client, speaker)
    assert client.get("/speakers/SPK-nothing.atom").status_code == 404


def test_a_search_is_saved_under_a_name_and_taken_away(client: Client, colleague: Client, verified: Verified) -> None:
    assert client.post("/searches", {"name": "Mine", "query": ""})["Location"].startswith("/sign-in/")
    for query in ("?q=adults&page=3", "?q=adults&year=2021"):
        colleague.post("/searches", {"name": " The  count ", "query": query})
    page = body(colleague, "/searches")
    assert page.count("/search?q=adults&amp;year=2021") == 1
    assert "The count" in page
    kept = SavedSearch.objects.get()
    ben = Client()
    ben.force_login(verified.ben)
    assert "The count" not in body(ben, "/searches")
    assert ben.post(f"/searches/{kept.pk}/remove").status_code == 404
    colleague.post(f"/searches/{kept.pk}/remove")
    assert not SavedSearch.objects.exists()
    *_, undo = (words.split('"')[0] for words in body(colleague, "/searches").split('action="/searches?')[1:])
    colleague.post(f"/searches?{unescape(undo)}")
    assert SavedSearch.objects.get().query == "q=adults&year=2021"
    assert "Nothing was changed" in colleague.post("/searches", {"name": " "}, follow=True).content.decode()


def correct(verified: Verified) -> None:
    """The name that the reprint printed, which it printed one claim with: Ada proposes, Ben approves and applies."""
    places = preview(forms=["Bram Wille"], speaker=verified.speaker)
    correction = corrections.propose(places=places, right="Bram Wille-Moor", why="He says so.", by=verified.by_ada)
    corrections.approve(correction=correction, by=verified.by_ben)
    corrections.apply(correction=correction, by=verified.by_ben)
