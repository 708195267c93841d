"""Which PostgreSQL: the one DATABASE_URL names, else the embedded one."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from config.errors import Refused

SHAPE = "postgresql://USER:PASSWORD@HOST:PORT/NAME"

_KEPT = {"CONN_HEALTH_CHECKS": True}


def database(url: str | None) -> dict[str, Any]:
    """Django's settings of the one database. An empty `url` means the embedded PostgreSQL, started at the first need."""
    if not url:
        return {"ENGINE": "config.embedded", "NAME": "onrecord", **_KEPT}
    return {"ENGINE": "django.db.backends.postgresql", **_KEPT, **from_url(url)}


def from_url(url: str) -> dict[str, Any]:
    """The parts of a libpq address, percent-encoding undone; `?host=/folder` names a socket, other parameters become OPTIONS.

    The URL itself is never in the message of the Refused this raises: it holds a password.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused(f"DATABASE_URL cannot be read ({error}); it looks like {SHAPE}.") from error
    if parts.scheme not in ("postgres", "postgresql"):
        scheme = parts.scheme or "(none)"
        raise Refused(f"DATABASE_URL has the scheme {scheme}; Onrecord needs PostgreSQL: {SHAPE}.")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    name = options.pop("dbname", None) or unquote(parts.path.removeprefix("/"))
    if not name:
        raise Refused(f"DATABASE_URL names no database; it looks like {SHAPE}.")
    return {
        "NAME": name,
        "USER": options.pop("user", None) or unquote(parts.username or ""),
        "PASSWORD": options.pop("password", None) or unquote(parts.password or ""),
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": options.pop("port", None) or str(port or ""),
        "OPTIONS": options,
    }
