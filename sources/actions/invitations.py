"""Invitations: every write."""

import datetime as dt
import secrets

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from sources.actions import users
from sources.actions.permitted import decide
from sources.errors import AlreadyThere, BadValue, NotFound
from sources.ledger.actor import Actor
from sources.ledger.roles import Role, may_administer
from sources.ledger.writing import writing
from sources.models import Invitation, User
from sources.queries.invitations import by_token, digest_of, token_of

LASTS = dt.timedelta(days=7)


def invite(*, email: str, role: str, by: Actor) -> Invitation:
    """Invite an address to sign in with a role, for seven days; one that was invited before, by a new link alone.

    Raises BadValue for what is no address or role, AlreadyThere for an address of somebody who signs in, NotAllowed for
    whoever does not administer.
    """
    decide(by, may_administer)
    email = User.objects.normalize_email(email.strip())
    _check(email, role)
    now = timezone.now()
    with writing(by=by, reason=f"An invitation as {role}"):
        if User.objects.filter(email__iexact=email, is_active=True).exists():
            raise AlreadyThere("Somebody with this address signs in already.")
        waiting = Invitation.objects.filter(email__iexact=email, accepted_at=None, withdrawn_at=None)
        waiting.update(withdrawn_at=now)
        invitation = Invitation(email=email, role=role, invited_by=by, invited_at=now, expires_at=now + LASTS)
        invitation.nonce = secrets.token_hex(16)
        invitation.digest = digest_of(token_of(invitation))
        invitation.save()
        return invitation


def withdraw(*, invitation: Invitation, by: Actor) -> None:
    """Take an invitation back: its link lets nobody in any more. Raises NotFound for one that did already."""
    decide(by, may_administer)
    with writing(by=by, reason="An invitation withdrawn"):
        open_ = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
        if not open_.update(withdrawn_at=timezone.now()):
            raise NotFound("This invitation was used or withdrawn before.")


def accept(*, token: str, username: str, name: str, password: str) -> User:
    """Whoever holds the link becomes a user, once, with the role that was invited.

    Raises NotFound for a link that lets nobody in, or whose administrator is none any more; AlreadyThere and BadValue
    as `users.add` does.
    """
    by = by_token(token).invited_by
    if by.user is not None and not may_administer(by.user):
        raise NotFound("Whoever invited you no longer may: ask another administrator.")
    with writing(by=by, reason="An invitation accepted"):
        # Two with one link wait for each other here; the second finds it used.
        invitation = Invitation.objects.select_for_update().get(pk=by_token(token).pk)
        user = users.add(
            username=username,
            name=name,
            password=password,
            email=invitation.email,
            role=invitation.role,
            by=by,
            reason="An invitation accepted",
        )
        invitation.user, invitation.accepted_at = user, timezone.now()
        invitation.save(update_fields=["user", "accepted_at"])
        return user


def _check(email: str, role: str) -> None:
    if role not in Role.values:
        raise BadValue(f"There is no role “{role}”: {', '.join(Role.values)}.")
    try:
        validate_email(email)
    except ValidationError as error:
        raise BadValue("That is no mail address.") from error
