"""The public pages are tested over a record that two people have judged."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import for_a_module
from tests.pages.verified import Verified, judge, record


@pytest.fixture(scope="module")
def judged_record(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Verified]:
    with for_a_module(django_db_blocker):
        made = record()
        judge(made)
        yield made


@pytest.fixture
def verified(judged_record: Verified, db: None) -> Verified:
    """What a test writes into it is gone after the test."""
    for row in (judged_record.claim, judged_record.before):
        row.refresh_from_db()
    return judged_record


@pytest.fixture
def colleague(verified: Verified) -> Client:
    signed_in = Client()
    signed_in.force_login(verified.ada)
    return signed_in
