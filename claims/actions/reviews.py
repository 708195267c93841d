"""Reviews: every write. On screens they are called verdicts."""

from typing import Any

from django.utils import timezone

from claims.actions import notices
from claims.actions.two_people import approver, as_read, may_go_alone
from claims.errors import BeingWritten, NeedsReply, NotBeingWritten
from claims.models import Appearance, Claim, Rating, Review
from claims.queries.authors import reply_missing
from sources.actions.permitted import permit
from sources.actions.texts import storable
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_edit, may_judge
from sources.ledger.writing import writing

State = Review.State
RATED = (Review.Aspect.FIGURE, Review.Aspect.OVERALL)
_WRITING = (State.DRAFT, State.RETURNED)
_WRITTEN = ("rating", "result", "rationale", "would_change", "no_reply_because")


def write(
    *,
    subject: Claim | Appearance,
    aspect: str,
    by: Actor,
    rating: Rating | None = None,
    result: str | None = None,
    rationale: str = "",
    would_change: str = "",
    no_reply_because: str = "",
) -> Review:
    """The next version of the verdict on one aspect of a claim as its speaker made it, or of one printing; a draft.

    Figure and overall are rated on a scale, every other aspect has one of four results. Raises BeingWritten while
    another version of it is not published yet, BadValue for words that are not the aspect's.
    """
    permit(by, may_judge)
    of = {"claim": subject} if isinstance(subject, Claim) else {"appearance": subject}
    fields = {"rating": rating, "result": result or None, "rationale": rationale, "would_change": would_change}
    fields["no_reply_because"] = no_reply_because
    _in_its_words(aspect, fields)
    with writing(by=by, reason="a verdict"):
        if Review.objects.filter(**of, aspect=aspect, state__in=(*_WRITING, State.SUBMITTED)).exists():
            raise BeingWritten
        review = Review.objects.create(**of, aspect=aspect, **_held(fields))
        review.refresh_from_db()
        return review


def edit(*, review: Review, by: Actor, **fields: Any) -> None:
    """Change what a draft, or a returned version, says: any of rating, result, rationale, would_change, no_reply_because."""
    permit(by, may_judge)
    if strange := set(fields) - set(_WRITTEN):
        raise BadValue(f"A verdict has no {', '.join(sorted(strange))}.")
    _in_its_words(review.aspect, fields)
    with writing(by=by, reason="a verdict edited"):
        _locked(review, _WRITING, "edited")
        for name, value in _held(fields).items():
            setattr(review, name, value)
        review.save(update_fields=list(fields))


def submit(*, review: Review, by: Actor) -> None:
    """Give a version to a second person. Raises BadValue where it has no verdict or no rationale yet."""
    permit(by, may_judge)
    with writing(by=by, reason="a verdict given to review"):
        _locked(review, _WRITING, State.SUBMITTED)
        if not review.rationale.strip() or not (review.rating_id or review.result):
            raise BadValue("A verdict has a rating or result, and says why.")
        _move(review, state=State.SUBMITTED, returned_because="")


def send_back(*, review: Review, by: Actor, reason: str) -> None:
    """Give a submitted version back to its authors, saying why."""
    permit(by, may_approve)
    with writing(by=by, reason=reason):
        _locked(review, (State.SUBMITTED,), State.RETURNED)
        _move(review, state=State.RETURNED, returned_because=reason)
        notices.sent_back(review, by=by)


def approve(*, review: Review, by: Actor, seen: str, reason: str = "") -> None:
    """Publish a submitted version as its second person; the version before it is superseded in the same moment.

    `seen` is what `claims.queries.seen` gave for the version that was read. Raises OwnWork for whoever wrote any part
    of it, ChangedSinceRead, NeedsReply, NotBeingWritten.
    """
    _publish(review, by=by, reason=reason or "a verdict approved", alone="", seen=seen)


def publish_alone(*, review: Review, by: Actor, reason: str, seen: str) -> None:
    """Publish a submitted version without a second person, saying why; "second reading due" until somebody approved it.

    Raises NoApprover unless the installation lets an editor, ChangedSinceRead, NeedsReply, NotBeingWritten.
    """
    _publish(review, by=by, reason=reason, alone=reason, seen=seen)


def read_second(*, review: Review, by: Actor, seen: str) -> None:
    """Approve what an editor published alone: its second reading is no longer due. Raises as `approve` does."""
    permit(by, may_approve)
    with writing(by=by, reason="second reading"):
        _locked(review, (State.PUBLISHED,), "read a second time")
        as_read(review, seen)
        if not review.second_reading_due:
            raise NotBeingWritten("This verdict", review.state, "read a second time")
        approver(review, by)
        _move(review, approved_by=by, second_reading_due=False)


def _publish(review: Review, *, by: Actor, reason: str, alone: str, seen: str) -> None:
    permit(by, may_edit)
    with writing(by=by, reason=reason):
        _locked(review, (State.SUBMITTED,), State.PUBLISHED)
        as_read(review, seen)
        if alone:
            may_go_alone()
        else:
            approver(review, by)
        if reply_missing(review):
            raise NeedsReply
        of = {"claim": review.claim_id, "appearance": review.appearance_id, "aspect": review.aspect}
        Review.objects.filter(**of, state=State.PUBLISHED).update(state=State.SUPERSEDED)
        _move(
            review,
            state=State.PUBLISHED,
            published_at=timezone.now(),
            approved_by=None if alone else by,
            alone_because=alone,
            second_reading_due=bool(alone),
        )
        if not alone:
            notices.approved(review, by=by)


def _locked(review: Review, states: tuple[State, ...], wanted: str) -> None:
    """Lock the row and read it anew. Raises NotBeingWritten unless it is in one of `states`."""
    Review.objects.select_for_update().get(pk=review.pk)
    review.refresh_from_db()
    if review.state not in states:
        raise NotBeingWritten("This verdict", review.state, wanted)


def _move(review: Review, **fields: Any) -> None:
    Review.objects.filter(pk=review.pk).update(**fields)
    review.refresh_from_db()


def _in_its_words(aspect: str, fields: dict[str, Any]) -> None:
    if aspect not in Review.Aspect.values:
        raise BadValue(f"A verdict has no aspect {aspect!r}.")
    if fields.get("result") and (aspect in RATED or fields["result"] not in Review.Result.values):
        raise BadValue(f"{fields['result']!r} is no verdict on {aspect}.")
    rating = fields.get("rating")
    if rating and (aspect not in RATED or rating.retired or rating.scale.retired):
        raise BadValue(f"{rating} is no verdict on {aspect}.")


def _held(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: storable(value) if isinstance(value, str) else value for name, value in fields.items()}
