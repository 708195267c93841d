"""Captures by address, on their way: asked for, gone on with, ended. Progress has no history, so nothing here is recorded."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from claims.errors import NotInTheQueue, TooManyWaiting
from claims.models import CaptureJob
from sources.actions.permitted import decide
from sources.ledger.roles import may_administer
from sources.models import Actor, Capture

TASK = "capture_by_address"
"""The name under which a worker knows what to do (claims.tasks)."""


def ask(*, address: str, known: dict[str, Any], by: Actor) -> CaptureJob:
    """Put a page on the list of those to capture, and wake a worker when this transaction commits.

    Raises TooManyWaiting for a person of whom as many wait as the installation allows.
    """
    with transaction.atomic():
        if by.kind == Actor.Kind.PERSON and (most := settings.CAPTURES_WAITING):
            # Two wishes of one person wait for each other here, so that they are counted one after the other.
            Actor.objects.select_for_update(no_key=True).get(pk=by.pk)
            if CaptureJob.objects.filter(asked_by=by).exclude(state__in=CaptureJob.ENDED).count() >= most:
                raise TooManyWaiting(most)
        job = CaptureJob.objects.create(address=address, known=known, asked_by=by)
        app.configure_task(TASK, lock=f"{TASK}/{job.pk}").defer(job=job.pk)
    return job


def again(*, job: CaptureJob, by: Actor) -> CaptureJob:
    """Ask once more for what was refused or failed, for whoever had asked. Raises NotAllowed for whoever does not
    administer, NotInTheQueue for a job that is under way or done."""
    decide(by, may_administer)
    if job.state not in (CaptureJob.State.REFUSED, CaptureJob.State.FAILED):
        raise NotInTheQueue(f"{job.address} is {job.state}: what was refused or failed is tried again.")
    return ask(address=job.address, known=job.known, by=job.asked_by)


def take_off(*, job: CaptureJob, by: Actor) -> None:
    """Take a page off the list while it waits. Raises NotAllowed and NotInTheQueue as `again` does."""
    decide(by, may_administer)
    with transaction.atomic():
        locked = CaptureJob.objects.select_for_update().get(pk=job.pk)
        if locked.state != CaptureJob.State.WAITING:
            raise NotInTheQueue(f"{job.address} is {locked.state}: only what waits is taken off the list.")
        refuse(job=locked, why=f"{by} took it off the list before it was fetched.")


def goes_on(*, job: CaptureJob, state: str) -> None:
    """What is being done now."""
    job.state = state
    job.save(update_fields=["state", "changed_at"])


def did(*, job: CaptureJob, what: str, facts: dict[str, Any]) -> None:
    """A step that is done, with its counts and facts. Done again by a second worker, it is told once."""
    job.steps = [step for step in job.steps if step["did"] != what]
    job.steps.append({"did": what, "at": timezone.now().isoformat(timespec="milliseconds"), **facts})
    job.save(update_fields=["steps", "changed_at"])


def kept(*, job: CaptureJob, capture: Capture, new: bool) -> None:
    """The page is kept: a worker that takes the job up again begins after this."""
    job.capture, job.new = capture, new
    job.save(update_fields=["capture", "new", "changed_at"])


def done(*, job: CaptureJob) -> None:
    """All of it is done."""
    _end(job, CaptureJob.State.DONE, "")


def refuse(*, job: CaptureJob, why: str) -> None:
    """It cannot be done, as `why` says in a sentence."""
    _end(job, CaptureJob.State.REFUSED, why)


def fail(*, job: CaptureJob) -> None:
    """Something went wrong that nobody foresaw; the log says what."""
    _end(
        job, CaptureJob.State.FAILED, "Something went wrong here, not with the page; the installation's log says what."
    )


def _end(job: CaptureJob, state: str, told: str) -> None:
    job.state, job.told = state, told
    job.save(update_fields=["state", "told", "changed_at"])
