"""What browsers may do with an answer: the same for every answer of the API, and so written once."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csp import ContentSecurityPolicyMiddleware
from django.utils.csp import CSP, build_policy

_API = "/api/"
_HEADER = str(CSP.HEADER_ENFORCE)


class Policy(ContentSecurityPolicyMiddleware):
    """Django's; an answer of the API has no script whose number would stand in it, but where its view says otherwise."""

    def __init__(self, get_response: Any) -> None:
        super().__init__(get_response)
        policy: Any = settings.SECURE_CSP
        self._written = build_policy(policy)

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if not request.path.startswith(_API) or response.headers.get("Content-Type") != "application/json":
            return super().process_response(request, response)
        response.headers.setdefault(_HEADER, self._written)
        return response
