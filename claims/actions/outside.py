"""What others wrote: every write."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django.utils import timezone

from claims.matching.said import Said
from claims.models import Annotation, OutsideNote, OutsideReview
from sources.actions.permitted import decide
from sources.actions.texts import storable
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute
from sources.ledger.writing import writing


def keep_reviews(
    *, reviews: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]], by: Actor, came_from: str = ""
) -> list[tuple[OutsideReview, bool]]:
    """Reviews of somebody else's, each with the values of its columns; of each whether it is new, in the same order.

    The same object is kept once. Three queries, however many there are. Raises NotAllowed for readers.
    """
    decide(by, may_contribute)
    sent = [_kept(review) for review, _ in reviews]
    with writing(by=by, reason="reviews of somebody else's taken in"):
        there = {row.digest: row for row in OutsideReview.objects.filter(digest__in={digest for _, digest in sent})}
        made: dict[str, OutsideReview] = {}
        for (text, digest), (_, columns) in zip(sent, reviews, strict=True):
            if digest not in there and digest not in made:
                values = {name: _storable(value) for name, value in columns.items()}
                made[digest] = OutsideReview(
                    **values,
                    words=Said(values["claim_reviewed"]).key if values.get("claim_reviewed") else None,
                    digest=digest,
                    sent=text,
                    came_from=storable(came_from),
                    by=by,
                    taken_at=timezone.now(),
                )
        OutsideReview.objects.bulk_create(made.values())
    new = set(made)
    kept = []
    for _, digest in sent:
        kept.append((made[digest] if digest in made else there[digest], digest in new))
        new.discard(digest)
    return kept


def keep_note(
    *, sent: Mapping[str, Any], kind: str, iri: str, by: Actor, came_from: str = "", note: Annotation | None = None
) -> tuple[OutsideNote, bool]:
    """Somebody else's annotation, and what was made of it here; whether it is new. Raises NotAllowed for readers."""
    decide(by, may_contribute)
    text, digest = _kept(sent)
    with writing(by=by, reason="an annotation of somebody else's taken in"):
        kept: tuple[OutsideNote, bool] = OutsideNote.objects.get_or_create(
            digest=digest,
            defaults={
                "sent": text,
                "kind": kind,
                "iri": storable(iri),
                "came_from": storable(came_from),
                "note": note,
                "by": by,
                "taken_at": timezone.now(),
            },
        )
    return kept


def digest_of(sent: Mapping[str, Any]) -> str:
    """What tells one object from another, whatever the order of its keys."""
    return _kept(sent)[1]


def _kept(sent: Mapping[str, Any]) -> tuple[str, str]:
    # In ASCII: PostgreSQL holds no NUL and no half of a surrogate pair, but every escape of one.
    return json.dumps(sent), sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_storable(one) for one in value]
    if isinstance(value, dict):
        return {storable(name): _storable(one) for name, one in value.items()}
    return value
