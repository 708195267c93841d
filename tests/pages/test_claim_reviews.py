"""Verdicts go out as ClaimReviews: on the claim's page, beside it, and all as one feed."""

import datetime as dt
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from claims.actions import installation, reviews
from claims.publishing.claim_review import Reviewed, claim_review, in_a_page
from claims.queries.seen import seen_of
from sources.actions import actors
from tests.pages.verified import Verified

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def reviewed(**more: Any) -> Reviewed:
    known: dict[str, Any] = {
        "id": "CLM-000000",
        "claimed": "The pier is new.",
        "language": "en",
        "claimant": "Bram Wille",
        "claimant_is_person": True,
        "said_on": dt.date(2026, 5, 4),
        "checked_on": dt.date(2026, 6, 1),
        "changed_on": dt.date(2026, 6, 2),
        "label": "False",
        "meaning": "",
        "rationale": "It is old.",
        "value": Decimal(0),
        "worst": Decimal(0),
        "best": Decimal("4.5"),
    }
    return Reviewed(**(known | more))


def is_complete(review: dict[str, Any]) -> None:
    """What Google's documentation of ClaimReview requires, and schema.org's types of it."""
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"].strip()
    assert review["url"].startswith("http://testserver/c/CLM-")
    rating = review["reviewRating"]
    assert rating["@type"] == "Rating"
    assert rating["alternateName"].strip()
    if "ratingValue" in rating:
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    assert review["author"]["@type"] == "Organization"
    assert {"name", "url"} <= set(review["author"])
    assert review["itemReviewed"]["@type"] == "Claim"
    assert review["itemReviewed"].get("author", {"@type": "Person"})["@type"] in ("Person", "Organization")
    dt.date.fromisoformat(review["datePublished"])


def test_a_published_claim_carries_its_verdict(client: Client, verified: Verified) -> None:
    address = f"/c/{verified.claim.public_id}"
    [block] = BLOCK.findall(client.get(address).content.decode())
    review = json.loads(block)
    is_complete(review)
    assert review["reviewRating"]["alternateName"] == "True"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Bram Wille"}
    # When it was said is not when it was checked.
    assert review["itemReviewed"]["datePublished"] == "2023-07-12"
    assert review["datePublished"] == dt.datetime.now(dt.UTC).date().isoformat()
    assert {at["url"] for at in review["itemReviewed"]["appearance"]} >= {
        "https://example.org/Daily-Reprint/2023-07-20"
    }
    assert client.get(f"{address}.review.jsonld").json() == review
    feed = json.loads(client.get("/claim-reviews.jsonld").getvalue())
    assert feed["@type"] == "DataFeed"
    assert {"@context": "https://schema.org", **feed["dataFeedElement"][0]["item"]} == review
    for element in feed["dataFeedElement"]:
        is_complete(element["item"])


def test_what_waits_for_a_second_reading_is_in_none(client: Client, verified: Verified) -> None:
    installation.let_editor_alone(allowed=True, by=actors.system(), reason="two of us")
    [before] = verified.claim.reviews.filter(aspect="figure")
    review = reviews.write(
        subject=verified.claim, aspect="figure", by=verified.by_ada, rating=before.rating, rationale="Read anew."
    )
    reviews.submit(review=review, by=verified.by_ada)
    reviews.publish_alone(review=review, seen=seen_of(review), by=verified.by_ben, reason="Nobody is in.")
    assert BLOCK.findall(client.get(f"/c/{verified.claim.public_id}").content.decode()) == []
    assert client.get(f"/c/{verified.claim.public_id}.review.jsonld").status_code == 404
    assert verified.claim.public_id not in client.get("/claim-reviews.jsonld").getvalue().decode()


@pytest.mark.parametrize(
    ("given", "author"),
    [
        ({}, {"@type": "Person", "name": "Bram Wille"}),
        ({"claimant": "The Agency", "claimant_is_person": False}, {"@type": "Organization", "name": "The Agency"}),
        ({"claimant": ""}, None),
    ],
)
def test_who_claimed_it(given: dict[str, Any], author: dict[str, str] | None) -> None:
    assert claim_review(reviewed(**given), "https://a.example/")["itemReviewed"].get("author") == author


def test_a_rating_of_nought_is_a_rating_and_no_text_leaves_its_block() -> None:
    made = claim_review(reviewed(claimed="</script><!-- & <b>"), "https://a.example/")
    assert made["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 0,
        "worstRating": 0,
        "bestRating": 4.5,
        "alternateName": "False",
    }
    written = in_a_page(made)
    assert not set("<>&") & set(written)
    assert json.loads(written) == made


def test_everything_that_goes_out_names_the_organisation_that_answers_for_it(
    client: Client, verified: Verified, settings: Any
) -> None:
    settings.PUBLISHER, settings.PUBLISHER_ADDRESS = "Harbour Fact Desk", "https://desk.example/"
    page = client.get(f"/c/{verified.claim.public_id}").content.decode()
    [block] = BLOCK.findall(page)
    whole = {"@type": "Organization", "name": "Harbour Fact Desk", "url": "https://desk.example/"}
    assert json.loads(block)["author"] == whole
    assert "In Harbour Fact Desk (Version" in page
    assert client.get("/dataset.json").json()["creator"] == whole
    feed = client.get("/search.atom").content.decode()
    assert "<name>Harbour Fact Desk</name><uri>https://desk.example/</uri>" in feed
    assert client.get("/corrections.json").json()["authors"] == [{"name": whole["name"], "url": whole["url"]}]
