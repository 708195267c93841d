"""What a person may do here, by role. Each role may do all that the ones before it may."""

from collections.abc import Callable, Mapping
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
    """Read captured texts, suggestions, suspected findings, drafts and colleagues' comments."""
    return _at_least(user, Role.READER)


def may_contribute(user: Any) -> bool:
    """Capture documents, suggest claims and propose what colleagues decide; open the admin to look."""
    return _at_least(user, Role.CONTRIBUTOR)


def may_comment(user: Any) -> bool:
    """Comment on claims, reviews and findings, and resolve comments."""
    return _at_least(user, Role.CONTRIBUTOR)


def may_check(user: Any) -> bool:
    """Decide suggestions and findings, resolve names and match records."""
    return _at_least(user, Role.CHECKER)


def may_judge(user: Any) -> bool:
    """Write evidence, correspondence and reviews, edit claims, and propose all of these for approval."""
    return _at_least(user, Role.CHECKER)


def may_assign(user: Any) -> bool:
    """Assign claims, documents and findings to colleagues or to oneself."""
    return _at_least(user, Role.CHECKER)


def may_approve(user: Any) -> bool:
    """Approve, or send back, what others wrote; never what one wrote any part of oneself."""
    return _at_least(user, Role.EDITOR)


def may_edit(user: Any) -> bool:
    """Publish, supersede and withdraw."""
    return _at_least(user, Role.EDITOR)


def may_import(user: Any) -> bool:
    """Import claims by the hundred from a table."""
    return _at_least(user, Role.EDITOR)


def may_administer(user: Any) -> bool:
    """Decide about people and their roles, rating scales, the rules of the installation, and erasure."""
    return _at_least(user, Role.ADMINISTRATOR)


Predicate = Callable[[Any], bool]

PREDICATES: Mapping[Predicate, Role] = {
    may_read_texts: Role.READER,
    may_contribute: Role.CONTRIBUTOR,
    may_comment: Role.CONTRIBUTOR,
    may_check: Role.CHECKER,
    may_judge: Role.CHECKER,
    may_assign: Role.CHECKER,
    may_approve: Role.EDITOR,
    may_edit: Role.EDITOR,
    may_import: Role.EDITOR,
    may_administer: Role.ADMINISTRATOR,
}
"""Every predicate with the least role it holds for: the tests compare, and the table of the documentation is made of it."""


def table() -> str:
    """Who may do what, as a Markdown table: a line a predicate, a column a role."""
    head = f"| | {' | '.join(Role)} |\n|---|{'---|' * len(Role)}\n"
    order = list(Role)
    return head + "".join(
        f"| {_words(predicate)} | {' | '.join('yes' if role in order[order.index(least) :] else '' for role in Role)} |\n"
        for predicate, least in PREDICATES.items()
    )


def _words(predicate: Predicate) -> str:
    return " ".join((predicate.__doc__ or "").split())
