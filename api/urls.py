"""Addresses of the API, under /api/v1/."""

from django.urls import URLPattern, URLResolver, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api.problems import not_found
from api.views.index import Index
from api.views.nouns import views_of
from claims.queries.nouns import NOUNS

app_name = "api"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", Index.as_view(), name="index"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path(
        "docs/", SpectacularSwaggerSplitView.as_view(url_name="api:schema", template_name="api/docs.html"), name="docs"
    ),
]
for plural in NOUNS:
    listed, detailed = views_of(plural)
    urlpatterns += [
        path(f"{plural}/", listed, name=f"{plural}-list"),
        path(f"{plural}/<str:key>/", detailed, name=f"{plural}-detail"),
    ]
urlpatterns.append(re_path(r"", not_found))
