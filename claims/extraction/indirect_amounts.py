"""A number that small words lead up to, and that opens a clause: "said about ten boats sank", "found at least half had left"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import in_ly
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
_EXACTLY = frozenset("almost exactly just nearly only precisely roughly".split())
_OPEN = frozenset("a an how one that the this what where why $".split())
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


def past_degree(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past what tells how much of a thing, or how, is spoken of: "proposed nearly ten crowns", "backs temporarily closing it"."""
    number = past_lead(tokens, at, high)
    if number is not None:
        return number
    following = tokens[at + 1] if at + 1 < high else None
    if following is None or following.kind != "word":
        return at
    doing = in_ly(tokens[at].lower) and following.lower.endswith("ing")
    exact = tokens[at].lower in _EXACTLY and (following.lower in _OPEN or following.text[0].isdigit())
    return at + 1 if doing or exact else at
