"""Who may do what, asked of a person; an import and the system do what their people told them."""

from collections.abc import Callable
from typing import Any

from claims.errors import OwnWork
from claims.models import Correction
from claims.queries.corrections_changed import writers
from sources.errors import NotAllowed
from sources.ledger.actor import Actor

_ON_BEHALF = (Actor.Kind.IMPORT, Actor.Kind.SYSTEM)


def permitted(by: Actor, predicate: Callable[[Any], bool], message: str) -> None:
    """Raises NotAllowed unless the person's role allows it; engines and those who did not sign in never may."""
    if by.kind not in _ON_BEHALF and not (by.kind == Actor.Kind.PERSON and predicate(by.user)):
        raise NotAllowed(message)


def second_person(correction: Correction, by: Actor) -> None:
    """Raises OwnWork for whoever wrote any part of a correction, NotAllowed for what is no person."""
    if by.kind != Actor.Kind.PERSON:
        raise NotAllowed("A person approves.")
    if by.pk in writers(correction):
        raise OwnWork
