"""What the pages that cite are made of: an item of a claim or a document, and how it is written."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from claims.models import Claim, Review
from claims.publishing.cite_meta import meta
from claims.queries import citing, versions
from claims.queries.corrections_of_claim import corrections_of
from claims.queries.nouns import NOUNS
from claims.queries.reads import Rows
from claims.queries.record_counter import latest
from claims.queries.verdicts_then import verdicts_between
from sources.citing.item import Item

_MOST_VERSIONS = 1000
WHAT_OF_CLAIMS = {
    "version": "This version of our record",
    "latest": "Always the latest version of our record",
    "source": "The work that printed it",
}


@dataclass(frozen=True, slots=True)
class Version:
    """A claim as it stood: `record` in the outward shape, from when to when, and the corrections made after.

    `verdicts` are those that were published while it stood, or before and still held then, each with when the next one
    of its kind took its place (None where none has).
    """

    number: int
    record: Mapping[str, Any]
    began: dt.datetime
    ended: dt.datetime | None
    corrected: Sequence[tuple[dt.datetime, str, str]]
    verdicts: Sequence[tuple[Review, dt.datetime | None]]


def of_claim(claim: Claim, *, what: str, base: str) -> Item | None:
    """One of WHAT_OF_CLAIMS; None where no work that printed it is known."""
    cited = "printing" if what == "source" else "record"
    found = next(citing.items("claims", [claim.pk], base=base, what=cited), None)
    if found is None or what != "latest":
        return found
    address = f"{base.rstrip('/')}/c/{claim.public_id}"
    return replace(found, url=address, record=address, version="")


def of_document(key: int, *, base: str) -> Item:
    return next(citing.items("documents", [key], base=base))


def meta_of(item: Item | None) -> list[tuple[str, str]]:
    """For reference managers that read the page."""
    return meta(item) if item else []


def version(claim: Claim, number: int, *, signed_in: bool) -> Version | None:
    """How the claim stood in one of its versions; None for one there was not, or that was not to be seen."""
    noun = NOUNS["claims"]
    rows = Rows(noun, signed_in, lambda found: found, ())
    found, _ = versions.versions(rows, until=latest()[0], of=claim.pk, count=_MOST_VERSIONS, expand=("statistics",))
    for one in found:
        record = json.loads(one.text, parse_float=Decimal)
        if record["version"] == number:
            later = [
                (row.applied_at, str(row.public_id), sentence)
                for row, sentence in corrections_of(claim, signed_in=signed_in)
                if row.applied_at and row.applied_at > one.began
            ]
            return Version(number, record, one.began, one.ended, later, verdicts_between(claim, one.began, one.ended))
    return None
