"""Every address of the site, by room."""

from django.contrib import admin
from django.urls import include, path

from claims.desk.sign_in import admin_sign_in
from claims.pages.icon import icon
from claims.pages.start import start

urlpatterns = [
    path("", start, name="start"),
    path("favicon.ico", icon),
    path("admin/login/", admin_sign_in),
    path("admin/", admin.site.urls),
    path("api/v1/", include("api.urls")),
    path("", include("claims.desk.claim_urls")),
    path("", include("claims.pages.urls")),
    path("", include("claims.desk.urls")),
    path("", include("claims.desk.people_urls")),
    path("", include("claims.desk.correcting_urls")),
    path("", include("claims.pages.corrections_urls")),
]
