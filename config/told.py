"""What a page tells after a form was sent. The API has nothing of the kind, and need not look for it."""

from django.contrib.messages.middleware import MessageMiddleware
from django.http import HttpRequest

_API = "/api/"


class MessagesOnPages(MessageMiddleware):
    """Django's messages, outside the API."""

    def process_request(self, request: HttpRequest) -> None:
        if not request.path.startswith(_API):
            super().process_request(request)
