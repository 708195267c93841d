"""Captures by address in the background: asked for, watched, ended, and taken up again when a worker is killed."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from claims.actions import capture_jobs
from claims.errors import TooManyWaiting
from claims.flows.jobs import ask_for, work_on
from claims.models import CaptureJob, Finding, Suggestion
from claims.queries import capture_jobs as known_jobs
from sources.actions import actors, users
from sources.errors import NotFound
from sources.fetching import NotFetched
from sources.ledger.actor import Actor
from sources.models import Capture
from sources.reading.sidecar import Known
from tests.claims.flows.test_fetch import article
from tests.house.files import ROOT
from tests.sources.fetching.network import Network, page, serving

PAGE = page(article("http://news.example/ferry"), content_type="text/html")


def test_a_job_is_done_and_tells_its_steps(network: Network, by: Actor) -> None:
    job = ask_for(" http://NEWS.example/ferry#top", Known(title="Late"), by=by)
    assert (job.address, job.state, job.steps) == ("http://news.example/ferry", "waiting", [])
    with network.host("news.example", PAGE):
        work_on(job.pk)
    job = known_jobs.get(job.pk)
    assert (job.state, job.ended, job.new, job.told) == ("done", True, True, "")
    assert job.capture
    assert job.capture.document.title == "Late"
    fetched, kept, read, compared, looked_up = job.steps
    assert (fetched["did"], fetched["bytes"]) == ("fetched", len(article("http://news.example/ferry")))
    assert (kept["did"], kept["sha256"]) == ("kept", job.capture.sha256)
    assert (read["did"], read["quotations"], read["figures"]) == (
        "read",
        Suggestion.objects.filter(capture=job.capture, kind="quotation").count(),
        Suggestion.objects.filter(capture=job.capture, kind="statistic").count(),
    )
    assert read["quotations"] == 1
    assert (compared["did"], compared["findings"]) == ("compared", 0)
    assert (looked_up["did"], looked_up["seen"], looked_up["of"]) == ("looked up", 0, 4)
    times = [step["at"] for step in job.steps]
    assert times == sorted(times)


def test_a_job_that_is_done_is_not_done_again(network: Network, by: Actor) -> None:
    job = ask_for("http://news.example/ferry", by=by)
    with network.host("news.example", PAGE):
        work_on(job.pk)
    changed = known_jobs.get(job.pk).changed_at
    # Nobody answers at that address any more.
    assert work_on(job.pk).state == "done"
    assert known_jobs.get(job.pk).changed_at == changed


@pytest.mark.parametrize("answer", [page(b"No.", "403 Forbidden"), page(b"\x89PNG\r\n\x1a\n"), page(b"")])
def test_a_job_that_is_refused_says_why(
    network: Network, by: Actor, answer: Callable[[socket.socket, str], None]
) -> None:
    job = ask_for("http://news.example/ferry", by=by)
    with network.host("news.example", answer):
        work_on(job.pk)
    job = known_jobs.get(job.pk)
    assert (job.state, job.capture, job.ended) == ("refused", None, True)
    assert job.told.endswith(".")


def test_a_job_that_fails_says_so_and_raises(network: Network, by: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> list[str]:
        raise RuntimeError("nobody foresaw this")

    job = ask_for("http://news.example/ferry", by=by)
    monkeypatch.setattr("claims.flows.jobs.keep_address", lambda *_given, **_named: broken(""))
    with pytest.raises(RuntimeError):
        work_on(job.pk)
    assert known_jobs.get(job.pk).state == "failed"


def test_what_is_no_public_address_is_refused_at_once(by: Actor) -> None:
    for address in ("ferry", "http://127.0.0.1/", "http://localhost/", "http://u:p@news.example/"):
        with pytest.raises(NotFetched):
            ask_for(address, by=by)
    assert not CaptureJob.objects.exists()


def test_the_same_wish_is_asked_for_once_until_it_is_done(network: Network, by: Actor) -> None:
    job = ask_for("http://news.example/ferry", by=by)
    assert ask_for("http://news.example/ferry", by=by) == job
    with network.host("news.example", PAGE):
        work_on(job.pk)
    assert ask_for("http://news.example/ferry", by=by) != job
    assert [one.pk for one in known_jobs.asked_by(by)] != [job.pk]


def test_a_job_that_was_left_after_the_page_was_kept_goes_on_from_there(network: Network, by: Actor) -> None:
    from claims.flows.fetch import keep_address
    from claims.flows.jobs import _Watching

    job = ask_for("http://news.example/ferry", by=by)
    with network.host("news.example", PAGE):
        keep_address(job.address, Known(), by=by, watching=_Watching(job))
    # The worker is gone, and so is the page.
    work_on(job.pk)
    job = known_jobs.get(job.pk)
    assert (job.state, [step["did"] for step in job.steps]) == (
        "done",
        ["fetched", "kept", "read", "compared", "looked up"],
    )
    assert Capture.objects.count() == 1


def test_who_asks_for_a_job_that_is_not_there_is_told(db: None) -> None:
    with pytest.raises(NotFound):
        known_jobs.get(7)


@pytest.mark.parametrize(
    "changed", [{"state": "lost"}, {"state": "done"}, {"state": "refused"}, {"told": "No."}, {"address": ""}]
)
def test_postgresql_refuses_a_job_that_makes_no_sense(by: Actor, changed: dict[str, str]) -> None:
    job = capture_jobs.ask(address="http://news.example/", known={}, by=by)
    with pytest.raises(IntegrityError), transaction.atomic():
        CaptureJob.objects.filter(pk=job.pk).update(**changed)


def test_a_worker_knows_every_name_that_is_queued() -> None:
    from procrastinate.contrib.django import app

    app.perform_import_paths()  # type: ignore[no-untyped-call]  # the library does not say
    assert capture_jobs.TASK in app.tasks


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """An empty queue; what a test leaves in it is gone afterwards."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


