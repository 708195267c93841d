"""New passwords that were asked for, and the links that give them."""

import datetime as dt

from django.contrib.auth.tokens import default_token_generator
from django.db.models import Count, Q
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from sources.digits import whole
from sources.models import ResetRequest, User


def asked(*, since: dt.datetime, email: str, network: str) -> tuple[int, int]:
    """How often since then for this address, and from this network."""
    found = ResetRequest.objects.filter(asked_at__gt=since).aggregate(
        email=Count("pk", filter=Q(email=email)), network=Count("pk", filter=Q(network=network))
    )
    return found["email"], found["network"]


def people_asking(pk: int) -> list[User]:
    """Who signs in with the address that was asked for: nobody, one, or several who share it."""
    email = ResetRequest.objects.filter(pk=pk).values_list("email", flat=True).first()
    return list(User.objects.filter(email__iexact=email, is_active=True).order_by("pk")) if email else []


def token_of(user: User) -> str:
    """What a link for a new password says: signed, good for some hours and until the password or a sign-in changes."""
    return f"{urlsafe_base64_encode(str(user.pk).encode())}-{default_token_generator.make_token(user)}"


def user_of(token: str) -> User | None:
    """Whom a link stands for; None where it was used, is too old, or was never made."""
    who, _, signed = token.partition("-")
    try:
        key = urlsafe_base64_decode(who).decode()
    except ValueError:
        return None
    user = User.objects.filter(pk=whole(key, 0), is_active=True).first()
    return user if user is not None and default_token_generator.check_token(user, signed) else None
