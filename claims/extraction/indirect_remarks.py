"""Where after a comma the reporter remarks on what is reported, or turns to a thought of his own."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import DETERMINERS, PERSONAL, in_ing, in_ly
from claims.extraction.indirect_opens import opens_clause
from claims.extraction.indirect_tenses import past
from claims.extraction.indirect_words import REMARKED

_EXPLAINING = frozenset("a an although though while which who where".split())
_COMMENTING = ("which", "though", "although")
_AGAIN = frozenset("did do does had has have was were would".split())
"""Verbs that stand for what others say or do as well: "as did the council"."""
_ADJECTIVES = 4
_NO_DOING = frozenset("bring during evening including morning sing string".split())
_OF_WISH = frozenset("because even how if that until what when where whether while why".split())
_LEADS = frozenset("after and as but just or so yet".split())


def turns(tokens: Sequence[Token], at: int, high: int, wanted: bool) -> bool:
    """Whether after a comma the reporter turns to another thought: "…, but she left"."""
    first, second = tokens[at].lower, tokens[at + 1].lower
    if first == "but" and second in PERSONAL:
        return True
    if not wanted:
        return False
    if first in _EXPLAINING or (first in ("and", "but") and second in PERSONAL | DETERMINERS):
        return True
    return _tells(tokens, at, high)


def _tells(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether after the comma of "to leave," somebody does something, or did: ", hoping for rain", ", as Lee did", ", sold it"."""
    first = tokens[at]
    if past(first):
        return True
    k = at + (first.lower == "not" or in_ly(first.lower))
    if not tokens[k].capital and in_ing(tokens[k].lower) and tokens[k].lower not in _NO_DOING:
        return True
    if first.lower in _OF_WISH:
        return False
    while k < high - 1 and tokens[k].lower in _LEADS:
        k += 1
    return opens_clause(tokens, k, high)


def remarks(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether after a comma the reporter remarks on what was said: "…, as did the council", "…, a bold claim that …"."""
    first = tokens[at].lower
    if first == "as":
        return tokens[at + 1].lower in _AGAIN
    if first not in ("a", "an", "another"):
        return (first[-1] == "s" and first[:-1] in REMARKED) or first == "something"
    for k in range(at + 1, min(high - 1, at + _ADJECTIVES)):
        if tokens[k].lower in REMARKED:
            return tokens[k + 1].lower != "of"
        if tokens[k].kind != "word":
            return False
    return False


def and_that(tokens: Sequence[Token], comma: int, high: int) -> bool:
    """Whether a comma parts two clauses that are both reported: "…, and that …"."""
    return comma + 2 < high and tokens[comma + 1].lower in ("and", "or") and tokens[comma + 2].lower == "that"


def before_comment(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the reporter comments on what merely seems so: "the road seems safe, which helps", "…, though it is not"."""
    for k in range(start, end - 1):
        if tokens[k].text == ":" or (tokens[k].text == "," and tokens[k + 1].lower in _COMMENTING):
            return k
    return end
