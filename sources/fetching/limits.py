"""How much, how long and how far: the limits of one fetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one fetch, redirects included. They are a caller's to change, never a setting's."""

    bytes: int = 15_000_000
    """Of the page, unpacked. Packed, and with the edges of its chunks, it may be twice that."""
    seconds: float = 20.0
    """From looking up the name to the last byte."""
    hops: int = 5
    """Redirects followed."""
    header_bytes: int = 65_536
    """Of an answer before its body."""
    connect_seconds: float = 6.0
    """For one of several addresses of a host to answer."""


LIMITS = Limits()
