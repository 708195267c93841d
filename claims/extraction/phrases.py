"""The edges of phrases: where a clause begins, what its commas part, what merely sets the scene."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue, is_plain
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    VERBS,
    in_ing,
    in_ly,
)
from claims.extraction.lexicon import lexicon

Range = tuple[int, int]
REACH = 60
"""How far any rule looks, in tokens: longer than a sentence should be, short enough to stay linear."""
_PHRASING = lexicon("en", "phrasing")
RELATIVES = _PHRASING.words("relatives")
COORDINATORS = _PHRASING.words("coordinators")
BREAKS = frozenset((";", ":", "—", "–", "―", "--", "…"))
_SOURCED = _PHRASING.words("sourced")
_WHEN = _PHRASING.words("when")
_DATELINE = 10
_ROUGHLY = _PHRASING.words("roughly")
_COUNTED = _PHRASING.words("counted")


def source_named(tokens: Sequence[Token], at: int) -> int | None:
    """Where a source is named after "according to", or after a comma and "per": "…, per the report"; not "ten per day"."""
    if at + 2 >= len(tokens):
        return None
    following = tokens[at + 1]
    if tokens[at].lower == "according":
        return at + 2 if following.lower == "to" else None
    apart = at > 0 and tokens[at - 1].text[-1] == ","
    named = following.capital or following.lower in DETERMINERS - {"a", "an"}
    return at + 1 if tokens[at].lower in _SOURCED and apart and named else None


def clause_start(tokens: Sequence[Token], at: int, low: int) -> int:
    start, depth = at, 0
    while start >= low and at - start < REACH:
        token = tokens[start]
        depth += (token.text in "])") - (token.text in "[(") if token.kind == "mark" else 0
        if token.kind == "quote" or token.text in BREAKS or _opens_clause(tokens, start, at):
            break
        if start < at and _opens_when(tokens, start, low):
            break
        if start < at and is_plain(tokens, start) and tokens[start - 1].lower not in RELATIVES:
            break
        if token.text == "," and start < at and tokens[start + 1].lower in COORDINATORS and not _was(tokens, start, at):
            return start + 2
        start -= 1
    return start + 1


def _was(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """Whether "then" after a comma tells what somebody was: "Lee, then 19, said", not ", then Lee said"."""
    return tokens[comma + 1].lower == "then" and at + 1 < len(tokens) and tokens[at + 1].text == ","


def _opens_when(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a clause of time begins here, after a verb: "Lee had left after the paper said", not "Lee, in charge since 2019"."""
    if tokens[at].lower not in _WHEN:
        return False
    before = [tokens[k].lower for k in range(max(low, at - _DATELINE), at)]
    return any(word in AUXILIARIES for word in before) and not any(word in RELATIVES for word in before)


def _opens_clause(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a conjunction begins a clause with a subject of its own: "that she", not "a group that works"."""
    token = tokens[at]
    if token.lower not in CLAUSE_OPENERS or token.capital:
        return False
    if token.lower not in RELATIVES or at == last:
        return True
    following = tokens[at + 1]
    if token.lower == "that" and at > 0 and tokens[at - 1].lower in VERBS:
        return True
    return following.capital or following.lower in PERSONAL or following.lower in DETERMINERS


def chunks_of(tokens: Sequence[Token], start: int, at: int) -> list[Range]:
    chunks, begin, depth = [], start, 0
    for k in range(start, at + 1):
        depth += (tokens[k].text in "([") - (tokens[k].text in ")]") if tokens[k].kind == "mark" else 0
        if tokens[k].text == "," and depth <= 0:
            if k > begin:
                chunks.append((begin, k))
            begin = k + 1
    if begin <= at:
        chunks.append((begin, at + 1))
    return chunks


def next_comma(tokens: Sequence[Token], at: int, high: int) -> int | None:
    return next((k for k in range(at, min(high, at + REACH)) if tokens[k].text == ","), None)


def points(tokens: Sequence[Token], at: int) -> bool:
    """Whether "this" or an opening "That" points at somebody or something, not at a time: "this old friend"."""
    if tokens[at].lower not in ("this", "that") or at + 1 >= len(tokens) or tokens[at + 1].lower in TIMES:
        return False
    following = tokens[at + 1]
    bare = following.kind == "word" and not following.capital and following.lower not in PERSONAL | AUXILIARIES
    return tokens[at].lower == "this" or (tokens[at].capital and bare)


def counts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a preposition only says how many, of whom: "about 50 drivers", not "about 2008"."""
    if tokens[at].lower not in _ROUGHLY or at + 2 >= end:
        return False
    counted = tokens[at + 1].lower in _COUNTED or tokens[at + 1].text[0].isdigit()
    return counted and tokens[at + 2].kind == "word" and tokens[at + 2].lower not in TIMES | PREPOSITIONS


def introduces(tokens: Sequence[Token], chunk: Range) -> bool:
    """Whether a phrase sets the scene (when, where, how) rather than names who speaks."""
    token = tokens[chunk[0]]
    lower = token.lower
    if points(tokens, chunk[0]) or counts(tokens, *chunk):
        return False
    if lower in PREPOSITIONS or lower in SUBORDINATORS or lower in ADVERBS or lower in TIMES:
        return True
    if lower in ("asked", "pressed", "questioned", "there", "here", "to", "born", "described", "given", "instead"):
        return True
    if (in_ing(lower) or in_ly(lower)) and (
        not token.capital or not (chunk[0] + 1 < chunk[1] and tokens[chunk[0] + 1].capital)
    ):
        return True
    if (
        lower.endswith("ed")
        and token.capital
        and chunk[0] + 1 < chunk[1]
        and tokens[chunk[0] + 1].lower in PREPOSITIONS
    ):
        return True
    last = tokens[chunk[1] - 1].lower
    return last in ("earlier", "later", "ago")


def trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    while start < end and (tokens[start].kind == "mark" or tokens[start].lower in COORDINATORS):
        start += 1
    while end > start and tokens[end - 1].kind == "mark" and tokens[end - 1].text not in ")]":
        end -= 1
    return (start, end) if end > start else None


def is_apposition(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether what follows a comma explains the noun before it, up to the next comma, with no verb of its own."""
    comma = next_comma(tokens, at, high)
    if comma is None or comma == at or tokens[at].lower in PERSONAL:
        return False
    if not (tokens[at].lower in DETERMINERS or tokens[at].lower.endswith(("'s", "’s")) or tokens[at].lower == "who"):
        return False
    return not any(tokens[k].lower in AUXILIARIES or is_cue(tokens, k) for k in range(at, comma))


def after_dateline(tokens: Sequence[Token], low: int, high: int) -> int:
    """Where a sentence begins after a place and an agency: "Oslo (NTB) - "."""
    for k in range(low, min(high, low + _DATELINE)):
        if tokens[k].text in ("-", "–", "—", "--") and k > low:
            return k + 1
        if tokens[k].kind == "quote" or not (
            tokens[k].capital or tokens[k].text in "(),./" or tokens[k].text.isdigit()
        ):
            break
    return low
