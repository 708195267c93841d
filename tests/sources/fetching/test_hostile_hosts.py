"""Hosts that answer in ways that are meant to hurt, or that are merely broken."""

import gzip
import itertools
import socket
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sources.fetching import LIMITS, Fetched, NotFetched
from sources.fetching.errors import BadAnswer, BadRedirect, BadStatus, NoConnection, TooLarge, TooSlow
from tests.sources.fetching.network import Handler, Network, page, redirect, sends, serving

SMALL = replace(LIMITS, bytes=100_000)
BRIEF = replace(SMALL, seconds=0.4)
OK = b"HTTP/1.1 200 OK\r\n"
ZEROS = bytes(10_000_000)  # a hundred times what is allowed


def packed(data: bytes, window: int) -> bytes:
    packing = zlib.compressobj(1, wbits=window)
    return packing.compress(data) + packing.flush()


def drips(first: bytes, then: Iterable[bytes], every: float = 0.05) -> Handler:
    def handler(connection: socket.socket, _head: str) -> None:
        connection.sendall(first)
        for piece in then:
            connection.sendall(piece)
            time.sleep(every)

    return handler


def pours(first: bytes, piece: bytes) -> Handler:
    return drips(first, itertools.repeat(piece), every=0.0)


BOMB = packed(ZEROS, 31)
CASES: dict[str, tuple[Handler, type[NotFetched]]] = {
    "a body without end": (pours(OK + b"\r\n", b"x" * 10_000), TooLarge),
    "chunks without end": (
        pours(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"3e8\r\n" + b"x" * 1_000 + b"\r\n"),
        TooLarge,
    ),
    "a length too large": (page(content_length="100001"), TooLarge),
    "a length beyond all bounds": (page(content_length="9" * 400), TooLarge),
    "a gzip bomb": (page(BOMB, content_encoding="gzip"), TooLarge),
    "a gzip bomb of many members": (page(gzip.compress(b"x" * 1_000) * 200, content_encoding="gzip"), TooLarge),
    "a deflate bomb": (page(packed(ZEROS, 15), content_encoding="deflate"), TooLarge),
    "a deflate bomb without header": (page(packed(ZEROS, -15), content_encoding="deflate"), TooLarge),
    "a gzip bomb in chunks": (
        sends(
            OK
            + b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n%x\r\n" % len(BOMB)
            + BOMB
            + b"\r\n0\r\n\r\n"
        ),
        TooLarge,
    ),
    "packed twice": (page(gzip.compress(BOMB), content_encoding="gzip, gzip"), BadAnswer),
    "packed with brotli, unasked": (page(b"\x8b\x00", content_encoding="br"), BadAnswer),
    "packed with zstd, unasked": (page(b"\x28\xb5", content_encoding="zstd"), BadAnswer),
    "ill packed": (page(b"not gzip at all", content_encoding="gzip"), BadAnswer),
    "packed and cut off": (page(gzip.compress(bytes(range(256)) * 9)[:-20], content_encoding="gzip"), BadAnswer),
    "a length that promises more": (page(b"short", content_length="500"), BadAnswer),
    "a chunk that promises more": (sends(OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\nshort"), BadAnswer),
    "a chunk of negative length": (sends(OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nshort\r\n"), BadAnswer),
    "a chunk of no length": (sends(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n"), BadAnswer),
    "a header without end": (pours(OK, b"x-a: " + b"a" * 1_000 + b"\r\n"), BadAnswer),
    "a header line without end": (pours(OK + b"x-a: ", b"a" * 10_000), BadAnswer),
    "a status line without end": (pours(b"HTTP/1.1 200 ", b"a" * 10_000), BadAnswer),
    "a thousand headers": (sends(OK + b"".join(b"a%d: b\r\n" % n for n in range(1_000)) + b"\r\n"), BadAnswer),
    "provisional answers without end": (pours(b"", b"HTTP/1.1 100 Continue\r\nx: y\r\n\r\n"), BadAnswer),
    "trailers without end": (
        pours(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"a: " + b"b" * 5_000 + b"\r\n"),
        TooLarge,
    ),
    "no HTTP": (sends(b"220 mail.example ESMTP\r\n"), BadAnswer),
    "nothing": (sends(b""), BadAnswer),
    "an old kind of HTTP": (sends(b"<p>Only this.</p>"), BadAnswer),
    "a broken status": (sends(b"HTTP/1.1 twenty OK\r\n\r\n"), BadAnswer),
    "a slow body": (drips(OK + b"Content-Length: 9000\r\n\r\n", itertools.repeat(b"x")), TooSlow),
    "slow chunks": (drips(OK + b"Transfer-Encoding: chunked\r\n\r\n", itertools.repeat(b"1\r\nx\r\n")), TooSlow),
    "a slow header": (drips(OK + b"x-a: ", itertools.repeat(b"a")), TooSlow),
    "a slow status": (drips(b"", itertools.repeat(b"H")), TooSlow),
    "slow trailers": (drips(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", itertools.repeat(b"a: b\r\n")), TooSlow),
    "silence": (drips(b"", [b""], every=1.0), TooSlow),
    "a slow bomb": (drips(OK + b"Content-Encoding: gzip\r\n\r\n", (bytes([b]) for b in BOMB)), TooSlow),
    "a redirect to itself": (redirect("/a"), BadRedirect),
    "a redirect to nowhere": (page(b"", "302 Found"), BadRedirect),
    "a redirect with a line break": (
        sends(b"HTTP/1.1 302 Found\r\nLocation: http://a.example/\x0b\r\n\r\n"),
        BadRedirect,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_host_that_means_harm_is_left_in_time(network: Network, case: str) -> None:
    handler, error = CASES[case]
    began = time.monotonic()
    with network.host("news.example", handler):
        with pytest.raises(error) as refused:
            network.fetch("http://news.example/a", BRIEF if error is TooSlow else SMALL)
        assert time.monotonic() - began < 5
    assert str(refused.value).endswith(".")
    assert len(network.connected) == (SMALL.hops + 1 if case == "a redirect to itself" else 1)


def test_a_body_is_counted_unpacked_and_may_be_as_large_as_allowed(network: Network) -> None:
    text = b"x" * SMALL.bytes
    with network.host("news.example", page(gzip.compress(text), content_encoding="gzip")):
        assert network.fetch("http://news.example/", SMALL).data == text
    more = page(gzip.compress(text + b"x"), content_encoding="gzip")
    with network.host("news.example", more), pytest.raises(TooLarge, match=r"0\.1 MB"):
        network.fetch("http://news.example/", SMALL)


@pytest.mark.parametrize(
    ("how", "data"),
    [
        ("gzip", gzip.compress(b"Here.", mtime=0)),
        ("x-gzip", gzip.compress(b"He", mtime=0) + gzip.compress(b"re.", mtime=0)),
        ("gzip", gzip.compress(b"Here.", mtime=0) + bytes(700)),
        ("deflate", packed(b"Here.", 15)),
        ("deflate", packed(b"Here.", -15)),
        ("identity", b"Here."),
        ("", b"Here."),
    ],
)
def test_what_is_packed_as_asked_is_unpacked(network: Network, how: str, data: bytes) -> None:
    with network.host("news.example", page(data, content_encoding=how)):
        assert network.fetch("http://news.example/").data == b"Here."


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("401 Unauthorized", "paste the text"),
        ("402 Payment Required", "paste the text"),
        ("403 Forbidden", "does not show this page to programs"),
        ("404 Not Found", "has no such page"),
        ("410 Gone", "taken this page away"),
        ("429 Too Many Requests", "try again later"),
        ("451 Unavailable For Legal Reasons", "legal reasons"),
        ("500 Internal Server Error", "failed at this page"),
        ("503 Service Unavailable", "try again later"),
        ("204 No Content", "answered 204"),
        ("304 Not Modified", "answered 304"),
        ("799 Whatever", "news.example failed at this page .799."),
    ],
)
def test_a_status_is_told_with_what_to_do(network: Network, status: str, sentence: str) -> None:
    with network.host("news.example", page(b"No.", status)), pytest.raises(BadStatus, match=sentence) as refused:
        network.fetch("http://news.example/")
    assert refused.value.status == int(status[:3])


def test_a_resolver_that_takes_its_time_is_left_behind(network: Network) -> None:
    def slow(name: str) -> list[str]:
        time.sleep(5)
        return ["198.96.1.7"]

    network.resolve = slow  # type: ignore[method-assign]  # the tests' own network
    began = time.monotonic()
    with pytest.raises(TooSlow):
        network.fetch("http://news.example/", BRIEF)
    assert time.monotonic() - began < 4


def test_a_host_that_does_not_answer_is_told(network: Network) -> None:
    network.names["news.example"] = ["198.96.1.8", "2a00:1450::8"]
    with pytest.raises(NoConnection, match=r"news\.example does not answer"):
        network.fetch("http://news.example/")
    assert network.connected == [("198.96.1.8", 80), ("2a00:1450::8", 80)]


said: list[bytes] = [b""]


@pytest.fixture(scope="module")
def port() -> Iterable[int]:
    with serving(lambda connection, head: connection.sendall(said[0])) as found:
        yield found


PIECES = st.sampled_from(
    (
        *(
            b"HTTP/1.1 ",
            b"200 OK",
            b"301 M",
            b"\r\n",
            b"\r\n\r\n",
            b"Location: ",
            b"http://news.example/",
            b"//10.0.0.1/",
        ),
        *(
            b"Content-Length: ",
            b"-1",
            b"5",
            b"Transfer-Encoding: chunked",
            b"Content-Encoding: gzip",
            b"0\r\n\r\n",
            b"\x00",
        ),
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.binary(max_size=20), max_size=14).map(b"".join), st.booleans())
def test_whatever_a_host_says_it_is_a_page_or_a_sentence(network: Network, port: int, data: bytes, begun: bool) -> None:
    said[0] = OK + data if begun else data
    network.names["news.example"], network.servers["198.96.1.7"] = ["198.96.1.7"], port
    network.connected.clear()
    with suppress(NotFetched):
        assert isinstance(network.fetch("http://news.example/", BRIEF), Fetched)
    assert {ip for ip, _port in network.connected} == {"198.96.1.7"}
