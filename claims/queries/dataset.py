"""What the dataset page tells of the public record: how much there is, and what is missing in it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from claims.models import Review
from claims.queries import releases, visible
from claims.queries.exported.columns import Column, columns
from claims.queries.nouns import Noun
from sources.errors import NoSuchMoment
from sources.ledger.change import Change

MOST = 10_000
"""Beyond this many, rows are not counted: counting takes as long as reading them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One noun of the dataset: `count` is "10,000+" beyond MOST."""

    plural: str
    about: str
    count: str
    fields: list[Column]


def parts() -> list[Part]:
    return [
        Part(plural, noun.about, _count(noun), columns(noun.shape(whole=False)))
        for plural, noun in releases.public_nouns().items()
    ]


def gaps() -> Mapping[str, int]:
    """How many public claims lack what they should have, in words; and how many there are, as "claims"."""
    judged = Review.objects.filter(claim=OuterRef("pk"), state=Review.State.PUBLISHED)
    return (
        visible.claims(signed_in=False)
        .order_by()
        .annotate(judged=Exists(judged))
        .aggregate(
            claims=Count("pk"),
            unnamed=Count("pk", filter=Q(said_by__isnull=True)),
            undated=Count("pk", filter=Q(said_on_earliest__isnull=True)),
            unreferenced=Count("pk", filter=Q(kind="quotation", reference="none")),
            unjudged=Count("pk", filter=Q(judged=False)),
            due=Count("pk", filter=Q(second_reading_due=True)),
        )
    )


def change_at(moment: dt.datetime) -> Change:
    """The last change until then. Raises NoSuchMoment for the future, and before the record begins."""
    if moment > dt.datetime.now(dt.UTC):
        raise NoSuchMoment(f"{moment:%Y-%m-%d %H:%M} UTC lies in the future.")
    found = Change.objects.filter(at__lte=moment).order_by("-revision").first()
    if found is None:
        raise NoSuchMoment(f"The record begins after {moment:%Y-%m-%d %H:%M} UTC.")
    return found


def _count(noun: Noun) -> str:
    count = noun.rows(signed_in=False).order_by()[: MOST + 1].count()
    return f"{MOST:,}+" if count > MOST else f"{count:,}"
