"""Readings as PostgreSQL can hold them."""

from collections.abc import Mapping

from sources.actions.texts import storable


def held(value: object) -> object:
    """JSON with what no text of PostgreSQL holds (NUL, lone surrogates) as U+FFFD in every text, as in the capture's.

    One for one, so that no offset moves. Mappings become dicts, sequences lists; all else stays what it is.
    """
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, Mapping):
        return {storable(str(key)): held(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [held(each) for each in value]
    return value
