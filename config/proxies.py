"""Who asks, where proxies stand before this: the address that the outermost of the proxies we trust has seen.

Without ONRECORD_TRUSTED_PROXIES nothing that a visitor can write counts, and the address is that of the connection.
A header X_Forwarded_For, with underscores, reaches us under the same name and cannot be told apart here: the proxy has to
take it away (docs/reference/settings.md).
"""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Self

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from config.errors import Refused

_MOST = 10
_WRONG = (
    "ONRECORD_TRUSTED_PROXIES is {!r}: it is how many proxies stand before this (1), or the networks they are in, with"
    " commas between them (10.0.0.0/8, ::1)."
)


@dataclass(frozen=True, slots=True)
class Trusted:
    """The proxies before this: so many in a row, or whichever are in these networks. Neither: there are none."""

    many: int = 0
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    @classmethod
    def read(cls, written: str) -> Self:
        """As the environment has it; "" for none. Raises Refused for what is neither a number nor networks."""
        written = written.strip()
        if written.isascii() and written.isdigit() and int(written[:4]) <= _MOST:
            return cls(many=int(written))
        try:
            return cls(networks=tuple(ip_network(part.strip()) for part in written.split(",") if part.strip()))
        except ValueError as error:
            raise Refused(_WRONG.format(written)) from error

    def __bool__(self) -> bool:
        return bool(self.many or self.networks)

    def proxy(self, address: str) -> bool:
        """Whether a connection from this address is one of the proxies'; where they are counted, all are."""
        return bool(self.many) or self._inside(address)

    def visitor(self, connected: str, forwarded: str) -> str:
        """The visitor's address: `connected` is who opened the connection, `forwarded` the header X-Forwarded-For.

        The header grows at its end: each proxy adds whom it was asked by. So it is read from there, and what stands
        before the entry of the outermost proxy we trust is the visitor's own invention.
        """
        entries = [_plain(entry) for entry in forwarded.split(",")] if forwarded.strip() else []
        if self.many:
            entry = entries[-self.many] if len(entries) >= self.many else ""
            return entry or connected
        found = connected
        while entries and self._inside(found):
            if not (entry := entries.pop()):
                break
            found = entry
        return found

    def _inside(self, address: str) -> bool:
        known = _address(address)
        return known is not None and any(known in network for network in self.networks)


def behind_proxies(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, before everything: REMOTE_ADDR becomes the visitor's address, and the scheme the visitor's."""
    trusted: Trusted = settings.TRUSTED_PROXIES

    def answer(request: HttpRequest) -> HttpResponseBase:
        # Taken away, so that nothing further in believes what anybody can write.
        forwarded = request.META.pop("HTTP_X_FORWARDED_FOR", "")
        scheme = request.META.pop("HTTP_X_FORWARDED_PROTO", "")
        connected = request.META.get("REMOTE_ADDR", "")
        if trusted and trusted.proxy(connected):
            request.META["REMOTE_ADDR"] = trusted.visitor(connected, forwarded)
            if scheme.rpartition(",")[2].strip() == "https":
                request.META["wsgi.url_scheme"] = "https"
        return get_response(request)

    return answer


def _plain(entry: str) -> str:
    """An entry without a port; "" for what is no address."""
    entry = entry.strip()
    if entry.startswith("["):
        entry = entry[1:].partition("]")[0]
    elif entry.count(":") == 1:
        entry = entry.partition(":")[0]
    known = _address(entry)
    return str(known) if known is not None else ""


def _address(written: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(written.strip())
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
