"""The addresses of diff, names, corrections and capture. A page's `.json` stands before the page."""

from django.urls import path

from claims.desk import (
    capturing,
    correcting,
    correcting_decided as decided,
    correcting_ours,
    diff,
    names,
    names_changed as changed,
)

app_name = "correcting"
urlpatterns = [
    path("q/<str:key>/diff.json", diff.diff_json, name="diff-json"),
    path("q/<str:key>/diff", diff.diff, name="diff"),
    path("q/<str:key>/mark", diff.mark, name="mark"),
    path("q/<str:key>/unmark/<int:finding>", diff.unmark, name="unmark"),
    path("q/<str:key>/original", diff.name_original, name="name-original"),
    path("capture", capturing.capture, name="capture"),
    path("capture/under-way", capturing.under_way, name="under-way"),
    path("capture/bookmarklet", capturing.bookmarklet, name="bookmarklet"),
    path("names.json", names.names_json, name="names-json"),
    path("names", names.names, name="names"),
    path("names/<str:key>.json", names.name_json, name="name-json"),
    path("names/<str:key>", names.name, name="name"),
    path("names/<str:key>/add", changed.add, name="name-add"),
    path("names/<str:key>/forms/<int:name>", changed.change, name="name-change"),
    path("names/<str:key>/pronouns", changed.set_pronouns, name="name-pronouns"),
    path("names/<str:key>/ids", changed.set_id, name="name-ids"),
    path("names/<str:key>/roles", changed.add_role, name="role-add"),
    path("names/<str:key>/roles/<int:role>", changed.remove_role, name="role-remove"),
    path("names/<str:key>/merge", changed.merge, name="name-merge"),
    path("names/<str:key>/unmerge", changed.unmerge, name="name-unmerge"),
    path("names/<str:key>/protect", changed.protect, name="name-protect"),
    path("names/<str:key>/unprotect", changed.unprotect, name="name-unprotect"),
    path("c/<str:key>/correct", correcting_ours.correct, name="correct-ours"),
    path("corrections/new", correcting.new, name="correction-new"),
    path("corrections/preview", correcting.preview, name="correction-preview"),
    path("corrections/propose", correcting.propose, name="correction-propose"),
    path("corrections/<str:key>/edit", decided.correction, name="correction"),
    path("corrections/<str:key>/again", correcting.again, name="correction-again"),
    path("corrections/<str:key>/approve", decided.approve, name="correction-approve"),
    path("corrections/<str:key>/reject", decided.reject, name="correction-reject"),
    path("corrections/<str:key>/apply", decided.apply, name="correction-apply"),
    path("corrections/<str:key>/undo", decided.undo, name="correction-undo"),
    path("corrections/<str:key>/publisher", decided.publisher, name="correction-publisher"),
    path("corrections/<str:key>/fixed", decided.fixed, name="correction-fixed"),
]
