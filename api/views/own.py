"""Nouns of which some is the reader's alone: whoever asks finds their own private notes, and their webhooks."""

from django.http import HttpResponse
from rest_framework.request import Request

from api.renderers import ExportRenderer
from api.views.exports import ExportedListView
from api.views.nouns import DetailView
from claims.queries.reader import read_by

OWN = ("annotations", "webhooks")


class OwnListView(ExportedListView):
    """A list with what is the reader's alone."""

    def get(self, request: Request) -> HttpResponse:
        if isinstance(request.accepted_renderer, ExportRenderer):
            return super().get(request)  # who reads is told to what writes the file
        with read_by(request.user.pk):
            return super().get(request)


class OwnView(DetailView):
    """One record, which may be the reader's alone."""

    def get(self, request: Request, key: str) -> HttpResponse:
        with read_by(request.user.pk):
            return super().get(request, key)
