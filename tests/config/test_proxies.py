"""Behind proxies: the visitor's address is what the outermost proxy we trust has seen, never what the visitor wrote."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.test import Client, RequestFactory

from config.compressing import Compressing
from config.environment import Environment
from config.errors import Refused
from config.proxies import Trusted, behind_proxies

INVENTED = "9.9.9.9"
VISITOR = "203.0.113.7"


@pytest.mark.parametrize(
    ("trusted", "connected", "forwarded", "visitor"),
    [
        ("", "10.0.0.1", VISITOR, "10.0.0.1"),
        ("0", "10.0.0.1", VISITOR, "10.0.0.1"),
        ("1", "10.0.0.1", VISITOR, VISITOR),
        ("1", "10.0.0.1", f"{INVENTED}, {VISITOR}", VISITOR),
        ("1", "10.0.0.1", f"{INVENTED},{INVENTED},,{VISITOR}", VISITOR),
        ("1", "10.0.0.1", "", "10.0.0.1"),
        ("1", "10.0.0.1", f"{INVENTED}, unknown", "10.0.0.1"),
        ("2", "10.0.0.1", f"{INVENTED}, {VISITOR}, 10.0.0.2", VISITOR),
        ("2", "10.0.0.1", INVENTED, "10.0.0.1"),
        ("10.0.0.0/8", "10.0.0.1", f"{INVENTED}, {VISITOR}, 10.0.0.2", VISITOR),
        ("10.0.0.0/8", "10.0.0.1", f"10.3.3.3, {VISITOR}, 10.0.0.2", VISITOR),
        ("10.0.0.0/8", "198.51.100.1", INVENTED, "198.51.100.1"),
        ("10.0.0.0/8", "10.0.0.1", f"{INVENTED}, nonsense, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.0/8", "::ffff:10.0.0.1", VISITOR, VISITOR),
        ("127.0.0.1, ::1", "::1", f"{INVENTED}, 2001:db8::5", "2001:db8::5"),
        ("::1", "::1", "[2001:db8::5]:4711", "2001:db8::5"),
        ("::1", "::1", f"{VISITOR}:4711", VISITOR),
    ],
)
def test_what_a_visitor_writes_never_counts(trusted: str, connected: str, forwarded: str, visitor: str) -> None:
    who = Trusted.read(trusted)
    assert (who.visitor(connected, forwarded) if who else connected) == visitor


@pytest.mark.parametrize("written", ["one", "11", "-1", "10.0.0.1/8", "10.0.0.0/99", "*", "example.org"])
def test_what_is_neither_a_number_nor_networks_is_refused(written: str) -> None:
    with pytest.raises(Refused, match="ONRECORD_TRUSTED_PROXIES"):
        Trusted.read(written)


def test_a_limit_that_is_no_number_is_refused() -> None:
    assert Environment.read({"ONRECORD_CAPTURES_WAITING": "7"}).captures_waiting == 7
    with pytest.raises(Refused, match="ONRECORD_CAPTURES_WAITING"):
        Environment.read({"ONRECORD_CAPTURES_WAITING": "many"})


@pytest.mark.parametrize(
    ("trusted", "seen"), [("1", (VISITOR, "https", None)), ("", ("127.0.0.1", "http", None))], ids=["one", "none"]
)
def test_nothing_further_in_sees_the_headers(settings: object, trusted: str, seen: tuple[object, ...]) -> None:
    settings.TRUSTED_PROXIES = Trusted.read(trusted)  # type: ignore[attr-defined]  # pytest-django's own
    requests: list[HttpRequest] = []

    def answer(request: HttpRequest) -> HttpResponseBase:
        requests.append(request)
        return HttpResponse()

    asked = RequestFactory().get("/", HTTP_X_FORWARDED_FOR=f"{INVENTED}, {VISITOR}", HTTP_X_FORWARDED_PROTO="https")
    behind_proxies(answer)(asked)
    [request] = requests
    assert (request.META["REMOTE_ADDR"], request.scheme, request.META.get("HTTP_X_FORWARDED_FOR")) == seen


def test_pages_go_out_compressed_each_time_of_another_length(db: None, client: Client) -> None:
    answers = [client.get("/sign-in/", HTTP_ACCEPT_ENCODING="gzip") for _ in range(8)]
    assert {answer["Content-Encoding"] for answer in answers} == {"gzip"}
    assert all("Accept-Encoding" in answer["Vary"] for answer in answers)
    assert len({len(answer.content) for answer in answers}) > 1
    assert "Content-Encoding" not in client.get("/sign-in/").headers


def test_a_stream_and_a_strong_etag_go_out_as_they_are() -> None:
    stream = StreamingHttpResponse([b"a row of many\n"] * 100)
    strong = HttpResponse(b"a record" * 100, headers={"ETag": '"17-abc"'})
    weak = HttpResponse(b"a page" * 100, headers={"ETag": 'W/"17"'})
    for answer, encoded in ((stream, False), (strong, False), (weak, True)):
        asked = RequestFactory().get("/", HTTP_ACCEPT_ENCODING="gzip")
        sent = Compressing(lambda _, answer=answer: answer)(asked)
        assert isinstance(sent, HttpResponseBase)
        assert sent.has_header("Content-Encoding") is encoded
    assert strong["ETag"] == '"17-abc"'
