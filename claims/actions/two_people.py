"""Who may be the second person, and of what: said before PostgreSQL says it."""

from claims.errors import ChangedSinceRead, NoApprover, OwnWork
from claims.models import Claim, ClaimDraft, Correction, Review
from claims.queries.authors import authors, editor_alone
from claims.queries.corrections_changed import writers
from claims.queries.seen import Approvable, seen_of
from sources.errors import NotAllowed
from sources.ledger.actor import Actor


def approver(record: Claim | ClaimDraft | Review | Correction, by: Actor) -> None:
    """Raises OwnWork for whoever wrote any part of it, NotAllowed for an engine, an import or the system."""
    if by.kind != Actor.Kind.PERSON:
        raise NotAllowed("A person approves.")
    if by.pk in (writers(record) if isinstance(record, Correction) else authors(record)):
        raise OwnWork


def as_read(record: Approvable, seen: str) -> None:
    """Raises ChangedSinceRead where `seen`, what `claims.queries.seen` gave with the page, is not what it says now."""
    if seen != seen_of(record):
        raise ChangedSinceRead


def may_go_alone() -> None:
    """Raises NoApprover unless the installation lets an editor publish without a second person."""
    if not editor_alone():
        raise NoApprover
