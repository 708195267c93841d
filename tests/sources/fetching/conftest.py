"""What tests of the door start from."""

import pytest

from tests.sources.fetching.network import Network


@pytest.fixture
def network() -> Network:
    return Network()
