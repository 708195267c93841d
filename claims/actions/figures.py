"""The figures of a claim, one more or one less: every write. What is public changes them by a draft."""

from collections.abc import Mapping
from typing import Any

from claims.actions import changes, claims
from claims.errors import NotInThatState
from claims.models import Claim, ClaimDraft, Statistic
from claims.queries.fields import figure_drafted, figure_gone, figures_of, is_new
from claims.queries.second_reading import open_draft
from sources.actions.permitted import permit
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing


def add(*, claim: Claim, columns: Mapping[str, Any], by: Actor, reason: str = "") -> Statistic | ClaimDraft:
    """One more figure, its columns as `claims.edit` takes them: the next version of the claim.

    Of a published claim it is added to the draft that `by` has of it, under its `new_in` there, and waits for a second
    person. Raises BadValue for a column or value that is none, NotInThatState for a claim in review or no longer public,
    StaleVersion as `claims.edit` does.
    """
    permit(by, may_judge)
    if _public(claim):
        draft = open_draft(claim, by)
        return _drafted(claim, {_next(draft): columns}, by=by, reason=reason or "a further figure")
    with writing(by=by, reason=reason or "a further figure"):
        return changes.add_figure(_being_written(claim), columns)


def remove(*, figure: Statistic, by: Actor, reason: str = "") -> ClaimDraft | None:
    """Take a figure off its claim, or let a draft of it take it off; it stays in the history. Raises as `add` does."""
    permit(by, may_judge)
    if _public(figure.claim):
        return _drafted(figure.claim, {str(figure.pk): None}, by=by, reason=reason or "a figure to be taken off")
    with writing(by=by, reason=reason or "a figure taken off"):
        changes.remove_figure(_being_written(figure.claim), figure)
    return None


def leave(*, claim: Claim, key: str, by: Actor) -> ClaimDraft:
    """Let the draft that `by` has do nothing with a figure any more: one of "new-1" is not added, another stays as it is.

    Raises NotFound where the draft does nothing with it.
    """
    permit(by, may_judge)
    draft = open_draft(claim, by)
    if draft is None or key not in figures_of(draft.changes):
        raise NotFound("Your draft does nothing with that figure.")
    return _drafted(claim, {key: None if is_new(key) else {}}, by=by, reason="a figure left as it is")


def bring_back(*, claim: Claim, key: str, by: Actor) -> Statistic | ClaimDraft:
    """A figure that was taken off, or that a draft was to add ("new-1"), as it was then.

    Raises NotFound where there is none of that key, else as `add` does.
    """
    permit(by, may_judge)
    draft = open_draft(claim, by)
    if draft is not None and figures_of(draft.changes).get(key, {}) is None:
        return leave(claim=claim, key=key, by=by)
    columns = figure_drafted(claim, key, by.pk) if is_new(key) else figure_gone(claim, int(key))
    if columns is None:
        raise NotFound("There is no figure to bring back.")
    return add(claim=claim, columns=columns, by=by, reason="a figure brought back")


def new_in(draft: ClaimDraft) -> str:
    """The key of the figure that was added to a draft last; "" where there is none."""
    numbers = [int(key.removeprefix("new-")) for key in figures_of(draft.changes) if is_new(key)]
    return f"new-{max(numbers)}" if numbers else ""


def _next(draft: ClaimDraft | None) -> str:
    return f"new-{int((new_in(draft) if draft else '').removeprefix('new-') or 0) + 1}"


def _public(claim: Claim) -> bool:
    return Claim.objects.filter(pk=claim.pk, state=Claim.State.PUBLISHED).exists()


def _drafted(claim: Claim, figures: Mapping[str, Any], *, by: Actor, reason: str) -> ClaimDraft:
    draft = open_draft(claim, by)
    seen = draft.base_version if draft else Claim.objects.get(pk=claim.pk).version
    became = claims.edit(claim=claim, changes={"figures": figures}, seen_version=seen, by=by, reason=reason)
    if isinstance(became, Claim):
        raise NotInThatState(became.public_id, became.state, "changed by a draft")
    return became


def _being_written(claim: Claim) -> Claim:
    row = Claim.objects.select_for_update().get(pk=claim.pk)
    if row.state == Claim.State.IN_REVIEW:
        raise NotInThatState(row.public_id, row.state, "one with other figures before it is sent back")
    if row.published_at is not None:
        raise NotInThatState(row.public_id, row.state, "one with other figures")
    return row
