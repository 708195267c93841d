"""Attributions that follow what they report or interrupt it: "…, X said.", "…, X said, …"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue, is_plain, participle
from claims.extraction.cues import ADVERBS, PREPOSITIONS, STRONG, TIMES
from claims.extraction.indirect_around import (
    asks,
    bracketed,
    clause_within,
    joins,
    past_concession,
    quoted_alone,
    rest_after,
    taken_up,
)
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_unsaid import noun_here
from claims.extraction.indirect_words import CLOSING, HEARERS, INFINITIVE, LEMMA, PARTICLED, RESULTS, SHOWING
from claims.extraction.phrases import RELATIVES, Range

_REACH = 16
_CLAUSE = 25
_WHOLE = 4
"""More words than tell when or where, before an attribution that ends the sentence."""
_COMMAS = (",", "“,")
_NOBODY = RELATIVES | {"you"}
_NEAR = frozenset(("close", "familiar", "loyal"))
"""What tells of somebody unnamed how much he knows: "a source close to the mayor"."""
_WHEN = frozenset("in on at during after before when while as who".split())


def closing(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`…, X said.`, `…, said X.`, `…, X said, ….`."""
    for comma in range(low + 1, high - 1):
        if tokens[comma].text not in _COMMAS:
            continue
        found = _inverted(tokens, comma, high) or _upright(tokens, comma, low, high)
        if found is None:
            continue
        if asks(tokens, low, comma):
            return None
        subject, cue = found
        after = max(subject[1], cue + 1)
        named = subject[1] <= cue or tokens[subject[0]].capital
        told = is_plain(tokens, cue) or LEMMA.get(tokens[cue].lower) in SHOWING
        last = named and told and (after >= high or tokens[after].text in ".!?")
        after = _past_when(tokens, after, high)
        rest = rest_after(tokens, after, high) if after < high and tokens[after].text == "," else None
        before = clause_within(tokens, low, comma) or (comma > low and tokens[comma].kind == "quote")
        before = before or (last and comma - low > _WHOLE)
        if not before and rest is None:
            continue
        if rest is None and after < high and tokens[after].text not in ".,;!?—–":
            continue
        if rest and tokens[rest[0]].kind == "quote" and not _goes_on(tokens, comma, rest[0]):
            return None
        begin = taken_up(tokens, past_concession(tokens, bracketed(tokens, low, comma), comma), comma, rest)
        until = comma if tokens[comma].kind == "mark" else comma + 1
        pieces: tuple[Range, ...] = ((begin, until), rest) if rest else ((begin, until),)
        if rest and joins(tokens, low, comma):
            pieces = (rest,)
        if quoted_alone(tokens, pieces):
            return None
        return Reported(subject, (cue, cue + 1), pieces, "cue interrupts" if rest else "cue closes")
    return None


def _inverted(tokens: Sequence[Token], comma: int, high: int) -> tuple[Range, int] | None:
    cue = comma + 1
    if _apposed(tokens, comma):
        return None
    if not (is_cue(tokens, cue) and tokens[cue].lower in STRONG) or participle(tokens, cue):
        return None
    subject = subjects.after(tokens, cue + 1, high)
    if subject is None or not _over(tokens, subject[1], high):
        return None
    return subject, cue


def _apposed(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma closes words that explain a name: "Lee, who left," or "its head, Ann Lee,"."""
    if tokens[comma].kind == "quote":
        return False
    k = comma - 1
    while k > 0 and tokens[k].text != "," and tokens[k].sentence == tokens[comma].sentence and comma - k < 40:
        k -= 1
    if tokens[k].text != ",":
        return False
    return tokens[k + 1].lower in ("who", "which", "whose", "a", "an", "the", "for") or all(
        tokens[j].capital for j in range(k + 1, comma)
    )


def _over(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether nothing follows but where and when."""
    return (
        at >= high
        or tokens[at].text in ",.;!?—–"
        or tokens[at].lower in TIMES
        or tokens[at - 1].lower in _NEAR
        or (tokens[at].lower in _WHEN and not _that(tokens, at, high))
    )


def _upright(tokens: Sequence[Token], comma: int, low: int, high: int) -> tuple[Range, int] | None:
    if not subjects.begins(tokens[comma + 1]):
        return None
    for cue in range(comma + 2, min(high, comma + _REACH)):
        if tokens[cue].kind == "quote":
            return None
        showing = LEMMA.get(tokens[cue].lower) in SHOWING and _shown(tokens, comma + 1, cue)
        if showing or (is_cue(tokens, cue) and LEMMA.get(tokens[cue].lower) in CLOSING):
            if participle(tokens, cue) or tokens[cue - 1].lower in (",", "to") or noun_here(tokens, cue):
                return None
            broken = clause_within(tokens, low, comma) and _breaks_off(tokens, cue + 1, high)
            if cue + 1 < high and not broken and not _closes(tokens, cue + 1, high):
                return None
            subject = subjects.before(tokens, cue, comma + 1)
            if subject is None or tokens[subject[0]].lower in _NOBODY:
                return None
            later = any(finite(tokens[k]) for k in range(comma + 1, subject[0]))
            return None if later else (subject, cue)
        if tokens[cue].text == "," and cue - comma > 6:
            return None
    return None


def _breaks_off(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether where it was said parts a clause from its "that": "The papers show, she said in a note, that …"."""
    that = next((k for k in range(at, min(high, at + _REACH)) if tokens[k].lower == "that"), None)
    return that is not None and tokens[at].lower in PREPOSITIONS and tokens[that - 1].text == ","


def _shown(tokens: Sequence[Token], start: int, cue: int) -> bool:
    """Whether figures are the subject: ", a survey of the council found"."""
    return any(tokens[k].lower in RESULTS for k in range(start, cue))


def _closes(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.text in ".,;!?—–":
        return True
    if tokens[at - 1].lower == "told":
        hearer = (at, at + 1) if token.lower in HEARERS else subjects.after(tokens, at, high)
        return hearer is not None and _over(tokens, hearer[1], high)
    lemma = LEMMA.get(tokens[at - 1].lower, "")
    if token.lower in PARTICLED.get(lemma, ()) or (token.lower == "to" and lemma in INFINITIVE):
        return False  # "she agreed to leave" and "commented on it" tell what themselves
    return (token.lower in PREPOSITIONS or token.lower in TIMES or token.lower in ADVERBS) and not _that(
        tokens, at, high
    )


def _that(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a "that" follows, in the same words or right after their comma: "said then, was that" has its own."""
    for k in range(at, min(high, at + _CLAUSE)):
        if tokens[k].lower == "that":
            return True
        if tokens[k].text == "," and not (k + 1 < high and tokens[k + 1].lower == "that"):
            return False
    return False


def _past_when(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past where and when it was said, to the next comma or the end."""
    for k in range(at, min(high, at + 25)):
        if tokens[k].text in ",.;!?—–":
            return k
    return min(high, at + 25)


def _goes_on(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """Whether the quotation at `at` ends a sentence that began before the attribution: "The toll, he said, “is unfair”"."""
    return tokens[comma].kind != "quote" and tokens[at].lower[-1].islower()
