"""Captures by address in the background: asked for here, done by a worker, watched by whoever asked."""

from claims.actions import capture_jobs, sketches
from claims.flows.capture import complete
from claims.flows.fetch import keep_address
from claims.flows.seen import seen_before
from claims.flows.watching import Watching
from claims.models import CaptureJob
from claims.queries import capture_jobs as known_jobs
from sources.errors import Refused
from sources.fetching import check
from sources.ledger.actor import Actor
from sources.models import Capture
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known, as_json, from_json


def ask_for(address: str, known: Known | None = None, *, by: Actor) -> CaptureJob:
    """Have a page captured in the background. The same person's same wish, still waited for, is asked for once.

    Raises NotFetched at once for what cannot be an address of a public page.
    """
    plain = check(address)
    return known_jobs.under_way(plain, by) or capture_jobs.ask(address=plain, known=as_json(known or Known()), by=by)


def work_on(pk: int) -> CaptureJob:
    """Do what was asked for, from where it was left: a second worker may take up what a first one died of.

    What is refused is told in the job; whatever else goes wrong is told there too, and raised.
    """
    job = known_jobs.get(pk)
    if job.ended:
        return job
    told = False
    try:
        _work_on(job)
        told = True
    except (Refused, Unreadable) as why:
        capture_jobs.refuse(job=job, why=str(why))
        told = True
    finally:
        if not told:
            capture_jobs.fail(job=job)
    return job


def _work_on(job: CaptureJob) -> None:
    watching = _Watching(job)
    if not job.capture:
        keep_address(job.address, from_json(job.known), by=job.asked_by, watching=watching)
    assert job.capture  # noqa: S101 - kept, a line above or by the worker before
    complete(job.capture, by=job.asked_by, new=bool(job.new), watching=watching)
    before = seen_before(job.capture)
    watching.did("looked up", seen=len(before.seen), of=before.asked)
    capture_jobs.done(job=job)


def ready_to_work() -> None:
    """What a worker does before its first job: captures made before sketches were get theirs."""
    sketches.keep_missing()


class _Watching(Watching):
    """Writes progress into the job, where a page can read it."""

    def __init__(self, job: CaptureJob) -> None:
        self._job = job

    def doing(self, state: str) -> None:
        capture_jobs.goes_on(job=self._job, state=state)

    def did(self, what: str, **facts: object) -> None:
        capture_jobs.did(job=self._job, what=what, facts=facts)

    def kept(self, capture: Capture, *, new: bool) -> None:
        capture_jobs.kept(job=self._job, capture=capture, new=new)
