"""Whether whoever writes may do this."""

from sources.errors import NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.roles import Predicate


def permit(by: Actor, may: Predicate) -> None:
    """Raises NotAllowed for a person whose role does not allow it, and for somebody who did not sign in.

    Engines, imports and the system are not people: what they write, people decide about.
    """
    if by.kind == Actor.Kind.ANONYMOUS or (by.kind == Actor.Kind.PERSON and not may(by.user)):
        raise _not_allowed(by, may)


def decide(by: Actor, may: Predicate) -> None:
    """As `permit`, for what is a decision: raises NotAllowed for an engine as well.

    An import and the system do what their people told them.
    """
    permit(by, may)
    if by.kind == Actor.Kind.ENGINE:
        raise _not_allowed(by, may)


def _not_allowed(by: Actor, may: Predicate) -> NotAllowed:
    what = " ".join((may.__doc__ or "").split()).rstrip(".")
    return NotAllowed(f"{by} may not do this; it takes a role that may: {what[:1].lower()}{what[1:]}.")
