"""Mails go over a real connection to a server of the test's own."""

from collections.abc import Callable, Iterator

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from claims.flows import mail
from config.mail import mailers
from tests.claims.mail.server import Mailbox, mail_server
from tests.claims.reviews.conftest import desk, printed, said, staff  # noqa: F401 - pytest finds the fixtures here


@pytest.fixture
def box(settings: Settings) -> Iterator[Mailbox]:
    with mail_server() as found:
        settings.MAILERS = mailers(found.url)
        settings.DEFAULT_FROM_EMAIL = "desk@record.example"
        settings.SITE_ADDRESS = "https://record.example"
        yield found


@pytest.fixture
def work(box: Mailbox, db: None) -> Callable[[], list[str]]:
    """Do what a worker would of the mails in the queue; the subjects of what the server got by it."""

    def done() -> list[str]:
        before = len(box.mails)
        for job in ProcrastinateJob.objects.filter(task_name="send_mail").order_by("id"):
            mail.send(**job.args)
        return [message["subject"] for _, message in box.mails[before:]]

    return done
