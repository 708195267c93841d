"""Slow readers of long answers take places of their own, never everybody's."""

import gc
import json
from collections.abc import Callable, Iterator

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from api.manners import manners
from config.pooling import CARRIED, THREADS
from config.refusing import COME_BACK
from config.streams import few_at_once

type Answer = Callable[[HttpRequest], HttpResponseBase]


@pytest.fixture
def closed() -> list[str]:
    return []


@pytest.fixture
def answer(closed: list[str]) -> Answer:
    def pieces(path: str) -> Iterator[bytes]:
        try:
            yield b"first"
            yield b"last"
        finally:
            closed.append(path)

    def streamed(request: HttpRequest) -> HttpResponseBase:
        if request.path == "/short":
            return HttpResponse(b"all at once")
        begun = pieces(request.path)
        next(begun)
        return StreamingHttpResponse(begun)

    return manners(few_at_once(streamed))


def asked(answer: Answer, path: str) -> HttpResponseBase:
    return answer(RequestFactory().get(path))


def test_readers_that_do_not_read_leave_threads_for_others(answer: Answer, closed: list[str]) -> None:
    reading = [asked(answer, f"/file/{number}") for number in range(CARRIED)]
    assert 2 * CARRIED < THREADS
    refused = asked(answer, "/api/v1/claims/")
    assert (refused.status_code, refused["Retry-After"]) == (503, str(COME_BACK))
    assert isinstance(refused, HttpResponse)
    told = json.loads(refused.content)
    assert told["type"] == "urn:onrecord:problem:busy"
    assert "ask again in 10 s" in told["detail"]
    page = asked(answer, "/dataset")
    assert isinstance(page, HttpResponse)
    assert (page.status_code, b"ask again in 10 s" in page.content) == (503, True)
    assert closed == ["/api/v1/claims/", "/dataset"]
    assert asked(answer, "/short").status_code == 200

    reading.pop().close()
    assert closed[2:] == [f"/file/{CARRIED - 1}"]
    again = asked(answer, "/file/again")
    assert again.status_code == 200
    for each in (again, *reading):
        each.close()


def test_a_place_is_free_again_however_a_reader_leaves(answer: Answer) -> None:
    for _ in range(CARRIED + 1):
        read = asked(answer, "/file")
        assert isinstance(read, StreamingHttpResponse)
        assert b"".join(read) == b"last"
        read.close()
        read.close()
    for _ in range(CARRIED + 1):
        assert asked(answer, "/file").status_code == 200
        gc.collect()
