"""JSON pointers (RFC 6901): where a value stands in JSON, in messages about it and in what was kept of it."""

from typing import Any


def beneath(pointer: str, name: object) -> str:
    """Where the value of this key, or with this number, stands in what stands at `pointer`."""
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"


def value_at(value: Any, pointer: str) -> Any:
    """What stands at a pointer that leads somewhere. Raises KeyError, IndexError and ValueError for one that does not."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value
