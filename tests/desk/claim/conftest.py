"""A record of two published claims, a checker who writes and an editor who approves, both signed in."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import for_a_module
from tests.pages.verified import Verified, record


@pytest.fixture(scope="module")
def published_record(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Verified]:
    with for_a_module(django_db_blocker):
        yield record()


@pytest.fixture
def verified(published_record: Verified, db: None) -> Verified:
    for row in (published_record.claim, published_record.before):
        row.refresh_from_db()
    return published_record


@pytest.fixture
def ada(verified: Verified) -> Client:
    signed_in = Client()
    signed_in.force_login(verified.ada)
    return signed_in


@pytest.fixture
def ben(verified: Verified) -> Client:
    signed_in = Client()
    signed_in.force_login(verified.ben)
    return signed_in
