"""The only door to the network: one page by its address, fetched in a way that reaches nothing but the public network.

Flows alone may open it. What it refuses and why: docs/reference/fetching.md.
"""

from sources.fetching.errors import NotFetched
from sources.fetching.fetch import Fetched, Hop, check, fetch
from sources.fetching.limits import LIMITS, Limits
from sources.fetching.post import post

__all__ = ["LIMITS", "Fetched", "Hop", "Limits", "NotFetched", "check", "fetch", "post"]
