"""Which of the words before a verb name its subject: the last phrase, or one with the phrases that explain it."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import AUXILIARIES, DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIMES, VERBS
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
from claims.extraction.work_words import RECORDS

_CLAUSES = SUBORDINATORS - RELATIVES - PREPOSITIONS - frozenset("and as after before since until".split())


def described(tokens: Sequence[Token], at: int, low: int) -> Range | None:
    """The subject of "X, who …, said", whatever clauses the description holds."""
    for k in range(at, max(low, at - REACH), -1):
        if tokens[k].kind == "quote" or tokens[k].text in BREAKS:
            return None
        if tokens[k].lower in ("who", "whose") and k - 2 >= low and tokens[k - 1].text in ",—–":
            start = clause_start(tokens, k - 2, low)
            chunks = chunks_of(tokens, start, k - 2)
            found = apposed(tokens, chunks) if len(chunks) > 1 else adjacent(tokens, chunks[0]) if chunks else None
            return (found[0], at + 1) if found else None
    return None


def apposed(tokens: Sequence[Token], chunks: Sequence[Range]) -> Range | None:
    """The subject of "X, the head of Y, said" or "its head, X, said": the chunks from its own one on."""
    chunks = [_without_conjunction(tokens, chunk) for chunk in chunks]
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


def _without_conjunction(tokens: Sequence[Token], chunk: Range) -> Range:
    """A chunk without the "but" or "and" it opens with."""
    start, end = chunk
    phrase = not any(tokens[k].lower in AUXILIARIES | SUBORDINATORS for k in range(start + 1, end))
    return (start + 1, end) if tokens[start].lower in COORDINATORS and start + 1 < end and phrase else chunk


def _is_name(tokens: Sequence[Token], chunk: Range) -> bool:
    return all(tokens[k].capital for k in range(*chunk))


_JOINING = frozenset(("after", "before", "since", "until"))
"""Prepositions that a clause follows as well: "hours after the mayor, Ann Lee, said"."""


def _title_start(tokens: Sequence[Token], chunk: Range) -> int | None:
    """Where the title begins that a chunk ends in: "…, a figure its director" begins at "its"."""
    for at in range(chunk[1] - 1, chunk[0] - 1, -1):
        opens = tokens[at].lower in DETERMINERS
        before = tokens[at - 1].lower
        if opens and (at == chunk[0] or before not in PREPOSITIONS or before in _JOINING):
            return at
    return None if introduces(tokens, chunk) else chunk[0]


def adjacent(tokens: Sequence[Token], chunk: Range) -> Range | None:
    """The subject at the end of a chunk that may open with something else: "On Tuesday Smith"."""
    inner = trimmed(tokens, *chunk)
    if inner is None:
        return None
    start, end = inner
    if is_cue(tokens, start) or (tokens[start].lower in AUXILIARIES and not _named(tokens, start)):
        return None
    if not introduces(tokens, (start, end)) and not any(tokens[k].lower in _CLAUSES for k in range(start, end)):
        return start, end
    if _opens_with_subject(tokens, start, end):
        return start + 1, end
    at = end
    while at > start and (tokens[at - 1].capital or tokens[at - 1].text in "().’"):
        at -= 1
    if at == end and tokens[end - 1].lower in RECORDS:
        return None  # "… but in a later interview said": whoever the clause before is about
    if at == end:
        at = next((k for k in range(end - 1, start - 1, -1) if tokens[k].lower in DETERMINERS), end - 1)
    elif at > start and tokens[at - 1].lower in DETERMINERS:
        at -= 1
    if at == start and tokens[at].lower in PREPOSITIONS | SUBORDINATORS:
        at += 1
    while at < end - 1 and tokens[at].lower in TIMES:
        at += 1
    return at, end


def _named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital inside a sentence makes a name of a word: "Will", "May"."""
    return at > 0 and tokens[at].capital and tokens[at - 1].sentence == tokens[at].sentence


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
