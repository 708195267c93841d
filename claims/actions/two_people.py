"""Who may be the second person, said before PostgreSQL says it."""

from claims.errors import NoApprover, OwnWork
from claims.models import Claim, ClaimDraft, Review
from claims.queries.authors import authors, editor_alone
from sources.errors import NotAllowed
from sources.ledger.actor import Actor


def approver(record: Claim | ClaimDraft | Review, by: Actor) -> None:
    """Raises OwnWork for whoever wrote any part of it, NotAllowed for an engine, an import or the system."""
    if by.kind != Actor.Kind.PERSON:
        raise NotAllowed("A person approves.")
    if by.pk in authors(record):
        raise OwnWork


def may_go_alone() -> None:
    """Raises NoApprover unless the installation lets an editor publish without a second person."""
    if not editor_alone():
        raise NoApprover
