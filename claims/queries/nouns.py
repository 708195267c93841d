"""Every noun that can be read from outside: its shape, its rows, and what it is called in an address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.db.models import QuerySet

from claims.queries import visible, visible_parts as parts
from claims.queries.collected import collection_to_read
from claims.queries.expansions import EXPANSIONS, expanded
from claims.queries.outward.appearance import appearance
from claims.queries.outward.claim import CLAIM, claim_to_read
from claims.queries.outward.collection import COLLECTION
from claims.queries.outward.correction import correction
from claims.queries.outward.desk import CORRESPONDENCE, MATCH, annotation
from claims.queries.outward.draft import DRAFT, DRAFT_TO_READ
from claims.queries.outward.evidence import evidence
from claims.queries.outward.machine import SUGGESTION, finding
from claims.queries.outward.names import NAME, ROLE
from claims.queries.outward.passage import passage
from claims.queries.outward.release import RELEASE, release_to_read
from claims.queries.outward.review import REVIEW, review_to_read
from claims.queries.outward.series import INDICATOR, RATING
from claims.queries.outward.speaker import SPEAKER
from claims.queries.outward.statistic import STATISTIC
from claims.queries.outward.webhook import WEBHOOK, webhook_to_read
from sources.queries.outward import CAPTURE, CAPTURE_WITH_TEXT, DOCUMENT, LINK, SOURCE
from sources.queries.shape import Field, Shape


class Visible(Protocol):
    def __call__(self, *, signed_in: bool) -> QuerySet[Any]: ...


class ShapeFor(Protocol):
    def __call__(self, *, whole: bool) -> Shape: ...


def _always(shape: Shape) -> ShapeFor:
    return lambda *, whole: shape


@dataclass(frozen=True, slots=True)
class Noun:
    """`key` is the column an address names a row by; `needs_sign_in` says that nothing of it is public.

    `made_of_record`: it is no part of the record, but made of it.
    """

    plural: str
    rows: Visible
    shape: ShapeFor
    key: str
    about: str
    detail: ShapeFor | None = None
    needs_sign_in: bool = False
    made_of_record: bool = False

    @property
    def numbered(self) -> bool:
        """Whether an address names a row by a number."""
        return self.key in ("pk", "number")

    def detail_shape(self, *, whole: bool) -> Shape:
        return (self.detail or self.shape)(whole=whole)

    @property
    def prefix(self) -> str:
        """What its public ids begin with."""
        made = self.rows(signed_in=True).model._meta.get_field("public_id").expression
        return str(made.get_source_expressions()[0].value)

    @property
    def table(self) -> str:
        return str(self.rows(signed_in=True).model._meta.db_table)

    @property
    def expansions(self) -> tuple[str, ...]:
        """What it can be read with (`expand`)."""
        return tuple(EXPANSIONS.get(self.plural, ()))

    def shaped(self, *, whole: bool, expand: tuple[str, ...] = (), detail: bool = False) -> Shape:
        """The shape with the keys that are asked for beside the flat ones, or in the place of a reference."""
        flat = self.detail_shape(whole=whole) if detail else self.shape(whole=whole)
        return Shape(flat.name, {**flat.fields, **expanded(self.plural, whole=whole, asked=expand)}) if expand else flat

    def described(self, *, detail: bool = False) -> Shape:
        """The shape with everything that can be asked for, as its schema has it."""
        flat = self.detail_shape(whole=True) if detail else self.shape(whole=True)
        asked = expanded(self.plural, whole=True, asked=self.expansions)
        either = {name: _either(flat.fields[name], field) for name, field in asked.items() if name in flat.fields}
        return Shape(flat.name, {**flat.fields, **asked, **either})


def _either(reference: Field, whole: Field) -> Field:
    one_of = {"anyOf": [reference.schema, *whole.schema["anyOf"]]}
    return replace(
        reference, schema=one_of, description=f"{reference.description} Whole where it is asked for.".strip()
    )


_DESCRIBED = (
    Noun("sources", visible.sources, _always(SOURCE), "public_id", "Who publishes."),
    Noun("documents", visible.documents, _always(DOCUMENT), "public_id", "Works of a source."),
    Noun("document-links", parts.links, _always(LINK), "pk", "Documents that reprint, translate ... other documents."),
    Noun(
        "captures",
        visible.captures,
        _always(CAPTURE),
        "public_id",
        "Immutable takings of documents, one at a time with its text.",
        _always(CAPTURE_WITH_TEXT),
        needs_sign_in=True,
    ),
    Noun("passages", parts.passages, passage, "pk", "Spans of a capture's text."),
    Noun("speakers", visible.speakers, _always(SPEAKER), "public_id", "Who says things, by their right names."),
    Noun("names", parts.names, _always(NAME), "pk", "What speakers are called; misspellings for the signed in alone."),
    Noun("roles", parts.roles, _always(ROLE), "pk", "What speakers were, where and when."),
    Noun("claims", visible.claims, _always(CLAIM), "public_id", "Checkable statements.", claim_to_read),
    Noun(
        "drafts",
        parts.drafts,
        _always(DRAFT),
        "pk",
        "Changes to claims that wait.",
        _always(DRAFT_TO_READ),
        needs_sign_in=True,
    ),
    Noun("appearances", visible.appearances, appearance, "pk", "Claims where they were printed."),
    Noun("statistics", visible.statistics, _always(STATISTIC), "pk", "Figures of claims."),
    Noun("indicators", parts.indicators, _always(INDICATOR), "pk", "What series of figures measure."),
    Noun(
        "reviews",
        visible.reviews,
        _always(REVIEW),
        "pk",
        "Verdicts on one aspect of a claim, or of one printing of it; the public sees published and superseded ones.",
        review_to_read,
    ),
    Noun("ratings", parts.ratings, _always(RATING), "pk", "The words verdicts are given in, scale by scale."),
    Noun(
        "evidence",
        visible.evidence,
        evidence,
        "pk",
        "What bears on claims. What was said off the record is told nobody, background nobody but who is signed in.",
    ),
    Noun(
        "correspondence",
        parts.correspondence,
        _always(CORRESPONDENCE),
        "pk",
        "Messages and calls about claims; never what was said off the record.",
        needs_sign_in=True,
    ),
    Noun(
        "corrections",
        parts.corrections,
        correction,
        "public_id",
        "What was printed and what is right; the public sees those in effect.",
    ),
    Noun(
        "annotations",
        parts.annotations,
        annotation,
        "public_id",
        "Notes on passages and claims. Private ones are read by who wrote them alone.",
    ),
    Noun(
        "suggestions",
        visible.suggestions,
        _always(SUGGESTION),
        "pk",
        "What a machine read, and what became of it.",
        needs_sign_in=True,
    ),
    Noun(
        "findings",
        visible.findings,
        finding,
        "pk",
        "What is wrong or doubtful in a printing; the public sees confirmed ones.",
    ),
    Noun(
        "matches",
        parts.matches,
        _always(MATCH),
        "pk",
        "Two claims, two speakers, or a claim and words, said to be the same.",
        needs_sign_in=True,
    ),
    Noun(
        "collections",
        parts.collections,
        _always(COLLECTION),
        "public_id",
        "Fixed lists of claim versions, one at a time with its claims.",
        _always(collection_to_read()),
        made_of_record=True,
    ),
    Noun(
        "releases",
        parts.releases,
        _always(RELEASE),
        "number",
        "The dataset as it was given out, each release in its latest issue, one at a time with its files.",
        _always(release_to_read()),
        made_of_record=True,
    ),
    Noun(
        "webhooks",
        parts.webhooks,
        _always(WEBHOOK),
        "pk",
        "Addresses of yours that are told when something public changes, one at a time with its last messages.",
        _always(webhook_to_read()),
        needs_sign_in=True,
    ),
)
NOUNS: Mapping[str, Noun] = {noun.plural: noun for noun in _DESCRIBED}
