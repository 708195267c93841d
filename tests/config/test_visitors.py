"""Reads of the API by nobody take the short way; everybody else, and everything else, takes Django's whole way."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import URLResolver

from config.urls import urlpatterns as every
from config.visitors import Guard, People, Sessions, is_nobody
from config.words import ByWord

LIST = "/api/v1/claims/"


@pytest.mark.parametrize(
    ("method", "address", "headers", "nobody"),
    [
        ("GET", LIST, {}, True),
        ("HEAD", LIST, {}, True),
        ("POST", LIST, {}, False),
        ("DELETE", LIST, {}, False),
        ("GET", LIST, {"HTTP_COOKIE": "sessionid=abc"}, False),
        ("GET", LIST, {"HTTP_COOKIE": "theme=dark"}, False),
        ("GET", LIST, {"HTTP_AUTHORIZATION": "Token abc"}, False),
        ("GET", "/claims/", {}, False),
        ("GET", "/api/", {}, False),
    ],
)
def test_only_who_reads_and_brings_nothing_is_nobody(
    method: str, address: str, headers: dict[str, str], nobody: bool
) -> None:
    request = RequestFactory().generic(method, address, **headers)  # type: ignore[arg-type]  # headers, as a server has them
    assert is_nobody(request) is nobody
    Sessions(Guard(People(lambda _: HttpResponse())))(request)
    assert hasattr(request, "session") is not nobody
    assert hasattr(request, "auser") is not nobody
    assert not (nobody and request.user.is_authenticated)


ADDRESSES = (
    "claims/",
    "claims/CLM-7K2Q9M/",
    "claims/CLM-7K2Q9M.bib",
    "claims.ris",
    "claims/CLM-7K2Q9M/publish/",
    "corrections/preview/",
    "document-links/7/",
    "documents/DOC-7K2Q9M/",
    "reconcile/speakers/suggest/entity/",
    "check",
    "citations/check",
    "",
    "claims",
    "claims/a/b/c/",
    "nothing/",
    "Claims/",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_first_word_finds_what_trying_one_after_another_finds(address: str) -> None:
    [quick] = [one for one in every if isinstance(one, ByWord)]
    plain = URLResolver(quick.pattern, quick.urlconf_name, quick.default_kwargs, quick.app_name, quick.namespace)
    found, expected = quick.resolve(f"api/v1/{address}"), plain.resolve(f"api/v1/{address}")
    told = [(one.func, one.kwargs, one.view_name, one.route) for one in (found, expected)]
    assert told[0] == told[1]
