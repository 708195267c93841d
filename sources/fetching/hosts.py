"""The host of an address: a name as the domain name system spells it, or an IP address in whatever form it was written."""

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from sources.fetching.errors import BadAddress, NotPublic

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"0x[0-9a-f]{0,40}|[0-9]{1,40}")
# Names that belong to the network one is in (RFC 6761, 6762, 8375, 9476); their owner is never the public.
_LOCAL = ("localhost", "local", "internal", "intranet", "lan", "home.arpa", "localdomain", "corp", "private", "onion")


def host(written: str) -> str:
    """The host as it is to be looked up: a name in ASCII, or an IP address in its one plain form (IPv6 without brackets).

    Full-width digits, letters and dots are taken for what they look like; IPv4 in decimal, octal or hexadecimal,
    whole or in parts, is read as a browser reads it (WHATWG URL, host parser). Raises BadAddress and NotPublic.
    """
    if written.startswith("["):
        return _ipv6(written)
    plain = unicodedata.normalize("NFKC", written).replace("。", ".").lower()
    name = plain.removesuffix(".")
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(labels)
    ascii_name = ".".join(map(_label, labels))
    if len(ascii_name) > 253:
        raise BadAddress("The host's name in the address is longer than a name can be.")
    if len(labels) == 1 or ascii_name.endswith(tuple(f".{name}" for name in _LOCAL)):
        raise NotPublic(f"“{ascii_name}” is a name of a network that is not public, and nothing is fetched from there.")
    return ascii_name


def _ipv6(written: str) -> str:
    try:
        return str(IPv6Address(written[1:-1])) if written.endswith("]") and "%" not in written else _refuse(written)
    except AddressValueError as error:
        raise BadAddress(f"“{written[:60]}” is no IP address.") from error


def _refuse(written: str) -> str:
    raise BadAddress(f"“{written[:60]}” is no IP address.")


def _ipv4(parts: list[str]) -> str:
    numbers = []
    for part in parts:
        if not _NUMBER.fullmatch(part):
            _refuse(".".join(parts))
        base = 16 if part.startswith("0x") else 8 if part.startswith("0") and part != "0" else 10
        try:
            numbers.append(int(part.removeprefix("0x") or "0", base))
        except ValueError:
            _refuse(".".join(parts))
    if len(numbers) > 4 or any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        _refuse(".".join(parts))
    return str(IPv4Address(sum(number << 8 * (3 - at) for at, number in enumerate(numbers[:-1])) + numbers[-1]))


def _label(written: str) -> str:
    """One label in ASCII. Letters stay themselves (ß is not ss), as in IDNA 2008 and browsers."""
    label = written
    if not written.isascii():
        if not all(unicodedata.category(character)[0] in "LMN" or character in "-·・" for character in written):
            raise BadAddress(f"“{written[:60]}” cannot be part of a host's name.")
        label = "xn--" + written.encode("punycode").decode("ascii")
    if not _LABEL.fullmatch(label):
        raise BadAddress(f"“{written[:60]}” cannot be part of a host's name.")
    return label
