"""What stands before whoever says or judges it: "which she called odd", "a toll that he says is lawful"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    in_ly,
)
from claims.extraction.indirect_frames import Complement
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_words import BARE, LEMMA, NAMING
from claims.extraction.phrases import RELATIVES, Range

_RELATIVE = RELATIVES | frozenset("anything everything nothing something whatever whom what".split())
_LEFT_OPEN = frozenset("which who whom".split())
"""Relatives that must stand for something left open in the clause after them, unless a preposition takes them."""
_OPEN_WISH = _LEFT_OPEN | frozenset("anything everything nothing something what whatever".split())
_LONGEST = 8
_HEAD = 6
_SOME = frozenset("many most several some".split())
_NO_NOUN = (
    PREPOSITIONS
    | SUBORDINATORS
    | DETERMINERS
    | AUXILIARIES
    | ADVERBS
    | TIMES
    | PERSONAL
    | frozenset("and or than then".split())
)
_WHEN = frozenset("extent instant minute minutes moment point second time times way".split())
"""Nouns before a clause that tells when or how rather than what: "the moment she decided to leave"."""


def taken_out(tokens: Sequence[Token], at: int, what: Complement, subject: Range, low: int) -> tuple[int | None, Range]:
    """Where the part of what is said begins that stands before its speaker, and the speaker without it.

    "Which she called odd", "a strategy some think he could use", "any plan she would not want to defend"; None where
    nothing before the speaker belongs to it.
    """
    before, lead = _lead(tokens, subject, low)
    inner = subject
    if lead not in _RELATIVE:
        inner = _inner(tokens, subject)
        before, lead = _lead(tokens, inner, low)
    if what.rule == "clause" and _without_subject(tokens, what.start):
        if lead in RELATIVES:
            return before, (before + 1, inner[1])
        if tokens[inner[0]].lower == "that":
            return inner[0], (inner[0] + 1, inner[1])
        return _headed(tokens, subject, inner, low, sure=True)
    if what.rule in ("clause", "intention", "wish"):
        if lead in _LEFT_OPEN or (what.rule != "clause" and lead in _OPEN_WISH):
            return relative(tokens, inner, at, low), inner
        wanted = what.rule == "intention" and tokens[inner[0]].lower in PERSONAL
        described = wanted or (inner != subject and tokens[inner[0]].lower in _SOME)
        return _headed(tokens, subject, inner, low, sure=False) if described else (None, subject)
    named = not what.clause and (LEMMA.get(tokens[at].lower, "") in NAMING or lead == "what")
    return (relative(tokens, subject, at, low) if named else None), subject


def _lead(tokens: Sequence[Token], subject: Range, low: int) -> tuple[int, str]:
    """The place of the word before a subject, past "even", and that word; nothing before the sentence."""
    before = subject[0] - 1
    before -= before > low and tokens[before].lower == "even"
    return before, tokens[before].lower if before >= low else ""


def _without_subject(tokens: Sequence[Token], start: int) -> bool:
    """Whether a clause begins with its verb, or with somebody's thought of it: "fell", "he hoped would fall"."""
    if tokens[start].lower in PERSONAL and start + 2 < len(tokens):
        start += 2
        if LEMMA.get(tokens[start - 1].lower) not in BARE or tokens[start].lower in LEMMA:
            return False
    return finite(tokens[start]) and tokens[start].lower not in PERSONAL


def _headed(tokens: Sequence[Token], subject: Range, inner: Range, low: int, *, sure: bool) -> tuple[int | None, Range]:
    """Where the noun begins that a clause with the subject `inner` describes, and that subject; else `subject`."""
    head = _head(tokens, inner[0], low, strict=not sure)
    return (None, subject) if head is None else (head, inner)


def _inner(tokens: Sequence[Token], subject: Range) -> Range:
    """Who speaks, without a noun that his clause describes: "some" of "a strategy some", "Lee" of "an honour Lee"."""
    start, end = subject
    k = end - 1
    while k > start and tokens[k].capital:
        k -= 1
    k += k < end - 1
    if not tokens[k].capital:
        k = next((j for j in range(end - 1, start, -1) if tokens[j].lower in DETERMINERS), start)
    return (k, end) if k > start + 1 and _noun(tokens[k - 1]) else subject


def _head(tokens: Sequence[Token], at: int, low: int, *, strict: bool) -> int | None:
    """Where the noun begins that ends right before `at`: "a bridge".

    `strict` where nothing else tells that the words from `at` on describe it.
    """
    if at - 1 <= low or (strict and (not _noun(tokens[at - 1]) or tokens[at - 1].lower in _WHEN)):
        return None
    for k in range(at - 1, max(low, at - _HEAD) - 1, -1):
        if tokens[k].kind != "word" or (strict and tokens[k].lower in SUBORDINATORS):
            return None
        if tokens[k].lower in DETERMINERS:
            return k if k < at - 1 else None
    return None


def _noun(token: Token) -> bool:
    """Whether a word may be a common noun."""
    lower = token.lower
    return token.kind == "word" and not token.capital and lower not in _NO_NOUN and not in_ly(lower)


def relative(tokens: Sequence[Token], subject: Range, at: int, low: int) -> int | None:
    """Where the relative stands right before the subject of the verb at `at`: "which she called odd"."""
    first = subject[0]
    if first > low and tokens[first - 1].lower == "even":
        first -= 1
    if first <= low or not _beside(tokens, subject, at) or tokens[first - 1].lower not in _RELATIVE:
        return None
    of_it = tokens[first - 1].lower != "what" and first - 2 >= low and tokens[first - 2].lower in PREPOSITIONS
    return None if of_it else first - 1


def parts(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the verb at `at` parts a clause from its own subject: "a toll that he says is lawful"."""
    k = at + 1
    return k < high and LEMMA.get(tokens[at].lower) in BARE and finite(tokens[k]) and tokens[k].lower not in LEMMA


def _beside(tokens: Sequence[Token], subject: Range, at: int) -> bool:
    """Whether a subject stands right before its verb, nothing but helping verbs, adverbs and a day between them."""
    if subject[1] > at or subject[1] - subject[0] > _LONGEST or tokens[subject[0]].lower in _RELATIVE:
        return False
    between = (tokens[k].lower for k in range(subject[1], at))
    return all(
        word in AUXILIARIES or word in ADVERBS or word in NEGATED or word in TIMES or word == "on" or in_ly(word)
        for word in between
    )
