"""What the admin shows of a record: everything, changed only by actions that leave history."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest

from sources.actions import actors
from sources.models import Actor, User

# Django's admin classes are generic for the type checker only.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Any]
    _Tabular = admin.TabularInline[Any, Any]
    _Stacked = admin.StackedInline[Any, Any]
else:
    _ModelAdmin, _Tabular, _Stacked = admin.ModelAdmin, admin.TabularInline, admin.StackedInline


class Rows(_Tabular):
    """Rows that belong to a record, in a table below it, to look at."""

    extra = 0
    can_delete = False


class Sheets(_Stacked):
    """Rows that belong to a record, one below the other, to look at."""

    extra = 0
    can_delete = False


class ReadOnly(_ModelAdmin):
    """Lists and pages without a form. What may be done with a row is a named action of the list."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def actor_of(request: HttpRequest) -> Actor:
    """Who writes: the person signed in. Raises PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return actors.person(request.user)
