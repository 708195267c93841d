"""Who may do what: every role at every address with every method, compared with a table that people have read.

    REWRITE=1 ./run test -n 0 tests/crawl/test_permissions.py

writes the table anew; read what changed in it before it is committed. An address that is missing in it fails.
"""

import copy
import json
import logging
import os
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.backends import ModelBackend
from django.core.signals import request_finished
from django.db import close_old_connections, connection, transaction
from django.test import Client, RequestFactory
from django.test.client import ClientHandler

from claims.actions import corrections
from claims.models import (
    Appearance,
    Claim,
    Correction,
    Evidence,
    Finding,
    Indicator,
    Review,
    Speaker,
    Statistic,
    Suggestion,
)
from claims.queries.corrections import preview
from sources.actions import actors
from sources.ledger.roles import Role
from sources.models import Capture, Document, Source, User
from tests.crawl.addresses import addresses

TABLE = Path(__file__).parent / "permissions.json"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
NOBODY = "anonymous"
WHO = (NOBODY, *Role.values)
NO_METHOD = "no such method"


def objects() -> dict[str, str]:
    """Something of each noun, published where it can be, so that a refusal is about the role and not the object."""
    claim = Claim.objects.filter(state="published", said_by__isnull=False).earliest("pk")
    assert claim.said_by is not None
    pending = Suggestion.objects.filter(state="pending", kind="quotation").earliest("pk")
    found = Finding.objects.filter(state="suspected", kind="quotation-reworded").earliest("pk")
    return {
        "claim": claim.public_id,
        "speaker": claim.said_by.public_id,
        "document": Document.objects.filter(is_primary=True).earliest("pk").public_id,
        "source": Source.objects.earliest("pk").public_id,
        "capture": Capture.objects.earliest("pk").public_id,
        "appearance": str(Appearance.objects.filter(claim=claim).earliest("pk").pk),
        "statistic": str(Statistic.objects.filter(claim__state="published").earliest("pk").pk),
        "review": str(Review.objects.filter(state="published").earliest("pk").pk),
        "evidence": str(Evidence.objects.earliest("pk").pk),
        "suggestion": str(pending.pk),
        "finding": str(found.pk),
        "quotation": f"f{found.pk}",
        "indicator": str(Indicator.objects.earliest("pk").pk),
        "correction": proposed(claim.said_by).public_id,
    }


def proposed(speaker: Speaker) -> Correction:
    """A correction that a checker proposed, waiting for an editor."""
    places = preview(forms=["Graeme Bigger", "Bigger"], speaker=speaker)
    checker = actors.person(User.objects.get(username="checker"))
    correction: Correction = corrections.propose(
        places=places, right="Graeme Biggar", why="The agency's own page says so.", by=checker
    )
    return correction


def outcome(response: Any) -> str:
    status = response.status_code
    assert status < 500, response.wsgi_request.path
    if status == 401 or (status == 302 and ("sign-in" in response["Location"] or "/login/" in response["Location"])):
        return "sign in"
    return {403: "refused", 404: "not there", 405: NO_METHOD}.get(status, "answers")


def _left(response: Any) -> None:
    """As by a reader who goes away: an answer that is sent piece by piece gives its place back, and the test's
    connection stays, as it does for Django's own client.
    """
    request_finished.disconnect(close_old_connections)
    response.close()
    request_finished.connect(close_old_connections)


class Remembering(ModelBackend):
    """Who asks is looked up thousands of times; that a request wrote into their row is taken back with all it wrote."""

    known: dict[int, User] = {}  # noqa: RUF012 - there is one for all: Django makes a backend anew for each request

    def get_user(self, user_id: int) -> User:
        if user_id not in self.known:
            self.known[user_id] = User.objects.get(pk=user_id)
        return copy.copy(self.known[user_id])


class Writes:
    """Whether anything may have been written: most requests only read, and taking back nothing takes three statements."""

    _READS = ("SELECT ", "SAVEPOINT ", "RELEASE ")

    def __init__(self) -> None:
        self.any = False

    def __call__(self, execute: Any, sql: Any, *rest: Any) -> Any:
        self.any = self.any or not str(sql).startswith(self._READS)
        return execute(sql, *rest)

    def take_back(self, to: str) -> None:
        if self.any or connection.needs_rollback:
            transaction.set_rollback(False)
            transaction.savepoint_rollback(to)
            self.any = False


def matrix() -> dict[str, dict[str, str]]:
    """For each pattern and method who gets which outcome, most alike first: "answers: editor administrator"."""
    clients = {NOBODY: Client()}
    for role in Role.values:
        user = User.objects.filter(role=role).first() or User.objects.create_user(f"a-{role}", role=role)
        clients[role] = Client()
        clients[role].force_login(user)
    cookies = {who: client.cookies.output(header="", sep=";") for who, client in clients.items()}
    # Without the client's notes of what was rendered with what, thousands of answers take a sixth less.
    asked, answers = RequestFactory(), ClientHandler(enforce_csrf_checks=False)
    found: dict[str, dict[str, str]] = {}
    listed, writes = list(addresses(objects())), Writes()
    before = transaction.savepoint_create()
    for address in listed:
        for method in METHODS:
            outcomes: dict[str, list[str]] = {}
            for who in WHO[::-1]:
                # Signing out is among what is tried, and the next address is for somebody who is signed in.
                asked.cookies = SimpleCookie(cookies[who])
                with connection.execute_wrapper(writes):
                    response = answers(asked.generic(method, address.path).environ)
                    if response.streaming:
                        _left(response)
                writes.take_back(before)
                outcomes.setdefault(outcome(response), []).insert(0, who)
                if who == WHO[-1] and outcome(response) == NO_METHOD:
                    break  # what administrators cannot even ask for, nobody can
            told = "; ".join(f"{what}: {' '.join(people)}" for what, people in outcomes.items())
            found.setdefault(address.pattern, {})[method] = told if len(outcomes) > 1 else next(iter(outcomes))
    return found


def test_every_role_at_every_address_with_every_method(loaded: None, settings: Any, caplog: Any) -> None:
    settings.DEBUG_PROPAGATE_EXCEPTIONS = True  # a fault is told as what it is
    caplog.set_level(logging.CRITICAL, logger="django.request")  # thousands of refusals are what is asked for
    # Neither where sessions are kept nor where people are looked up is a part of the question.
    settings.AUTHENTICATION_BACKENDS = [f"{__name__}.{Remembering.__name__}"]
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    found = matrix()
    if os.environ.get("REWRITE"):
        TABLE.write_text(json.dumps(found, indent=1) + "\n")
        pytest.skip("the table was written anew; read what changed in it")
    known = json.loads(TABLE.read_text())
    assert {pattern: found[pattern] for pattern in found if found[pattern] != known.get(pattern)} == {}
    assert set(known) - set(found) == set()
