"""The API is tested over the demonstration data: what a visitor of a new installation sees."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from claims.flows import demo
from sources.models import User


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Loaded once for a module, in a transaction around those of its tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo.load(lambda paths: paths)
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
