"""What a host's status means for whoever wanted the page."""

import http
import http.client

from sources.fetching.errors import BadStatus

REDIRECTS = frozenset((301, 302, 303, 307, 308))
_GIVEN = frozenset((200, 203))
_SAID = {
    401: "{host} shows this page to its own users only; paste the text or save the page from your browser.",
    402: "{host} wants to be paid for this page; paste the text or save the page from your browser.",
    403: "{host} does not show this page to programs; paste the text or save the page from your browser.",
    404: "{host} has no such page (any more).",
    410: "{host} has taken this page away.",
    429: "{host} was asked too often and wants to be left alone for a while; try again later.",
    451: "{host} may not show this page, for legal reasons.",
    503: "{host} is too busy or being worked on; try again later.",
}


def check(answer: http.client.HTTPResponse, host: str) -> None:
    """Raises BadStatus, with what to do about it, unless the answer brings the page."""
    status = answer.status
    if status in _GIVEN:
        return
    if status in _SAID:
        said = _SAID[status]
    elif status >= 500:
        said = "{host} failed at this page ({status}); try again later."
    else:
        said = "{host} did not give the page; it answered {status}."
    raise BadStatus(status, said.format(host=host, status=_named(status)))


def _named(status: int) -> str:
    try:
        return f"{status} {http.HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
