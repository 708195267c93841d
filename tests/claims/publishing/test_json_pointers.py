"""Pointers into JSON (RFC 6901): what they are written as, and that they lead back."""

from functools import reduce
from typing import Any

from hypothesis import given, strategies as st

from claims.publishing.json_pointers import beneath, value_at


def test_a_pointer_is_written_as_the_standard_has_it() -> None:
    keys = ["foo", 0, "", "a/b", "c%d", "m~n", "~1"]
    assert [beneath("", key) for key in keys] == ["/foo", "/0", "/", "/a~1b", "/c%d", "/m~0n", "/~01"]


@given(st.lists(st.text(alphabet="a/~01é ") | st.integers(0, 3), max_size=5))
def test_a_pointer_leads_to_the_value_it_was_made_for(path: list[Any]) -> None:
    value: Any = "found"
    for key in reversed(path):
        value = [None] * key + [value] if isinstance(key, int) else {"other": None, key: value}
    assert value_at(value, reduce(beneath, path, "")) == "found"
