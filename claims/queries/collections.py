"""Collections: what is in one, as it was meant and as it is now, and how it is cited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from claims.models import Claim, Collection, CollectionEntry
from claims.publishing import publisher
from claims.queries import visible
from claims.queries.collected import BECAME
from claims.queries.public_pages import called
from sources.citing.item import Item, When
from sources.dates import Interval
from sources.errors import BadValue, NotFound
from sources.ledger.change import Change
from sources.models.public_id import read
from sources.queries.revisions import revision_of


@dataclass(frozen=True, slots=True)
class Member:
    """A claim in the version that is meant; `became` says what it is since: "", changed, superseded, withdrawn.

    `claim` is None where it may not be read any more: only its place, its id and what became of it are told.
    """

    position: int
    public_id: str
    version: int
    became: str
    claim: Any


def get(public_id: str) -> Collection:
    """Raises BadPublicId, NotFound."""
    found = Collection.objects.filter(public_id=read(public_id, "COL")).first()
    if found is None:
        raise NotFound(f"There is no collection {public_id}.")
    return found


def newest(count: int = 100) -> Sequence[Collection]:
    """The last that were made."""
    return list(Collection.objects.order_by("-pk")[:count])


def members(collection: Collection) -> list[Member]:
    """Everything in it, in its order; two queries."""
    entries = list(
        CollectionEntry.objects.filter(collection=collection)
        .order_by("position")
        .select_related("claim")
        .annotate(became=BECAME)
    )
    public = visible.claims(signed_in=False).filter(pk__in=[entry.claim_id for entry in entries])
    shown = {row.pk: row for row in public.annotate(speaker_name=called("said_by"))}
    return [
        Member(
            entry.position,
            str(entry.claim.public_id),
            entry.version,
            entry.became or "",
            shown.get(entry.claim_id),
        )
        for entry in entries
    ]


def picked(written: str) -> list[Claim]:
    """The public claims with these ids, as somebody writes them: apart by spaces, commas or lines; each once, in order.

    Raises BadPublicId, and BadValue for a claim that everybody may not read: a collection is for everybody.
    """
    ids = list(dict.fromkeys(read(one, "CLM") for one in written.replace(",", " ").split()))
    found = {str(claim.public_id): claim for claim in visible.claims(signed_in=False).filter(public_id__in=ids)}
    if missing := [one for one in ids if one not in found]:
        raise BadValue(f"Not published, or not there: {', '.join(missing[:10])}.")
    return [found[one] for one in ids]


def made_with(collection: Collection) -> Change:
    """The change that made it: the record as of that one has every claim in the version that is meant."""
    found: Change = Change.objects.get(revision=revision_of(collection))
    return found


def readable(ids: Sequence[str]) -> list[Any]:
    """Those of the claims with these ids that everybody may read, in this order, each with its `speaker_name`."""
    public = visible.claims(signed_in=False).filter(public_id__in=ids).annotate(speaker_name=called("said_by"))
    found = {str(claim.public_id): claim for claim in public}
    return [found[one] for one in ids if one in found]


def cited(found: Iterable[Collection], base: str) -> Iterator[Item]:
    """Each collection as one thing to cite, which says how much of it changed since. One query."""
    every = list(found)
    changed = dict(
        CollectionEntry.objects.annotate(became=BECAME)
        .filter(collection__in=every, became__isnull=False)
        .values_list("collection")
        .annotate(many=Count("pk"))
    )
    return (_item(each, base, changed.get(each.pk, 0)) for each in every)


def _item(collection: Collection, base: str, changed: int) -> Item:
    address = f"{base.rstrip('/')}/collections/{collection.public_id}"
    return Item(
        id=str(collection.public_id),
        type="dataset",
        title=collection.title,
        publisher=publisher.name(),
        issued=When(Interval.day(collection.made_at.date())),
        url=address,
        version="1",
        record=address,
        marks=(f"{changed} of {collection.size} claims changed since",) if changed else (),
    )
