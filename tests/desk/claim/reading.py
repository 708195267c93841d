"""Approving what one has read: the page of a second reading, and its form as the page gives it."""

import re
from typing import Any

from django.test import Client

_GIVEN = re.compile(r'<input type="hidden" name="(seen|seen_version)" value="([^"]*)">')


def given(client: Client, key: str) -> dict[str, str]:
    """What the page's form brings back of what was read."""
    return dict(_GIVEN.findall(client.get(f"/review/{key}").content.decode()))


def approve(client: Client, key: str) -> Any:
    """What came of it, after reading the page."""
    return client.post(f"/review/{key}/approve", given(client, key), follow=True)
