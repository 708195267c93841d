"""Whether a publisher fixed what was corrected: asked by a later capture, answered by a person."""

from claims.models import Correction
from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing
from sources.models import Capture


def ask(*, correction: Correction, capture: Capture | None, by: Actor) -> None:
    """Let a correction ask "fixed by the publisher?": what was printed is gone from this capture. None takes it back."""
    reason = "gone from a later capture: fixed by the publisher?" if capture else "printed again in a later capture"
    with writing(by=by, reason=reason):
        correction.refresh_from_db()
        correction.gone_from = capture
        correction.save(update_fields=["gone_from"])


def answer(*, correction: Correction, fixed: bool, by: Actor, note: str = "") -> None:
    """A person's word on it: fixed by the publisher, or only not printed there."""
    decide(by, may_check)
    with writing(by=by, reason="fixed by the publisher" if fixed else "not fixed by the publisher"):
        correction.refresh_from_db()
        correction.gone_from = None
        if fixed:
            correction.publisher_state = Correction.Publisher.FIXED
        correction.publisher_note = note or correction.publisher_note
        correction.save(update_fields=["gone_from", "publisher_state", "publisher_note"])
