"""The single values of the Web Annotation Data Model: addresses, moments, words, and what is said where one is wrong."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

# RFC 3987: a scheme, then anything but white space, controls and the signs that no IRI has.
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]{0,40}:[^\x00-\x20<>"{}|\\^`\x7f]+')
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,12})?(Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong: a JSON pointer (RFC 6901) to its place, and a sentence."""

    pointer: str
    detail: str

    def __str__(self) -> str:
        return f"{self.pointer or 'The annotation'}: {self.detail}"


type Check = Callable[[Any, str], Iterator[Wrong]]


def iri(value: Any, at: str) -> Iterator[Wrong]:
    if not (isinstance(value, str) and _IRI.fullmatch(value)):
        yield Wrong(at, "is one IRI (an address that begins with its scheme).")


def text(value: Any, at: str) -> Iterator[Wrong]:
    if not isinstance(value, str):
        yield Wrong(at, "is one text.")


def word(value: Any, at: str) -> Iterator[Wrong]:
    if not (isinstance(value, str) and value.strip()):
        yield Wrong(at, "is one text that is not empty.")


def moment(value: Any, at: str) -> Iterator[Wrong]:
    if not (isinstance(value, str) and _MOMENT.fullmatch(value) and _is_moment(value)):
        yield Wrong(at, "is one moment with its time zone, such as 2026-05-04T12:00:00Z.")


def count(value: Any, at: str) -> Iterator[Wrong]:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        yield Wrong(at, "is a whole number from 0.")


def direction(value: Any, at: str) -> Iterator[Wrong]:
    if value not in ("ltr", "rtl", "auto") or not isinstance(value, str):
        yield Wrong(at, "is one of ltr, rtl and auto.")


def each(check: Check) -> Check:
    """One value, or a list of at least one."""

    def checked(value: Any, at: str) -> Iterator[Wrong]:
        if value == []:
            yield Wrong(at, "is an empty list: leave it out.")
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            yield from check(one, f"{at}/{number}" if isinstance(value, list) else at)

    return checked


def or_iri(check: Check) -> Check:
    """An IRI, or an object that is what `check` says."""

    def checked(value: Any, at: str) -> Iterator[Wrong]:
        if isinstance(value, dict):
            yield from check(value, at)
        elif not isinstance(value, str):
            yield Wrong(at, "is an IRI or an object.")
        else:
            yield from iri(value, at)

    return checked


def fields(value: dict[str, Any], at: str, checks: dict[str, Check]) -> Iterator[Wrong]:
    """What is wrong with the fields that are there."""
    for name, check in checks.items():
        if name in value:
            yield from check(value[name], f"{at}/{name}")


def needed(value: dict[str, Any], at: str, *names: str) -> Iterator[Wrong]:
    for name in names:
        if name not in value:
            yield Wrong(f"{at}/{name}", "is missing.")


def types(value: dict[str, Any]) -> list[str]:
    """What an object says that it is."""
    said = value.get("type", [])
    return [one for one in (said if isinstance(said, list) else [said]) if isinstance(one, str)]


def _is_moment(value: str) -> bool:
    try:
        dt.datetime.fromisoformat(value[:19])
        hours, minutes = (0, 0) if value.endswith("Z") else (int(value[-5:-3]), int(value[-2:]))
    except ValueError:
        return False
    return hours <= 14 and minutes < 60
