"""Addresses of the API, under /api/v1/."""

from django.urls import URLPattern, URLResolver, path, re_path, register_converter
from django.urls.converters import StringConverter
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from drf_spectacular.views import SpectacularSwaggerSplitView

from api.citation_schema import SUFFIXES
from api.problems import not_found
from api.views.check import Check
from api.views.citation_check import CitationCheck
from api.views.citations import CitedDetailView, CitedListView
from api.views.described import Described
from api.views.exports import ExportedListView
from api.views.index import Index
from api.views.nouns import DetailView
from api.views.outside_reviews import OutsideReview, OutsideReviews
from api.views.own import OWN, OwnListView, OwnView
from api.views.previewing import CorrectionPreview
from api.views.ready_texts import ReadyTextFile, ReadyTexts, ReadyTextView
from api.views.reconciling import SUGGESTED, Reconcile
from api.views.reconciling_asked import KINDS as RECONCILED
from api.views.reconciling_flyout import Flyout
from api.views.reconciling_helped import Preview, Properties, SuggestEntity, SuggestProperty, SuggestType
from api.views.web_annotations import WebAnnotation, WebAnnotations
from api.views.writing import steps, writable
from claims.queries.citing import NOUNS as CITED
from claims.queries.nouns import NOUNS

app_name = "api"


class CitationSuffix(StringConverter):
    """What an address of a citation ends in."""

    regex = "|".join(suffix.replace(".", r"\.") for suffix in SUFFIXES)


register_converter(CitationSuffix, "citation")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", Index.as_view(), name="index"),
    path("schema/", Described.as_view(), name="schema"),
    path(
        "docs/", SpectacularSwaggerSplitView.as_view(url_name="api:schema", template_name="api/docs.html"), name="docs"
    ),
]
urlpatterns.append(path("check", Check.as_view(), name="check"))
urlpatterns.append(path("citations/check", CitationCheck.as_view(), name="citations-check"))
urlpatterns += [
    path("ready-texts/", ReadyTexts.as_view(), name="ready-texts"),
    path("ready-texts/<str:key>/", ReadyTextView.as_view(), name="ready-text"),
    path("ready-texts/<str:key>/text/", ReadyTextFile.as_view(), name="ready-text-file"),
]
urlpatterns.append(path("corrections/preview/", CorrectionPreview.as_view(), name="corrections-preview"))
urlpatterns += [
    path("outside-reviews/", OutsideReviews.as_view(), name="outside-reviews"),
    path("outside-reviews/<str:key>/", OutsideReview.as_view(), name="outside-review"),
    path("web-annotations/", WebAnnotations.as_view(), name="web-annotations"),
    path("web-annotations/<str:key>/", WebAnnotation.as_view(), name="web-annotation"),
]
# Shown in frames of other sites: it has what is public alone, and nothing to press.
framed = csp_override({"default-src": [CSP.NONE], "frame-ancestors": ["*"]})
for noun in RECONCILED:
    urlpatterns += [
        path(f"reconcile/{noun}/", Reconcile.as_view(noun=noun), name=f"reconcile-{noun}"),
        path(f"reconcile/{noun}/suggest/entity/", SuggestEntity.as_view(noun=noun), name=f"suggest-{noun}"),
        path(f"reconcile/{noun}/suggest/type/", SuggestType.as_view(noun=noun), name=f"suggest-{noun}-types"),
        path(
            f"reconcile/{noun}/suggest/property/",
            SuggestProperty.as_view(noun=noun),
            name=f"suggest-{noun}-properties",
        ),
        *(
            path(f"reconcile/{noun}/flyout/{what}/", Flyout.as_view(noun=noun, what=what), name=f"flyout-{noun}-{what}")
            for what in SUGGESTED
        ),
        path(f"reconcile/{noun}/properties/", Properties.as_view(noun=noun), name=f"properties-{noun}"),
        path(
            f"reconcile/{noun}/preview/",
            framed(xframe_options_exempt(Preview.as_view(noun=noun))),
            name=f"preview-{noun}",
        ),
    ]
for plural in NOUNS:
    listed, detailed = (CitedListView, CitedDetailView) if plural in CITED else (ExportedListView, DetailView)
    if plural in OWN:
        listed, detailed = OwnListView, OwnView
    urlpatterns += [
        path(
            f"{plural}/<str:key>/",
            writable(detailed, plural, listed=False).as_view(plural=plural),
            name=f"{plural}-detail",
        ),
        path(f"{plural}/", writable(listed, plural, listed=True).as_view(plural=plural), name=f"{plural}-list"),
    ]
    if plural in CITED:
        urlpatterns += [
            path(f"{plural}.<citation:suffix>", listed.as_view(plural=plural), name=f"{plural}-list-cited"),
            path(
                f"{plural}/<str:key>.<citation:suffix>", detailed.as_view(plural=plural), name=f"{plural}-detail-cited"
            ),
        ]
urlpatterns += [
    path(f"{deed.noun}/<str:key>/{deed.step}/", view.as_view(), name=f"{deed.noun}-{deed.step}")
    for deed, view in steps()
]
urlpatterns.append(re_path(r"", not_found))
