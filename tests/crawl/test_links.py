"""Every link of every page leads somewhere, for whoever sees it."""

import re
from collections import deque
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from sources.models import User

LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"#]+)')
# A page is visited once for each shape of its address, so that lists of many rows do not take long.
NUMBERS = re.compile(r"\b(?:[A-Z]{3}-[0-9A-Z]{6,}|\d+)\b")
MOST = 150


def shape(address: str) -> str:
    parts = urlsplit(address)
    names = "&".join(sorted(part.split("=")[0] for part in parts.query.split("&")))
    return f"{NUMBERS.sub('…', parts.path)}?{names}"


@pytest.mark.parametrize("who", ["nobody", "reader", "checker", "admin"])
def test_no_link_leads_nowhere(who: str, loaded: None) -> None:
    client = Client()
    if who != "nobody":
        client.force_login(User.objects.get(username=who))
    waiting, seen, broken = deque([("/", "the address typed")]), {shape("/")}, []
    visited = 0
    while waiting and visited < MOST:
        address, found_on = waiting.popleft()
        visited += 1
        if address.startswith("/static/"):
            # Served by the web server's own middleware, which streams: whether the file is there is all there is to ask.
            if finders.find(urlsplit(address).path.removeprefix("/static/")) is None:
                broken.append((404, address, found_on))
            continue
        response = client.get(address)
        if response.streaming:
            response.getvalue()  # a file that is not read to its end holds its connection
        if response.status_code >= 400 and response.status_code != 401:
            broken.append((response.status_code, address, found_on))
        if response.status_code in (301, 302, 308):
            targets = [response["Location"]]
        elif response["Content-Type"].startswith("text/html"):
            targets = [unescape(link) for link in LINK.findall(response.content.decode())]
        else:
            targets = []
        for target in targets:
            full = urljoin(address, target)
            if urlsplit(full).netloc or not full.startswith("/") or full.startswith("/admin/jsi18n"):
                continue
            if shape(full) not in seen:
                seen.add(shape(full))
                waiting.append((full, address))
    assert broken == []
    assert visited > 5
