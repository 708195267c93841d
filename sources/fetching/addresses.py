"""Web addresses, read strictly: what two programs could read in two ways is refused."""

import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from sources.fetching.errors import BadAddress
from sources.fetching.hosts import host

LONGEST = 4_000
# Where pages are served; behind other ports live mail, databases and machines' own consoles.
PORTS = {"http": (80, 8000, 8008, 8080, 8888), "https": (443, 8443)}
_USUAL = {"http": 80, "https": 443}
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart. `host` is a name in ASCII or an IP address; `target` is path and query in ASCII."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        """Host and, where it is not the usual one, port: what the Host header says."""
        written = f"[{self.host}]" if ":" in self.host else self.host
        return written if self.port == _USUAL[self.scheme] else f"{written}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.target}"


def address(written: str) -> Address:
    """The parts of an http or https address; a fragment is left out. Raises BadAddress and NotPublic, with a sentence."""
    text = written.strip(" \t\r\n")
    if len(text) > LONGEST:
        raise BadAddress(f"The address is longer than {LONGEST:,} characters.")
    if any(unicodedata.category(character)[0] in "CZ" for character in text):
        raise BadAddress("The address holds a space or a character that cannot be seen; neither belongs there.")
    if "\\" in text:
        raise BadAddress("The address holds a backslash, which programs read in different ways.")
    scheme, between, _rest = text.partition("://")
    scheme = scheme.lower()
    if not between or scheme not in PORTS:
        raise BadAddress
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise BadAddress("The address cannot be read: its host is not written as hosts are.") from error
    if "@" in parts.netloc:
        raise BadAddress("The address holds a user's name or a password, which are not for others to use.")
    return Address(scheme, *_host_and_port(parts.netloc, scheme), _target(parts.path, parts.query))


def beyond(here: Address, location: str) -> Address:
    """Where a redirect leads: `location` as a Location header says it, relative to `here` or absolute."""
    # Headers come as Latin-1; addresses in them are UTF-8 where they are not plain ASCII.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    if any(ord(character) < 0x20 for character in location):
        raise BadAddress("The address holds a space or a character that cannot be seen; neither belongs there.")
    try:
        return address(urljoin(str(here), location.strip(" ").replace(" ", "%20")))
    except ValueError as error:
        raise BadAddress("The address cannot be read: its host is not written as hosts are.") from error


def _host_and_port(netloc: str, scheme: str) -> tuple[str, int]:
    written, colon, port = netloc.rpartition(":")
    if not colon or netloc.endswith("]"):
        written, port = netloc, ""
    if not written or (":" in written and not written.startswith("[")):
        raise BadAddress
    if not colon or not port:
        return host(written), _USUAL[scheme]
    if not (port.isascii() and port.isdigit() and len(port) <= 5 and int(port) in PORTS[scheme]):
        allowed = ", ".join(map(str, PORTS[scheme]))
        raise BadAddress(f"Pages are fetched from the ports {allowed} ({scheme}), not from {port[:20]}.")
    return host(written), int(port)


def _target(path: str, query: str) -> str:
    """Path and query as they are sent: what is escaped stays so, everything else outside ASCII is escaped as UTF-8."""
    return quote(path or "/", safe=_SAFE) + (f"?{quote(query, safe=_SAFE)}" if query else "")
