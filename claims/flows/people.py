"""Letting people in: what is decided, and the mail that tells them, in one step."""

from django.db import transaction

from claims.actions.mailing import INVITATION, RESET, queue
from sources.actions import invitations, resets
from sources.ledger.actor import Actor
from sources.models import Invitation


def invite(*, email: str, role: str, by: Actor) -> Invitation:
    """Invite an address, by a mail with a link. Raises as `sources.actions.invitations.invite` does."""
    with transaction.atomic():
        invitation = invitations.invite(email=email, role=role, by=by)
        queue(INVITATION, invitation.pk)
    return invitation


def forgotten(*, email: str, address: str) -> None:
    """Have a link for a new password mailed to whoever signs in with this address, if anybody does.

    What is done here is the same whether anybody does: the worker looks. Raises BadValue for what is no mail address.
    """
    with transaction.atomic():
        asked = resets.ask(email=email, address=address)
        if asked is not None:
            queue(RESET, asked.pk)
