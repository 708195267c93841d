"""Nothing that is not public is ever connected to, however it is written and whoever sends there."""

import ast
import re
import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from sources.fetching import NotFetched, fetch
from sources.fetching.errors import BadAddress, BadRedirect, HostNotFound, NotPublic
from sources.fetching.names import Resolve
from sources.fetching.networks import not_public, unwrapped
from tests.house.files import ROOT, python_files, tree
from tests.sources.fetching.hostile import NO_WEB_ADDRESS, NOT_PUBLIC_4, NOT_PUBLIC_6, WRITTEN_OTHERWISE
from tests.sources.fetching.network import PUBLIC, Network, connects, page, redirect, serving

WRITTEN = [f"http://{ip}/" for ip in NOT_PUBLIC_4] + [f"https://[{ip}]/" for ip in NOT_PUBLIC_6]
EVERY = [*WRITTEN, *WRITTEN_OTHERWISE, *NO_WEB_ADDRESS]


def to_nowhere(name: str) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "no such name")


def always(addresses: list[str]) -> Resolve:
    return lambda name: addresses


def test_there_are_enough_of_them() -> None:
    assert len(set(EVERY)) >= 120


@pytest.mark.parametrize("written", EVERY)
def test_a_hostile_address_is_refused_before_any_connection(written: str) -> None:
    connects.clear()
    with pytest.raises(NotFetched) as refused:
        # With the door's own way of connecting: were it not refused, this would reach out.
        fetch(written, resolve=to_nowhere)
    # Refused for what it is, and not because the tests' resolver knows no names.
    assert not isinstance(refused.value, HostNotFound) or written.startswith("http://news.example#")
    assert connects == []
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("ip", [*NOT_PUBLIC_4, *NOT_PUBLIC_6])
def test_a_name_with_an_address_that_is_not_public_is_refused_as_a_whole(ip: str) -> None:
    connects.clear()
    for addresses in ([ip], [PUBLIC, ip]):
        with pytest.raises(NotPublic):
            fetch("https://news.example/", resolve=always(addresses))
    assert connects == []


@pytest.fixture(scope="module")
def sender() -> Iterator[tuple[list[str], int]]:
    """A server that sends everybody on to the last address of a list; its port."""
    to: list[str] = []
    with serving(lambda connection, head: redirect(to[-1])(connection, head)) as port:
        yield to, port


@pytest.mark.parametrize("to", [*WRITTEN, *WRITTEN_OTHERWISE])
def test_no_redirect_leads_to_what_would_be_refused_itself(
    network: Network, sender: tuple[list[str], int], to: str
) -> None:
    connects.clear()
    sender[0].append(to.encode().decode("latin-1"))
    network.names["news.example"], network.servers[PUBLIC] = [PUBLIC], sender[1]
    with pytest.raises((BadRedirect, NotPublic)):
        network.fetch("http://news.example/a")
    assert network.connected == [(PUBLIC, 80)]
    assert len(connects) == 1


@pytest.mark.parametrize(
    "to",
    ["file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "javascript:1", "http://u:p@news.example/"],
)
def test_no_redirect_leads_to_another_kind_of_address(network: Network, to: str) -> None:
    with network.host("news.example", redirect(to)), pytest.raises(BadRedirect, match="sends on to where nothing"):
        network.fetch("http://news.example/a")
    assert network.connected == [(PUBLIC, 80)]


def test_a_redirect_to_a_name_that_is_not_public_is_refused(network: Network) -> None:
    network.names["inside.example"] = ["10.0.0.8"]
    with network.host("news.example", redirect("http://inside.example/")), pytest.raises(NotPublic, match="inside"):
        network.fetch("http://news.example/a")
    assert network.connected == [(PUBLIC, 80)]


def test_a_name_that_changes_its_mind_is_asked_once_and_believed_once(network: Network) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"], ["169.254.169.254"]])

    def rebinding(name: str) -> list[str]:
        network.looked_up.append(name)
        return next(answers)

    with network.host("news.example", page(b"public")):
        got = fetch("http://news.example/", resolve=rebinding, connect=network.connect)
        assert got.data == b"public"
        # Asked again, it has changed its mind, and is refused.
        with pytest.raises(NotPublic):
            fetch("http://news.example/", resolve=rebinding, connect=network.connect)
    assert network.looked_up == ["news.example", "news.example"]
    assert network.connected == [(PUBLIC, 80)]


def test_a_name_that_changes_its_mind_between_redirects_is_refused(network: Network) -> None:
    answers = iter([[PUBLIC], ["192.168.1.1"]])
    with network.host("news.example", redirect("/again")), pytest.raises(NotPublic):
        fetch("http://news.example/", resolve=lambda name: next(answers), connect=network.connect)
    assert network.connected == [(PUBLIC, 80)]


@pytest.mark.parametrize("found", [["not an address"], ["127.0.0.1.example"], [""]])
def test_what_a_resolver_invents_is_refused(found: list[str]) -> None:
    with pytest.raises(BadAddress):
        fetch("http://news.example/", resolve=lambda name: found)


@pytest.mark.parametrize(
    "ip",
    [
        *("8.8.8.8", "1.1.1.1", "151.101.1.69", "100.63.255.255", "172.32.0.1", "198.17.255.255", "223.255.255.254"),
        *("2606:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"),
    ],
)
def test_public_addresses_pass(ip: str) -> None:
    assert not_public(unwrapped(ip)) is None


@given(st.ip_addresses(v=4) | st.ip_addresses(v=6))
def test_what_is_public_is_public_for_others_too(address: IPv4Address | IPv6Address) -> None:
    if not_public(unwrapped(str(address))) is None:
        assert address.is_global
        assert not any((address.is_multicast, address.is_private, address.is_link_local))


@pytest.mark.parametrize("wrapped", ["::ffff:{}", "64:ff9b::{}", "::{}", "::ffff:0:{}", "2a00:1450::5efe:{}"])
@given(inside=st.ip_addresses(v=4))
def test_what_is_not_public_is_not_public_in_any_wrapping(wrapped: str, inside: IPv4Address) -> None:
    if not_public(inside):
        assert not_public(unwrapped(wrapped.format(inside)))


SPOKEN_OF = re.compile("socket|ssl|http|urllib|requests|ftplib|fetching")


def test_nothing_but_the_door_speaks_to_the_network_and_flows_alone_open_it() -> None:
    speaking = {"socket", "ssl", "http.client", "urllib.request", "urllib3", "httpx", "requests", "ftplib"}
    for path in python_files("sources", "claims", "api"):
        inside = path.is_relative_to("sources/fetching")
        if not SPOKEN_OF.search((ROOT / path).read_text(encoding="utf-8")):
            continue  # who does not even write such a name imports none; to parse every file takes seconds
        for name in imported(path):
            assert inside or name not in speaking, f"{path} imports {name}"
            if name.startswith("sources.fetching") and not inside:
                assert path.is_relative_to("claims/flows"), f"{path} opens the door"


def imported(path: Path) -> set[str]:
    nodes = list(ast.walk(tree(ROOT / path)))
    direct = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return direct | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
