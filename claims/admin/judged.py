"""What people judge, in the admin: to look at, written at the desk. Notices, for administrators."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from claims.models import Correction, Evidence, Notice, Review
from sources.admin.read_only import ReadOnly
from sources.ledger.roles import may_administer


@admin.register(Review)
class ReviewAdmin(ReadOnly):
    list_display = ("__str__", "aspect", "rating", "result", "version", "state", "submitted_by", "approved_by")
    list_filter = ("state", "aspect", "second_reading_due")
    list_select_related = ("rating", "submitted_by__user", "approved_by__user", "claim", "appearance__passage")
    search_fields = ("rationale", "claim__public_id")


@admin.register(Evidence)
class EvidenceAdmin(ReadOnly):
    list_display = ("__str__", "kind", "stance", "primary", "claim")
    list_filter = ("kind", "stance", "primary")
    list_select_related = ("claim",)
    search_fields = ("note", "claim__public_id")
    # What was said in confidence is the desk's, where it says so.
    exclude = ("correspondence",)


@admin.register(Correction)
class CorrectionAdmin(ReadOnly):
    list_display = ("public_id", "whose", "what", "right", "state", "proposed_by", "approved_by")
    list_filter = ("whose", "state", "kind")
    list_select_related = ("proposed_by__user", "approved_by__user")
    search_fields = ("public_id", "right", "why")


@admin.register(Notice)
class NoticeAdmin(ReadOnly):
    list_display = ("to", "kind", "about", "by", "at", "how", "sent_at")
    list_filter = ("kind", "how")
    list_select_related = ("to", "by__user")
    ordering = ("-pk",)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_administer(request.user)
