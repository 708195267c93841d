"""Users, found."""

from sources.models import User


def active(username: str) -> User | None:
    """The user of this name who may sign in."""
    return User.objects.filter(username=username, is_active=True).first()
