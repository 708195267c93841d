"""Texts turned into vectors by a server that speaks OpenAI's /v1/embeddings: the installation's own choice of server.

Its address comes from a setting, not from a visitor, and may be on this machine or in a private network: the rules for
pages do not hold for it. It is sent the texts of claims.
"""

import http.client
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

from sources.fetching.errors import NotFetched

_SECONDS = 60.0
_LARGEST = 50_000_000


class NoVectors(NotFetched):
    """The server of embeddings gave no vectors."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`https://:KEY@HOST/v1?model=NAME`, taken apart. `name` is what its vectors are kept under."""

    secure: bool
    host: str
    port: int | None
    path: str
    model: str
    key: str = ""

    @classmethod
    def read(cls, written: str) -> Self:
        """Raises NoVectors for an address that is none, or names no model."""
        try:
            parts = urlsplit(written)
            port = parts.port
        except ValueError as error:
            raise NoVectors(f"{written!r} is no web address.") from error
        model = parse_qs(parts.query).get("model", [""])[0]
        if parts.scheme not in ("http", "https") or not parts.hostname or not model:
            raise NoVectors("A server of embeddings is named like https://:KEY@HOST/v1?model=NAME.")
        path = parts.path.rstrip("/").removesuffix("/embeddings") + "/embeddings"
        return cls(parts.scheme == "https", parts.hostname, port, path, model, unquote(parts.password or ""))

    @property
    def name(self) -> str:
        return f"{self.model} at {self.host}"

    def vectors(self, texts: Sequence[str]) -> list[list[float]]:
        """A vector for each text, in their order. Raises NoVectors, saying why in a sentence."""
        kind = http.client.HTTPSConnection if self.secure else http.client.HTTPConnection
        connection = kind(self.host, self.port, timeout=_SECONDS)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            connection.request("POST", self.path, json.dumps({"model": self.model, "input": list(texts)}), headers)
            answer = connection.getresponse()
            body = answer.read(_LARGEST + 1)
        except (OSError, http.client.HTTPException) as error:
            raise NoVectors(f"{self.host} did not answer: {error}.") from error
        finally:
            connection.close()
        if answer.status != 200 or len(body) > _LARGEST:
            raise NoVectors(f"{self.host} answered {answer.status} instead of vectors.")
        return _vectors(body, len(texts), self.host)


def _vectors(body: bytes, count: int, host: str) -> list[list[float]]:
    try:
        data = sorted(json.loads(body)["data"], key=lambda one: int(one["index"]))
        found = [[float(number) for number in one["embedding"]] for one in data]
    except (ValueError, KeyError, TypeError) as error:
        raise NoVectors(f"{host} answered something other than vectors.") from error
    if len(found) != count or len({len(vector) for vector in found}) > 1 or not all(found):
        raise NoVectors(f"{host} gave {len(found)} vectors for {count} texts, or vectors of several sizes.")
    return found
