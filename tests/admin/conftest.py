"""The admin is tested over the demonstration data, by whoever signs in there."""

from tests.api.conftest import demonstration, loaded

__all__ = ["demonstration", "loaded"]
