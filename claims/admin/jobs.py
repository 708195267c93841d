"""What is done in the background, in the admin: captures by address, and the queue they wait in."""

from django.contrib import admin
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.models import CaptureJob
from sources.admin.read_only import ReadOnly


@admin.register(CaptureJob)
class CaptureJobAdmin(ReadOnly):
    """How far each is, and what came of it."""

    list_display = ("address", "state", "asked_by", "asked_at", "capture", "told")
    list_filter = ("state",)
    list_select_related = ("asked_by__user", "capture")
    search_fields = ("address",)
    ordering = ("-asked_at",)


# The library brings pages of its own, which do not know our roles.
admin.site.unregister(ProcrastinateJob)


@admin.register(ProcrastinateJob)
class QueueAdmin(ReadOnly):
    """The queue itself: what is done leaves it, what failed stays."""

    list_display = ("id", "task_name", "args", "status", "attempts", "scheduled_at")
    list_filter = ("status", "task_name")
    ordering = ("-id",)
