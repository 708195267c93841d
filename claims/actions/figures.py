"""The figures of a claim that is being worked on, one more or one less: every write."""

from collections.abc import Mapping
from typing import Any

from claims.actions import changes
from claims.errors import FiguresStand, NotInThatState
from claims.models import Claim, Statistic
from claims.queries.fields import figure_gone
from sources.actions.permitted import permit
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing


def add(*, claim: Claim, columns: Mapping[str, Any], by: Actor, reason: str = "") -> Statistic:
    """One more figure, its columns as `claims.edit` takes them: the next version of the claim.

    Raises FiguresStand for a claim that is or was public, BadValue for a column or value that is none.
    """
    permit(by, may_judge)
    with writing(by=by, reason=reason or "a further figure"):
        return changes.add_figure(_being_written(claim), columns)


def remove(*, figure: Statistic, by: Actor, reason: str = "") -> None:
    """Take a figure off its claim; it stays in the history. Raises FiguresStand."""
    permit(by, may_judge)
    with writing(by=by, reason=reason or "a figure taken off"):
        changes.remove_figure(_being_written(figure.claim), figure)


def bring_back(*, claim: Claim, key: int, by: Actor) -> Statistic:
    """A figure that was taken off, as it was then. Raises NotFound where the claim had none of that key, FiguresStand."""
    permit(by, may_judge)
    with writing(by=by, reason="a figure brought back"):
        row = _being_written(claim)
        columns = figure_gone(row, key)
        if columns is None:
            raise NotFound("There is no figure to bring back.")
        return changes.add_figure(row, columns)


def _being_written(claim: Claim) -> Claim:
    row = Claim.objects.select_for_update().get(pk=claim.pk)
    if row.state == Claim.State.IN_REVIEW:
        raise NotInThatState(row.public_id, row.state, "one with other figures before it is sent back")
    if row.published_at is not None:
        raise FiguresStand
    return row
