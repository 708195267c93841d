"""What is read a second time, found by the key of its page, and what it changes."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from claims.models import Appearance, Claim, ClaimDraft, Comment, Correspondence, Evidence, Indicator, Review, Speaker
from claims.queries.field_words import words
from claims.queries.fields import fields_at, flat, moved
from claims.queries.public_pages import called, correspondent
from sources.digits import whole
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.models import Passage
from sources.models.public_id import read

_KINDS = ("draft", "verdict")


@dataclass(frozen=True, slots=True)
class Difference:
    name: str
    before: str
    after: str


def record(key: str) -> Claim | ClaimDraft | Review:
    """By "CLM-...", "draft-12" or "verdict-34". Raises BadPublicId and NotFound."""
    kind, _, number = key.partition("-")
    row: Claim | ClaimDraft | Review | None
    pk = whole(number, None) if kind in _KINDS else None
    if pk is not None:
        row = _drafts().filter(pk=pk).first() if kind == "draft" else _reviews().filter(pk=pk).first()
    else:
        row = _claims().filter(public_id=read(key, "CLM")).first()
    if row is None:
        raise NotFound(f"There is nothing to review called {key}.")
    return row


def key_of(row: Claim | ClaimDraft | Review) -> str:
    if isinstance(row, Claim):
        return str(row.public_id)
    return f"{'draft' if isinstance(row, ClaimDraft) else 'verdict'}-{row.pk}"


def claim_of(row: Claim | ClaimDraft | Review) -> Claim:
    """The claim that it is, changes or judges."""
    if isinstance(row, Claim):
        return row
    if isinstance(row, ClaimDraft):
        return row.claim
    claim = row.claim or (row.appearance.claim if row.appearance else None)
    if claim is None:
        raise NotFound("That verdict judges nothing.")
    return claim


def differences(row: Claim | ClaimDraft | Review) -> list[Difference]:
    """Field by field what it changes: a draft against its base, a verdict against the one published, a claim against nothing."""
    if isinstance(row, ClaimDraft):
        before, after = flat(row.base), flat(row.changes, moved(row.changes))
        return _different({name: before.get(name) for name in after}, after)
    if isinstance(row, Review):
        return _different(_said(_published(row)), _said(row))
    return _different({}, flat(fields_at(row, row.version) or {}))


def open_draft(claim: Claim, author: Actor) -> ClaimDraft | None:
    """The changes to a claim that this author has waiting."""
    states = (ClaimDraft.State.DRAFT, ClaimDraft.State.SUBMITTED, ClaimDraft.State.RETURNED)
    return ClaimDraft.objects.filter(claim=claim, author=author, state__in=states).first()


def name_now(speaker: int | None) -> str:
    """What the speaker of this key is called; "" for none."""
    found = Speaker.objects.filter(pk=speaker).annotate(shown=called("")).first() if speaker else None
    return (found.shown or "") if found else ""


def indicators() -> list[Indicator]:
    """Those a figure can be said to belong to."""
    return list(Indicator.objects.order_by("label", "pk")[:200])


def printings_of(claim: Claim) -> list[Appearance]:
    return list(_printings().filter(claim=claim).order_by("pk")[:200])


def reviews_of(claim: Claim) -> list[Review]:
    """Its verdicts and its printings', published or being written."""
    states = [state for state in Review.State.values if state != Review.State.SUPERSEDED]
    on_claim, on_printing = _reviews().filter(claim=claim), _reviews().filter(appearance__claim=claim)
    return list((on_claim | on_printing).filter(state__in=states).order_by("pk")[:200])


def correspondence_of(claim: Claim) -> list[Correspondence]:
    found = Correspondence.objects.filter(claim=claim).select_related("source", "speaker")
    return list(found.annotate(correspondent=correspondent("")).order_by("at", "pk")[:200])


def of_claim(claim: Claim, kind: str, key: str) -> Any:
    """A piece of a claim (its "evidence", "correspondence", "printing", "verdict" or "comment") by its key. Raises NotFound."""
    rows: dict[str, QuerySet[Any]] = {
        "evidence": Evidence.objects.filter(claim=claim),
        "correspondence": Correspondence.objects.filter(claim=claim),
        "printing": _printings().filter(claim=claim),
        "verdict": _reviews().filter(claim=claim) | _reviews().filter(appearance__claim=claim),
        "comment": Comment.objects.filter(claim=claim) | Comment.objects.filter(review__claim=claim),
    }
    row = rows[kind].filter(pk=whole(key, 0)).first()
    if row is None:
        raise NotFound(f"This claim has no such {kind}.")
    return row


def passage(key: str) -> Passage | None:
    return Passage.objects.filter(pk=whole(key, 0)).first()


def _different(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    say = words([*before.items(), *after.items()])
    rows = [Difference(name, say(name, before.get(name)), say(name, value)) for name, value in after.items()]
    return [row for row in rows if row.before != row.after]


def _said(review: Review | None) -> dict[str, Any]:
    if review is None:
        return {}
    return {
        "verdict": str(review.rating or review.result or ""),
        "rationale": review.rationale,
        "what would change it": review.would_change,
        "why nobody was asked": review.no_reply_because,
    }


def _published(review: Review) -> Review | None:
    of = {"claim": review.claim_id, "appearance": review.appearance_id, "aspect": review.aspect}
    found = _reviews().filter(**of, state=Review.State.PUBLISHED)
    return found.exclude(pk=review.pk).first()


def _claims() -> QuerySet[Claim]:
    return Claim.objects.select_related("said_by", "submitted_by__user", "approved_by__user").annotate(
        speaker_name=called("said_by")
    )


def _drafts() -> QuerySet[ClaimDraft]:
    return ClaimDraft.objects.select_related("claim", "author__user", "submitted_by__user")


def _reviews() -> QuerySet[Review]:
    return Review.objects.select_related(
        *("claim", "rating__scale", "submitted_by__user", "approved_by__user"),
        *("appearance__claim", "appearance__passage__capture__document__source"),
    ).defer(*(f"appearance__passage__capture__{column}" for column in ("bytes", "text", "zones")))


def _printings() -> QuerySet[Appearance]:
    return Appearance.objects.select_related("claim", "passage__capture__document__source").defer(
        *(f"passage__capture__{column}" for column in ("bytes", "text", "zones"))
    )
