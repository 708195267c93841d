"""What workers do. Each is queued by its name (claims.actions), can be done twice, and is a line of its flow."""

from smtplib import SMTPException

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from claims.actions import (
    capture_jobs,
    mailing,
    meanings as kept_meanings,
    ready_texts as kept_ready_texts,
    releasing,
    table_imports,
    tracing,
    webhooks as kept_webhooks,
)
from claims.flows import mail, meanings, ready_texts, releases, reprints, webhooks
from claims.flows.import_table_jobs import forget_abandoned, take_rows
from claims.flows.jobs import work_on
from claims.models.webhook import DELIVERY

# A mail server that is down, or does not take it yet: again after a minute, then ever later, for half a day.
_LATER = RetryStrategy(max_attempts=12, wait=60, linear_wait=600, retry_exceptions=(OSError, SMTPException))


@app.task(name=capture_jobs.TASK)
def capture_by_address(job: int) -> None:
    """Capture the page of a CaptureJob."""
    work_on(job)


@app.task(name=table_imports.TASK)
def import_table(job: int) -> None:
    """Make drafts of the rows of a table."""
    take_rows(job)


@app.periodic(cron="30 3 * * *")
@app.task(name="forget_tables", queueing_lock="forget_tables")
def forget_tables(timestamp: int) -> None:
    """Once a day: tables of claims with which nobody went on are no longer kept."""
    forget_abandoned()


@app.task(name=kept_ready_texts.TASK)
def write_ready_text(text: int) -> None:
    """Make a ready text."""
    ready_texts.work_on(text)


@app.periodic(cron="40 * * * *")
@app.task(name="forget_ready_texts", queueing_lock="forget_ready_texts")
def forget_ready_texts(timestamp: int) -> None:
    """Once an hour: ready texts that are a day old, or hold what may no longer be told, are no longer kept."""
    ready_texts.forget()


@app.task(name=mailing.TASK, retry=_LATER)
def send_mail(kind: str, key: int) -> None:
    """Send one mail."""
    mail.send(kind, key)


@app.periodic(cron="0 6 * * *")
@app.task(name="queue_digests", queueing_lock="queue_digests")
def queue_digests(timestamp: int) -> None:
    """Once a day: one mail for each person who wants the notices of a day in one."""
    mail.queue_digests()


@app.task(name=releasing.TASK)
def make_release(by: int) -> None:
    """Make the next release of the dataset, where there is anything new to release."""
    releases.make_for(by)


@app.task(name=releasing.AGAIN)
def issue_releases_again(since: int, by: int, reason: str) -> None:
    """Issue again, under what is protected and erased today, the releases that were built before a change."""
    releases.issue_again_for(by, reason, since)


@app.task(name=tracing.TASK)
def trace_reprints(document: int, by: int) -> None:
    """Look who introduced what was found in a document, and in what was taken from it."""
    reprints.trace_from(document, by)


@app.periodic(cron="*/5 * * * *")
@app.task(name=kept_meanings.TASK, queueing_lock=kept_meanings.TASK)
def fill_meanings(timestamp: int) -> None:
    """Every five minutes: vectors for claims that have none, where the installation makes any; the rest next time."""
    model = meanings.chosen()
    if model:
        meanings.fill(model, most=2000)


# Six seconds after the first attempt, then 36, some minutes, and half a day after the last but one.
_EVER_LATER = RetryStrategy(
    max_attempts=kept_webhooks.MOST_ATTEMPTS, exponential_wait=6, retry_exceptions=(webhooks.NotDelivered,)
)


@app.task(name=DELIVERY, retry=_EVER_LATER)
def deliver_webhook(message: int) -> None:
    """Send one message of a webhook."""
    webhooks.deliver(message)


@app.periodic(cron="* * * * *")
@app.task(name="tell_webhooks", queueing_lock="tell_webhooks")
def tell_webhooks(timestamp: int) -> None:
    """Every minute: what changed in public is told to whoever wants to be told."""
    webhooks.tell()
