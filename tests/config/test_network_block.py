"""The suite itself cannot reach out: what a test proves does not depend on a network."""

import socket
import urllib.request

import pytest

from tests.conftest import NetworkBlocked


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkBlocked, match=r"example\.org"):
        urllib.request.urlopen("http://example.org/")


@pytest.mark.parametrize("address", ["192.0.2.1", "8.8.8.8"])
def test_an_address_outside_is_not_connected_to(address: str) -> None:
    with socket.socket() as plain, pytest.raises(NetworkBlocked, match=address):
        plain.connect((address, 80))


def test_nothing_is_sent_to_an_address_outside() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain, pytest.raises(NetworkBlocked):
        plain.sendto(b"?", ("192.0.2.1", 53))


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
