"""Given names and the forms they go by, from a file of data."""

import tomllib
from pathlib import Path

_FILE = Path(__file__).parent / "words" / "nicknames.toml"


def _by_name() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for group in tomllib.loads(_FILE.read_text(encoding="utf-8"))["groups"]:
        names = group.split()
        for name in names:
            groups.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in groups.items()}


FORMS = _by_name()
"""Every given name listed, with the names it may stand for or be short for (itself included)."""
