"""Telling one network from another for a day, without keeping which it was."""

import datetime as dt
import hmac
import ipaddress
from hashlib import sha256

from django.conf import settings


def digest(address: str, day: dt.date, purpose: str) -> str:
    """What tells one network's requests of one day from others'; of IPv6 its first 64 bits, which are one customer's."""
    try:
        network = ipaddress.ip_address(address.strip())
        if isinstance(network, ipaddress.IPv6Address):
            network = network.ipv4_mapped or ipaddress.IPv6Network((network, 64), strict=False).network_address
        plain = str(network)
    except ValueError:
        plain = "unknown"
    key = f"{purpose} {day.isoformat()} {settings.SECRET_KEY}".encode()
    return hmac.new(key, plain.encode(), sha256).hexdigest()[:32]
