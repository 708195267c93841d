"""Moments in addresses: `asOf` and `updatedAfter`, as RFC 3339 writes them."""

import datetime as dt
import re

_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-5][0-9])"
)
_AHEAD = dt.timedelta(days=1)
SAID = "a moment with its offset, such as 2026-03-02T10:00:00Z (RFC 3339)"


def read(text: str) -> dt.datetime:
    """The moment a text names; a plus that its address made a space is a plus. Raises ValueError for anything else."""
    written = text[:-6] + text[-6:].replace(" ", "+")
    if not _RFC_3339.fullmatch(written):
        raise ValueError(text)
    if written[17:19] == "60":  # a leap second, which Python does not know
        written = f"{written[:17]}59{written[19:]}"
    try:
        return dt.datetime.fromisoformat(written.upper()).astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError(text) from error


SAID_PAST = f"{SAID}, and not to come"


def past(text: str) -> dt.datetime:
    """As `read`; raises ValueError for a moment more than a day ahead, which no clock that is a little fast explains."""
    found = read(text)
    if found > dt.datetime.now(dt.UTC) + _AHEAD:
        raise ValueError(text)
    return found
