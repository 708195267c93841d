"""What a machine read and suspects, in the admin: where a person decides."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.actions import findings, suggestions
from claims.admin.deciding import Decided
from claims.models import Finding, Match, Suggestion
from sources.admin.read_only import ReadOnly, actor_of


@admin.register(Suggestion)
class SuggestionAdmin(Decided):
    list_display = ("passage", "kind", "state", "capture", "engine")
    list_filter = ("state", "kind")
    list_select_related = ("passage", "capture__document", "engine")
    search_fields = ("passage__exact",)
    actions = ("accept", "refuse")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Suggestion]:
        return super().get_queryset(request).defer("capture__bytes", "capture__text")

    @admin.action(description="Accept the selected suggestions", permissions=["decide"])
    def accept(self, request: HttpRequest, chosen: QuerySet[Suggestion]) -> None:
        by = actor_of(request)
        self.decide(request, chosen, lambda row: suggestions.accept(suggestion=row, by=by), "accepted")

    @admin.action(description="Refuse the selected suggestions", permissions=["decide"])
    def refuse(self, request: HttpRequest, chosen: QuerySet[Suggestion]) -> None:
        by, reason = actor_of(request), self.reason(request)
        if reason:
            self.decide(
                request, chosen, lambda row: suggestions.refuse(suggestion=row, by=by, reason=reason), "refused"
            )


@admin.register(Finding)
class FindingAdmin(Decided):
    list_display = ("message", "kind", "severity", "state", "capture")
    list_filter = ("state", "severity", "kind")
    list_select_related = ("capture__document",)
    search_fields = ("message", "printed")
    actions = ("confirm", "dismiss")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Finding]:
        return super().get_queryset(request).defer("capture__bytes", "capture__text")

    @admin.action(description="Confirm the selected findings", permissions=["decide"])
    def confirm(self, request: HttpRequest, chosen: QuerySet[Finding]) -> None:
        by, reason = actor_of(request), request.POST.get("reason", "").strip()
        self.decide(request, chosen, lambda row: findings.confirm(finding=row, by=by, reason=reason), "confirmed")

    @admin.action(description="Dismiss the selected findings", permissions=["decide"])
    def dismiss(self, request: HttpRequest, chosen: QuerySet[Finding]) -> None:
        by, reason = actor_of(request), self.reason(request)
        if reason:
            self.decide(request, chosen, lambda row: findings.dismiss(finding=row, by=by, reason=reason), "dismissed")


@admin.register(Match)
class MatchAdmin(ReadOnly):
    list_display = ("__str__", "score", "judgement", "judged_by")
    list_filter = ("judgement",)
    list_select_related = ("judged_by__user",)
