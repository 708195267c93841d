"""Idempotency-Key: who retries is answered as the first time, and nothing is done twice."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.refusals import Told
from sources.actions import answers
from sources.ledger.actor import Actor
from sources.ledger.turn import one_at_a_time
from sources.queries.answers import answered

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Answered:
    """What is sent back: a status, a body that is JSON, and headers of its own."""

    status: int
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def response(self) -> HttpResponse:
        """As it goes out."""
        return HttpResponse(self.body, status=self.status, headers=self.headers, content_type="application/json")


@dataclass(frozen=True, slots=True)
class Retry:
    """What a request says to be told from others: whose, where, under which key ("" for none), and a digest of its body."""

    by: Actor
    route: str
    key: str
    asked: str

    def before(self) -> Answered | None:
        """What it was answered before; to be asked in one's turn. Raises Told, 422, for another request's key."""
        found = answered(by=self.by, route=self.route, key=self.key) if self.key else None
        if found is None:
            return None
        if found.asked != self.asked:
            raise Told(
                422,
                "This Idempotency-Key was sent with another body in the last 24 hours: a new request takes a new key.",
                [{"detail": "Used for another body.", "header": "Idempotency-Key"}],
            )
        return Answered(found.status, found.body, found.headers | {"Idempotency-Replayed": "true"})

    def keep(self, answer: Answered) -> None:
        """Keep the answer with what was done, in one transaction."""
        if self.key:
            answers.keep(
                by=self.by,
                route=self.route,
                key=self.key,
                asked=self.asked,
                status=answer.status,
                body=answer.body,
                headers=answer.headers,
            )

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Inside, nobody else uses this key: for what takes too long to let every other writer wait for it."""
        with one_at_a_time(f"{self.by.pk} {self.route} {self.key}"):
            yield


def retry_of(request: Request, by: Actor, sent: Any = None) -> Retry:
    """`sent` is what was sent, where it is no JSON. Raises Told, 400, for a key that is empty, not printable ASCII, or longer than 200 characters."""
    key = request.headers.get("Idempotency-Key")
    if key is not None and not (0 < len(key) <= LONGEST and key.isascii() and key.isprintable()):
        raise Told(
            400,
            f"An Idempotency-Key is 1 to {LONGEST} printable ASCII characters.",
            [{"detail": "Not a key.", "header": "Idempotency-Key"}],
        )
    # As it was understood: the order of its keys, and the white space between them, make no other request.
    asked = json.dumps([request.data if sent is None else sent, request.headers.get("If-Match")], sort_keys=True)
    return Retry(by, f"{request.method} {request.path}"[:300], key or "", sha256(asked.encode()).hexdigest())
