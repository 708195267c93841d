"""Writing over HTTP: every deed of `api.writing`, through the same actions as the desk."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.db.models import Model
from django.http import HttpResponse
from drf_spectacular.openapi import AutoSchema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.views import APIView

from api.bodies import JSONBody, validated
from api.idempotency import Answered, Retry, retry_of
from api.missing import elsewhere
from api.preconditions import Stale, Unread, address_of, etag, must_be_as_seen, seen_revisions
from api.problems import BadParameters
from api.refusals import refusals
from api.views.allowing import permitted
from api.writing.operations import Data, Operation
from api.writing.registry import OPERATIONS
from api.writing_schema import read_or_written
from claims.errors import ChangedSinceRead
from claims.queries.nouns import NOUNS
from claims.queries.reader import read_by
from claims.queries.written import noun_of, row_of, shown
from sources.ledger.scopes import NEEDED, Scope
from sources.ledger.turn import turn


def write(operation: Operation, request: Request, key: str | None) -> HttpResponse:
    """Do it, once, to the row that was seen; the answer says what it became. Raises what `api.problems` tells."""
    if request.query_params:
        raise BadParameters(
            [{"parameter": name, "detail": "Nothing is written by a parameter."} for name in request.query_params]
        )
    by = permitted(operation.may, request)
    if key is not None and (there := elsewhere(request, NOUNS[operation.noun], key)):
        return there
    if key is not None and "If-Match" not in request.headers:
        with read_by(by.user_id):
            _row(operation, key)
    seen = seen_revisions(request) if operation.on_row else []
    retry = retry_of(request, by)
    try:
        with refusals():
            answer = (_slowly if operation.slow else _in_turn)(operation, request, key, seen, retry)
    except Stale as stale:
        with read_by(by.user_id):
            told = stale.told(request.data)
        raise told from stale
    return _sent(answer, request)


def _in_turn(operation: Operation, request: Request, key: str | None, seen: list[int], retry: Retry) -> Answered:
    with turn(), read_by(retry.by.user_id):
        if before := retry.before():
            return before
        row = _row(operation, key)
        if row is not None:
            must_be_as_seen(row, seen)
        try:
            answer = _answer(operation, operation.act(row, retry.by, _input(operation, request)))
        except ChangedSinceRead as refused:
            raise Unread(row, seen) from refused
        retry.keep(answer)
        return answer


def _slowly(operation: Operation, request: Request, key: str | None, seen: list[int], retry: Retry) -> Answered:
    with retry.alone():
        if before := retry.before():
            return before
        done = operation.act(_row(operation, key), retry.by, _input(operation, request))
        with turn():
            answer = _answer(operation, done)
            retry.keep(answer)
        return answer


def _row(operation: Operation, key: str | None) -> Any:
    if key is None:
        return None
    row = row_of(operation.noun, key)
    if row is None:
        raise NotFound
    return row


def _input(operation: Operation, request: Request) -> Data:
    return validated(operation.input, request.data, partial=operation.method == "PATCH")


def _answer(operation: Operation, became: Model | None) -> Answered:
    if became is None:
        return Answered(204)
    now = shown(became)
    if now is None:
        return Answered(204)
    text, headers = now.text, {"ETag": etag(now.revision, now.text.encode())}
    if noun_of(became) != operation.noun:
        # Another record came of it: changes that wait for a second person, for one.
        return Answered(202, text, headers | {"Location": address_of(became)})
    if operation.on_row:
        return Answered(200, text, headers)
    return Answered(201, text, headers | {"Location": address_of(became)})


def _sent(answer: Answered, request: Request) -> HttpResponse:
    response = HttpResponse(answer.body, status=answer.status, content_type="application/json")
    for name, value in answer.headers.items():
        response[name] = request.build_absolute_uri(f"/api/v1/{value}") if name == "Location" else value
    if answer.status == 204:
        del response["Content-Type"]
    return response


class StepView(APIView):
    """What happens to a row by a POST to an address of its own."""

    operations: Mapping[str, Operation] = {}
    parser_classes = (JSONBody,)

    def post(self, request: Request, key: str) -> HttpResponse:
        return write(self.operations["POST"], request, key)

    def scope_of(self, request: Request) -> Scope:
        return NEEDED[self.operations["POST"].may]


def writable(read: type[APIView], plural: str, *, listed: bool) -> type[APIView]:
    """The view that reads a list or a row, and writes it where it can be written."""
    found = {
        operation.method: operation
        for operation in OPERATIONS
        if operation.noun == plural and not operation.step and (operation.method == "POST") == listed
    }
    if not found:
        return read
    doing = {method.lower(): _doing(operation) for method, operation in found.items()}
    return type(
        f"{read.__name__}Written",
        (read,),
        {
            **doing,
            "operations": found,
            "parser_classes": (JSONBody,),
            "scope_of": lambda self, request: (
                NEEDED[found[request.method].may] if request.method in found else Scope.READ
            ),
            "schema": read_or_written(type(cast(AutoSchema, read.schema))),
        },
    )


def _doing(operation: Operation) -> Callable[..., HttpResponse]:
    def do(self: APIView, request: Request, key: str | None = None) -> HttpResponse:
        return write(operation, request, key)

    return do


def steps() -> list[tuple[Operation, type[APIView]]]:
    """Each step with its view."""
    return [
        (
            operation,
            type("StepView", (StepView,), {"operations": {"POST": operation}, "schema": read_or_written()}),
        )
        for operation in OPERATIONS
        if operation.step
    ]
