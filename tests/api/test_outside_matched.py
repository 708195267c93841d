"""Said over the API to be about a claim, and shown there with it: others' ratings, and what everybody may read of them."""

import json
from urllib.parse import quote

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.utils import timezone

from claims.actions import speakers
from claims.flows.import_reviews import import_text
from claims.models import Claim, Speaker
from sources.actions import actors
from sources.ledger.writing import writing
from tests.api.test_manners import problem
from tests.api.test_outside_reviews import review
from tests.api.writer import Writer

THEIRS = {"claimReviewed": "The pier is as new as can be.", "url": "https://checks.example/pier"}


@pytest.fixture
def keys(loaded: None) -> list[int]:
    """The ids of a rating, of what its reviewer wrote there since, of others of the same words, and of one of no words."""
    sent = [
        review(**THEIRS),
        review(**THEIRS, reviewRating={"alternateName": "Mostly true"}),
        review(**THEIRS | {"url": "javascript:alert(1)"}, author={"name": "Dock Desk"}, datePublished="2026-07-01"),
        review(**THEIRS | {"url": "https://checks.example/what-ines-falkner-said"}, author={"name": "Quay Check"}),
        review(claimReviewed="", url="https://checks.example/silent"),
    ]
    report = import_text(json.dumps(sent).encode(), by=actors.import_("tests"), came_from="tests")
    return [one.pk for one, _ in report.kept]


def test_what_a_rating_is_about_is_said_as_of_matches_and_taken_back(
    keys: list[int], checker: Writer, reader: Client
) -> None:
    claim = Claim.objects.filter(state="published").earliest("pk").public_id
    about = {"first": claim, "outside_review": keys[0], "reason": "The same pier."}
    listed = f"matches/?outside_review={keys[0]}"
    assert checker.read(listed).json()["results"] == []
    first, again = (checker("POST", "matches/", about, Idempotency_Key="pier") for _ in range(2))
    assert (first.status_code, again["Idempotency-Replayed"], again.content) == (201, "true", first.content)
    match = f"matches/{first.json()['id']}/"
    assert (first.json()["of"], first.json()["first"], first.json()["judgement"]) == ("words", claim, None)
    assert checker.read("outside-reviews/?about=matched").json()["results"] == []
    problem(checker("PATCH", match, {"judgement": "same"}), 428)
    assert checker("PATCH", match, {"judgement": "same"}, If_Match=first["ETag"]).json()["judgement"] == "same"
    stale = problem(checker("PATCH", match, {"judgement": "different"}, If_Match=first["ETag"]), 412)
    assert {"pointer": "/judgement", "seen": None, "current": "same", "yours": "different"} in stale["differences"]
    # It holds for the words, whoever reviews them; the list is narrowed by it, over pages.
    found = checker.read(f"outside-reviews/?claim={claim.lower()}&limit=3&q=pier").json()
    further = reader.get(found["next"]).json()
    assert [one["id"] for page in (found, further) for one in page["results"]] == keys[3::-1]
    assert {tuple(one["claims"]) for one in found["results"]} == {(claim,)}
    assert [one["id"] for one in checker.read(listed).json()["results"]] == [first.json()["id"]]
    assert checker.read(f"matches/?outside_review={keys[4]}").json()["results"] == []
    assert checker.over(match, "PATCH", {"judgement": None}).json()["judgement"] is None
    assert checker.read(f"outside-reviews/?claim={claim}").json()["results"] == []


