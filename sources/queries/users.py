"""Users, found."""

from sources.models import User


def active(username: str) -> User | None:
    """The user of this name who may sign in."""
    return User.objects.filter(username=username, is_active=True).first()


def by_role() -> dict[str, list[User]]:
    """Who signs in, by role, in the order of their names."""
    found: dict[str, list[User]] = {}
    for user in User.objects.filter(is_active=True).order_by("username"):
        found.setdefault(user.role, []).append(user)
    return found
