"""What was published, in the admin: to look at. Captures and passages never change; the rest changes by actions."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from sources.admin.read_only import ReadOnly
from sources.models import Byline, Capture, Document, DocumentLink, Passage, Source


@admin.register(Source)
class SourceAdmin(ReadOnly):
    list_display = ("name", "kind", "country", "public_id")
    list_filter = ("kind",)
    search_fields = ("name", "public_id")


@admin.register(Document)
class DocumentAdmin(ReadOnly):
    list_display = ("__str__", "source", "published_earliest", "is_primary", "public_id")
    list_filter = ("is_primary", "language", "csl_type")
    list_select_related = ("source",)
    search_fields = ("title", "url", "public_id", "source__name")


@admin.register(Byline)
class BylineAdmin(ReadOnly):
    list_display = ("text", "document", "position")
    list_select_related = ("document",)
    search_fields = ("text",)


@admin.register(DocumentLink)
class DocumentLinkAdmin(ReadOnly):
    list_display = ("document", "kind", "original", "decided_by")
    list_filter = ("kind",)
    list_select_related = ("document", "original", "decided_by__user")


@admin.register(Capture)
class CaptureAdmin(ReadOnly):
    list_display = ("public_id", "document", "requested_url", "captured_at", "how", "reader")
    list_filter = ("how", "media_type")
    list_select_related = ("document",)
    search_fields = ("public_id", "sha256", "requested_url", "document__title")
    exclude = ("bytes",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        return super().get_queryset(request).defer("bytes")


@admin.register(Passage)
class PassageAdmin(ReadOnly):
    list_display = ("__str__", "capture", "start", "end")
    list_select_related = ("capture",)
    search_fields = ("exact",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Passage]:
        return super().get_queryset(request).defer("capture__bytes", "capture__text")
