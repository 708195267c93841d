"""How to cite: the page, the versions of a claim, and what reference managers read."""

import re

import pytest
from django.test import Client

from claims.actions import drafts, reviews
from claims.models import Rating
from claims.publishing.cite_meta import meta
from claims.queries.seen import seen_of
from sources.citing.item import Item, Name, When
from sources.dates import Interval
from tests.pages.verified import Verified

META = re.compile(r'<meta name="([^"]+)" content="([^"]*)">')


def found(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content
    return answer.content.decode()


def citation(page: str) -> str:
    [text] = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    return str(text)


def test_a_claim_is_cited_in_every_way_without_a_script(client: Client, verified: Verified) -> None:
    key, version = verified.claim.public_id, verified.claim.version
    address = f"/cite/c/{key}"
    assert f"http://testserver/c/{key}?version={version}" in citation(found(client, address))
    latest = citation(found(client, f"{address}?what=latest"))
    assert f"http://testserver/c/{key}" in latest
    assert "?version=" not in latest
    assert "https://example.org/" in citation(found(client, f"{address}?what=source&style=mla&locale=en-US"))
    assert citation(found(client, f"{address}?format=bibtex")).startswith("@")
    assert citation(found(client, f"{address}?format=ris")).startswith("TY  - ")
    # What is not offered is as if nothing were asked for.
    assert citation(found(client, f"{address}?what=x&style=y&format=z")) == citation(found(client, address))
    found(client, "/cite/c/CLM-000000", 404)
    document = verified.original.passage.capture.document.public_id
    assert "https://example.org/" in citation(found(client, f"/cite/documents/{document}?style=vancouver"))
    # The same stands in the pages themselves, with what is judged, the address that stays, and the files.
    for page, whole, file in (
        (found(client, f"/c/{key}"), f"http://testserver/c/{key}?version={version}", f"claims/{key}.bib?cite=record"),
        (
            found(client, f"/documents/{document}"),
            f"http://testserver/documents/{document}",
            f"documents/{document}.ris",
        ),
    ):
        assert citation(page)
        assert f'<input id="kept-at" readonly value="{whole}">' in page
        assert file in page
        assert client.get(f"/api/v1/{file}").status_code == 200
        assert 'hx-select="#cited"' in page
    assert "Figure: " in found(client, address).partition('id="cited"')[2].partition('id="citation"')[0]


def test_a_permalink_shows_its_version_and_a_draft_never(client: Client, colleague: Client, verified: Verified) -> None:
    key, before = verified.claim.public_id, verified.claim.version
    assert "This is how our record stood" not in found(client, f"/c/{key}?version={before}")
    # Versions before the first publication were never given out.
    found(client, f"/c/{key}?version=1", 404)
    for wrong in ("0", "99", "x", "9" * 30, "٣"):
        found(client, f"/c/{key}?version={wrong}", 404)
    older = found(colleague, f"/c/{key}?version=1")
    assert "This is how our record stood from" in older
    assert f"The latest is version {before}" in older
    assert "had been published then" in older
    cited = found(colleague, f"/cite/c/{key}?version=1")
    assert "Version 1 is cited here" in cited
    assert "Version 1 cited, changed since" in cited
    assert f'value="http://testserver/c/{key}?version=1"' in cited
    assert f"{key}.bib?cite=record&amp;version=1" in cited


def test_a_past_version_shows_the_verdicts_of_its_time(client: Client, verified: Verified) -> None:
    claim, ada, ben = verified.claim, verified.by_ada, verified.by_ben
    before = claim.version
    draft = drafts.keep(claim=claim, changes={"context": "Of 2023."}, seen_version=before, by=ada)
    drafts.submit(draft=draft, by=ada)
    drafts.approve(draft=draft, seen=seen_of(draft), by=ben)
    address = f"/c/{claim.public_id}?version={before}"
    then = found(client, address)
    assert then.count("The agency&#x27;s statement gives this range.") == 1
    assert "Daily Reprint" in then
    assert "<strong>680,000 to 830,000 adults</strong>" in then
    assert '<span class="tag warn">until' not in then
    # What is judged after its time is not its verdict, and takes nothing away but what held until then.
    false = Rating.objects.get(label="False", scale__name__startswith="True, false")
    later = reviews.write(
        subject=claim,
        aspect="figure",
        by=ada,
        rating=false,
        rationale="It was counted anew.",
        no_reply_because="It is an agency's.",
    )
    reviews.submit(review=later, by=ada)
    reviews.approve(review=later, seen=seen_of(later), by=ben)
    then = found(client, address)
    assert "It was counted anew." not in then
    assert then.count('<span class="tag warn">until') == 1
    assert "It was counted anew." in found(client, f"/c/{claim.public_id}")


def test_reference_managers_read_pages_and_ask_unapi(client: Client, verified: Verified) -> None:
    key = verified.claim.public_id
    document = verified.original.passage.capture.document.public_id
    of_claim = dict(META.findall(found(client, f"/c/{key}")))
    assert of_claim["z:itemType"] == "webpage"
    assert of_claim["citation_public_url"] == f"http://testserver/c/{key}?version={verified.claim.version}"
    of_document = dict(META.findall(found(client, f"/documents/{document}")))
    assert of_document["citation_publication_date"] == of_document["dcterms.issued"].replace("-", "/") == "2023/07/12"
    assert f'class="unapi-id" title="{key}"' in found(client, "/search")
    formats = found(client, "/unapi")
    assert set(re.findall(r'name="(\w+)"', formats)) == {"bibtex", "ris"}
    assert f'id="{key}"' in found(client, f"/unapi?id={key}", 300)
    for one in (key, document):
        assert found(client, f"/unapi?id={one}&format=bibtex").startswith("@")
    found(client, f"/unapi?id={key}&format=odt", 406)
    for unknown in ("CLM-000000", "XYZ", "CLM-\0"):
        found(client, f"/unapi?id={unknown}", 404)


@pytest.mark.parametrize(
    ("when", "issued"),
    [
        (When(Interval.parse("2026-05-04")), "2026-05-04"),
        (When(Interval.parse("2026-05")), "2026-05"),
        (When(Interval.parse("2026")), None),
        (When(Interval.parse("2026-05-04"), approximate=True), None),
        (None, None),
    ],
)
def test_only_a_date_that_was_read_is_a_date_of_publication(when: When | None, issued: str | None) -> None:
    item = Item("X", "report", "Tides", (Name(family="Beethoven", particle="van", given="Ludwig"),), issued=when)
    made = dict(meta(item))
    assert made.get("dcterms.issued") == issued
    assert (made["citation_author"], made["dcterms.creator"]) == ("van Beethoven, Ludwig", "Ludwig van Beethoven")


def test_what_is_not_clean_stands_in_the_title() -> None:
    made = dict(meta(Item("X", "entry", "Tides", marks=("Attribution disputed",))))
    assert made["citation_title"] == made["dcterms.title"] == "Tides [Attribution disputed]"


@pytest.mark.parametrize(
    ("accept", "leads"),
    [
        *(("text/html", ""), ("*/*", ""), ("application/x-bibtex;q=0.5, text/html", ""), ("application/json", "")),
        ("application/x-bibtex", ".bib?version=1"),
        ("application/vnd.citationstyles.csl+json, text/html;q=0.9", ".csl.json?version=1"),
        ("text/x-bibliography; style=mla; q=0.7", "/?version=1&format=text&style=mla"),
    ],
)
def test_a_permanent_address_gives_who_prefers_it_the_citation(
    accept: str, leads: str, client: Client, verified: Verified
) -> None:
    verified.claim.refresh_from_db()
    key = verified.claim.public_id
    query = leads and f"?version={verified.claim.version}"
    answer = client.get(f"/c/{key}{query}", headers={"Accept": accept})
    assert "Accept" in answer["Vary"]
    if not leads:
        assert answer.status_code == 200
        return
    led = leads.replace("version=1", f"version={verified.claim.version}")
    assert (answer.status_code, answer["Location"]) == (303, f"/api/v1/claims/{key}{led}")
    assert client.get(answer["Location"]).status_code == 200
