"""Comments: every write."""

from django.utils import timezone

from claims.actions import notices
from claims.models import Claim, Comment, Finding, Review
from sources.actions.permitted import permit
from sources.actions.texts import stripped
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_comment
from sources.ledger.writing import writing


def add(*, on: Claim | Review | Finding, body: str, by: Actor) -> Comment:
    """A remark for colleagues on a claim, a review or a finding. Raises BadValue for an empty one."""
    permit(by, may_comment)
    if not stripped(body):
        raise BadValue("A comment says something.")
    of = {type(on)._meta.model_name or "": on}
    with writing(by=by, reason="a comment"):
        comment = Comment.objects.create(**of, body=stripped(body), by=by, at=timezone.now())
        notices.commented(on, by=by)
        return comment


def resolve(*, comment: Comment, by: Actor) -> None:
    """Say that what a comment asked for is dealt with."""
    permit(by, may_comment)
    with writing(by=by, reason="a comment resolved"):
        comment.resolved_by, comment.resolved_at = by, timezone.now()
        comment.save(update_fields=["resolved_by", "resolved_at"])


def reopen(*, comment: Comment, by: Actor) -> None:
    """Say that it is not dealt with after all."""
    permit(by, may_comment)
    with writing(by=by, reason="a comment reopened"):
        comment.resolved_by, comment.resolved_at = None, None
        comment.save(update_fields=["resolved_by", "resolved_at"])
