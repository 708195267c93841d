"""What a role may do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from sources.ledger import roles
from sources.ledger.roles import Role
from sources.models import User

LEAST = {
    roles.may_read_texts: Role.READER,
    roles.may_contribute: Role.CONTRIBUTOR,
    roles.may_comment: Role.CONTRIBUTOR,
    roles.may_check: Role.CHECKER,
    roles.may_judge: Role.CHECKER,
    roles.may_assign: Role.CHECKER,
    roles.may_approve: Role.EDITOR,
    roles.may_edit: Role.EDITOR,
    roles.may_import: Role.EDITOR,
    roles.may_administer: Role.ADMINISTRATOR,
}


def test_every_predicate_is_listed_with_its_least_role() -> None:
    named = {value for name, value in vars(roles).items() if name.startswith("may_")}
    assert named == set(roles.PREDICATES)
    assert roles.PREDICATES == LEAST


def test_the_documentation_has_the_table_that_the_predicates_make() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs/reference/roles.md").read_text(encoding="utf-8")
    assert roles.table() in page


@pytest.mark.parametrize(
    ("predicate", "least"), LEAST.items(), ids=lambda value: getattr(value, "__name__", str(value))
)
def test_a_role_may_do_what_the_ones_before_it_may(predicate: Callable[[Any], bool], least: Role) -> None:
    order = list(Role)
    for role in order:
        assert predicate(User(role=role)) is (order.index(role) >= order.index(least))


@pytest.mark.parametrize(
    "user", [AnonymousUser(), User(role="administrator", is_active=False), User(role="emperor"), None]
)
def test_who_is_not_signed_in_active_and_of_a_known_role_may_nothing(user: Any) -> None:
    assert not any(predicate(user) for predicate in LEAST)


@pytest.mark.parametrize(
    ("role", "opens", "views", "changes"),
    [
        ("reader", False, False, False),
        ("contributor", True, True, False),
        ("editor", True, True, False),
        ("administrator", True, True, True),
    ],
)
def test_the_admin_opens_by_role(role: str, opens: bool, views: bool, changes: bool) -> None:
    user = User(role=role)
    assert (user.is_staff, user.has_module_perms("sources")) == (opens, opens)
    assert user.has_perms(["sources.view_source", "claims.view_claim"]) is views
    assert user.has_perm("sources.change_source") is user.is_superuser is changes
