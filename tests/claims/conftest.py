"""Who writes in the tests of this room, and what they print."""

import pytest

from sources.actions import actors
from sources.ledger.actor import Actor


@pytest.fixture
def by(db: None) -> Actor:
    return actors.import_("tests")
