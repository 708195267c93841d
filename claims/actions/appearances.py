"""Appearances: every write. What was printed is written once and never changed."""

from decimal import Decimal

from claims.models import Appearance, Claim, Speaker
from sources.actions.permitted import permit
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing
from sources.models import Passage


def add(
    *,
    claim: Claim,
    passage: Passage,
    form: str,
    by: Actor,
    printed_speaker: str = "",
    printed_role: str = "",
    reported_through: str = "",
    printed_figure: str = "",
    printed_low: Decimal | None = None,
    printed_central: Decimal | None = None,
    printed_high: Decimal | None = None,
    printed_hedge: str | None = None,
    printed_unit: str = "",
    printed_date: str = "",
    printed_on: Interval | None = None,
    speaker: Speaker | None = None,
    resolved_how: str | None = None,
) -> Appearance:
    """The claim as this passage prints it; `printed_on` is the interval that the printed date means."""
    permit(by, may_judge)
    with writing(by=by, reason="a claim found in print"):
        return Appearance.objects.create(
            claim=claim,
            passage=passage,
            form=form,
            printed_speaker=printed_speaker,
            printed_role=printed_role,
            reported_through=reported_through,
            printed_figure=printed_figure,
            printed_low=printed_low,
            printed_central=printed_central,
            printed_high=printed_high,
            printed_hedge=printed_hedge,
            printed_unit=printed_unit,
            printed_date=printed_date,
            printed_date_earliest=printed_on.earliest if printed_on else None,
            printed_date_latest=printed_on.latest if printed_on else None,
            speaker=speaker,
            resolved_how=resolved_how,
        )


def resolve(*, appearance: Appearance, speaker: Speaker | None, by: Actor, how: str | None = None) -> None:
    """Say who the printed speaker is, or that it is not known."""
    permit(by, may_judge)
    with writing(by=by, reason="who a printed name is"):
        appearance.speaker = speaker
        appearance.resolved_how = how if speaker else None
        appearance.save(update_fields=["speaker", "resolved_how"])
