"""Who does the saying: noun phrases around a cue, found by their edges rather than by a grammar.

Every function takes a block's tokens and gives a range of token indexes (end exclusive), or None.
"""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    VERBS,
    in_ing,
    in_ly,
)
from claims.extraction.phrases import BREAKS, COORDINATORS, REACH, RELATIVES, Range, chunks_of, clause_start, points
from claims.extraction.subjects_passing import before_aside, past
from claims.extraction.subjects_phrases import adjacent, apposed, described

_SHORT_CLAUSE = 7
_OBJECTS = frozenset("her him me them us".split())
_HEARING = frozenset("hear heard hears hearing let lets made make makes saw see watched".split())
"""After these an object does what the next verb tells: "heard him say", not "the man who hit him said"."""
_FINITE = AUXILIARIES - {"to", "be", "been", "being", "having", "do"}


def before(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """The subject that stands before the verb at `cue`, not before `low`."""
    at = past(tokens, cue - 1, low)
    if at < low or tokens[at].kind == "quote" or tokens[at].lower in COORDINATORS:
        return None
    if tokens[at].lower in PERSONAL or (tokens[at].lower in _OBJECTS and tokens[at - 1].lower in _HEARING):
        return at, at + 1
    if tokens[at].text in "?!" and at - 1 >= low and exclaims(tokens, at - 1):
        return at - 1, at + 1
    apart = tokens[at].text in ",—–"
    if apart:
        at -= 1
        whole = described(tokens, at, low)
        if whole:
            return whole
        at = before_aside(tokens, at, low)
    start = clause_start(tokens, at, low)
    if tokens[at].lower in RELATIVES:
        return at, at + 1
    chunks = chunks_of(tokens, start, at)
    if not chunks:
        return None
    found = apposed(tokens, chunks) if apart else adjacent(tokens, chunks[-1])
    return _bared(tokens, *found) if found and _names_somebody(tokens, *found) else None


def _names_somebody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether more than an article and a year stands there."""
    return any(
        not (token.lower in ("a", "an", "the") or (token.text.isdigit() and len(token.text) == len("2024")))
        for token in tokens[start:end]
    )


def _bared(tokens: Sequence[Token], start: int, end: int) -> Range:
    """A subject without what is no part of it: "what Lee", "Lee sighed"."""
    if end - start > 1 and tokens[start].lower in CLAUSE_OPENERS and not points(tokens, start):
        start += 1
    last = tokens[end - 1]
    if end - start > 1 and last.lower in VERBS and last.text.endswith("ed") and tokens[end - 2].capital:
        end -= 1
    return start, end


def after(tokens: Sequence[Token], start: int, high: int) -> Range | None:
    """The noun phrase, with its apposition, that begins at `start` and ends before `high`."""
    if start >= high or not begins(tokens[start]):
        return None
    if tokens[start].lower in PERSONAL:
        return start, start + 1
    at, apposition, named = start, 0, False
    while at < high and at - start < REACH:
        token = tokens[at]
        if token.kind == "quote" or token.text in BREAKS or token.sentence != tokens[start].sentence:
            break
        if token.text in ".?!" and not _within_name(tokens, at, high):
            break
        if token.text == ",":
            if at + 1 >= high or not _apposes(tokens, at + 1, high):
                break
            apposition = at
        elif apposition and token.lower in _FINITE and not _describes(tokens, apposition, at):
            return start, apposition
        elif (
            (
                token.lower in PREPOSITIONS
                and token.lower != "of"
                and ((named and not apposition) or _circumstance(tokens, at, high))
            )
            or token.lower in CLAUSE_OPENERS
            or (not apposition and token.lower in AUXILIARIES)
            or (
                named
                and not apposition
                and (token.lower in TIMES or token.lower in ADVERBS or token.lower in SUBORDINATORS - {"and"})
            )
        ):
            break
        named = named or token.capital
        at += 1
    if apposition and named and at < high and tokens[at].kind == "quote":
        at = next((k for k in range(at - 1, start, -1) if tokens[k].text == ","), at)
    return (start, at) if at > start else None


def _describes(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """Whether a verb after a comma belongs to a description, not to a clause of its own: ", who has left", not ", the town has won"."""
    between = [tokens[k].lower for k in range(comma + 1, at)]
    return len(between) > _SHORT_CLAUSE or any(
        word in RELATIVES or word == "," or word.startswith("who") for word in between
    )


def _within_name(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a stop is an abbreviation's: the sentence goes on after it."""
    return at + 1 < high and tokens[at + 1].sentence == tokens[at].sentence


def exclaims(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is written with a mark of its own, its sentence going on: "Which? said", "Yahoo! said"."""
    return (
        tokens[at].capital
        and at + 2 < len(tokens)
        and tokens[at + 1].text in ("?", "!")
        and tokens[at + 1].start == tokens[at].end
        and tokens[at + 2].sentence == tokens[at].sentence
    )


def begins(token: Token) -> bool:
    """Whether a word can open a noun phrase."""
    lower = token.lower
    if token.kind != "word" or lower in PREPOSITIONS or lower in SUBORDINATORS:
        return False
    if lower in AUXILIARIES:
        return token.capital
    return lower not in TIMES and lower not in ADVERBS and (not (in_ing(lower) or in_ly(lower)) or token.capital)


def _apposes(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.lower in VERBS or token.lower in PREPOSITIONS or token.lower in PERSONAL:
        return token.lower == "who"
    if token.lower in SUBORDINATORS or token.lower in TIMES or token.lower in ADVERBS or token.lower in AUXILIARIES:
        return token.lower == "whose"
    return not (in_ing(token.lower) or in_ly(token.lower)) or token.capital


_OCCASIONS = frozenset(
    "interview statement speech tweet email release post letter conference call briefing report blog debate".split()
)


def _circumstance(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a preposition opens the occasion of the saying: "in an interview", "on Monday"."""
    near = [tokens[k].lower for k in range(at + 1, min(high, at + 5))]
    return bool(near) and (near[0] in TIMES or any(word in _OCCASIONS for word in near))
