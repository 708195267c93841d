"""A page is fetched: what is asked, what comes back, and over TLS only from who can prove to be the host."""

import datetime as dt
import socket
from functools import partial
from pathlib import Path

import pytest

from sources.fetching import Fetched, Hop, NotFetched, post
from sources.fetching.errors import BadCertificate, HostNotFound, NoConnection
from sources.fetching.fetch import USER_AGENT
from tests.sources.fetching.network import PUBLIC, Network, page, redirect


def test_a_page_comes_as_it_is_with_what_the_host_says_of_it(network: Network) -> None:
    with network.host("news.example", page(b"<p>H\xc3\xa9re.</p>", content_type="text/html; charset=utf-8")):
        got = network.fetch(" http://NEWS.example./a?b=c#d ")
    assert (got.data, got.media_type, got.status) == (b"<p>H\xc3\xa9re.</p>", "text/html; charset=utf-8", 200)
    assert got.requested_url == got.final_url == "http://news.example/a?b=c"
    assert abs(dt.datetime.now(dt.UTC) - got.fetched_at) < dt.timedelta(minutes=1)
    assert (got.hops, got.downgraded) == ((), False)


def test_what_is_asked_names_the_host_and_us_and_nothing_else(
    network: Network, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    (tmp_path / ".netrc").write_text("default login a password b\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    heads = []

    def handler(connection: socket.socket, head: str) -> None:
        heads.append(head)
        (page(b"", "302 Found", location="/b", set_cookie="a=b") if len(heads) == 1 else page())(connection, head)

    with network.host("news.example", handler):
        network.fetch("http://news.example:8080/ä%20b")
    first, second = heads
    assert first.startswith("GET /%C3%A4%20b HTTP/1.1\r\nHost: news.example:8080\r\n")
    assert second.startswith("GET /b HTTP/1.1\r\n")
    assert f"User-Agent: {USER_AGENT}\r\n" in second
    names = {line.partition(":")[0] for line in second.split("\r\n")[1:] if line}
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_redirects_are_followed_and_told(network: Network) -> None:
    def handler(connection: socket.socket, head: str) -> None:
        number = int(head.split()[1].strip("/"))
        answer = redirect(f"http://news.example/{number + 1}", "301 Moved") if number < 5 else page(b"arrived")
        answer(connection, head)

    with network.host("news.example", handler):
        got = network.fetch("http://news.example/0")
    assert got.data == b"arrived"
    assert (got.requested_url, got.final_url) == ("http://news.example/0", "http://news.example/5")
    assert got.hops == tuple(Hop(f"http://news.example/{number}", 301) for number in range(5))


@pytest.mark.parametrize(
    ("location", "target"),
    [("/b c", "/b%20c"), ("?q=1", "/a?q=1"), ("//news.example/x", "/x"), ("/%C3%A4", "/%C3%A4"), ("/ä", "/%C3%A4")],
)
def test_a_redirect_is_read_as_browsers_read_it(network: Network, location: str, target: str) -> None:
    seen: list[str] = []

    def handler(connection: socket.socket, head: str) -> None:
        seen.append(head.split()[1])
        (redirect(location.encode().decode("latin-1")) if len(seen) == 1 else page())(connection, head)

    with network.host("news.example", handler):
        network.fetch("http://news.example/a")
    assert seen == ["/a", target]


@pytest.mark.parametrize(
    ("written", "looked_up"),
    [
        ("http://straße.example/", "xn--strae-oqa.example"),
        ("http://ＮＥＷＳ.example/", "news.example"),
        ("http://BÜCHER.example/", "xn--bcher-kva.example"),
        ("http://例え。テスト/", "xn--r8jz45g.xn--zckzah"),
    ],
)
def test_names_in_every_script_are_looked_up_as_domains_spell_them(
    network: Network, written: str, looked_up: str
) -> None:
    with pytest.raises(HostNotFound, match=looked_up):
        network.fetch(written)
    assert network.looked_up == [looked_up]


def test_the_next_address_is_tried_where_the_first_does_not_answer(network: Network) -> None:
    with network.host("news.example", page()):
        network.names["news.example"] = ["2a00:1450::9", PUBLIC]
        network.fetch("http://news.example/")
    assert network.connected == [("2a00:1450::9", 80), (PUBLIC, 80)]


def test_a_host_that_proves_to_be_itself_is_believed(
    secure: Network, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    got = secure.fetch("https://secure.example/")
    assert (got.data, secure.connected) == (b"secure", [(PUBLIC, 443)])


def test_what_is_sent_goes_to_a_public_host_that_proves_to_be_itself_and_no_further(
    secure: Network, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    send = partial(post, body=b"{}", headers={"webhook-id": "a"}, resolve=secure.resolve, connect=secure.connect)
    assert send("https://secure.example/hook?a=b") == 200
    head, _, body = secure.heard[-1].partition(b"\r\n\r\n")
    assert (head.split(b"\r\n")[0], body) == (b"POST /hook?a=b HTTP/1.1", b"{}")
    assert {b"Host: secure.example", b"webhook-id: a", b"Content-Length: 2"} <= set(head.split(b"\r\n"))
    secure.says = b"HTTP/1.1 302 Found\r\nLocation: https://other.example/\r\nContent-Length: 0\r\n\r\n"
    assert (send("https://secure.example/"), "other.example" in secure.looked_up) == (302, False)
    secure.names["inside.example"] = ["10.0.0.7"]
    for wrong, why in (
        ("http://secure.example/", "https alone"),
        ("https://inside.example/", "nothing is fetched"),
        ("https://127.0.0.1/", "nothing is fetched"),
        ("https://other.example/", "does not prove"),
    ):
        with pytest.raises(NotFetched, match=why):
            send(wrong)


def test_a_host_that_proves_to_be_another_is_not_believed(
    secure: Network, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(BadCertificate, match=r"other\.example does not prove"):
        secure.fetch("https://other.example/")


def test_a_certificate_that_nobody_vouches_for_is_not_believed(secure: Network) -> None:
    with pytest.raises(BadCertificate, match=r"secure\.example does not prove"):
        secure.fetch("https://secure.example/")


def test_a_host_that_speaks_no_tls_is_told(network: Network) -> None:
    def plain(_ip: str, _port: int, _seconds: float) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            theirs.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        return ours

    network.names["news.example"] = [PUBLIC]
    network.connect = plain  # type: ignore[method-assign, assignment]  # the tests' own network
    with pytest.raises(NoConnection, match="No secure connection"):
        network.fetch("https://news.example/")


def test_a_way_from_https_to_http_is_noted() -> None:
    hops = (Hop("https://news.example/", 301),)
    got = Fetched("https://news.example/", "http://news.example/a", 200, "", b"", dt.datetime.now(dt.UTC), hops)
    assert got.downgraded