def test_what_cannot_be_said_of_a_rating_is_told(keys: list[int], checker: Writer) -> None:
    claim, speaker = Claim.objects.earliest("pk").public_id, Speaker.objects.earliest("pk").public_id
    about = {"first": claim, "outside_review": keys[0], "reason": "The same."}
    for wrong, pointer, why in (
        ({"outside_review": keys[4]}, "/outside_review", "does not say which claim"),
        ({"outside_review": keys[4] + 1}, "/outside_review", "no such review"),
        ({"outside_review": str(keys[0])}, "/outside_review", "integer"),
        ({"outside_review": 10**30}, "/outside_review", "less than"),
        ({"first": speaker}, "/first", "is about a claim"),
        ({"second": claim}, "", "either second or outside_review"),
    ):
        [error] = problem(checker("POST", "matches/", about | wrong), 422)["errors"]
        assert (error["pointer"], why in error["detail"]) == (pointer, True), error
    for role, status in (("contributor", 403), ("reader", 403)):
        problem(Writer(role)("POST", "matches/", about), status)
    problem(Client().post("/api/v1/matches/", about, content_type="application/json"), 401)
    for asked in ("about=maybe", "bucket=wrong", "claim=CLM-X", "about=", "abuot=matched", "q=%00"):
        [error] = problem(checker.read(f"outside-reviews/?{asked}"), 400)["errors"]
        assert error["parameter"] == asked.split("=")[0]
    assert checker.read("matches/?outside_review=x").status_code == 400


def test_everybody_reads_it_with_the_claim_as_others_ratings(keys: list[int], checker: Writer, editor: Writer) -> None:
    claim = Claim.objects.filter(state="published").earliest("pk")
    at, page = f"claims/{claim.public_id}/?expand=outside_reviews", f"/c/{claim.public_id}"
    assert "Others' ratings" not in Client().get(page).content.decode()
    match = checker.new("matches", {"first": claim.public_id, "outside_review": keys[0], "reason": "The same."})
    checker.over(match, "PATCH", {"judgement": "same"})
    public = Client()

    def read(by: Client = public, more: str = "") -> list[int]:
        return [one["id"] for one in by.get(f"/api/v1/{at}{more}").json()["outside_reviews"]]

    # The newest first, of each page what came last of it.
    assert read() == [keys[2], keys[3], keys[1]]
    who = speakers.ensure(name="Ines Falkner", kind="person", by=actors.import_("tests"))
    editor.step(f"speakers/{who.public_id}/", "protect", {"label": "An engineer", "reason": "A source."})
    assert (read(), read(checker.client)) == ([keys[2], keys[1]], [keys[2], keys[3], keys[1]])
    theirs, rated = public.get(f"/api/v1/{at}").json()["outside_reviews"]
    assert (theirs["url"], theirs["reviewed_by"], theirs["reviewed_on"]) == (None, "Dock Desk", "2026-07-01")
    assert rated == {
        "id": keys[1],
        "reviewed_by": "Pier Check",
        "rating_label": "Mostly true",
        "bucket": "mostly true",
        "reviewed_on": "2026-06-01",
        "url": THEIRS["url"],
        "claim_reviewed": THEIRS["claimReviewed"],
    }
    shown = public.get(page).content.decode()
    for there in ("Others' ratings", "not our verdicts", "Dock Desk", "Mostly true", f'href="{THEIRS["url"]}"'):
        assert there in shown, there
    for hidden in ("javascript:", "Quay Check", "falkner", "/outside-reviews/"):
        assert hidden not in shown, hidden
    assert f"/outside-reviews/{keys[3]}" in checker.client.get(page).content.decode()
    # What was taken back since is not told by asking for an earlier moment.
    then = f"&asOf={quote(timezone.now().isoformat())}"
    checker.over(match, "PATCH", {"judgement": None})
    assert (read(), read(more=then), read(checker.client, then)) == ([], [], [keys[2], keys[3], keys[1]])
    assert "Others' ratings" not in public.get(page).content.decode()


@pytest.mark.parametrize("words", ["", "no key", None])
def test_a_claim_reviewed_has_a_key(words: str | None, keys: list[int]) -> None:
    with (
        pytest.raises(IntegrityError, match="outsidereview_words"),
        writing(by=actors.import_("tests"), reason="try it"),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO claims_outsidereview (sent, digest, came_from, claim_reviewed, words, url, reviewed_by, rating_label,"
            " bucket, understood, kept, doubts, by_id, taken_at) SELECT sent, repeat('a', 64), came_from, claim_reviewed, %s,"
            " url, reviewed_by, rating_label, bucket, understood, kept, doubts, by_id, taken_at"
            " FROM claims_outsidereview WHERE id = %s",
            [words, keys[0]],
        )
