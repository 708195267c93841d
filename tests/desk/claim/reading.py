"""Approving what one has read: the page of a second reading, and its form as the page gives it."""

import re
from typing import Any

from django.test import Client

_GIVEN = re.compile(r'<input type="hidden" name="(seen|seen_version)" value="([^"]*)">')


def approve(client: Client, key: str) -> Any:
    """What came of it, after reading the page."""
    page = client.get(f"/review/{key}").content.decode()
    return client.post(f"/review/{key}/approve", dict(_GIVEN.findall(page)), follow=True)
