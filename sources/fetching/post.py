"""Something sent to an address that somebody wrote, judged as one that is fetched; nothing of the answer is kept but its status."""

import http.client
import time
from collections.abc import Mapping
from typing import Any, cast

from sources.fetching.addresses import Address, address
from sources.fetching.connecting import Connect, Exchange, by_socket, connected
from sources.fetching.errors import BadAddress
from sources.fetching.fetch import USER_AGENT, answering
from sources.fetching.limits import Limits
from sources.fetching.names import Resolve, by_system, public_addresses

LIMITS = Limits(bytes=65_536)


def post(
    written: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    resolve: Resolve = by_system,
    connect: Connect = by_socket,
    limits: Limits = LIMITS,
) -> int:
    """The status that the host answers. Over https alone, and no redirect is followed: what is sent is for one host.

    Raises NotFetched, with a sentence that says why. `resolve` and `connect` are for tests.
    """
    until = time.monotonic() + limits.seconds
    to = address(written)
    if to.scheme != "https":
        raise BadAddress("What is sent goes over https alone: the address begins with https://.")
    ips = public_addresses(to.host, resolve=resolve, until=until)
    connection = connected(to, ips, connect=connect, limits=limits, until=until)

    def asked(here: Address, exchange: Exchange) -> http.client.HTTPResponse:
        asking = http.client.HTTPConnection(here.host, here.port)
        asking.auto_open = 0  # as in `fetch`
        asking.sock = cast(Any, exchange)
        asking.putrequest("POST", here.target, skip_host=True, skip_accept_encoding=True)
        sent = {"Host": here.netloc, "User-Agent": USER_AGENT, "Content-Length": str(len(body)), "Connection": "close"}
        for name, value in (sent | dict(headers)).items():
            asking.putheader(name, value)
        asking.endheaders(body)
        answer = asking.getresponse()
        exchange.received.in_headers = False
        return answer

    with answering(to, Exchange(connection, limits=limits, until=until), limits, asked) as answer:
        return answer.status