@pytest.mark.usefixtures("queue")
@pytest.mark.django_db(transaction=True)
def test_a_job_is_queued_when_it_commits_and_a_worker_does_it(network: Network, by: Actor) -> None:
    with transaction.atomic():
        ask_for("http://news.example/never", by=by)
        transaction.set_rollback(True)
    job = ask_for("http://news.example/ferry", by=by)
    with network.host("news.example", PAGE):
        call_command("worker", until_empty=True)
    assert known_jobs.get(job.pk).state == "done"
    assert network.looked_up == ["news.example"]


def test_one_persons_part_of_the_queue_has_an_end(settings: Any, by: Actor) -> None:
    settings.CAPTURES_WAITING = 2
    ada = actors.person(users.add(username="ada", by=actors.system(), role="contributor"))
    for asker in (ada, by):
        for number in (1, 2):
            ask_for(f"http://news.example/{number}", by=asker)
    with pytest.raises(TooManyWaiting, match="2 pages that you asked for"):
        ask_for("http://news.example/3", by=ada)
    assert ask_for("http://news.example/2", by=ada).state == "waiting"
    ask_for("http://news.example/3", by=by)
    capture_jobs.refuse(job=CaptureJob.objects.filter(asked_by=ada).earliest("pk"), why="It is gone.")
    assert ask_for("http://news.example/3", by=ada).state == "waiting"


@contextmanager
def worker(port: int, dead_after: float) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of its own process on the tests' database."""
    at = connection.settings_dict
    url = f"postgresql://{quote(at['USER'], safe='')}:{quote(at['PASSWORD'], safe='')}@/{at['NAME']}?port={at['PORT']}&host={quote(at['HOST'], safe='')}"
    command = [sys.executable, "-m", "tests.claims.flows.worker_with_a_network", str(port), str(dead_after)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATABASE_URL": url})
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.usefixtures("queue")
@pytest.mark.django_db(transaction=True)
def test_a_job_whose_worker_is_killed_is_taken_up_by_the_next(by: Actor) -> None:
    asked, killed = threading.Event(), threading.Event()

    def hangs_once(peer: socket.socket, head: str) -> None:
        if not asked.is_set():
            asked.set()
            killed.wait(30)
        PAGE(peer, head)

    job = ask_for("http://news.example/ferry", by=by)
    with serving(hangs_once) as port:
        with worker(port, 1.0) as first:
            assert asked.wait(30)
            assert known_jobs.get(job.pk).state == "fetching"
            first.send_signal(signal.SIGKILL)
            first.wait()
        killed.set()
        with worker(port, 1.0):
            until = time.monotonic() + 30
            while not known_jobs.get(job.pk).ended and time.monotonic() < until:
                time.sleep(0.05)
    job = known_jobs.get(job.pk)
    assert (job.state, [step["did"] for step in job.steps]) == (
        "done",
        ["fetched", "kept", "read", "compared", "looked up"],
    )
    assert Capture.objects.count() == 1
    assert Suggestion.objects.filter(kind="quotation").count() == 1
    assert Finding.objects.count() == Finding.objects.filter(capture=job.capture).count()
