"""What a person may do here, by role. Each role may do all that the ones before it may."""

from typing import Any

from django.db import models


class Role(models.TextChoices):
    """The roles, least first."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    CHECKER = "checker"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


_RANK = {role.value: rank for rank, role in enumerate(Role)}


def _at_least(user: Any, role: Role) -> bool:
    """Whether `user` is signed in, active, and has this role or a higher one. Anonymous users have none."""
    return bool(getattr(user, "is_active", False)) and _RANK.get(getattr(user, "role", ""), -1) >= _RANK[role.value]


def may_read_texts(user: Any) -> bool:
    """Captured texts, suggestions, suspected findings and drafts: whoever is signed in."""
    return _at_least(user, Role.READER)


def may_contribute(user: Any) -> bool:
    """Capture documents, draft claims and propose corrections; open the admin to look."""
    return _at_least(user, Role.CONTRIBUTOR)


def may_check(user: Any) -> bool:
    """Decide suggestions and findings, write reviews."""
    return _at_least(user, Role.CHECKER)


def may_edit(user: Any) -> bool:
    """Publish, approve, withdraw."""
    return _at_least(user, Role.EDITOR)


def may_administer(user: Any) -> bool:
    """People, roles and erasure."""
    return _at_least(user, Role.ADMINISTRATOR)
