"""The addresses of the desk. A page's `.json` stands before the page."""

from django.urls import path

from claims.desk.preferences import preferences
from claims.desk.queue import queue
from claims.desk.sign_in import SignIn, SignOut

app_name = "desk"
urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", SignOut.as_view(), name="sign-out"),
    path("preferences", preferences, name="preferences"),
    path("queue", queue, name="queue"),
]
