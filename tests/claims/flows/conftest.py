"""What tests of flows start from: a network of their own behind the door."""

from functools import partial

import pytest

from claims.flows import fetch as opens_the_door
from sources.fetching import fetch
from tests.sources.fetching.network import Network


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    """Names and servers of the test's own, reached through the door as it is."""
    network = Network()
    monkeypatch.setattr(
        opens_the_door, "fetch", partial(fetch, resolve=network.resolve, connect=lambda *to: network.connect(*to))
    )
    return network
