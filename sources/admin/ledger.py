"""The ledger, in the admin: who wrote what, when and why."""

from django.contrib import admin

from sources.admin.read_only import ReadOnly, Rows
from sources.models import Actor, Change, ChangeSet, ChangeSetRow


@admin.register(Actor)
class ActorAdmin(ReadOnly):
    list_display = ("__str__", "kind", "version")
    list_filter = ("kind",)
    list_select_related = ("user",)


@admin.register(Change)
class ChangeAdmin(ReadOnly):
    list_display = ("revision", "at", "actor", "reason")
    list_filter = ("actor__kind",)
    list_select_related = ("actor__user",)
    search_fields = ("reason",)


class ChangeSetRows(Rows):
    model = ChangeSetRow


@admin.register(ChangeSet)
class ChangeSetAdmin(ReadOnly):
    list_display = ("reason", "state", "proposed_by", "applied_in")
    list_filter = ("state",)
    list_select_related = ("proposed_by__user", "applied_in")
    inlines = (ChangeSetRows,)
