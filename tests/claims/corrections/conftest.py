"""One desk a test."""

import pytest

from sources.ledger.actor import Actor
from tests.claims.corrections.people import Desk, desk


@pytest.fixture
def at(by: Actor) -> Desk:
    return desk(by)
