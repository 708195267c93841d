"""The bodies of requests: read as JSON, of a size, and checked; what is wrong is named by its place."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.serializers import Serializer

from api.refusals import Told
from claims.publishing.json_pointers import beneath

LARGEST = 21_000_000
"""Bytes: a file of 15 MB as Base64, and what is said about it."""


class JSONBody(BaseParser):
    """A body of JSON. Raises ParseError for what is none, Told (413) for one that is too large."""

    media_type = "application/json"
    whole = True
    """Whether half a surrogate pair, which neither UTF-8 nor PostgreSQL has, is refused."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Told(413, f"The body is larger than {LARGEST:,} bytes.")
        try:
            text = data.decode()
            if not data.strip():
                return {}
            found = json.loads(text, parse_constant=_no_number, object_pairs_hook=_each_once)
            if self.whole and ("\\ud" in text or "\\uD" in text):
                json.dumps(found, ensure_ascii=False).encode()
            return found
        except UnicodeDecodeError as error:
            raise ParseError("The body is not in UTF-8.") from error
        except UnicodeEncodeError as error:
            half = ascii(error.object[error.start])[1:-1]
            raise ParseError(f"A text has half a sign, {half}: it was cut between two surrogates.") from error
        except ValueError as error:
            raise ParseError(f"The body is no JSON: {error}.") from error
        except RecursionError as error:
            raise ParseError("The body is nested too deeply.") from error


class OthersBody(JSONBody):
    """What others wrote, which is kept as it came."""

    whole = False


class LinkedBody(OthersBody):
    """The same as JSON-LD."""

    media_type = "application/ld+json"


def validated(input_: type[Serializer[Any]], data: Any, *, partial: bool) -> Mapping[str, Any]:
    """What was sent, as values. Raises Told (422) with a JSON pointer (RFC 6901) to each thing that is wrong."""
    if data is not None and not isinstance(data, Mapping):
        told = "Send a JSON object: {...}."
        raise Told(422, told, [{"pointer": "", "detail": told}])
    checked = input_(data=data if data is not None else {}, partial=partial)
    if not checked.is_valid():
        errors = [{"pointer": pointer, "detail": detail} for pointer, detail in _pointed(checked.errors, "")]
        raise Told(
            422, " ".join(f"{error['pointer'] or 'The body'}: {error['detail']}" for error in errors[:5]), errors
        )
    if partial and not checked.validated_data:
        raise Told(422, "Nothing was sent that could be changed.", [{"pointer": "", "detail": "Send a field."}])
    return dict(checked.validated_data)


def _pointed(errors: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(errors, Mapping):
        for name, inner in errors.items():
            yield from _pointed(inner, at if name == "non_field_errors" else beneath(at, name))
    elif isinstance(errors, list) and any(isinstance(each, Mapping | list) for each in errors):
        for number, inner in enumerate(errors):
            yield from _pointed(inner, f"{at}/{number}")
    else:
        yield at, " ".join(map(str, errors)) if isinstance(errors, list) else str(errors)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a key that is there twice nobody can say which value was meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        [(twice, _), *_] = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f"the key “{twice[:50]}” is there twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
