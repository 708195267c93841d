"""Whom a sentence opens with."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ABBREVIATED,
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    STOP_WORDS,
    VERBS,
    in_ly,
)
from claims.extraction.lexicon import lexicon
from claims.extraction.phrases import (
    COORDINATORS,
    Range,
    after_dateline,
    counts,
    introduces,
    is_apposition,
    next_comma,
)
from claims.extraction.titles import NAMED_AFTER
from claims.extraction.words.places import PLACES, PLACES_OF_TWO
from claims.extraction.words.titles import MODIFIERS, OFFICES

_ARTICLES = frozenset(("a", "an", "the"))
_LONGEST = 14
_INTRODUCTIONS = 4
_PASSED = frozenset(("ago", "earlier", "later"))
_PHRASING = lexicon("en", "phrasing")
_PLACED = _PHRASING.words("placed")
_LONGEST_PLACE = 4
_OPENING = _PHRASING.words("opening")
_CONNECTORS = _PHRASING.words("connectors")


def leading(tokens: Sequence[Token], low: int, high: int) -> Range | None:
    """The subject a sentence opens with, introductory phrases skipped."""
    while high > low and tokens[high - 1].lower in _PASSED:
        high -= 1
    at = _opening(tokens, low, high)
    if at is None or at >= high or tokens[at].kind == "quote":
        return None
    if tokens[at].lower in PERSONAL:
        return at, at + 1
    if not _continues(tokens, at, at):
        return None
    end = at + 1
    while end < min(high, at + _LONGEST) and (_continues(tokens, at, end) or _shortens(tokens, end, high)):
        end += 1
    while end > at + 1 and tokens[end - 1].lower in _CONNECTORS:
        end -= 1
    return at, _past_name(tokens, at, end, high)


def _past_name(tokens: Sequence[Token], start: int, end: int, high: int) -> int:
    """Past the name between commas of whoever holds an office: "The head of the port, Dr Ann Lee, has left"."""
    held = tokens[start].lower in _OPENING | _ARTICLES and any(tokens[k].lower in OFFICES for k in range(start, end))
    if not held or end + 1 >= high or tokens[end].text != ",":
        return end
    closing = next_comma(tokens, end + 1, min(high, end + _LONGEST))
    if closing is None or not all(tokens[k].capital or tokens[k].text == "." for k in range(end + 1, closing)):
        return end
    return closing if closing + 1 < high and tokens[closing + 1].lower in AUXILIARIES else end


def _opening(tokens: Sequence[Token], low: int, high: int) -> int | None:
    """Where a sentence's main clause opens: after its dateline, its adverbs, its when and where."""
    at = after_dateline(tokens, low, high)
    for _ in range(_INTRODUCTIONS):
        while at < high and _precedes(tokens, at, high):
            at += 1
        if at >= high or tokens[at].kind == "quote":
            return at
        comma = next_comma(tokens, at, high)
        if not introduces(tokens, (at, high)) and not _sets_out(tokens, at, comma):
            return at
        if comma is None:
            return None
        if tokens[at].lower in CLAUSE_OPENERS and is_apposition(tokens, comma + 1, high):
            return at + 1
        at = _after_place(tokens, comma + 1, high)
    return at


def _sets_out(tokens: Sequence[Token], at: int, comma: int | None) -> bool:
    """Whether words up to a comma tell when or where: "Ten years earlier,", "Back on the quay,"."""
    if comma is None:
        return False
    return tokens[comma - 1].lower in _PASSED or (tokens[at].lower in _PLACED and tokens[at + 1].lower in PREPOSITIONS)


def _after_place(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past the wider place that closes a where: "In Salem, Oregon, Lee said" goes on at "Lee"."""
    comma = next_comma(tokens, at, min(high, at + _LONGEST_PLACE))
    if comma is None or comma == at:
        return at
    words = tuple(tokens[k].lower for k in range(at, comma) if tokens[k].kind == "word")
    placed = words in PLACES_OF_TWO or (len(words) == 1 and (words[0] in PLACES or words[0] in ABBREVIATED))
    return comma + 1 if placed else at


def _precedes(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    adverb = in_ly(token.lower) and at + 1 < high and tokens[at + 1].text == ","
    return token.kind == "mark" or token.lower in ADVERBS or token.lower in COORDINATORS or adverb


def _shortens(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a stop belongs to the title or initial before it: "Mr. Lee"."""
    return (
        tokens[at].text == "."
        and at + 1 < high
        and tokens[at - 1].capital
        and tokens[at + 1].capital
        and tokens[at + 1].sentence == tokens[at - 1].sentence
    )


def _continues(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the noun phrase that opens at `start` takes in token `at` as well."""
    token = tokens[at]
    first = at == start
    if token.kind == "word" and not first and tokens[at - 1].lower in _ARTICLES:
        return True  # "the first taste"
    if token.kind != "word" or (
        not first and not token.capital and (token.lower in STOP_WORDS or token.lower in ADVERBS)
    ):
        return False
    if token.lower in PREPOSITIONS and token.lower not in ("of", "for", "at"):
        return first and counts(tokens, at, len(tokens))
    if first or token.capital or (token.lower in NAMED_AFTER and tokens[at - 1].capital):
        return True
    if token.lower in VERBS and tokens[at - 1].lower not in DETERMINERS:
        return False
    if token.lower.endswith(("ed", "s")) and at + 1 < len(tokens) and tokens[at + 1].lower in _OPENING:
        return False  # a verb before its object: "the board issued a statement"
    if at == start + 1 and _begins(tokens, start) and _of_several(tokens, at):
        return True
    named = any(tokens[k].capital and (k > start or tokens[k].lower not in DETERMINERS) for k in range(start, at))
    return not named or token.lower in _CONNECTORS or _holds_office(tokens, at)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital may be only the sentence's."""
    return at == 0 or tokens[at - 1].sentence != tokens[at].sentence


def _of_several(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a plural with its verb after it: "Dairy farmers have reacted"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower.endswith("s") and (following in AUXILIARIES or following in VERBS)


def _holds_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title goes on after a capital: "the Labour parliamentary candidate", "Green hopeful Ann Lee"."""
    end = at
    while end - at < _LONGEST_PLACE and tokens[end].lower in MODIFIERS and end + 1 < len(tokens):
        end += 1
    return tokens[end].lower in OFFICES
