"""Names into IP addresses, every one of them judged before any is connected to."""

import socket
import threading
import time
from collections.abc import Callable, Sequence

from sources.fetching.errors import BadAddress, HostNotFound, NotPublic, TooSlow
from sources.fetching.networks import not_public, unwrapped

Resolve = Callable[[str], Sequence[str]]
"""A host's name into its IP addresses, in the order to try them. Raises OSError where there is none."""


def by_system(host: str) -> Sequence[str]:
    """Every address (A and AAAA) that the system's resolver knows of a name."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def public_addresses(host: str, *, resolve: Resolve, until: float) -> list[str]:
    """The IP addresses of a host, which are all public: one that is not refuses the host as a whole.

    `until` is a moment of time.monotonic(). Raises HostNotFound, NotPublic, TooSlow.
    """
    try:
        written = [str(unwrapped(host))]
    except ValueError:
        written = list(_in_time(host, resolve, until))
    if not written:
        raise HostNotFound(f"No host called {host} was found.")
    try:
        return [judge(host, one) for one in written]
    except ValueError as error:
        raise BadAddress(f"The name {host} leads to something that is no IP address.") from error


def judge(host: str, written: str) -> str:
    """An IP address of `host` in its one plain form. Raises NotPublic, and ValueError for what is no IP address."""
    address = unwrapped(written)
    if what := not_public(address):
        raise NotPublic(f"{host} leads to {what} ({address}), and nothing is fetched from there.")
    return str(address)


def _in_time(host: str, resolve: Resolve, until: float) -> Sequence[str]:
    """The system's resolver knows no time limit, so it is waited for, and left behind when it takes too long."""
    found: list[Sequence[str]] = []
    failed: list[OSError | UnicodeError] = []

    def look() -> None:
        try:
            found.append(resolve(host))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(max(0.0, until - time.monotonic()))
    if failed:
        raise HostNotFound(f"No host called {host} was found.") from failed[0]
    if not found:
        raise TooSlow(f"Looking up the name {host} took too long.")
    return found[0]
