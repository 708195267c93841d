"""Every address of the site, by room."""

from django.contrib import admin
from django.urls import include, path

from claims.pages.start import start

urlpatterns = [
    path("", start, name="start"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("api.urls")),
]
