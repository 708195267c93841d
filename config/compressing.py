"""Pages and JSON go out compressed."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class Compressing(GZipMiddleware):
    """Django's own, which makes the length of each answer random, so that it tells nothing of a secret in it (BREACH:
    https://ieeexplore.ieee.org/document/9754554); but for two kinds of answer.

    What is streamed goes out as it comes: a compressor would hold rows back. And a strong ETag names these very
    bytes: whoever means to write with If-Match needs it as it is.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.streaming or response.get("ETag", "").startswith('"'):
            return response
        return super().process_response(request, response)
