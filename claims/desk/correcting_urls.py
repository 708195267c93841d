"""The addresses of diff, names, corrections and capture. A page's `.json` stands before the page."""

from django.urls import path

from claims.desk import diff

app_name = "correcting"
urlpatterns = [
    path("q/<str:key>/diff.json", diff.diff_json, name="diff-json"),
    path("q/<str:key>/diff", diff.diff, name="diff"),
    path("q/<str:key>/mark", diff.mark, name="mark"),
    path("q/<str:key>/unmark/<int:finding>", diff.unmark, name="unmark"),
    path("q/<str:key>/original", diff.name_original, name="name-original"),
]
