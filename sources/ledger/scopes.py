"""What a token may be used for. A scope narrows what its owner's role allows, and never widens it."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from sources.ledger import roles
from sources.ledger.roles import Predicate


class Scope(models.TextChoices):
    """Least first; a token has each one that it is given, and none of the others."""

    READ = "read", "Read what your role may read"
    SUGGEST = "suggest", "Capture documents, add claims as drafts, write notes"
    WRITE = "write", "Write and decide: evidence, verdicts, names, suggestions, corrections"
    PUBLISH = "publish", "Approve, publish, withdraw, protect"


NEEDED: Mapping[Predicate, Scope] = {
    roles.may_read_texts: Scope.READ,
    roles.may_contribute: Scope.SUGGEST,
    roles.may_comment: Scope.SUGGEST,
    roles.may_check: Scope.WRITE,
    roles.may_judge: Scope.WRITE,
    roles.may_assign: Scope.WRITE,
    roles.may_approve: Scope.PUBLISH,
    roles.may_edit: Scope.PUBLISH,
}
"""The scope that what a predicate guards takes. What administrators alone may do, no token does."""


def within_role(user: Any) -> list[Scope]:
    """The scopes that are of any use to `user`: those whose deeds their role allows."""
    useful = {scope for may, scope in NEEDED.items() if may(user)}
    return [scope for scope in Scope if scope in useful]
