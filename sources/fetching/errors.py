"""Why a page was not fetched. Each message is one sentence for the person who asked for it."""

from sources.errors import Refused


class NotFetched(Refused):
    """The page was not fetched."""


class BadAddress(NotFetched):
    """This is no web address: one begins with http:// or https:// and a host's name."""


class NotPublic(NotFetched):
    """The address leads to a network that is not public, and nothing is fetched from there."""


class HostNotFound(NotFetched):
    """No host of that name was found."""


class NoConnection(NotFetched):
    """The host did not answer."""


class BadCertificate(NotFetched):
    """The host's certificate does not prove that it is that host."""


class BadRedirect(NotFetched):
    """The page sends its readers on to where nothing is fetched from."""


class BadAnswer(NotFetched):
    """The host's answer is not one that the web's rules allow."""


class TooLarge(NotFetched):
    """The page is larger than what is fetched."""


class TooSlow(NotFetched):
    """The page did not arrive in time."""


class BadStatus(NotFetched):
    """The host answered, but not with the page."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
