"""Who does the saying: noun phrases around a cue, found by their edges rather than by a grammar.

Every function takes a block's tokens and gives a range of token indexes (end exclusive), or None.
"""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PREPOSITIONS,
    STOP_WORDS,
    SUBORDINATORS,
    TIMES,
    VERBS,
)
from claims.extraction.saying import is_cue, is_plain

Range = tuple[int, int]
_REACH = 60
_DATELINE = 10
_CONNECTORS = frozenset("of the for and de la van von der al bin & del di".split())
_COORDINATORS = frozenset("and but or then".split())
RELATIVES = frozenset("who which that".split())
_BREAKS = frozenset("; : — – -- …".split())


def before(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """The subject that stands before the verb at `cue`, not before `low`."""
    at = cue - 1
    while at >= low and _skipped(tokens[at]):
        at -= 1
    if at < low or tokens[at].kind == "quote" or tokens[at].lower in _COORDINATORS:
        return None
    if tokens[at].lower in PERSONAL:
        return at, at + 1
    apart = tokens[at].text in ",—–"
    if apart:
        at -= 1
    start = _clause_start(tokens, at, low)
    if tokens[at].lower in RELATIVES:
        return at, at + 1
    chunks = _chunks(tokens, start, at)
    if not chunks:
        return None
    return _apposed(tokens, chunks) if apart else _adjacent(tokens, chunks[-1])


def after(tokens: Sequence[Token], start: int, high: int) -> Range | None:
    """The noun phrase, with its apposition, that begins at `start` and ends before `high`."""
    if start >= high or not begins(tokens[start]):
        return None
    if tokens[start].lower in PERSONAL:
        return start, start + 1
    at, apposition, named = start, False, False
    while at < high and at - start < _REACH:
        token = tokens[at]
        if token.kind == "quote" or token.text in _BREAKS or token.text in ".?!":
            break
        if token.text == ",":
            if at + 1 >= high or not _apposes(tokens, at + 1, high):
                break
            apposition = True
        elif (
            token.lower in PREPOSITIONS
            and token.lower != "of"
            and ((named and not apposition) or _circumstance(tokens, at, high))
        ) or token.lower in CLAUSE_OPENERS or (not apposition and token.lower in AUXILIARIES) or (
            named
            and not apposition
            and (token.lower in TIMES or token.lower in ADVERBS or token.lower in SUBORDINATORS - {"and"})
        ):
            break
        named = named or token.capital
        at += 1
    return (start, at) if at > start else None


def leading(tokens: Sequence[Token], low: int, high: int) -> Range | None:
    """The subject a sentence opens with, introductory phrases skipped."""
    at = _after_dateline(tokens, low, high)
    for _ in range(4):
        while at < high and (
            tokens[at].kind == "mark"
            or tokens[at].lower in ADVERBS
            or tokens[at].lower in _COORDINATORS
            or (tokens[at].lower.endswith("ly") and at + 1 < high and tokens[at + 1].text == ",")
        ):
            at += 1
        if at >= high or tokens[at].kind == "quote":
            return None
        if not _introduces(tokens, (at, high)):
            break
        comma = _comma(tokens, at, high)
        if comma is None:
            return None
        if tokens[at].lower in CLAUSE_OPENERS and _apposition(tokens, comma + 1, high):
            at += 1
            break
        at = comma + 1
    if at >= high or tokens[at].kind == "quote":
        return None
    if tokens[at].lower in PERSONAL:
        return at, at + 1
    end, named = at, False
    while end < high and end - at < 14:
        token = tokens[end]
        if token.kind != "word" or (end > at and (token.lower in STOP_WORDS or token.lower in ADVERBS)):
            break
        if end > at and not token.capital and token.lower in VERBS and tokens[end - 1].lower not in DETERMINERS:
            break
        if named and not token.capital and token.lower not in _CONNECTORS:
            break
        if token.lower in PREPOSITIONS and token.lower not in ("of", "for", "at"):
            break
        named = named or (token.capital and (end > at or token.lower not in DETERMINERS))
        end += 1
    while end > at and tokens[end - 1].lower in _CONNECTORS:
        end -= 1
    return (at, end) if end > at else None


def _comma(tokens: Sequence[Token], at: int, high: int) -> int | None:
    return next((k for k in range(at, min(high, at + _REACH)) if tokens[k].text == ","), None)


def _apposition(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether what follows a comma explains the noun before it, up to the next comma, with no verb of its own."""
    comma = _comma(tokens, at, high)
    if comma is None or comma == at or tokens[at].lower in PERSONAL:
        return False
    if not (tokens[at].lower in DETERMINERS or tokens[at].lower.endswith(("'s", "’s")) or tokens[at].lower == "who"):
        return False
    return not any(tokens[k].lower in AUXILIARIES or is_cue(tokens, k) for k in range(at, comma))


def _after_dateline(tokens: Sequence[Token], low: int, high: int) -> int:
    """Where a sentence begins after a place and an agency: "Oslo (NTB) - "."""
    for k in range(low, min(high, low + _DATELINE)):
        if tokens[k].text in ("-", "–", "—", "--") and k > low:
            return k + 1
        if tokens[k].kind == "quote" or not (tokens[k].capital or tokens[k].text in "(),./"):
            break
    return low


def _skipped(token: Token) -> bool:
    lower = token.lower
    return lower in ADVERBS or lower in AUXILIARIES or lower in NEGATED or (lower.endswith("ly") and not token.capital)


def _clause_start(tokens: Sequence[Token], at: int, low: int) -> int:
    start, depth = at, 0
    while start >= low and at - start < _REACH:
        token = tokens[start]
        depth += (token.text in "])") - (token.text in "[(") if token.kind == "mark" else 0
        if token.kind == "quote" or token.text in _BREAKS or _opens_clause(tokens, start, at):
            break
        if start < at and is_plain(tokens, start):
            break
        if token.text == "," and start < at and tokens[start + 1].lower in _COORDINATORS:
            return start + 2
        start -= 1
    return start + 1


def _apposed(tokens: Sequence[Token], chunks: Sequence[Range]) -> Range | None:
    """The subject of "X, the head of Y, said" or "its head, X, said": the chunks from its own one on."""
    last = len(chunks) - 1
    while last > 0 and _introduces(tokens, chunks[last]):
        last -= 1
    end = chunks[last][1]
    if last > 0 and all(tokens[k].capital for k in range(*chunks[last])):
        start = _title_start(tokens, chunks[last - 1])
        return _trimmed(tokens, start if start is not None else chunks[last][0], end)
    head = last
    for at in range(last, -1, -1):
        if _introduces(tokens, chunks[at]):
            continue
        head = at
        if tokens[chunks[at][0]].capital and at < last:
            break
    return _trimmed(tokens, chunks[head][0], end)


def _title_start(tokens: Sequence[Token], chunk: Range) -> int | None:
    """Where the title begins that a chunk ends in: "…, a figure its director" begins at "its"."""
    for at in range(chunk[1] - 1, chunk[0] - 1, -1):
        opens = tokens[at].lower in DETERMINERS
        if opens and (at == chunk[0] or tokens[at - 1].lower not in PREPOSITIONS):
            return at
    return None if _introduces(tokens, chunk) else chunk[0]


def _opens_clause(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a conjunction begins a clause with a subject of its own: "that she", not "a group that works"."""
    token = tokens[at]
    if token.lower not in CLAUSE_OPENERS or token.capital:
        return False
    if token.lower not in RELATIVES or at == last:
        return True
    following = tokens[at + 1]
    return following.capital or following.lower in PERSONAL or following.lower in DETERMINERS


def _chunks(tokens: Sequence[Token], start: int, at: int) -> list[Range]:
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


def _introduces(tokens: Sequence[Token], chunk: Range) -> bool:
    """Whether a phrase sets the scene (when, where, how) rather than names who speaks."""
    token = tokens[chunk[0]]
    lower = token.lower
    if lower in PREPOSITIONS or lower in SUBORDINATORS or lower in ADVERBS or lower in TIMES:
        return True
    if lower in ("asked", "pressed", "questioned", "there", "to", "born", "described", "given", "instead"):
        return True
    if lower.endswith(("ing", "ly")) and (
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


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    while start < end and (tokens[start].kind == "mark" or tokens[start].lower in _COORDINATORS):
        start += 1
    while end > start and tokens[end - 1].kind == "mark" and tokens[end - 1].text not in ")]":
        end -= 1
    return (start, end) if end > start else None


def _adjacent(tokens: Sequence[Token], chunk: Range) -> Range | None:
    """The subject at the end of a chunk that may open with something else: "On Tuesday Smith"."""
    trimmed = _trimmed(tokens, *chunk)
    if trimmed is None:
        return None
    start, end = trimmed
    if is_cue(tokens, start) or tokens[start].lower in AUXILIARIES:
        return None
    if not _introduces(tokens, (start, end)) and not any(
        tokens[k].lower in SUBORDINATORS - {"and"} for k in range(start, end)
    ):
        return start, end
    at = end
    while at > start and (tokens[at - 1].capital or tokens[at - 1].text in "().’"):
        at -= 1
    if at == end:
        at = next((k for k in range(end - 1, start - 1, -1) if tokens[k].lower in DETERMINERS), end - 1)
    elif at > start and tokens[at - 1].lower in DETERMINERS:
        at -= 1
    if at == start and tokens[at].lower in PREPOSITIONS | SUBORDINATORS:
        at += 1
    while at < end - 1 and tokens[at].lower in TIMES:
        at += 1
    return at, end


def begins(token: Token) -> bool:
    """Whether a word can open a noun phrase."""
    lower = token.lower
    if token.kind != "word" or lower in PREPOSITIONS or lower in SUBORDINATORS or lower in AUXILIARIES:
        return False
    return (
        lower not in TIMES
        and lower not in ADVERBS
        and not lower.endswith("ly")
        and (not lower.endswith("ing") or token.capital)
    )


def _apposes(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.lower in VERBS or token.lower in PREPOSITIONS or token.lower in PERSONAL:
        return token.lower == "who"
    if token.lower in SUBORDINATORS or token.lower in TIMES or token.lower in ADVERBS or token.lower in AUXILIARIES:
        return token.lower == "whose"
    return not token.lower.endswith(("ing", "ly")) or token.capital


_OCCASIONS = frozenset(
    "interview statement speech tweet email release post letter conference call briefing report blog debate".split()
)


def _circumstance(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a preposition opens the occasion of the saying: "in an interview", "on Monday"."""
    near = [tokens[k].lower for k in range(at + 1, min(high, at + 5))]
    return bool(near) and (near[0] in TIMES or any(word in _OCCASIONS for word in near))
