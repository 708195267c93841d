"""The API is tested over the demonstration data: what a visitor of a new installation sees."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from sources.models import User
from tests.api.writer import Writer
from tests.databases import used


@pytest.fixture(scope="module")
def demonstration(demonstrated: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """In a transaction around those of a module's tests."""
    with django_db_blocker.unblock(), used(demonstrated), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def loaded(demonstration: None, db: None) -> None:
    """The demonstration data; what a test writes into it is gone after the test."""


@pytest.fixture
def anyone(client: Client) -> Client:
    return client


@pytest.fixture
def reader(loaded: None) -> Client:
    """Signed in with the least role there is."""
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="reader"))
    return signed_in


@pytest.fixture
def checker(loaded: None) -> Writer:
    return Writer("checker")


@pytest.fixture
def editor(loaded: None) -> Writer:
    return Writer("editor")
