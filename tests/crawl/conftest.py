"""The whole site is walked over the demonstration data."""

from tests.api.conftest import demonstration, loaded

__all__ = ["demonstration", "loaded"]
