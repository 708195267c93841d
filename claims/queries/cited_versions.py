"""Earlier versions of claims as they are cited: their words as they were, what is known of them as it is today."""

from collections.abc import Iterator, Mapping, Sequence

from claims.models import Claim, Collection
from claims.publishing.citation import Then
from claims.queries import citing, versions
from claims.queries.collections import members
from claims.queries.nouns import NOUNS
from claims.queries.reads import Rows
from claims.queries.record_counter import latest
from claims.queries.withheld import Withhold
from sources.citing.item import Item
from sources.ledger.past import as_of
from sources.queries.revisions import revision_of

MOST = 1000
"""Of one claim the latest so many versions are known."""


def stood(claim: int, number: int, *, signed_in: bool, expand: tuple[str, ...] = ()) -> versions.Version | None:
    """How the claim with this primary key stood in this version of its own; None for one that was not, or not to be seen."""
    rows = Rows(NOUNS["claims"], signed_in, lambda found: found, ())
    found, _ = versions.versions(rows, until=latest()[0], of=claim, count=MOST, expand=expand)
    return next((one for one in found if one.number == number), None)


def said_then(claims: Sequence[int], revision: int) -> Mapping[int, Then]:
    """By primary key: what these claims said after a change, with the names that may not be told today left out."""
    with as_of(revision=revision):
        found = Claim.objects.filter(pk__in=claims).annotate(shown=Withhold("text"))
        return {
            pk: Then(text, language, version, published.date() if published else None)
            for pk, text, language, version, published in found.values_list(
                "pk", "shown", "language", "version", "published_at"
            )
        }


def then(claim: int, number: int, *, signed_in: bool) -> Mapping[int, Then] | None:
    """What a claim said in one of its versions, to be cited; None as `stood` says."""
    found = stood(claim, number, signed_in=signed_in)
    return said_then([claim], found.from_revision) if found else None


def in_collection(collection: Collection, base: str) -> Iterator[Item]:
    """Our record of each claim in a collection that may be read, in the version that is meant."""
    listed = [member.claim.pk for member in members(collection) if member.claim]
    yield from citing.items("claims", listed, base=base, what="record", then=said_then(listed, revision_of(collection)))
