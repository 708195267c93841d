"""What changed between two releases: their lines of JSON, which stand in the order of their ids, read side by side."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

ADDED, CHANGED, WITHDRAWN = KINDS = ("added", "changed", "withdrawn")


@dataclass(slots=True)
class Changes:
    """Counted by kind and noun; each written as a line into `file`, with a reason where something is gone."""

    file: IO[bytes]
    tombstones: Mapping[str, Mapping[str, str]]
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def followed(self, noun: str, before: Iterable[bytes], now: Iterable[bytes]) -> Iterator[bytes]:
        """The lines of `now`, passed on as they are, while what differs from `before` is noted."""
        counted = self.counts.setdefault(noun, Counter())
        old = iter(before)
        last = next(old, None)
        for line in now:
            key = key_of(line)
            while last is not None and key_of(last) < key:
                self._note(noun, WITHDRAWN, last, counted)
                last = next(old, None)
            if last is None or key_of(last) != key:
                self._note(noun, ADDED, line, counted)
            else:
                if last != line:
                    self._note(noun, CHANGED, line, counted)
                last = next(old, None)
            yield line
        while last is not None:
            self._note(noun, WITHDRAWN, last, counted)
            last = next(old, None)

    def _note(self, noun: str, kind: str, line: bytes, counted: Counter[str]) -> None:
        counted[kind] += 1
        record = json.loads(line)
        note = {"noun": noun, "id": record["id"], "change": kind}
        if kind == WITHDRAWN:
            note["reason"] = self._reason(record)
        self.file.write(json.dumps(note, ensure_ascii=False).encode() + b"\n")

    def _reason(self, record: Mapping[str, Any]) -> str:
        for key in (record["id"], record.get("claim")):
            gone = self.tombstones.get(str(key))
            if gone:
                return f"{gone['id']} was {gone['state']} on {gone['since']}: {gone['reason']}"
        return "It is no longer public."


def key_of(line: bytes) -> Any:
    """The id of a record in a line: of one noun they are all numbers, or all texts in the order of their bytes."""
    return json.loads(line)["id"]
