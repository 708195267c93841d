"""Who does the saying: noun phrases around a cue, found by their edges rather than by a grammar.

Every function takes a block's tokens and gives a range of token indexes (end exclusive), or None.
"""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    VERBS,
    in_ing,
    in_ly,
)
from claims.extraction.phrases import (
    BREAKS,
    COORDINATORS,
    REACH,
    RELATIVES,
    Range,
    chunks_of,
    clause_start,
    introduces,
    trimmed,
)

_TIMED = frozenset(("on", "in", "late", "early"))
_COUNTED = frozenset("a about just less more nearly one over than two three four five six ten several".split())
_SHORT_CLAUSE = 7
_FINITE = AUXILIARIES - {"to", "be", "been", "being", "having", "do"}
_SET_PHRASES = frozenset("course effect essence fact first general last least once part past times turn".split())
"""What a preposition makes an adverb of: "at last", "in fact", "of course"."""
_CLAUSES = SUBORDINATORS - RELATIVES - PREPOSITIONS - frozenset("and as after before since until".split())


def before(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """The subject that stands before the verb at `cue`, not before `low`."""
    at = cue - 1
    while at >= low and (_skipped(tokens[at]) or _in_passing(tokens, at, low)):
        at -= 1
    at = _before_time(tokens, at, low)
    if at < low or tokens[at].kind == "quote" or tokens[at].lower in COORDINATORS:
        return None
    if tokens[at].lower in PERSONAL:
        return at, at + 1
    apart = tokens[at].text in ",—–"
    if apart:
        at -= 1
        described = _described(tokens, at, low)
        if described:
            return described
    start = clause_start(tokens, at, low)
    if tokens[at].lower in RELATIVES:
        return at, at + 1
    chunks = chunks_of(tokens, start, at)
    if not chunks:
        return None
    return _apposed(tokens, chunks) if apart else _adjacent(tokens, chunks[-1])


def _in_passing(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a word belongs to a set phrase between subject and verb: "Lee had at last said", "who has in the past said"."""
    if tokens[at].lower in _SET_PHRASES:
        return at - 1 > low and (
            tokens[at - 1].lower in ("at", "in", "of", "for")
            or (tokens[at - 1].lower, tokens[at - 2].lower) == ("the", "in")
        )
    if tokens[at].lower == "the":
        return tokens[at + 1].lower == "past" and at > low and tokens[at - 1].lower == "in"
    return tokens[at].lower in ("at", "in", "of", "for") and (
        tokens[at + 1].lower in _SET_PHRASES or (tokens[at + 1].lower, tokens[at + 2].lower) == ("the", "past")
    )


def _before_time(tokens: Sequence[Token], at: int, low: int) -> int:
    """The token before a time that stands between subject and verb: "Lee on Friday said", "Lee two weeks ago said"."""
    k = at
    while k > low and (tokens[k].lower in TIMES or tokens[k].lower in _COUNTED or tokens[k].text.isdigit()):
        k -= 1
    if k == at or k <= low:
        return at
    if tokens[k].lower in _TIMED:
        return k - 1
    return k if tokens[at].lower == "ago" or tokens[k + 1].lower in ("last", "this", "earlier") else at


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


def begins(token: Token) -> bool:
    """Whether a word can open a noun phrase."""
    lower = token.lower
    if token.kind != "word" or lower in PREPOSITIONS or lower in SUBORDINATORS:
        return False
    if lower in AUXILIARIES:
        return token.capital
    return lower not in TIMES and lower not in ADVERBS and (not (in_ing(lower) or in_ly(lower)) or token.capital)


def _skipped(token: Token) -> bool:
    lower = token.lower
    return not token.capital and (lower in ADVERBS or lower in AUXILIARIES or lower in NEGATED or in_ly(lower))


def _described(tokens: Sequence[Token], at: int, low: int) -> Range | None:
    """The subject of "X, who …, said", whatever clauses the description holds."""
    for k in range(at, max(low, at - REACH), -1):
        if tokens[k].kind == "quote" or tokens[k].text in BREAKS:
            return None
        if tokens[k].lower in ("who", "whose") and k - 2 >= low and tokens[k - 1].text == ",":
            start = clause_start(tokens, k - 2, low)
            chunks = chunks_of(tokens, start, k - 2)
            found = _apposed(tokens, chunks) if len(chunks) > 1 else _adjacent(tokens, chunks[0]) if chunks else None
            return (found[0], at + 1) if found else None
    return None


def _apposed(tokens: Sequence[Token], chunks: Sequence[Range]) -> Range | None:
    """The subject of "X, the head of Y, said" or "its head, X, said": the chunks from its own one on."""
    last = len(chunks) - 1
    while last > 0 and introduces(tokens, chunks[last]):
        last -= 1
    end = chunks[last][1]
    if last > 1 and _is_name(tokens, chunks[last]) and introduces(tokens, chunks[last - 1]):
        # A place that closes a scene: "X, at a rally in Bergen, Norway, said".
        last -= 2
    if last > 0 and _is_name(tokens, chunks[last]):
        start = _title_start(tokens, chunks[last - 1])
        return trimmed(tokens, start if start is not None else chunks[last][0], end)
    head = last
    if introduces(tokens, chunks[last]):
        return None
    for at in range(last, -1, -1):
        if introduces(tokens, chunks[at]):
            continue
        head = at
        if tokens[chunks[at][0]].capital and at < last:
            break
    return trimmed(tokens, chunks[head][0], end)


def _is_name(tokens: Sequence[Token], chunk: Range) -> bool:
    return all(tokens[k].capital for k in range(*chunk))


def _title_start(tokens: Sequence[Token], chunk: Range) -> int | None:
    """Where the title begins that a chunk ends in: "…, a figure its director" begins at "its"."""
    for at in range(chunk[1] - 1, chunk[0] - 1, -1):
        opens = tokens[at].lower in DETERMINERS
        if opens and (at == chunk[0] or tokens[at - 1].lower not in PREPOSITIONS):
            return at
    return None if introduces(tokens, chunk) else chunk[0]


def _adjacent(tokens: Sequence[Token], chunk: Range) -> Range | None:
    """The subject at the end of a chunk that may open with something else: "On Tuesday Smith"."""
    inner = trimmed(tokens, *chunk)
    if inner is None:
        return None
    start, end = inner
    if is_cue(tokens, start) or tokens[start].lower in AUXILIARIES:
        return None
    if not introduces(tokens, (start, end)) and not any(tokens[k].lower in _CLAUSES for k in range(start, end)):
        return start, end
    if _opens_with_subject(tokens, start, end):
        return start + 1, end
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


def _opens_with_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether all that follows a conjunction is one noun phrase: "when a driver in the hall"."""
    if tokens[start].lower not in SUBORDINATORS or tokens[start].lower in PREPOSITIONS or start + 1 >= end:
        return False
    if not (tokens[start + 1].lower in DETERMINERS or tokens[start + 1].capital):
        return False
    rest = range(start + 2, end)
    return not any(
        tokens[k].kind != "word" or tokens[k].lower in VERBS | AUXILIARIES | SUBORDINATORS | PERSONAL for k in rest
    )


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
