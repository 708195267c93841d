"""A number that small words lead up to, and that opens a clause: "said about ten boats sank", "found at least half had left"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.lexicon import lexicon

_KINDS = "units tens magnitudes dozens parts ordinals".split()
_WORDS = lexicon("en", "numbers")
_NUMBERS = frozenset(word for kind in _KINDS for word in _WORDS.meanings(kind))
_ROUGHLY = frozenset("about around between over under".split())
_LEADS = frozenset(
    (
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
        ("close", "to"),
        ("fewer", "than"),
        ("less", "than"),
        ("more", "than"),
    )
)
_ADDING_UP = frozenset("add added adding adds".split())
_AS = frozenset("few little many much".split())


def past_lead(tokens: Sequence[Token], at: int, high: int) -> int | None:
    """Where the number stands that "about", "at least" or "as many as" at `at` leads up to."""
    if at + 2 >= high:
        return None
    first, second = tokens[at].lower, tokens[at + 1].lower
    if first == "up" and at > 0 and tokens[at - 1].lower in _ADDING_UP:
        return None
    if first in _ROUGHLY:
        number = at + 1
    elif (first, second) in _LEADS:
        number = at + 2
    elif first == "as" and second in _AS and tokens[at + 2].lower == "as":
        number = at + 3
    else:
        return None
    number += number < high and tokens[number].lower in ("a", "an", "$")
    counts = number < high and (tokens[number].text[0].isdigit() or tokens[number].lower in _NUMBERS)
    return number if counts else None
