"""What a clause, or a thing that is spoken of, looks like where it begins; which word is a verb with a tense."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import (
    AUXILIARIES,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
)
from claims.extraction.indirect_amounts import past_lead
from claims.extraction.indirect_words import COMMON, HEARERS, LEMMA

_NOT = ("n't", "n’t")
_SHORTENED = (*(mark + short for short in ("s", "d", "ve", "ll", "re", "m") for mark in "'’"), *_NOT)
_FINITE = (AUXILIARIES - frozenset("to be been being having".split())) | NEGATED
_CLAUSE_REACH = 16
_QUOTED_CLAUSE = 25
"""Quoted words of so many characters are likely to hold a verb of their own."""
_NOUN = 7
_BARE_REACH = 6
_NO_NOUN = frozenset(
    "what how why whether who which whom whose where him them me us himself herself themselves so otherwise and or but".split()
)
_HINGES = frozenset(("that", "to", "who", "which", "as", "when", "while"))
_OBJECTS_TOO = ("it", "you")
_DESCRIBES = frozenset("who which whose a an the".split())


def finite(token: Token) -> bool:
    """Whether a word is a verb with a tense, for certain enough."""
    lower = token.lower
    if lower in _FINITE or lower in COMMON or lower.endswith(_NOT):
        return True
    if lower in PERSONAL:
        return lower.endswith(_SHORTENED)
    if token.capital:
        return False
    return (lower.endswith("ed") and len(lower) > 4 and "-" not in lower) or (
        lower in LEMMA and not lower.endswith("ing")
    )


def opens_clause(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a clause with a subject and a verb of its own begins here."""
    number = past_lead(tokens, start, high)
    start = number or start
    token = tokens[start]
    lower = token.lower
    if token.kind == "quote":
        return _goes_on(tokens, start, high)
    if lower in PERSONAL or lower == "there":
        return lower not in _OBJECTS_TOO or start + 1 >= high or tokens[start + 1].lower not in PREPOSITIONS
    noun = (
        number is not None
        or token.capital
        or token.text[0].isdigit()
        or token.text == "$"
        or lower in DETERMINERS
        or lower in POSSESSIVES
        or lower.endswith("s")
        or lower in ("if", "when", "because", "people", "such", "half")
    )
    if not noun:
        return _bare_noun(tokens, start, high)
    described = _described(tokens, start, high)
    shortened = False
    for k in range(described, min(high, described + _CLAUSE_REACH)):
        if tokens[k].text in ",;:—–-":
            return False
        if tokens[k].kind == "quote" and tokens[k - 1].lower not in PREPOSITIONS:
            return True
        shortened = shortened or tokens[k].text == "."
        if (_surely if shortened else finite)(tokens[k]) and tokens[k - 1].lower not in DETERMINERS:
            return True
        if tokens[k].lower in _HINGES:
            return False
    return False


def _surely(token: Token) -> bool:
    """Whether a word is a verb with a tense and nothing else."""
    return (
        finite(token)
        and not token.capital
        and (token.lower in _FINITE or token.lower in COMMON or token.lower.endswith(("ed", "n't", "n’t")))
    )


def _bare_noun(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a clause begins with a noun that nothing leads: "women are", "tax deals had been"."""
    if not subjects.begins(tokens[start]) or tokens[start].lower in _NO_NOUN or tokens[start - 1].lower in (",", "her"):
        return False
    for k in range(start + 1, min(high, start + _BARE_REACH)):
        if tokens[k].kind != "word":
            return False
        lower = tokens[k].lower
        if lower in _FINITE:
            return tokens[k - 1].lower not in PREPOSITIONS
        if lower in PREPOSITIONS - {"of"} or lower in _HINGES | {"and", "or"}:
            return False
    return False


def open_quote(token: Token) -> bool:
    """Whether quoted words end without a stop or a comma, so that the sentence around them goes on."""
    return token.kind == "quote" and token.text[-1].isalnum()


def _goes_on(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the reporter ends a clause that opens with quoted words: "found “thousands” of them had left", "said “it is hard” for her"."""
    if at + 2 >= high or not open_quote(tokens[at]) or tokens[at + 1].kind != "word":
        return False
    if tokens[at].end - tokens[at].start > _QUOTED_CLAUSE:
        following = tokens[at + 1].lower
        return (following in PREPOSITIONS or following in SUBORDINATORS) and tokens[at + 2].lower not in TIMES
    for k in range(at + 1, min(high, at + _CLAUSE_REACH)):
        if tokens[k].kind != "word" or tokens[k].lower in _HINGES:
            return False
        if finite(tokens[k]) and tokens[k - 1].lower not in DETERMINERS:
            return True
    return False


def _described(tokens: Sequence[Token], start: int, high: int) -> int:
    """Past a noun and the commas that set apart what it is: "the bridge, which is old,"."""
    comma = next((k for k in range(start + 1, min(high, start + _NOUN)) if tokens[k].text == ","), None)
    if comma is None or comma + 1 >= high or tokens[comma + 1].lower not in _DESCRIBES:
        return start + 1
    return next((k + 1 for k in range(comma + 1, min(high, comma + _CLAUSE_REACH)) if tokens[k].text == ","), start + 1)


def opens_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether something one can speak of begins here: a noun, a doing, quoted words."""
    token = tokens[at]
    if token.kind == "quote" or token.text in "$#":
        return True
    if token.lower in TIMES and at + 1 < len(tokens) and tokens[at + 1].lower in TIMES:
        return False
    return (
        subjects.begins(token)
        or token.lower in HEARERS
        or token.lower in ("what", "how", "all", "both", "this", "last")
        or token.lower.endswith("ing")
    )
