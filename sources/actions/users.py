"""Users: the people who sign in, and what they may do."""

from sources.errors import AlreadyThere, BadValue, NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.roles import Role, may_administer
from sources.ledger.writing import writing
from sources.models import User


def add(
    *,
    username: str,
    by: Actor,
    role: str = Role.READER,
    password: str | None = None,
    email: str = "",
    name: str = "",
    reason: str = "",
) -> User:
    """A new user; without a password, one who cannot sign in by one.

    Raises AlreadyThere when the name is taken (names are compared without case), BadValue for an unknown role or an
    empty name, NotAllowed when `by` is a person but no administrator.
    """
    _may_decide(by, role)
    user = User(username=User.normalize_username(username.strip()), role=role, name=name.strip())
    user.email = User.objects.normalize_email(email)
    if not user.username:
        raise BadValue("A user has a name to sign in with.")
    user.set_password(password)
    with writing(by=by, reason=reason or f"User {user.username} added"):
        if User.objects.filter(username__iexact=user.username).exists():
            raise AlreadyThere(f"There is a user {user.username} already.")
        user.save()
    return user


def set_role(*, user: User, role: str, by: Actor, reason: str) -> User:
    """Give a user another role. Raises BadValue for an unknown one and for the last administrator's, NotAllowed as `add`."""
    _may_decide(by, role)
    with writing(by=by, reason=reason):
        if role != Role.ADMINISTRATOR:
            _others_administer(user)
        user.role = role
        user.save(update_fields=["role"])
    return user


def set_email(*, user: User, email: str, by: Actor, reason: str) -> User:
    """Where a user's mails go; "" for nowhere. Raises NotAllowed as `add` does."""
    _may_decide(by, user.role)
    with writing(by=by, reason=reason):
        user.email = User.objects.normalize_email(email.strip())
        user.save(update_fields=["email"])
    return user


def set_active(*, user: User, active: bool, by: Actor, reason: str) -> User:
    """Let a user sign in, or no longer. Raises BadValue for the last administrator, NotAllowed as `add` does."""
    _may_decide(by, user.role)
    with writing(by=by, reason=reason):
        if not active:
            _others_administer(user)
        user.is_active = active
        user.save(update_fields=["is_active"])
    return user


def set_password(*, user: User, password: str) -> User:
    """Give a user a new password: a secret, so it is in no history, and nobody needs to say why."""
    user.set_password(password)
    user.save(update_fields=["password"])
    return user


def _others_administer(user: User) -> None:
    administrators = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True)
    if administrators.filter(pk=user.pk).exists() and not administrators.exclude(pk=user.pk).exists():
        raise BadValue(f"{user} is the last who administers: give another person that role first.")


def _may_decide(by: Actor, role: str) -> None:
    if role not in Role.values:
        raise BadValue(f"There is no role “{role}”: {', '.join(Role.values)}.")
    if by.kind != Actor.Kind.SYSTEM and not may_administer(by.user):
        raise NotAllowed("Users are for administrators to decide.")
