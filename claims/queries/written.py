"""Rows that are to be written, and how what was written is shown: by the noun and the id that addresses have."""

from functools import cache
from typing import Any

from django.db.models import Model

from claims.queries.nouns import NOUNS
from claims.queries.reads import Record, possible, record


def row_of(plural: str, key: str) -> Any:
    """The row of a noun under the id of its address, whole; None where there is none that who is signed in may see."""
    noun = NOUNS[plural]
    return noun.rows(signed_in=True).filter(**{noun.key: key}).first() if possible(noun, key) else None


def noun_of(row: Model) -> str:
    """The noun that a row is one of."""
    return _nouns()[type(row)]


def key_of(row: Model) -> str:
    """The id that the row's address has."""
    return str(getattr(row, NOUNS[noun_of(row)].key))


def shown(row: Model) -> Record | None:
    """A row as who is signed in reads it, with its revision; None for what leaves the desk for nobody."""
    return record(NOUNS[noun_of(row)], signed_in=True, key=key_of(row))


@cache
def _nouns() -> dict[type[Model], str]:
    return {noun.rows(signed_in=True).model: plural for plural, noun in NOUNS.items()}
