"""Notes as Web Annotations, in the shape and with the permissions that the API gives them."""

import json
from collections.abc import Iterable
from typing import Any

from claims.publishing.annotation_json_ld import annotation, page as written
from claims.publishing.annotation_rules import CONTEXT
from claims.queries import reads
from claims.queries.nouns import NOUNS
from sources.models import Passage

NOUN = NOUNS["annotations"]


def page(*, signed_in: bool, after: int | None, limit: int) -> tuple[list[dict[str, Any]], int | None]:
    """The notes one may read in the outward shape, newest first, and the key after which the next page begins."""
    rows = reads.Rows(NOUN, signed_in, lambda found: found, ())
    found = reads.page(rows, after=after, count=limit + 1)
    kept = found[:limit]
    return [json.loads(text) for _, text in kept], kept[-1][0] if len(found) > limit else None


def one(public_id: str, *, signed_in: bool) -> dict[str, Any] | None:
    """A note in the outward shape; None where there is none that one may read."""
    text = reads.one(NOUN, signed_in=signed_in, key=public_id)
    return json.loads(text) if text else None


def as_annotations(notes: Iterable[dict[str, Any]], *, base: str, whole: bool) -> list[dict[str, Any]]:
    """The notes as JSON-LD, with one query for the documents of all of them; `whole` tells what stands around."""
    told = list(notes)
    documents = _documents([note for note in told if note["passage"]], whole=whole)
    return [annotation(note, documents.get(note["id"]), base) for note in told]


def _documents(notes: list[dict[str, Any]], *, whole: bool) -> dict[str, dict[str, Any]]:
    """By note: the document of its passage, when it was taken, and what stands around the passage."""
    at: dict[tuple[str, int, int], dict[str, Any]] = {
        (note["passage"]["capture"], note["passage"]["start"], note["passage"]["end"]): {} for note in notes
    }
    found = Passage.objects.filter(capture__public_id__in={capture for capture, _, _ in at}).filter(
        start__in={start for _, start, _ in at}
    )
    for row in found.values(
        *("start", "end", "prefix", "suffix", "capture__public_id", "capture__captured_at"),
        *("capture__archived_url", "capture__document__public_id", "capture__document__url"),
    ):
        at[row["capture__public_id"], row["start"], row["end"]] = {
            "id": row["capture__document__public_id"],
            "url": row["capture__document__url"],
            "captured_at": row["capture__captured_at"].isoformat(),
            "archived_url": row["capture__archived_url"],
            **({"prefix": row["prefix"], "suffix": row["suffix"]} if whole else {}),
        }
    return {
        note["id"]: at[note["passage"]["capture"], note["passage"]["start"], note["passage"]["end"]] for note in notes
    }


__all__ = ["CONTEXT", "as_annotations", "one", "page", "written"]
