"""What tests of the door start from."""

import pytest

from tests.sources.fetching.network import Network
from tests.sources.fetching.secure import certificate, secure

__all__ = ["certificate", "secure"]


@pytest.fixture
def network() -> Network:
    return Network()
