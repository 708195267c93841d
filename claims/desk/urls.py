"""The addresses of the desk. A page's `.json` stands before the page."""

from django.urls import path

from claims.desk import decide, importing, notes, outside_reviews
from claims.desk.describing import describe
from claims.desk.marking import mark
from claims.desk.preferences import preferences
from claims.desk.queue.assign import assign
from claims.desk.queue.bulk import apply, preview, undo
from claims.desk.queue.page import queue, queue_json
from claims.desk.queue.peek import peek
from claims.desk.reader.page import panel_only, part, reader, reader_json
from claims.desk.reader.versions import versions
from claims.desk.record_history import record_history, restore
from claims.desk.releasing import make_release
from claims.desk.same import attach, chooser
from claims.desk.sign_in import SignIn, SignOut

app_name = "desk"
urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", SignOut.as_view(), name="sign-out"),
    path("preferences", preferences, name="preferences"),
    path("queue.json", queue_json, name="queue-json"),
    path("queue", queue, name="queue"),
    path("queue/peek/<str:ref>", peek, name="peek"),
    path("queue/preview", preview, name="bulk-preview"),
    path("queue/assign", assign, name="assign"),
    path("queue/apply", apply, name="bulk-apply"),
    path("queue/undo", undo, name="bulk-undo"),
    path("import", importing.tables, name="tables"),
    path("import/<int:key>", importing.table, name="table"),
    path("import/<int:key>/progress", importing.progress, name="table-progress"),
    path("import/<int:key>/begin", importing.begin, name="table-begin"),
    path("import/<int:key>/remove", importing.remove, name="table-remove"),
    path("import/<int:key>/not-taken.csv", importing.refused, name="table-refused"),
    path("outside-reviews", outside_reviews.reviews, name="outside-reviews"),
    path("outside-reviews/<int:key>", outside_reviews.review, name="outside-review"),
    path("outside-reviews/<int:key>/alike", outside_reviews.alike, name="outside-alike"),
    path("history/<str:noun>/<int:key>", record_history, name="record-history"),
    path("history/<str:noun>/<int:key>/restore", restore, name="record-restore"),
    path("dataset/releases", make_release, name="make-release"),
    path("d/<str:key>.json", reader_json, name="reader-json"),
    path("d/<str:key>", reader, name="reader"),
    path("d/<str:key>/text", part, name="reader-part"),
    path("d/<str:key>/panel", panel_only, name="reader-panel"),
    path("d/<str:key>/mark", mark, name="mark"),
    path("d/<str:key>/describe", describe, name="describe"),
    path("d/<str:key>/versions", versions, name="versions"),
    path("s/<int:key>/accept", decide.accept, name="accept"),
    path("s/<int:key>/refuse", decide.refuse, name="refuse"),
    path("s/<int:key>/same", chooser, name="same"),
    path("s/<int:key>/attach", attach, name="attach"),
    path("s/<int:key>/reopen", decide.reopen, name="reopen"),
    path("notes/<str:key>/withdraw", notes.withdraw, name="note-withdraw"),
    path("notes/<str:key>/restore", notes.restore, name="note-restore"),
    path("f/<int:key>/confirm", decide.confirm, name="confirm"),
    path("f/<int:key>/dismiss", decide.dismiss, name="dismiss"),
    path("f/<int:key>/reopen", decide.reopen_finding, name="reopen-finding"),
]
