"""The addresses of the corrections everybody may read, and of reports of errors."""

from django.urls import path

from claims.pages import corrections
from claims.pages.corrections_reported import report

app_name = "corrections"
urlpatterns = [
    path("report-an-error", report, name="report"),
    path("corrections.json", corrections.as_json, name="json"),
    path("corrections.atom", corrections.as_atom, name="atom"),
    path("corrections.csv", corrections.as_csv, name="csv"),
    path("corrections", corrections.corrections, name="list"),
    path("corrections/<str:key>.json", corrections.correction_json, name="one-json"),
    path("corrections/<str:key>", corrections.correction, name="one"),
]
