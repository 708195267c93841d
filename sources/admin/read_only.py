"""What the admin shows of a record: everything, changed only by actions that leave history."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sources.actions import actors
from sources.errors import Refused
from sources.ledger.roles import may_administer
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

    def get_view_on_site_url(self, obj: Model | None = None) -> str | None:
        """Where the desk shows and writes it (settings, ABSOLUTE_URL_OVERRIDES); most records are written there alone."""
        address: Callable[[], str] | None = getattr(obj, "get_absolute_url", None)
        return address() if address else None

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What the desk tells of it, who wrote what and why; Django's own log knows what was done in the admin alone."""
        noun = settings.ADMIN_HISTORIES.get(self.opts.label_lower)
        if noun and object_id.isascii() and object_id.isdigit():
            return redirect(f"/history/{noun}/{object_id}")
        answer: HttpResponse = super().history_view(request, object_id, extra_context)
        return answer


class Acting(ReadOnly):
    """Pages with a form for administrators, whose writes are actions: what one refuses is said in the form."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_administer(request.user)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """As Django's; after a refusal, which wrote nothing, the form again with what was typed and why."""
        try:
            answer: HttpResponse = super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            request.refused = str(refusal)  # type: ignore[attr-defined]  # for get_form, below
            answer = super().changeform_view(request, object_id, form_url, extra_context)
        return answer

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        refused = getattr(request, "refused", "")
        return type(form.__name__, (form,), {"clean": _refusing(refused)}) if refused else form


def _refusing(why: str) -> Callable[[Any], None]:
    def clean(_form: Any) -> None:
        raise ValidationError(why)

    return clean


def actor_of(request: HttpRequest) -> Actor:
    """Who writes: the person signed in. Raises PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return actors.person(request.user)
