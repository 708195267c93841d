"""Lists of claims that are cited as one: made once, and never changed."""

from collections.abc import Sequence

from django.utils import timezone

from claims.models import Claim, Collection, CollectionEntry
from claims.models.collection import LONGEST
from sources.actions.permitted import decide
from sources.actions.texts import storable, stripped
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute
from sources.ledger.writing import writing

MOST = 10_000


def make(*, title: str, claims: Sequence[Claim], by: Actor, about: str = "", query: str = "") -> Collection:
    """A collection of these claims, in this order, each in the version it has now.

    Raises BadValue for no title, no claim, a claim twice or too many; NotAllowed for readers.
    """
    decide(by, may_contribute)
    title = " ".join(stripped(title).split())
    if not 0 < len(title) <= LONGEST:
        raise BadValue(f"A collection has a title of up to {LONGEST} characters.")
    if not 0 < len(claims) <= MOST or len({claim.pk for claim in claims}) < len(claims):
        raise BadValue(f"A collection has 1 to {MOST:,} claims, each once.")
    with writing(by=by, reason="a collection made"):
        made = Collection.objects.create(
            title=title,
            about=stripped(about),
            query=storable(query)[:4000],
            by=by,
            made_at=timezone.now(),
            size=len(claims),
        )
        CollectionEntry.objects.bulk_create(
            CollectionEntry(collection=made, position=place, claim=claim, version=claim.version)
            for place, claim in enumerate(claims, 1)
        )
    made.refresh_from_db()
    return made
