"""What the environment says, read in one place; every name is explained in docs/reference/settings.md."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from config.errors import Refused

_HTTP = re.compile(r"https?://[^\s/?#]+[^\s]*")
YES = ("1", "true", "yes", "on")


@dataclass(frozen=True, slots=True)
class Environment:
    """The choices of an installation. `secret_key` and `database_url` are None where the installation makes its own."""

    production: bool
    debug: bool
    hosts: tuple[str, ...]
    secret_key: str | None
    database_url: str | None
    smtp_url: str | None = None
    port: str = "8000"
    trusted_proxies: str = ""
    captures_waiting: int = 50
    embeddings: str = ""
    api_rate: int = 600
    api_rate_signed_in: int = 3000
    publisher: str = ""
    publisher_address: str = ""

    @classmethod
    def read(cls, variables: Mapping[str, str] = os.environ) -> Self:
        """The environment as it is. Raises Refused where it would make a production that is not safe to run."""
        found = cls(
            production=variables.get("ONRECORD_PRODUCTION", "").lower() in YES,
            debug=variables.get("ONRECORD_DEBUG", "").lower() in YES,
            hosts=tuple(host.strip() for host in variables.get("ONRECORD_HOSTS", "").split(",") if host.strip()),
            secret_key=variables.get("ONRECORD_SECRET_KEY") or None,
            database_url=variables.get("DATABASE_URL") or None,
            smtp_url=variables.get("ONRECORD_SMTP_URL") or None,
            port=variables.get("PORT") or "8000",
            trusted_proxies=variables.get("ONRECORD_TRUSTED_PROXIES", ""),
            captures_waiting=_number(variables, "ONRECORD_CAPTURES_WAITING", 50),
            embeddings=variables.get("ONRECORD_EMBEDDINGS", "").strip(),
            api_rate=_number(variables, "ONRECORD_API_RATE", 600),
            api_rate_signed_in=_number(variables, "ONRECORD_API_RATE_SIGNED_IN", 3000),
            publisher=" ".join(variables.get("ONRECORD_PUBLISHER", "").split()),
            publisher_address=_address(variables, "ONRECORD_PUBLISHER_ADDRESS"),
        )
        reasons = found._unsafe() if found.production else []
        if reasons:
            raise Refused(
                "ONRECORD_PRODUCTION is set, and so it will not start:\n" + "\n".join(f"- {r}" for r in reasons)
            )
        return found

    @property
    def address(self) -> str:
        """Where mails say that the site is, without a slash at the end: the first of the hosts, over TLS."""
        if self.hosts:
            return f"https://{self.hosts[0].removeprefix('.')}"
        return f"http://127.0.0.1:{self.port}"

    def _unsafe(self) -> list[str]:
        reasons = []
        if not self.database_url:
            reasons.append(
                "DATABASE_URL is missing: the embedded PostgreSQL is for one machine and has no backups or"
                " replicas; name a server of yours, postgresql://USER:PASSWORD@HOST/NAME."
            )
        if not self.secret_key or len(self.secret_key) < 50:
            reasons.append(
                "ONRECORD_SECRET_KEY is missing or shorter than 50 characters: sessions are signed with it, on"
                " every machine the same; make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
            )
        if not self.hosts or "*" in self.hosts:
            reasons.append(
                "ONRECORD_HOSTS must name the hosts this is reached by (comma between them, no *): an address made"
                " up by a visitor must not get into a page."
            )
        if self.debug:
            reasons.append("ONRECORD_DEBUG is set: its error pages show the insides to everyone.")
        return reasons


def _number(variables: Mapping[str, str], name: str, without: int) -> int:
    written = variables.get(name, "").strip()
    if not written:
        return without
    if not (written.isascii() and written.isdigit() and len(written) < 7):
        raise Refused(f"{name} is {written!r}: it is a number, 0 for no limit.")
    return int(written)


def _address(variables: Mapping[str, str], name: str) -> str:
    written = variables.get(name, "").strip()
    if written and not _HTTP.fullmatch(written):
        raise Refused(f"{name} is {written!r}: it is an address such as https://www.example.org/.")
    return written
