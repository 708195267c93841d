"""The mail server of an installation, from one address."""

from typing import Any

import pytest

from config.errors import Refused
from config.mail import mailers, sender

PLAIN = {
    "host": "h.example",
    "port": 25,
    "username": "",
    "password": "",
    "use_tls": False,
    "use_ssl": False,
    "timeout": 20,
}


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("smtp://h.example", PLAIN),
        ("smtp://h.example:2525", {**PLAIN, "port": 2525}),
        ("smtp://h.example?tls=1", {**PLAIN, "port": 587, "use_tls": True}),
        ("smtp://h.example?ssl=1", {**PLAIN, "port": 465, "use_ssl": True}),
        ("smtp://me%40h.example:p%3A%2Fw@h.example", {**PLAIN, "username": "me@h.example", "password": "p:/w"}),
        ("smtp://[::1]:25", {**PLAIN, "host": "::1"}),
    ],
)
def test_an_address_names_a_server(url: str, options: dict[str, Any]) -> None:
    assert mailers(url)["default"]["OPTIONS"] == options


@pytest.mark.parametrize(
    "url",
    [
        "h.example",
        "http://h.example",
        "smtp://",
        "smtp://me:hidden@h.example:port",
        "smtp://h.example:99999",
        "smtp://h.example?tls=1&ssl=1",
        "smtp://h.example?starttls=1",
    ],
)
def test_what_names_none_is_refused_without_repeating_the_password(url: str) -> None:
    with pytest.raises(Refused, match="ONRECORD_SMTP_URL") as refused:
        mailers(url)
    assert "hidden" not in str(refused.value)


def test_who_mails_are_from() -> None:
    assert sender(None, "record.example") == "Onrecord <onrecord@record.example>"
    assert sender("smtp://h?from=Desk%20%3Cdesk@h.example%3E", "record.example") == "Desk <desk@h.example>"
