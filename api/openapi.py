"""The last touches on the OpenAPI document: what is said in many places is said once, and every error everywhere."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from api.schema import problem_body
from claims.queries.nouns import NOUNS

# What can happen at any address.
_EVERYWHERE = {
    "401": "Signing in is needed, or the token is not valid.",
    "406": "Not available in the format asked for.",
    "429": "Too many requests: Retry-After says when to come back.",
}
_BUSY = "Many long answers are being sent at once: Retry-After says when to come back."
_OFTEN = 3
# Read by those who are signed in alone, and no nouns of ours.
_FOR_COLLEAGUES = {"outside-reviews"}
_FOR_ALL = {"/api/v1/citations/check", "/api/v1/check", "/api/v1/ready-texts/"}


def finish(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A drf-spectacular hook: errors that any operation can meet, then parameters and responses shared by name."""
    for path, method, operation in _operations(result):
        for status, about in _EVERYWHERE.items():
            operation["responses"].setdefault(status, problem_body(about))
        if method == "get":
            operation["responses"]["503"] = problem_body(_BUSY) | {"headers": _WAIT}
        operation["responses"]["429"].setdefault("headers", _WAIT)
        if _open(path, method):
            operation["security"] = [*(each for each in operation.get("security", []) if each), {}]
    _share(result, "parameters")
    _share(result, "responses")
    return result


_WAIT = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer", "minimum": 1}}}


def _open(path: str, method: str) -> bool:
    """Whether anybody may ask, and who one is only decides what one is told."""
    plural = path.removeprefix("/api/v1/").partition("/")[0].partition(".")[0]
    closed = plural in _FOR_COLLEAGUES or (plural in NOUNS and NOUNS[plural].needs_sign_in)
    return path in _FOR_ALL or (method == "get" and not closed)


def _operations(result: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in result["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _share(result: dict[str, Any], what: str) -> None:
    """Give whatever stands in three places or more a name among the components, and refer to it."""
    places = [(holder, at) for *_, operation in _operations(result) for holder, at in _places(operation.get(what))]
    often = Counter(json.dumps(holder[at], sort_keys=True) for holder, at in places)
    names: dict[str, str] = {}
    taken: Counter[str] = Counter()
    shared = result.setdefault("components", {}).setdefault(what, {})
    for holder, at in places:
        written = json.dumps(holder[at], sort_keys=True)
        if often[written] < _OFTEN:
            continue
        if written not in names:
            word = str(at) if what == "responses" else str(holder[at]["name"])
            taken[word] += 1
            names[written] = f"{word}-{taken[word]}" if taken[word] > 1 else word
            shared[names[written]] = holder[at]
        holder[at] = {"$ref": f"#/components/{what}/{names[written]}"}


def _places(held: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(held, list):
        yield from ((held, at) for at in range(len(held)))
    elif isinstance(held, dict):
        yield from ((held, at) for at in held if at >= "400")
