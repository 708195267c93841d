"""What became of what somebody cited: corrected, superseded or withdrawn since."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import Q

from claims.errors import NotACitationFile
from claims.models import Claim, CollectionEntry
from claims.queries import visible
from claims.queries.corrections_of_claim import corrections_of_all
from sources.citing import files

BECAME = ("unchanged", "changed", "corrected", "superseded", "withdrawn", "unknown")


def since(text: str, *, base: str, signed_in: bool) -> list[dict[str, Any]]:
    """Each claim that an entry of a .bib, .ris or CSL-JSON file cites, alone or in a collection, as JSON-ready dictionaries in the file's order.

    Raises NotACitationFile for a file that is none, or has more than 10,000 entries.
    """
    try:
        entries = files.read(text)
    except files.Unreadable as error:
        raise NotACitationFile(str(error)) from error
    collected = _collected({one for entry in entries for one in entry.collections})
    cited_by = [
        (entry.key, claim, version)
        for entry in entries
        for claim, version in (*entry.claims, *chain(*(collected[one] for one in entry.collections)))
    ]
    named = {claim for _, claim, _ in cited_by}
    claims = {claim.public_id: claim for claim in _claims(named, signed_in=signed_in)}
    moments = _moments(list(claims.values()))
    told = {
        key: [(row, sentence) for row, sentence in found if row.applied_at]
        for key, found in corrections_of_all(list(claims.values()), signed_in=False).items()
    }
    return [
        _became(key, cited, version, claims.get(cited), told.get(cited, []), moments, base)
        for key, cited, version in cited_by
    ]


def _collected(named: Collection[str]) -> Mapping[str, Sequence[tuple[str, int | None]]]:
    """The claims of collections, in the versions that are meant; of one nobody knows itself."""
    found: dict[str, list[tuple[str, int | None]]] = {one: [] for one in named}
    entries = CollectionEntry.objects.filter(collection__public_id__in=named).order_by("collection", "position")
    for one, claim, version in entries.values_list("collection__public_id", "claim__public_id", "version"):
        found[one].append((claim, version))
    return {one: claims or [(one, None)] for one, claims in found.items()}


def _claims(named: Collection[str], *, signed_in: bool) -> Sequence[Claim]:
    public = Q(pk__in=visible.claims(signed_in=signed_in).values("pk"))
    gone = Q(state__in=(Claim.State.WITHDRAWN, Claim.State.SUPERSEDED))
    return list(Claim.objects.filter(public | gone, public_id__in=named))


def _moments(claims: Sequence[Claim]) -> dict[tuple[int, int], dt.datetime]:
    """When each version of these claims came about."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT h.id, h.version, min(c.at) FROM history.claims_claim h"
            " JOIN sources_change c ON c.revision = h.from_revision WHERE h.id = ANY(%s) GROUP BY h.id, h.version",
            [[claim.pk for claim in claims]],
        )
        return {(pk, version): at for pk, version, at in cursor.fetchall()}


def _became(
    key: str,
    cited: str,
    version: int | None,
    claim: Claim | None,
    told: Sequence[tuple[Any, str]],
    moments: dict[tuple[int, int], dt.datetime],
    base: str,
) -> dict[str, Any]:
    entry: dict[str, Any] = {"key": key, "claim": cited, "cited_version": version}
    if claim is None:
        return entry | {"became": "unknown", "version": None, "corrections": [], "url": None}
    moment = moments.get((claim.pk, version)) if version else None
    later = [(row, sentence) for row, sentence in told if moment is None or row.applied_at > moment]
    if claim.state in (Claim.State.WITHDRAWN, Claim.State.SUPERSEDED):
        became = str(claim.state)
    elif later:
        became = "corrected"
    else:
        became = "unchanged" if version in (None, claim.version) else "changed"
    return entry | {
        "became": became,
        "version": claim.version,
        "corrections": [
            {"id": row.public_id, "kind": row.kind, "on": row.applied_at.date().isoformat(), "sentence": sentence}
            for row, sentence in later
        ],
        "url": f"{base.rstrip('/')}/c/{cited}",
    }
