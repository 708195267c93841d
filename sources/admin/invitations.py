"""Invitations, in the admin: for administrators, to look at. They are made and withdrawn on a page of the desk's own."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from sources.admin.read_only import ReadOnly
from sources.ledger.roles import may_administer
from sources.models import Invitation


@admin.register(Invitation)
class InvitationAdmin(ReadOnly):
    list_display = ("email", "role", "invited_by", "invited_at", "expires_at", "accepted_at", "withdrawn_at")
    list_filter = ("role",)
    list_select_related = ("invited_by__user",)
    search_fields = ("email",)
    ordering = ("-pk",)
    # Of what the mailed link is made.
    exclude = ("nonce", "digest")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_administer(request.user)
