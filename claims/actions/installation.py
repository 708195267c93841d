"""The rules of the installation: every write."""

from claims.models import Installation
from sources.actions.permitted import permit
from sources.ledger.actor import Actor
from sources.ledger.roles import may_administer
from sources.ledger.writing import writing


def let_editor_alone(*, allowed: bool, by: Actor, reason: str) -> None:
    """Let an editor publish without a second person (saying why, each time), or no longer."""
    permit(by, may_administer)
    with writing(by=by, reason=reason):
        Installation.objects.update_or_create(pk=1, defaults={"editor_alone": allowed})
