"""What workers do. Each is queued by its name (claims.actions), can be done twice, and is a line of its flow."""

from procrastinate.contrib.django import app

from claims.actions.capture_jobs import TASK
from claims.flows.jobs import work_on


@app.task(name=TASK)
def capture_by_address(job: int) -> None:
    """Capture the page of a CaptureJob."""
    work_on(job)
