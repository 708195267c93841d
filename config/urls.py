"""Every address of the site, by room."""

from django.contrib import admin
from django.urls import include, path

from claims.desk.sign_in import admin_sign_in
from claims.pages.icon import icon
from claims.pages.start import start
from config.words import by_word

urlpatterns = [
    by_word("api/v1/", "api.urls"),
    path("", start, name="start"),
    path("favicon.ico", icon),
    path("admin/login/", admin_sign_in),
    path("admin/", admin.site.urls),
    path("", include("claims.desk.claim_urls")),
    path("", include("claims.pages.urls")),
    path("", include("claims.desk.urls")),
    path("", include("claims.desk.people_urls")),
    path("", include("claims.desk.correcting_urls")),
    path("", include("claims.pages.corrections_urls")),
]
