"""Signing in and out: one door for the desk and the admin."""

from urllib.parse import urlencode

from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect


class SignIn(LoginView):
    """The form; whoever is signed in already is told so, and may go on as somebody else."""

    template_name = "claims/sign_in.html"
    next_page = "/"


class SignOut(LogoutView):
    next_page = "/"


def admin_sign_in(request: HttpRequest) -> HttpResponseBase:
    """The admin's own address leads to ours, and back to where one wanted to go."""
    return redirect(f"/sign-in/?{urlencode({'next': request.GET.get('next', '/admin/')})}")
