"""Slow senders take places of their own, and nothing is done for a body before all of it is here."""

import io
import json
import threading
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, BinaryIO, cast

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from config.pooling import CARRIED
from config.receiving import LARGEST, receiving
from config.refusing import unreceived

type Send = Callable[..., HttpResponseBase]


class Slow(io.RawIOBase):
    """A body of which nothing comes before `rest` is set."""

    def __init__(self) -> None:
        self.asked, self.rest = threading.Event(), threading.Event()

    def read(self, size: int = -1) -> bytes:
        self.asked.set()
        self.rest.wait(30)
        return b""


@pytest.fixture
def send() -> Send:
    """Sends a body to a view that answers with what it found."""
    answers = threading.local()

    def view(request: HttpRequest) -> HttpResponseBase:
        return HttpResponse(request.read())

    def application(environ: dict[str, Any], _start: Any) -> list[bytes]:
        answers.last = unreceived(view)(WSGIRequest(environ))
        return []

    door = receiving(application)

    def sent(body: object, path: str = "/check", length: object = 100) -> HttpResponseBase:
        door({"REQUEST_METHOD": "POST", "PATH_INFO": path, "CONTENT_LENGTH": str(length), "wsgi.input": body}, None)
        return cast(HttpResponseBase, answers.last)

    return sent


@pytest.mark.parametrize(
    ("body", "length", "found"),
    [
        (b"", 0, b""),
        (b"text=a", 6, b"text=a"),
        (b"text=a and what is beyond it", 6, b"text=a"),
        (b"it broke off", 100, b"it broke off"),
        (b"x" * 3_000_000, 3_000_000, b"x" * 3_000_000),
        (b"no number", "a lot", b""),
        (b"none", "", b""),
    ],
)
def test_what_was_sent_is_found(send: Send, body: bytes, length: object, found: bytes) -> None:
    answer = cast(HttpResponse, send(io.BytesIO(body), length=length))
    assert answer.content == found


def test_senders_that_do_not_send_leave_threads_for_others(send: Send) -> None:
    slow = [Slow() for _ in range(CARRIED)]
    sending = [threading.Thread(target=send, args=(cast(BinaryIO, each),)) for each in slow]
    for thread, each in zip(sending, slow, strict=True):
        thread.start()
        assert each.asked.wait(30)
    refused = cast(HttpResponse, send(io.BytesIO(b"{}"), "/api/v1/check", 2))
    assert (refused.status_code, refused["Retry-After"]) == (503, "10")
    assert json.loads(refused.content)["type"] == "urn:onrecord:problem:busy"
    page = cast(HttpResponse, send(io.BytesIO(b"a=1"), "/check", 3))
    assert (page.status_code, b"Nothing was changed" in page.content) == (503, True)
    assert send(io.BytesIO(), length=0).status_code == 200
    for each in slow:
        each.rest.set()
    for thread in sending:
        thread.join()
    assert cast(HttpResponse, send(io.BytesIO(b"a=1"), length=3)).content == b"a=1"


def test_what_is_larger_than_anything_taken_is_not_read(send: Send) -> None:
    body = io.BytesIO(b"begun")
    refused = cast(HttpResponse, send(body, "/api/v1/check", LARGEST + 1))
    assert refused.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert "67,108,864 bytes" in json.loads(refused.content)["detail"]
    assert body.tell() == 0
    page = cast(HttpResponse, send(body, "/check", LARGEST + 1))
    assert b"send it in parts" in page.content
