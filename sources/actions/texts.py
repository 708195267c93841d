"""Texts as PostgreSQL can hold them."""

import re

_NOT_HELD = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """`text` with each NUL and each lone surrogate, which PostgreSQL cannot hold, as U+FFFD: no offset moves."""
    return _NOT_HELD.sub("�", text)


def stripped(text: str) -> str:
    """A name or title: storable, without white space around it."""
    return storable(text).strip()
