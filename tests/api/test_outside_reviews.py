"""Other people's ClaimReviews: what is understood, what is only kept, and that they go out as they came."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.test import Client

from claims.flows.import_reviews import import_text
from claims.models import OutsideReview
from claims.publishing.claim_review_reading import read, reviews
from claims.publishing.rating_words import bucket_of
from sources.actions import actors
from sources.ledger.writing import writing
from tests.api.test_manners import problem
from tests.api.writer import Writer

SET = Path(__file__).parents[3] / "shared" / "bench" / "claimreview"


def review(**more: Any) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "url": "https://checks.example/7",
        "author": {"@type": "Organization", "name": "Pier Check", "logo": {"url": "https://checks.example/l.png"}},
        "claimReviewed": "The pier is new.",
        "datePublished": "2026-06-01 08:15",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": "Faux",
        },
        "itemReviewed": {
            "@type": "Claim",
            "datePublished": "2026-05-04",
            "author": {"@type": "Person", "name": "B. W."},
        },
        **more,
    }


@pytest.mark.parametrize(
    ("label", "bucket"),
    [
        *(("FALSE!", "false"), (" Mostly  true", "mostly true"), ("Plutôt faux", "mostly false"), ("Wahr", "true")),
        *(("Half-true", "mixed"), ("Sem provas.", "unverifiable"), ("Three herrings", "other"), ("", "other")),
    ],
)
def test_a_label_comes_to_a_bucket_where_it_is_known(label: str, bucket: str) -> None:
    assert bucket_of(label) == bucket


def test_what_is_understood_and_what_is_only_kept() -> None:
    found = read(review(retrieved_by="somebody"))
    assert found.columns == {
        "claim_reviewed": "The pier is new.",
        "url": "https://checks.example/7",
        "reviewed_by": "Pier Check",
        "reviewed_on": dt.date(2026, 6, 1),
        "rating_label": "Faux",
        "bucket": "false",
    }
    assert (found.understood["said_on"], found.understood["claimant"]) == ("2026-05-04", "B. W.")
    assert found.kept == ["/author/logo/url", "/retrieved_by"]
    assert found.doubts == []


@pytest.mark.parametrize(
    ("rating", "bucket", "doubt"),
    [
        ({"ratingValue": 5, "bestRating": 1, "worstRating": 5, "alternateName": "False"}, "false", "not below"),
        ({"ratingValue": "9", "bestRating": 5, "alternateName": "Wrong"}, "false", "outside its scale"),
        ({"ratingValue": 4}, "mostly true", "no word"),
        ({"ratingValue": 3, "worstRating": 1, "bestRating": 3}, "true", "no word"),
        ({"ratingValue": "Two herrings"}, "other", "is not known"),
        ({"ratingValue": "4", "bestRating": "best"}, "other", "is no number"),
        ("Falsch", "other", "no word"),
        ([{"alternateName": "Falsch"}], "false", None),
        (None, "other", "no word"),
    ],
)
def test_untidy_ratings(rating: Any, bucket: str, doubt: str | None) -> None:
    found = read(review(reviewRating=rating))
    assert found.columns["bucket"] == bucket
    assert doubt is None or any(doubt in sentence for sentence in found.doubts), found.doubts


@pytest.mark.parametrize("odd", [None, 3, True, [], {}, [[]], "", {"name": ["a", "b"]}, "\0\ud800", [None, {"url": 4}]])
def test_no_value_anywhere_is_a_crash(odd: Any) -> None:
    for name in review():
        read(review(**{name: odd}))
    for name in ("author", "appearance", "firstAppearance", "url"):
        read(review(itemReviewed={name: odd}))


@pytest.mark.parametrize(
    "around",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"@graph": [{"@type": "WebPage"}, one]},
        lambda one: {"@type": "DataFeed", "dataFeedElement": [{"item": [one]}]},
        lambda one: {"@type": "NewsArticle", "mainEntity": {"subjectOf": one}},
    ],
)
def test_found_wherever_they_stand(around: Any) -> None:
    assert list(reviews(around(review()))) == [review()]


def test_files_of_every_kind_and_a_sentence_for_what_held_none(loaded: None) -> None:
    by, one = actors.import_("tests"), json.dumps(review())
    page = f'<html><script>let a</script><script type="application/ld+json">{one}</script><p>{one}</p></html>'
    for sent, kept, without in (
        (one, 1, 0),
        (f"{one}\n\n{{broken\n{{}}\n", 1, 2),
        ("claimReviewed,URL,alternativeName\nThe pier is old.,https://a.example,Falsch\n", 1, 0),
        (page, 1, 0),
        ("<html></html>", 0, 1),
        ("", 0, 1),
        ("name,age\nAda,3\n", 0, 1),
        ('{"claimReviewed": 1e999}', 0, 1),
        ("[" * 100_000, 0, 1),
    ):
        report = import_text(sent.encode(), by=by, came_from="tests")
        assert (len(report.kept), len(report.without)) == (kept, without), (sent[:50], report)


def test_once_and_as_it_came(loaded: None, anyone: Client, reader: Client, tmp_path: Path) -> None:
    sent = review(odd={"nul": "\0", "half": "\ud800", "figure": 1.50, "none": None, "empty": []})
    file = tmp_path / "reviews.json"
    file.write_text(json.dumps([sent, sent]))
    call_command("import_reviews", str(file), report=tmp_path / "report.ndjson")
    first, second = map(json.loads, (tmp_path / "report.ndjson").read_text().splitlines())
    assert (first["new"], second["new"], first["id"]) == (True, False, second["id"])
    assert "/odd/figure" in first["kept"]
    address = f"/api/v1/outside-reviews/{first['id']}/"
    assert reader.get(address).json() == sent
    [listed] = reader.get("/api/v1/outside-reviews/").json()["results"]
    assert (listed["as_it_came"], listed["bucket"]) == (sent, "false")
    assert anyone.get(address).status_code == anyone.get("/api/v1/outside-reviews/").status_code == 401
    with (
        pytest.raises(IntegrityError),
        writing(by=actors.import_("tests"), reason="try it"),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE claims_outsidereview SET bucket = 'true'")


@pytest.mark.skipif(not SET.is_dir(), reason="the set of real ClaimReviews is not here (../shared/bench/claimreview)")
def test_real_ones_go_out_field_for_field(loaded: None) -> None:
    by = actors.import_("tests")
    untidy = json.loads((SET / "real_claimreviews.json").read_text())
    rows = [json.loads(line) for line in (SET / "factck_br.jsonl").read_text().split("\n") if line.strip()]
    for name, expected in (("real_claimreviews.json", untidy), ("factck_br.jsonl", rows)):
        report = import_text((SET / name).read_bytes(), by=by, came_from=name)
        assert report.without == []
        assert [json.loads(kept.sent) for kept, _ in report.kept] == expected
    assert len(untidy) == 6
    assert OutsideReview.objects.filter(bucket="other").exclude(doubts=[]).count() == (
        OutsideReview.objects.filter(bucket="other").count()
    )


def test_they_come_in_over_http_with_a_report_and_once(loaded: None, anyone: Client, reader: Client) -> None:
    contributor = Writer("contributor").client

    def send(sent: bytes, kind: str, by: Client = contributor, key: str = "") -> Any:
        headers = {"Idempotency-Key": key} if key else {}
        return by.post("/api/v1/outside-reviews/", sent, content_type=kind, headers=headers)

    one = json.dumps(review(retrieved_by="somebody")).encode()
    first = send(one, "application/ld+json", key="first")
    assert (first.status_code, first.json()["without"], first.json()["pages"]) == (201, [], None)
    [told] = first.json()["results"]
    assert (told["rating_label"], told["bucket"], told["reviewed_on"]) == ("Faux", "false", "2026-06-01")
    assert (told["kept"], told["new"]) == (["/author/logo/url", "/retrieved_by"], True)
    assert reader.get(f"/api/v1/outside-reviews/{told['id']}/").json() == json.loads(one)
    again = send(one, "application/ld+json", key="first")
    assert (again.status_code, again["Idempotency-Replayed"]) == (201, "true")
    problem(send(b"{}", "application/ld+json", key="first"), 422)
    page = b'<script type="application/ld+json">' + one + b"</script>"
    for sent, kind in ((one, "application/json"), (one + b"\n{}\n", "application/x-ndjson"), (page, "text/html")):
        known = send(sent, kind)
        assert (known.status_code, [each["new"] for each in known.json()["results"]]) == (200, [False])
    for sent, why in (
        (b"", "neither JSON nor a page"),
        (b"{}", "no ClaimReview in it"),
        (b'{"address": "http://127.0.0.1/"}', "nothing is fetched from there"),
        (b'{"address": 7}', "no ClaimReview in it"),
    ):
        assert why in problem(send(sent, "application/json"), 422)["detail"]
    problem(send(one, "application/pdf"), 415)
    problem(send(one, "application/json", by=reader), 403)
    problem(send(one, "application/json", by=anyone), 401)
