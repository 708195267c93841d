"""Asking for a new password: every write. No history, and nothing that tells who signs in here."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from sources.actions.networks import digest
from sources.actions.users import set_password
from sources.errors import BadValue, NotFound
from sources.models import ResetRequest, User
from sources.queries.resets import asked, user_of

HOUR = dt.timedelta(hours=1)
MOST_FOR_ADDRESS, MOST_FROM_NETWORK = 3, 20
"""So many an hour. Beyond them nothing is sent, and the answer is the same."""


def ask(*, email: str, address: str) -> ResetRequest | None:
    """Note that a new password is asked for; None where that was done too often within the hour.

    `address` is the network address it came from. Raises BadValue for what is no mail address.
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise BadValue("That is no mail address.") from error
    now = timezone.now()
    network = digest(address, now.date(), "password")
    with transaction.atomic():
        ResetRequest.objects.filter(asked_at__lt=now - dt.timedelta(days=1)).delete()
        of_address, of_network = asked(since=now - HOUR, email=email, network=network)
        if of_address >= MOST_FOR_ADDRESS or of_network >= MOST_FROM_NETWORK:
            return None
        return ResetRequest.objects.create(email=email, network=network, asked_at=now)


def choose(*, token: str, password: str) -> User:
    """Give whoever holds a mailed link the password they chose. Raises NotFound for a link that was used or is too old."""
    with transaction.atomic():
        found = user_of(token)
        if found is None:
            raise NotFound("This link was used, or is too old.")
        # Two with one link wait for each other here; the second finds another password.
        locked = User.objects.select_for_update().get(pk=found.pk)
        if user_of(token) is None:
            raise NotFound("This link was used, or is too old.")
        return set_password(user=locked, password=password)
