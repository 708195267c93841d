"""Every noun that can be read from outside: its shape, its rows, and what it is called in an address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import QuerySet

from claims.queries import visible
from claims.queries.outward.appearance import appearance
from claims.queries.outward.claim import claim
from claims.queries.outward.evidence import evidence
from claims.queries.outward.machine import SUGGESTION, finding
from claims.queries.outward.review import REVIEW
from claims.queries.outward.speaker import SPEAKER
from claims.queries.outward.statistic import STATISTIC
from claims.queries.withheld import Withhold
from sources.queries.outward import CAPTURE, CAPTURE_WITH_TEXT, DOCUMENT, SOURCE
from sources.queries.shape import Shape


class Visible(Protocol):
    def __call__(self, *, signed_in: bool) -> QuerySet[Any]: ...


class ShapeFor(Protocol):
    def __call__(self, *, whole: bool) -> Shape: ...


def _always(shape: Shape) -> ShapeFor:
    return lambda *, whole: shape


@dataclass(frozen=True, slots=True)
class Noun:
    """`key` is the column an address names a row by; `needs_sign_in` says that nothing of it is public."""

    rows: Visible
    shape: ShapeFor
    key: str
    about: str
    detail: ShapeFor | None = None
    needs_sign_in: bool = False

    def detail_shape(self, *, whole: bool) -> Shape:
        return (self.detail or self.shape)(whole=whole)


NOUNS: Mapping[str, Noun] = {
    "sources": Noun(visible.sources, _always(SOURCE), "public_id", "Who publishes."),
    "documents": Noun(visible.documents, _always(DOCUMENT), "public_id", "Works of a source."),
    "captures": Noun(
        visible.captures,
        _always(CAPTURE),
        "public_id",
        "Immutable takings of documents, one at a time with its text.",
        _always(CAPTURE_WITH_TEXT),
        needs_sign_in=True,
    ),
    "speakers": Noun(visible.speakers, _always(SPEAKER), "public_id", "Who says things, by their right names."),
    "claims": Noun(visible.claims, claim, "public_id", "Checkable statements, with every place that printed them."),
    "appearances": Noun(visible.appearances, appearance, "pk", "Claims where they were printed."),
    "statistics": Noun(visible.statistics, _always(STATISTIC), "pk", "Figures of claims."),
    "reviews": Noun(
        visible.reviews,
        _always(REVIEW),
        "pk",
        "Verdicts on one aspect of a claim, or of one printing of it; the public sees published and superseded ones.",
    ),
    "evidence": Noun(
        visible.evidence,
        evidence,
        "pk",
        "What bears on claims. What was said off the record is told nobody, background nobody but who is signed in.",
    ),
    "suggestions": Noun(
        visible.suggestions,
        _always(SUGGESTION),
        "pk",
        "What a machine read, and what became of it.",
        needs_sign_in=True,
    ),
    "findings": Noun(
        visible.findings, finding, "pk", "What is wrong or doubtful in a printing; the public sees confirmed ones."
    ),
}

Narrow = Callable[[QuerySet[Any]], QuerySet[Any]]


def page(noun: Noun, *, signed_in: bool, narrow: Narrow, after: int | None, count: int) -> list[tuple[int, str]]:
    """The first `count` rows after primary key `after`, newest first, each as (primary key, JSON text)."""
    found = narrow(noun.rows(signed_in=signed_in)).order_by("-pk")
    if after is not None:
        found = found.filter(pk__lt=after)
    return list(_shown(noun.shape(whole=signed_in), found, signed_in)[:count])


def one(noun: Noun, *, signed_in: bool, key: str) -> str | None:
    """The JSON text of the row with this key; None where there is none that may be seen."""
    if "\0" in key or (noun.key == "pk" and not (key.isascii() and key.isdigit() and len(key) < 19)):
        return None
    found = noun.rows(signed_in=signed_in).filter(**{noun.key: key})
    return next((text for _, text in _shown(noun.detail_shape(whole=signed_in), found, signed_in)), None)


def _shown(shape: Shape, found: QuerySet[Any], signed_in: bool) -> QuerySet[Any, tuple[int, str]]:
    """Rows of a shape; in public, the names of protected speakers are withheld from all of their text."""
    rows = shape.rows(found)
    return rows if signed_in else rows.annotate(public_text=Withhold("shape_text")).values_list("pk", "public_text")
