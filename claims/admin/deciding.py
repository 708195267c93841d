"""Lists in the admin in which people decide: each row by itself, with a reason."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from sources.admin.read_only import ReadOnly
from sources.errors import Refused
from sources.ledger.roles import may_administer, may_check


class WithReason(ActionForm):
    """Beside the list's actions: why."""

    reason = forms.CharField(required=False, max_length=500, label="Reason")


class Decided(ReadOnly):
    action_form = WithReason

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return may_check(request.user)

    def has_administer_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)

    def decide[T: Model](
        self, request: HttpRequest, chosen: QuerySet[T], decision: Callable[[T], object], done: str
    ) -> None:
        """Decide each row by itself: one that was decided meanwhile does not hold up the others."""
        count = 0
        for row in chosen:
            try:
                decision(row)
            except Refused as error:
                self.message_user(request, str(error), messages.ERROR)
            else:
                count += 1
        self.message_user(request, f"{count} {done}.", messages.SUCCESS if count else messages.WARNING)

    def reason(self, request: HttpRequest) -> str:
        given = request.POST.get("reason", "").strip()
        if not given:
            self.message_user(request, "Nothing was changed: say why in the field beside the action.", messages.ERROR)
        return given
