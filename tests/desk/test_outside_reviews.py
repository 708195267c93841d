"""Other people's fact-checks at the desk: taken in with a report, found by words, and said to be about a claim."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.models import Claim, Match, OutsideReview
from sources.models import User
from tests.api.test_outside_reviews import review


@pytest.fixture
def contributor(loaded: None) -> Client:
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="contributor"))
    return signed_in


def file_of(*reviews: dict[str, Any]) -> SimpleUploadedFile:
    lines = [json.dumps(one) for one in reviews]
    return SimpleUploadedFile("theirs.ndjson", "\n".join([*lines, "{broken"]).encode())


def test_a_file_is_taken_in_and_reported_found_again_and_matched(
    contributor: Client, checker: Client, reader: Client
) -> None:
    claim = Claim.objects.filter(state="published").earliest("pk")
    assert "None yet" in reader.get("/outside-reviews").content.decode()
    ours = review(claimReviewed=claim.text, inLanguage="no language at all", odd={"a/b": [None, "kept <b>"]})
    sent = file_of(ours, ours, review(reviewRating={"alternateName": "Three herrings"}, url=""))
    report = contributor.post("/outside-reviews", {"file": sent}).content.decode()
    for told in (
        "3 ratings, 2 new",
        "2 × <bdi>false: Faux</bdi>",
        "2 × <bdi>/odd/a~1b/1</bdi>",
        "1 × <bdi>It does not say its address.</bdi>",
        "What “Three herrings” comes to is not known.",
        "Line 4:",
    ):
        assert told in report, told
    listed = reader.get("/outside-reviews", {"q": "PIER check", "bucket": "false"}).content.decode()
    assert "perhaps about" in listed
    assert claim.public_id in listed
    assert "Three herrings" not in listed
    for nothing in ("walrus", "a\0"):
        assert "None has these words" in reader.get("/outside-reviews", {"q": nothing}).content.decode()
    at = f"/outside-reviews/{OutsideReview.objects.earliest('pk').pk}"
    page = reader.get(at).content.decode()
    assert "kept &lt;b&gt;" in page
    assert 'value="same"' not in page
    # Whoever checks says that it is about the claim, takes that back, and finds another by words.
    for who in (reader, contributor):
        assert who.post(f"{at}/alike", {"other": claim.public_id, "judgement": "same"}).status_code == 403
    assert listed_as(reader) == {"perhaps": [1], "unmatched": [2]}
    told = checker.post(f"{at}/alike", {"other": claim.public_id, "judgement": "same"}, follow=True).content.decode()
    assert f"{claim.public_id} is the same claim" in told
    assert 'class="tag good">about<' in reader.get("/outside-reviews").content.decode()
    assert listed_as(reader) == {"matched": [1], "unmatched": [2]}
    answered = reader.get("/api/v1/outside-reviews/").json()["results"]
    assert [one["claims"] for one in answered] == [[], [claim.public_id]]
    checker.post(f"{at}/alike?other={claim.public_id}&judgement=")
    assert not Match.objects.exclude(judgement=None).exists()
    other = Claim.objects.filter(state="published").latest("pk")
    assert other.public_id in checker.get(at, {"q": other.public_id}).content.decode()
    checker.post(f"{at}/alike", {"other": claim.public_id, "judgement": "different"})
    assert "Said to be another" in checker.get(at).content.decode()
    contributor.post("/outside-reviews", {"file": file_of(review(claimReviewed=""))})
    assert "No claim has these words" in checker.get(at, {"q": "a\0"}).content.decode()
    silent = f"/outside-reviews/{OutsideReview.objects.latest('pk').pk}"
    refused = checker.post(f"{silent}/alike", {"other": claim.public_id, "judgement": "same"}, follow=True)
    assert "does not say which claim it reviews" in refused.content.decode()


def listed_as(client: Client) -> dict[str, list[int]]:
    """Which ratings, counted from the first, the list has under each answer to whether they are about a claim; the API too."""
    first, found = OutsideReview.objects.earliest("pk").pk, dict[str, list[int]]()
    for about in ("matched", "perhaps", "unmatched"):
        keys = [one.pk for one, _ in client.get(f"/outside-reviews?about={about}").context["reviews"]]
        told = client.get(f"/api/v1/outside-reviews/?about={about}").json()["results"]
        assert [one["id"] for one in told] == keys
        assert all(bool(one["perhaps"]) == (about == "perhaps") for one in told)
        found |= {about: [key - first + 1 for key in keys]} if keys else {}
    return found


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "There was no file, no address and no text."),
        ({"text": "<html></html>"}, "The page has no JSON-LD in it"),
        ({"address": "http://127.0.0.1/reviews.json"}, "nothing is fetched from there"),
    ],
)
def test_what_holds_none_is_told_and_what_was_written_stays(
    given: dict[str, str], told: str, contributor: Client, reader: Client
) -> None:
    answer = contributor.post("/outside-reviews", given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert given.get("address", "") in page
    assert not OutsideReview.objects.exists()
    assert reader.post("/outside-reviews", given).status_code == 403


def test_pages_go_on_where_the_last_one_ended(contributor: Client) -> None:
    late = [f"Tern {number} is late." for number in range(37)] + [f"Gull {number} is late." for number in range(25)]
    contributor.post("/outside-reviews", {"file": file_of(*(review(claimReviewed=one) for one in late))})
    first = contributor.get("/outside-reviews?q=gull").context
    second = contributor.get(f"/outside-reviews{first['older']}").context
    seen = [one.claim_reviewed for page in (first, second) for one, _ in page["reviews"]]
    assert seen == [f"Gull {number} is late." for number in range(24, -1, -1)]
    assert (second["older"], second["latest"]) == ("", "?q=gull")
    # Of those that claims are looked up for, a page may have found none, and more come after it.
    looked = contributor.get("/outside-reviews?about=perhaps")
    assert "None of the 60 that were looked at" in looked.content.decode()
    last = contributor.get(f"/outside-reviews{looked.context['older']}").context
    assert (last["reviews"], last["older"]) == ([], "")
