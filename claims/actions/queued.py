"""The queue of what is done in the background: what an administrator may do with it. It has no history."""

from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Status

from claims.errors import NotInTheQueue
from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_administer


def again(*, job: ProcrastinateJob, by: Actor) -> None:
    """Do once more, at once, what failed. Raises NotAllowed for whoever does not administer, NotInTheQueue for any other."""
    decide(by, may_administer)
    if job.status != Status.FAILED.value:
        raise NotInTheQueue(f"Job {job.pk} is {job.status}: only what failed is tried again.")
    app.job_manager.retry_job_by_id(job_id=job.pk, retry_at=timezone.now())


def cancel(*, job: ProcrastinateJob, by: Actor) -> None:
    """Never do what waits. Raises NotAllowed for whoever does not administer, NotInTheQueue for what does not wait."""
    decide(by, may_administer)
    if not app.job_manager.cancel_job_by_id(job_id=job.pk):
        raise NotInTheQueue(f"Job {job.pk} does not wait any more: it was not cancelled.")
