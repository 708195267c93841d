"""Invitations, found."""

from hashlib import sha256

from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from sources.errors import NotFound
from sources.models import Invitation


def token_of(invitation: Invitation) -> str:
    """The secret of the mailed link, 64 hexadecimal digits: kept nowhere, made anew for the mail."""
    return salted_hmac("sources.invitation", invitation.nonce, algorithm="sha256").hexdigest()


def digest_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def by_token(token: str) -> Invitation:
    """The invitation this link stands for, while it lets somebody in. Raises NotFound."""
    found = Invitation.objects.select_related("invited_by__user")
    open_ = found.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=Now(), digest=digest_of(token)).first()
    if open_ is None:
        raise NotFound("This invitation was used, withdrawn, or is too old.")
    return open_


def get(pk: int) -> Invitation:
    """Raises NotFound."""
    found = Invitation.objects.select_related("invited_by__user").filter(pk=pk).first()
    if found is None:
        raise NotFound("There is no such invitation.")
    return found


def latest(count: int) -> list[Invitation]:
    """The newest invitations, with who invited and whom they became."""
    return list(Invitation.objects.select_related("invited_by__user", "user").order_by("-pk")[:count])


def lets_in(invitation: Invitation) -> bool:
    """Whether its link can still be used, by PostgreSQL's clock."""
    return Invitation.objects.filter(
        pk=invitation.pk, accepted_at=None, withdrawn_at=None, expires_at__gt=Now()
    ).exists()
