"""The addresses of what everybody may read. A page's `.json` stands before the page."""

from django.urls import path

from claims.pages import claims

app_name = "pages"
urlpatterns = [
    path("c/<str:key>.json", claims.claim_json, name="claim-json"),
    path("c/<str:key>", claims.claim, name="claim"),
]
