"""What the public page of a claim shows, in a number of queries that does not grow with its rows."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, TextField, Value, When
from django.db.models.functions import Coalesce, Left, NullIf

from claims.models import Appearance, Claim, Correspondence, Evidence, Review, SpeakerRole, Statistic
from claims.queries import visible
from claims.queries.outward.appearance import PUBLIC_LENGTH
from claims.queries.outward.speaker import name_of
from claims.queries.unread import Read
from claims.queries.withheld import withhold
from sources.errors import NotFound
from sources.models.public_id import read

SHOWN = 200
"""Rows of one list that a page shows; the JSON has all of them."""
UNNAMED = "Somebody whose name is protected"


def called(path: str) -> Case:
    """What the speaker at `path` ("" for the row itself) is called on a page: a right name; a label, never a name, where it is protected."""
    at = f"{path}__" if path else ""
    label = Coalesce(NullIf(F(f"{at}label"), Value("")), Value(UNNAMED))
    return Case(When(**{f"{at}protected": True}, then=label), default=name_of(path or "pk"))


def correspondent(path: str) -> Coalesce:
    """With whom the correspondence at `path` was: a speaker, an outlet, or somebody in words."""
    words = NullIf(F(f"{path}with_whom"), Value(""))
    return Coalesce(called(f"{path}speaker"), F(f"{path}source__name"), words, output_field=TextField())


GONE = (Claim.State.WITHDRAWN, Claim.State.SUPERSEDED)
"""What was published and is so no more."""


def claim_page(public_id: str, *, signed_in: bool) -> Claim:
    """The claim of this id with its speaker and figures. `speaker_name` is what to call the speaker.

    For those not signed in: what is published, or was and is withdrawn or superseded (`gone`: show a tombstone, and
    nothing of its words). Raises BadPublicId, and NotFound for everything else.
    """
    found = Claim.objects.filter(public_id=read(public_id, "CLM"))
    if not signed_in:
        found = found.filter(Q(pk__in=visible.claims(signed_in=False).values("pk")) | Q(state__in=GONE))
    claim = (
        found.select_related("said_by")
        .annotate(
            speaker_name=called("said_by"), public=Exists(visible.claims(signed_in=False).filter(pk=OuterRef("pk")))
        )
        .prefetch_related(Prefetch("statistics", Statistic.objects.select_related("indicator")))
        .first()
    )
    if claim is None:
        raise NotFound(f"There is no claim {public_id}.")
    return claim


def gone_since(claim: Claim) -> tuple[Any, str]:
    """When a withdrawn or superseded claim became so, and the reason that was given."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.at, c.reason FROM history.claims_claim h JOIN sources_change c ON c.revision = h.from_revision"
            " WHERE h.id = %s AND h.state = %s ORDER BY h.from_revision LIMIT 1",
            [claim.pk, claim.state],
        )
        return cursor.fetchone() or (None, "")


def tombstone(public_id: str) -> dict[str, str] | None:
    """What became of a claim that was published and is so no more: its id, state, since when, and why as far as it may be told."""
    found = Claim.objects.filter(public_id=public_id, state__in=GONE).select_related("said_by").first()
    if found is None:
        return None
    at, reason = gone_since(found)
    told = "" if found.said_by and found.said_by.protected else withhold(reason)
    return {"id": public_id, "state": found.state, "since": f"{at:%Y-%m-%d}" if at else "", "reason": told}


def roles_at(claim: Claim) -> list[SpeakerRole]:
    """What the speaker was when it was said; those whose dates are not known as well, last."""
    if claim.said_by is None or claim.said_by.protected:
        return []
    found = SpeakerRole.objects.filter(speaker=claim.said_by)
    earliest, latest = claim.said_on_earliest, claim.said_on_latest
    if earliest and latest:
        found = found.filter(
            Q(from_earliest__isnull=True) | Q(from_earliest__lte=latest),
            Q(to_latest__isnull=True) | Q(to_latest__gte=earliest),
        )
    return list(found.order_by(F("from_earliest").desc(nulls_last=True), "pk")[:3])


def verdicts(claim: Claim) -> list[Review]:
    """The published judgements of the claim as its speaker made it, and of every printing: the latest per aspect."""
    return list(
        Review.objects.filter(Q(claim=claim) | Q(appearance__claim=claim), state=Review.State.PUBLISHED)
        .select_related("rating__scale", "approved_by__user", "submitted_by__user")
        .order_by(BY_ASPECT, "pk")
    )


def printings(claim: Claim) -> list[Appearance]:
    """Where it appeared, in order of date, with document and publisher; at most 200 of them.

    `excerpt` is as much of the passage as anybody may read; `document_is_public` whether it has a public page.
    """
    found: list[Any] = list(
        Appearance.objects.filter(claim=claim)
        .select_related("passage__capture__document__source")
        .defer("passage__capture__bytes", "passage__capture__text", "passage__capture__zones", "passage__exact")
        .annotate(
            excerpt=Left("passage__exact", PUBLIC_LENGTH + 1),
            speaker_name=called("speaker"),
        )
        .order_by(F("passage__capture__document__published_earliest").asc(nulls_last=True), "pk")[:SHOWN]
    )
    _tell_public(found)
    return found


def evidence(claim: Claim, *, whole: bool) -> list[Evidence]:
    """What bears on it, primary records first, with what each rests on.

    Unless `whole`: nothing said off the record, nobody named who spoke for the background alone, and nothing that was
    written after two people last read this claim or a verdict on it (see `unread`).
    """
    found = Evidence.objects.filter(claim=claim)
    if not whole:
        found = found.exclude(correspondence__terms=Correspondence.Terms.OFF_RECORD)
        found = found.filter(Read("pk"))
    pieces: list[Any] = list(
        found.select_related(
            *("passage__capture__document__source", "correspondence__speaker", "correspondence__source"),
            *("appearance__passage__capture__document__source",),
        )
        .defer(
            *(f"{path}capture__{column}" for path in ("passage__", "appearance__passage__") for column in _HEAVY),
        )
        .annotate(
            excerpt=Left("passage__exact", PUBLIC_LENGTH + 1),
            correspondent=correspondent("correspondence__"),
        )
        .order_by("-primary", "pk")[:SHOWN]
    )
    _tell_public(pieces)
    return pieces


def replies(claim: Claim) -> list[Correspondence]:
    """Every right of reply that was offered, for everybody; what was answered off the record says only that it was."""
    return list(
        Correspondence.objects.filter(claim=claim, right_of_reply=True)
        .select_related("speaker", "source")
        .annotate(correspondent=correspondent(""))
        .order_by("asked_on", "pk")[:SHOWN]
    )


def _tell_public(rows: Sequence[Any]) -> None:
    """Says of each row whether its passage's document has a public page, all of them in one query.

    Asked row by row inside the query that reads them, PostgreSQL may answer with a walk of every claim for each.
    """
    of = {row: row.passage.capture.document_id for row in rows if row.passage_id}
    public = set(visible.documents(signed_in=False).filter(pk__in=set(of.values())).values_list("pk", flat=True))
    for row in rows:
        row.document_is_public = of.get(row) in public


_HEAVY = ("bytes", "text", "zones")
BY_ASPECT = Case(
    *(When(aspect=aspect, then=Value(place)) for place, aspect in enumerate(("overall", *Review.Aspect.values))),
    default=Value(9),
)
