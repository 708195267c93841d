"""Every address that the resolver knows, with an example object in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

ARGUMENT = re.compile(r"<(?:\w+:)?\w+>")
# An argument that is given as a regular expression of alternatives: the first of them.
REGULAR = re.compile(r"\(\?P<\w+>([^)]*)\)")
# What stands for an argument of an address, or with a slash for two of them, by the first words of its path; the last
# fitting line counts.
EXAMPLES = (
    ("", "1"),
    ("d/", "{document}"),
    ("c/", "{claim}"),
    ("cite/c/", "{claim}"),
    ("cite/documents/", "{document}"),
    # No collection is in the demonstration: whoever asks is told that there is none.
    ("collections/", "COL-000000"),
    ("history/", "evidence/{evidence}"),
    ("documents/", "{document}"),
    ("names", "{speaker}"),
    ("speakers/", "{speaker}"),
    ("api/v1/sources/", "{source}"),
    ("api/v1/documents/", "{document}"),
    ("api/v1/captures/", "{capture}"),
    ("api/v1/claims/", "{claim}"),
    ("api/v1/speakers/", "{speaker}"),
    # No row: whoever is let in is told that there is none, whatever the tests before this one left behind.
    ("admin/", "999999999"),
    ("api/v1/appearances", "{appearance}"),
    ("api/v1/statistics", "{statistic}"),
    ("api/v1/reviews", "{review}"),
    ("api/v1/evidence", "{evidence}"),
    ("api/v1/suggestions", "{suggestion}"),
    ("api/v1/findings", "{finding}"),
    ("review/", "verdict-{review}"),
    ("indicators/", "{indicator}"),
    ("s/", "{suggestion}"),
    ("f/", "{finding}"),
    ("q/", "{quotation}"),
    ("queue/peek/", "s{suggestion}"),
    ("corrections/", "{correction}"),
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address: the pattern as it is written, and with its arguments filled in."""

    pattern: str
    path: str


def addresses(objects: dict[str, str]) -> Iterator[Address]:
    seen = set()
    for pattern in _patterns(get_resolver().url_patterns, ""):
        if pattern not in seen:
            seen.add(pattern)
            yield Address(pattern, "/" + _filled(pattern, objects))


def _patterns(entries: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for entry in entries:
        written = before + str(entry.pattern).removeprefix("^").removesuffix("$").replace("\\Z", "")
        if isinstance(entry, URLResolver):
            yield from _patterns(entry.url_patterns, written)
        else:
            yield written


def _filled(pattern: str, objects: dict[str, str]) -> str:
    example = [value for start, value in EXAMPLES if pattern.startswith(start)][-1].format(**objects)
    whole = REGULAR.sub(lambda match: match.group(1).split("|")[0], pattern)
    for part in example.split("/"):
        whole = ARGUMENT.sub(part, whole, count=1)
    # A further argument ("/forms/7") is of another noun: any number will do to see who is let in.
    return ARGUMENT.sub("1", whole)
