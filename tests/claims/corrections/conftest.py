"""One desk a test, set up once for a module."""

from collections.abc import Iterator
from copy import deepcopy

import pytest
from pytest_django.plugin import DjangoDbBlocker

from sources.actions import actors
from tests.claims.corrections.people import Desk, desk
from tests.databases import for_a_module


@pytest.fixture(scope="module")
def set_up(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Desk]:
    with for_a_module(django_db_blocker):
        yield desk(actors.import_("tests"))


@pytest.fixture
def at(set_up: Desk, db: None) -> Desk:
    return deepcopy(set_up)
