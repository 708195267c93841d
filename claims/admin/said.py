"""Claims and who said them, in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.models import Appearance, Claim, Indicator, Speaker, SpeakerName, SpeakerRole, Statistic
from claims.queries.outward.speaker import name_of
from sources.admin.read_only import ReadOnly, Rows, Sheets


class Names(Rows):
    model = SpeakerName
    fk_name = "speaker"


class Roles(Rows):
    model = SpeakerRole
    fk_name = "speaker"


@admin.register(Speaker)
class SpeakerAdmin(ReadOnly):
    list_display = ("called", "kind", "protected", "public_id")
    list_filter = ("kind", "protected")
    search_fields = ("names__text", "public_id")
    inlines = (Names, Roles)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        found: QuerySet[Speaker] = super().get_queryset(request)
        return found.annotate(called_name=name_of("pk"))

    @admin.display(description="name", ordering="called_name")
    def called(self, speaker: Any) -> str:
        return str(speaker.called_name or speaker.public_id)


@admin.register(SpeakerName)
class SpeakerNameAdmin(ReadOnly):
    list_display = ("text", "kind", "language", "speaker")
    list_filter = ("kind",)
    list_select_related = ("speaker",)
    search_fields = ("text",)


@admin.register(SpeakerRole)
class SpeakerRoleAdmin(ReadOnly):
    list_display = ("title", "organisation", "speaker")
    list_select_related = ("speaker",)
    search_fields = ("title", "organisation")


class Figures(Sheets):
    model = Statistic


class Printings(Sheets):
    model = Appearance
    fk_name = "claim"


@admin.register(Claim)
class ClaimAdmin(ReadOnly):
    list_display = ("text", "kind", "said_by_name", "said_on_earliest", "state", "public_id")
    list_filter = ("state", "kind")
    search_fields = ("text", "public_id", "said_by__names__text")
    inlines = (Figures, Printings)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        found: QuerySet[Claim] = super().get_queryset(request)
        return found.annotate(speaker_name=name_of("said_by"))

    @admin.display(description="said by", ordering="speaker_name")
    def said_by_name(self, claim: Any) -> str:
        return str(claim.speaker_name or "")


@admin.register(Statistic)
class StatisticAdmin(ReadOnly):
    list_display = ("__str__", "kind", "hedge", "measures", "indicator", "claim")
    list_filter = ("kind", "hedge", "status")
    list_select_related = ("claim", "indicator")


@admin.register(Indicator)
class IndicatorAdmin(ReadOnly):
    list_display = ("label", "unit", "area", "producer")
    list_select_related = ("producer",)
    search_fields = ("label",)


@admin.register(Appearance)
class AppearanceAdmin(ReadOnly):
    list_display = ("passage", "form", "printed_speaker", "printed_figure", "claim")
    list_filter = ("form",)
    list_select_related = ("passage", "claim")
    search_fields = ("printed_speaker", "passage__exact")
