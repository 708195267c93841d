"""What the pages that cite are made of: an item of a claim or a document, and how it is written."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from claims.models import Claim, Review
from claims.publishing.citation import Then
from claims.publishing.cite_meta import meta
from claims.queries import citing
from claims.queries.cited_versions import said_then, stood
from claims.queries.corrections_of_claim import corrections_of
from claims.queries.verdicts_then import verdicts_between
from sources.citing.item import Item

WHAT_OF_CLAIMS = {
    "version": "This version of our record",
    "latest": "Always the latest version of our record",
    "source": "The work that printed it",
}


@dataclass(frozen=True, slots=True)
class Version:
    """A claim as it stood: `record` in the outward shape, from when to when, and the corrections made after.

    `verdicts` are those that were published while it stood, or before and still held then, each with when the next one
    of its kind took its place (None where none has). `cited` is what it said, for `claims.queries.citing`.
    """

    number: int
    record: Mapping[str, Any]
    began: dt.datetime
    ended: dt.datetime | None
    corrected: Sequence[tuple[dt.datetime, str, str]]
    verdicts: Sequence[tuple[Review, dt.datetime | None]]
    cited: Mapping[int, Then]


def of_claim(claim: Claim, *, what: str, base: str, older: Version | None = None) -> Item | None:
    """One of WHAT_OF_CLAIMS, of an `older` version where that is meant; None where no work that printed it is known."""
    cited = "printing" if what == "source" else "record"
    then = older.cited if older and what != "latest" else citing.NOW
    found = next(citing.items("claims", [claim.pk], base=base, what=cited, then=then), None)
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
    one = stood(claim.pk, number, signed_in=signed_in, expand=("statistics",))
    if one is None:
        return None
    record = json.loads(one.text, parse_float=Decimal)
    later = [
        (row.applied_at, str(row.public_id), sentence)
        for row, sentence in corrections_of(claim, signed_in=signed_in)
        if row.applied_at and row.applied_at > one.began
    ]
    cited = said_then([claim.pk], one.from_revision)
    return Version(number, record, one.began, one.ended, later, verdicts_between(claim, one.began, one.ended), cited)
