"""Capture at the desk: an address, a pasted text, a file."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.actions import capture_jobs, claims
from claims.models import CaptureJob, ErrorReport
from sources.actions import actors
from sources.models import Capture, Document, User

ARTICLE = (
    "Bridge to close for a week\n\nThe old bridge at Ardmouth will close on Monday, the council said.\n\n"
    "“We have waited too long with the repairs, and the winter was hard on the stones,” said Ada Moor, who leads it.\n\n"
    "About 4,500 people cross it every day, and a ferry will take them for nothing until the work is done.\n"
)


def post(client: Client, **given: Any) -> Any:
    return client.post("/capture", given)


def test_a_pasted_text_is_kept_read_and_opened_at_what_was_seen_before(checker: Client) -> None:
    by = actors.system()
    claims.add(kind="quotation", text="We have waited too long with repairs; the winter was hard on stones.", by=by)
    answer = post(checker, what=ARTICLE.replace("\n", "\r\n"), publisher="Harbour Post", published="2025-05")
    capture = Capture.objects.latest("pk")
    assert capture.text == ARTICLE
    assert answer["Location"].startswith(f"/d/{capture.document.public_id}")
    assert (capture.document.source and capture.document.source.name) == "Harbour Post"
    assert str(capture.document.published_latest) == "2025-05-31"
    shown = checker.get(answer["Location"]).content.decode()
    assert re.search(r"Waiting: \d+ suggestions?, \d+ findings?\.", shown)
    assert "1 of 3 quotations and figures may have been said before." in shown
    assert "likely the same:" in shown


def test_exactly_the_same_is_kept_once(checker: Client) -> None:
    post(checker, what=ARTICLE)
    before = Capture.objects.count()
    answer = checker.post("/capture", {"what": ARTICLE}, follow=True)
    assert Capture.objects.count() == before
    assert "Exactly this was captured already" in answer.content.decode()


def test_nearly_the_same_is_asked_about_before_it_is_kept(checker: Client) -> None:
    post(checker, what=ARTICLE)
    first = Document.objects.latest("pk")
    changed = ARTICLE.replace("4,500", "5,400")
    told = post(checker, what=changed, publisher="Coast Radio").content.decode()
    assert "Already captured" in told
    assert "% the same" in told
    assert 'name="publisher" value="Coast Radio"' in told
    assert Document.objects.latest("pk") == first
    post(checker, what=changed, of=first.public_id)
    assert Capture.objects.latest("pk").document == first
    assert Capture.objects.filter(document=first).count() == 2
    post(checker, what=ARTICLE.replace("4,500", "6,300"), anyway="1")
    assert Document.objects.latest("pk") != first


def test_a_file_is_kept_and_taken_along_while_it_is_asked_about(checker: Client) -> None:
    post(checker, what=ARTICLE)
    page = f"<html><body><article><p>{ARTICLE.replace(chr(10), '</p><p>')}</p></article></body></html>".encode()
    told = post(checker, file=SimpleUploadedFile("bridge.html", page)).content.decode()
    carried = told.partition('name="carried" value="')[2].partition('"')[0]
    assert carried
    post(checker, carried=carried, name="bridge.html", anyway="1")
    kept = Capture.objects.latest("pk")
    assert bytes(kept.bytes) == page
    assert kept.how == "uploaded"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "There was no address, no text and no file."),
        ({"what": "http://127.0.0.1/admin"}, "nothing is fetched from there"),
        ({"what": "http://[::1]/"}, "nothing is fetched from there"),
        ({"what": "javascript:alert(1)"}, "One word is neither an address nor a text."),
        ({"what": ARTICLE, "published": "soon"}, "A date is written like"),
        ({"carried": "§"}, "did not arrive whole"),
        ({"file": SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n")}, "This is an image (PNG), not a text."),
    ],
)
def test_a_refusal_says_what_happened_what_was_kept_and_what_to_do(
    given: dict[str, Any], told: str, checker: Client
) -> None:
    before = Capture.objects.count()
    answer = post(checker, **given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert "What was kept" in page
    assert "What to do" in page
    assert given.get("what", "") in page.replace("\r", "")
    assert Capture.objects.count() == before


def test_an_address_is_fetched_in_the_background_and_its_steps_are_shown(checker: Client) -> None:
    answer = post(checker, what="news.example.org/a-story")
    assert answer["Location"] == "/capture#under-way"
    job = CaptureJob.objects.latest("pk")
    assert job.address == "https://news.example.org/a-story"
    page = checker.get("/capture").content.decode()
    assert "waits for a worker" in page
    assert 'hx-trigger="load delay:1s"' in page
    capture_jobs.did(job=job, what="fetched", facts={"bytes": 5120, "url": job.address, "redirects": 0})
    capture_jobs.did(job=job, what="read", facts={"quotations": 14, "figures": 9, "names": 1, "findings": 0})
    capture_jobs.did(job=job, what="looked up", facts={"seen": 2, "of": 23})
    part = checker.get("/capture/under-way").content.decode()
    assert "fetched, 5,120 bytes" in part
    assert "seen before: 2 of 23 quotations and figures" in part
    assert "14 quotations, 9 figures, 1 name, 0 findings" in part
    capture_jobs.refuse(job=job, why="The host did not answer.")
    part = checker.get("/capture/under-way").content.decode()
    assert "The host did not answer." in part
    assert "hx-trigger" not in part


def test_others_captures_are_not_shown(checker: Client, reader: Client) -> None:
    capture_jobs.ask(address="https://a.example/", known={}, by=actors.person(User.objects.get(username="reader")))
    assert "a.example" not in checker.get("/capture").content.decode()


def test_a_held_address_is_asked_about(checker: Client) -> None:
    held = Document.objects.exclude(url="").first()
    assert held is not None
    told = post(checker, what=held.url).content.decode()
    assert "from the same address" in told
    assert not CaptureJob.objects.exists()
    post(checker, what=held.url, of=held.public_id)
    assert CaptureJob.objects.get().address == held.url


def test_the_bookmark_fills_in_the_form_and_captures_nothing(checker: Client) -> None:
    assert "encodeURIComponent(location.href)" in checker.get("/capture/bookmarklet").content.decode()
    assert "https://a.example/b?c=d" in checker.get("/capture?address=https://a.example/b%3Fc%3Dd").content.decode()
    assert not CaptureJob.objects.exists()


def test_readers_capture_nothing(reader: Client) -> None:
    assert reader.get("/capture").status_code == 403
    assert reader.post("/capture", {"what": ARTICLE}).status_code == 403
    assert Client().get("/capture").status_code == 302


def test_anybody_reports_an_error_five_times_a_day(loaded: None) -> None:
    anyone = Client()
    for number in range(5):
        answer = anyone.post("/report-an-error", {"message": f"Fault {number}", "page": "/c/CLM-1"})
        assert answer.status_code == 200
    refused = anyone.post("/report-an-error", {"message": "One more"})
    assert refused.status_code == 422
    assert "One more" in refused.content.decode()
    assert "try again tomorrow" in refused.content.decode()
    assert ErrorReport.objects.count() == 5


def test_a_report_that_fills_in_what_nobody_sees_is_not_kept(loaded: None) -> None:
    answer = Client().post("/report-an-error", {"message": "Buy boats", "website": "https://boats.example"})
    assert answer.status_code == 200
    assert not ErrorReport.objects.exists()


def test_a_report_without_words_is_refused(loaded: None) -> None:
    assert Client().post("/report-an-error", {"message": " "}).status_code == 422
    assert Client().post("/report-an-error", {"message": "x" * 4001}).status_code == 422
    assert Client().get("/report-an-error?claim=nonsense&page=/x").status_code == 200
