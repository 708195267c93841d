"""Which IP addresses are public: an explicit list of those that are not, after unwrapping IPv4 from IPv6.

The lists follow the IANA special-purpose address registries (RFC 6890 and its updates) and, of IPv6, take only what
IANA has ever given out as global unicast (2000::/3). `ipaddress.is_global` is not asked: it passes multicast, 6to4 and
some others, and it changes with Python.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_MACHINE = "this machine itself"
_PRIVATE = "a private network"
_LINK = "a network of neighbours, where clouds keep their machines' secrets"
_RESERVED = "a range reserved for other uses"
_EXAMPLES = "a range for examples and measurements"
_MANY = "many hosts at once"

_DENIED_4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", _MACHINE),
        ("10.0.0.0/8", _PRIVATE),
        ("100.64.0.0/10", "a network inside a provider"),
        ("127.0.0.0/8", _MACHINE),
        ("168.63.129.16/32", _LINK),  # Azure's own service to its machines, though it looks public
        ("169.254.0.0/16", _LINK),
        ("172.16.0.0/12", _PRIVATE),
        ("192.0.0.0/24", _RESERVED),
        ("192.0.2.0/24", _EXAMPLES),
        ("192.31.196.0/24", _RESERVED),
        ("192.52.193.0/24", _RESERVED),
        ("192.88.99.0/24", _RESERVED),
        ("192.168.0.0/16", _PRIVATE),
        ("192.175.48.0/24", _RESERVED),
        ("198.18.0.0/15", _EXAMPLES),
        ("198.51.100.0/24", _EXAMPLES),
        ("203.0.113.0/24", _EXAMPLES),
        ("224.0.0.0/4", _MANY),
        ("240.0.0.0/4", _RESERVED),
    )
)
_DENIED_6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("::/127", _MACHINE),
        ("64:ff9b:1::/48", "a translator inside a private network"),
        ("fc00::/7", _PRIVATE),
        ("fe80::/10", _LINK),
        ("fec0::/10", _PRIVATE),
        ("ff00::/8", _MANY),
        ("2001::/23", _RESERVED),  # Teredo, benchmarks, ORCHID and other protocols
        ("2001:db8::/32", _EXAMPLES),
        ("2002::/16", "a tunnel (6to4), which nobody should use any more"),
        ("2620:4f:8000::/48", _RESERVED),
        ("3fff::/20", _EXAMPLES),
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")
# The last 32 bits are an IPv4 address: mapped, compatible, translated (RFC 2765), and NAT64's well-known prefix.
_MAPPED = IPv6Network("::ffff:0:0/96")
_WRAPPING = tuple(map(IPv6Network, ("::/96", "::ffff:0:0:0/96")))
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


def unwrapped(address: str) -> IPv4Address | IPv6Address:
    """The address, an IPv4-mapped one as the IPv4 address a system connects to. Raises ValueError."""
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found in _MAPPED:
        return IPv4Address(int(found) & 0xFFFF_FFFF)
    return found


def not_public(address: IPv4Address | IPv6Address) -> str | None:
    """What kind of network that is not public the address is of, in words; None for a public one."""
    if isinstance(address, IPv4Address):
        return next((what for network, what in _DENIED_4 if address in network), None)
    if address.scope_id is not None:
        return _LINK
    inside = IPv4Address(int(address) & 0xFFFF_FFFF)
    for network, what in _DENIED_6:
        if address in network:
            return what
    if address in _NAT64 or address in _MAPPED:
        return not_public(inside)
    if any(address in network for network in _WRAPPING):
        return not_public(inside) or _RESERVED
    if int(address) >> 32 & 0xFFFF_FFFF in _ISATAP and (wrapped := not_public(inside)):
        return wrapped
    return None if address in _GLOBAL_6 else _RESERVED
