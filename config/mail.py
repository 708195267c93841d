"""How mails go out: over an SMTP server of the installation's, else into a folder that the administrator reads."""

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from config.embedded.folder import data_folder, make_data_folder
from config.errors import Refused

_KNOWN = {"tls", "ssl", "from"}
_SECONDS = 20


class Outbox(os.PathLike[str]):
    """The folder `outbox` in the data folder, for its owner alone; made by the first mail."""

    def __str__(self) -> str:
        return str(data_folder() / "outbox")

    def __fspath__(self) -> str:
        folder = make_data_folder() / "outbox"
        folder.mkdir(mode=0o700, exist_ok=True)
        return str(folder)


def mailers(url: str | None) -> dict[str, dict[str, Any]]:
    """Django's MAILERS for smtp://USER:PASSWORD@HOST:PORT?tls=1, `ssl=1` for TLS from the first byte.

    Raises Refused for an address that names no server; the message repeats no password.
    """
    if not url:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"default": {"BACKEND": backend, "OPTIONS": {"file_path": Outbox()}}}
    told, asked = _read(url)
    ssl, tls = asked.get("ssl") == "1", asked.get("tls") == "1"
    options = {
        "host": told.hostname,
        "port": told.port or (465 if ssl else 587 if tls else 25),
        "username": unquote(told.username or ""),
        "password": unquote(told.password or ""),
        "use_tls": tls,
        "use_ssl": ssl,
        "timeout": _SECONDS,
    }
    return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}}


def sender(url: str | None, host: str) -> str:
    """Who the mails are from: what ?from= says, else onrecord@ this host."""
    return (_read(url)[1].get("from") if url else "") or f"Onrecord <onrecord@{host}>"


def _read(url: str) -> tuple[Any, dict[str, str]]:
    told = urlsplit(url)
    asked = {name: values[-1] for name, values in parse_qs(told.query, keep_blank_values=True).items()}
    try:
        port_is_one = told.port is None or told.port > 0
    except ValueError:
        port_is_one = False
    if told.scheme != "smtp" or not told.hostname or not port_is_one:
        raise Refused("ONRECORD_SMTP_URL names no mail server: smtp://USER:PASSWORD@HOST:PORT?tls=1.")
    if strange := sorted(set(asked) - _KNOWN):
        raise Refused(f"ONRECORD_SMTP_URL has a parameter {strange[0]!r}; known are tls=1, ssl=1 and from=ADDRESS.")
    if asked.get("tls") == asked.get("ssl") == "1":
        raise Refused("ONRECORD_SMTP_URL asks for tls and ssl; a connection has one of the two.")
    return told, asked
