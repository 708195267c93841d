"""What is done in the background, in the admin: captures by address, and the queue they wait in."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import capture_jobs, queued
from claims.admin.deciding import Decided
from claims.models import CaptureJob
from sources.admin.read_only import actor_of


@admin.register(CaptureJob)
class CaptureJobAdmin(Decided):
    """How far each is, and what came of it."""

    actions = ("again", "take_off")

    list_display = ("address", "state", "asked_by", "asked_at", "capture", "told")
    list_filter = ("state",)
    list_select_related = ("asked_by__user", "capture")
    search_fields = ("address",)
    ordering = ("-asked_at",)

    @admin.action(description="Try again what was refused or failed", permissions=["administer"])
    def again(self, request: HttpRequest, chosen: QuerySet[CaptureJob]) -> None:
        by = actor_of(request)
        self.decide(request, chosen, lambda row: capture_jobs.again(job=row, by=by), "asked for again")

    @admin.action(description="Take off the list what waits", permissions=["administer"])
    def take_off(self, request: HttpRequest, chosen: QuerySet[CaptureJob]) -> None:
        by = actor_of(request)
        self.decide(request, chosen, lambda row: capture_jobs.take_off(job=row, by=by), "taken off the list")


# The library brings pages of its own, which do not know our roles.
admin.site.unregister(ProcrastinateJob)


@admin.register(ProcrastinateJob)
class QueueAdmin(Decided):
    """The queue itself: what is done leaves it, what failed stays."""

    actions = ("again", "cancel")

    list_display = ("id", "task_name", "args", "status", "attempts", "scheduled_at")
    list_filter = ("status", "task_name")
    ordering = ("-id",)

    @admin.action(description="Do again what failed", permissions=["administer"])
    def again(self, request: HttpRequest, chosen: QuerySet[ProcrastinateJob]) -> None:
        by = actor_of(request)
        self.decide(request, chosen, lambda row: queued.again(job=row, by=by), "waiting again")

    @admin.action(description="Cancel what waits", permissions=["administer"])
    def cancel(self, request: HttpRequest, chosen: QuerySet[ProcrastinateJob]) -> None:
        by = actor_of(request)
        self.decide(request, chosen, lambda row: queued.cancel(job=row, by=by), "cancelled")
