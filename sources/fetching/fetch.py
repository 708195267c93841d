"""One page by its address, with every redirect judged as the first address was."""

import datetime as dt
import http.client
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from sources.fetching import statuses
from sources.fetching.addresses import Address, address, beyond
from sources.fetching.bodies import PACKED, body
from sources.fetching.connecting import Connect, Exchange, by_socket, connected
from sources.fetching.errors import BadAddress, BadAnswer, BadRedirect, NotPublic, TooSlow
from sources.fetching.limits import LIMITS, Limits
from sources.fetching.names import Resolve, by_system, judge, public_addresses

USER_AGENT = "Onrecord/0.1 (keeps single pages, each at a person's request)"
_WANTED = "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Hop:
    """An address on the way that sent on to the next."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came, unpacked; `media_type` as the host declares it, with charset ("" where it does not)."""

    requested_url: str
    final_url: str
    status: int
    media_type: str
    data: bytes
    fetched_at: dt.datetime
    hops: tuple[Hop, ...]

    @property
    def downgraded(self) -> bool:
        """Whether a redirect led from https to http, so that others could have changed the page on its way."""
        urls = [*(hop.url for hop in self.hops), self.final_url]
        return any(one.startswith("https:") and then.startswith("http:") for one, then in pairwise(urls))


def check(written: str) -> str:
    """The address as it would be fetched, nothing being fetched or looked up. Raises NotFetched for what is none."""
    here = address(written)
    with suppress(ValueError):
        judge(here.host, here.host)
    return str(here)


def fetch(
    written: str, *, resolve: Resolve = by_system, connect: Connect = by_socket, limits: Limits = LIMITS
) -> Fetched:
    """Fetch the page at an address that somebody wrote. Raises NotFetched, with a sentence that says why.

    Every IP address of every host on the way is judged, and the connection is made to one that was judged. No proxy,
    cookie, password or cache takes part. `resolve` and `connect` are for tests, which bring a network of their own.
    """
    until = time.monotonic() + limits.seconds
    here, hops = address(written), list[Hop]()
    first = here
    while True:
        ips = public_addresses(here.host, resolve=resolve, until=until)
        connection = connected(here, ips, connect=connect, limits=limits, until=until)
        with answering(here, Exchange(connection, limits=limits, until=until), limits, _asked) as answer:
            if answer.status not in statuses.REDIRECTS:
                statuses.check(answer, here.host)
                return Fetched(
                    requested_url=str(first),
                    final_url=str(here),
                    status=answer.status,
                    media_type=_media_type(answer),
                    data=body(answer, most=limits.bytes),
                    fetched_at=dt.datetime.now(dt.UTC),
                    hops=tuple(hops),
                )
            hops.append(Hop(str(here), answer.status))
            here = _next(here, answer, len(hops), limits)


@contextmanager
def answering(
    to: Address, exchange: Exchange, limits: Limits, asked: Callable[[Address, Exchange], http.client.HTTPResponse]
) -> Iterator[http.client.HTTPResponse]:
    """The answer to what is `asked`, of which the header is read. What goes wrong while it is read on is told in a sentence as well."""
    try:
        with closing(asked(to, exchange)) as answer:
            yield answer
    except (http.client.HTTPException, ValueError) as error:  # a chunk of negative length is a ValueError
        raise BadAnswer(f"{to.host} does not answer as the web's rules say.") from error
    except TooSlow as error:
        raise TooSlow(f"{to.host} took longer than {limits.seconds:g} seconds.") from error
    finally:
        exchange.end()


def _asked(to: Address, exchange: Exchange) -> http.client.HTTPResponse:
    asking = http.client.HTTPConnection(to.host, to.port)
    # No socket of its own making, ever: what it cannot send over ours, it does not send.
    asking.auto_open = 0
    asking.sock = cast(Any, exchange)
    asking.putrequest("GET", to.target, skip_host=True, skip_accept_encoding=True)
    for name, value in (
        ("Host", to.netloc),
        ("User-Agent", USER_AGENT),
        ("Accept", _WANTED),
        ("Accept-Encoding", PACKED),
        ("Connection", "close"),
    ):
        asking.putheader(name, value)
    asking.endheaders()
    answer = asking.getresponse()
    exchange.received.in_headers = False
    return answer


def _next(here: Address, answer: http.client.HTTPResponse, followed: int, limits: Limits) -> Address:
    location = answer.getheader("Location")
    if not location:
        raise BadRedirect(f"{here.host} sends on to another address and does not say to which.")
    if followed > limits.hops:
        raise BadRedirect(f"The page sends on from address to address, more than {limits.hops} times.")
    try:
        return beyond(here, location)
    except (BadAddress, NotPublic) as error:
        raise BadRedirect(f"{here.host} sends on to where nothing is fetched from: {error}") from error


def _media_type(answer: http.client.HTTPResponse) -> str:
    declared = answer.getheader("Content-Type", "").strip()[:100]
    return declared if declared.isprintable() else ""
