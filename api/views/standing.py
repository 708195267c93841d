"""What REST framework asks a view at every request, and the view always answers alike: worked out once."""

from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.caching import VARY

_renderers: dict[type[APIView], list[BaseRenderer]] = {}
_headers: dict[type[APIView], Mapping[str, str]] = {}


class StandingView(APIView):
    """A view whose renderers keep nothing, and whose methods are those of its class."""

    def get_renderers(self) -> list[BaseRenderer]:
        if (known := _renderers.get(type(self))) is None:
            known = _renderers[type(self)] = super().get_renderers()
        return known

    @property
    def default_response_headers(self) -> dict[str, str]:
        if (known := _headers.get(type(self))) is None:  # of one that has been set up, as Django adds HEAD to GET
            known = _headers[type(self)] = super().default_response_headers
        return dict(known)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Response:
        if response.get("Vary") == VARY:
            self.headers.pop("Vary", None)  # it says so already
        return super().finalize_response(request, response, *args, **kwargs)
