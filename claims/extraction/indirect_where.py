"""Past whom, when and where something was said, to where what was said begins."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PLURAL_NOUN_TOO,
    PREPOSITIONS,
    TIMES,
    in_ly,
)
from claims.extraction.indirect_dashes import DASHES
from claims.extraction.indirect_opens import finite, opens_clause
from claims.extraction.indirect_words import BARE, COMMON, FREE, HEARERS, LEMMA, OCCASIONS, PARTICLED

_ADJUNCT = 25
_CLOSED_BY = {"(": frozenset(")"), **dict.fromkeys(DASHES, DASHES)}
_NEAR = 4
_OCCASION = 18
_HEARER = 12
_SAID = ("said", "says")
_ENDS_HEARER = frozenset("that whether how what why if to about who whom when where which".split())
PLACING = frozenset("in at during through via on of after to".split())
_UNDATED = frozenset("ago earlier last later this".split())
_BEFORE_DAYS = frozenset("early last late next on this".split())
_WHOLE = frozenset("all both no yes".split())
"""Adverbs that open what is said rather than tell how it was: "said both have left"."""
_WITHIN = _WHOLE | frozenset("even now only today".split())


def complementizer(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """The "that" which opens what is said, right at `start` or past where and when it was said."""
    if start >= high:
        return None
    first = tokens[start]
    if first.lower == "that":
        following = tokens[start + 1] if start + 1 < high else None
        if following is None or (following.kind == "mark" and following.text not in ",$(["):
            return None
        # "said that was wrong", but "convincing pictures that do not exist".
        clause = following.lower in PERSONAL or not finite(following) or _noun_after_all(tokens, start + 1, high)
        return start if clause or LEMMA.get(tokens[start - 1].lower) in FREE or _pronoun(tokens, start, high) else None
    aside = past_aside(tokens, past_adverbs(tokens, start, high), high)
    if aside is not None and aside + 1 < high and tokens[aside].lower == "that" and tokens[aside + 1].kind == "word":
        return aside
    if first.lower == "this" and (start + 1 >= high or tokens[start + 1].lower not in TIMES):
        return None
    if not _circumstance(first) or (first.lower == "out" and LEMMA.get(tokens[start - 1].lower) != "point"):
        return None
    return _that_within(tokens, start, high)


def _pronoun(tokens: Sequence[Token], that: int, high: int) -> bool:
    """Whether "that" is itself what is spoken of, right after a verb that needs no other: "thinks that is odd"."""
    verb = tokens[that - 1].lower
    return (
        LEMMA.get(verb) in BARE
        and not (verb.endswith("s") and verb in PLURAL_NOUN_TOO)  # "states that have grown"
        and tokens[that + 1].lower in AUXILIARIES
        and that + 3 < high
        and tokens[that + 2].kind == "word"
    )


def _noun_after_all(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a form that may be a verb's is the subject of another: "predict that support will fall"."""
    lower = tokens[at].lower
    if lower not in LEMMA or lower.endswith("ed") or lower in AUXILIARIES:
        return False
    return at + 1 < high and tokens[at + 1].lower in AUXILIARIES


def _circumstance(token: Token) -> bool:
    lower = token.lower
    return lower not in _WHOLE and (
        lower in PREPOSITIONS
        or lower in TIMES
        or lower in ADVERBS
        or in_ly(lower)
        or lower in ("out", "clear", "it")
        or token.text == ","
    )


def _that_within(tokens: Sequence[Token], start: int, high: int) -> int | None:
    far = LEMMA.get(tokens[start - 1].lower) in FREE
    dated = False
    for k in range(start, min(high, start + _ADJUNCT)):
        lower = tokens[k].lower
        if tokens[k].text in ";:" or (lower in _SAID and k > start + 3):
            return None
        if lower in PERSONAL and tokens[start].text != "," and tokens[k - 1].lower not in PREPOSITIONS:
            return None
        if lower == "that":
            aside = tokens[start].text == "," and tokens[k - 1].text == ","
            near = k - start <= _NEAR or far or dated or aside or (k + 1 < high and _placed(tokens, start, k, high))
            last = k + 1 >= high or (finite(tokens[k + 1]) and tokens[k + 1].lower not in PERSONAL)
            return k if near and not last and tokens[k - 1].lower not in ("so", "all") else None
        dated = dated or lower in TIMES or lower in OCCASIONS
    return None


def _placed(tokens: Sequence[Token], start: int, that: int, high: int) -> bool:
    """Whether nothing but to whom and where it was said stands before the "that": "complained to the Post's Ann Lee that"."""
    small, lemma = tokens[start].lower, LEMMA.get(tokens[start - 1].lower, "")
    if small not in PLACING or small in PARTICLED.get(lemma, ()):
        return False
    plain = all(
        tokens[k].kind == "word" and tokens[k].lower not in COMMON | AUXILIARIES for k in range(start + 1, that)
    )
    return plain and (tokens[that - 1].capital or opens_clause(tokens, that + 1, high))


def past_circumstances(tokens: Sequence[Token], start: int, high: int) -> int:
    """Where a clause without "that" begins, past when and where it was said."""
    k = start
    while k < high:
        past = _past_one(tokens, k, high)
        if past == k:
            break
        k = past
    return k


def past_when(tokens: Sequence[Token], start: int, high: int) -> int:
    """Past nothing but when it was: "on Monday", "this week", "in 2014"."""
    if start + 1 >= high:
        return start
    year = tokens[start].lower == "in" and tokens[start + 1].text.isdigit()
    k = start + 2 if year else start
    while k + 1 < high:
        lower, following = tokens[k].lower, tokens[k + 1].lower
        opens = following in TIMES - _UNDATED if lower in _BEFORE_DAYS else lower in TIMES - _UNDATED
        if not opens:
            break
        k += 2 if lower in _BEFORE_DAYS else 1
    return k


def _past_one(tokens: Sequence[Token], k: int, high: int) -> int:
    lower = tokens[k].lower
    following = tokens[k + 1] if k + 1 < high else None
    timed = following is not None and following.lower in TIMES
    if lower in TIMES and (timed or lower not in ("this", "last", "next")):
        return k + 1
    if following is None:
        return k
    if lower in ("on", "in", "at", "late", "early") and timed:
        return k + 2
    if tokens[k].text in ",:" or (lower in ADVERBS and lower not in _WITHIN and following.kind == "word"):
        return k + 1
    if lower == "on" and following.capital and k + 2 < high and tokens[k + 2].lower in PERSONAL:
        return k + 2  # "said on X it had seen"
    return _past_occasion(tokens, k, high) if lower in PLACING else k


def _past_occasion(tokens: Sequence[Token], start: int, high: int) -> int:
    """Past "in an interview with the Post": up to a comma or whatever opens a clause."""
    occasion = False
    for k in range(start + 1, min(high, start + _OCCASION)):
        lower = tokens[k].lower
        if tokens[k].kind == "quote" or tokens[k].text in ".;":
            return start
        opens = lower in PERSONAL or lower in TIMES or tokens[k].text in ",:"
        if occasion and (opens or (lower in DETERMINERS and tokens[k - 1].lower not in PREPOSITIONS)):
            return k
        occasion = occasion or lower in OCCASIONS
    return start


def past_hearer(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """The end of whom something is told: one pronoun, or a noun phrase up to what opens the clause."""
    if start >= high:
        return None
    if tokens[start].lower in HEARERS and not _hers(tokens, start, high):
        return start + 1
    if not subjects.begins(tokens[start]) or tokens[start].lower in _ENDS_HEARER:
        return None
    for k in range(start + 1, min(high, start + _HEARER)):
        token, lower, last = tokens[k], tokens[k].lower, tokens[k - 1]
        if lower in _ENDS_HEARER or token.text in ",.:;—–":
            return k
        if last.lower in PREPOSITIONS or last.lower in ("and", "&", "a", "the"):
            continue
        opens = lower in PERSONAL or lower in TIMES or lower in DETERMINERS
        if opens or (lower in PREPOSITIONS and lower not in ("of", "for")):
            return k
        if token.capital and not last.capital and last.lower not in DETERMINERS:
            return k
    return None


def _hers(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether "her" is whose the hearers are, not the hearer: "told her supporters that"."""
    if tokens[at].lower != "her" or at + 2 >= high:
        return False
    owned, following = tokens[at + 1], tokens[at + 2].lower
    plain = owned.kind == "word" and not owned.capital and owned.lower not in _ENDS_HEARER | PREPOSITIONS | TIMES
    return plain and (following in _ENDS_HEARER or following in PREPOSITIONS)


def past_aside(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """Past what brackets or dashes set apart: "(rightly) that", "- with a nod to Lee - that"."""
    if start >= high or tokens[start].text not in _CLOSED_BY:
        return None
    close = _CLOSED_BY[tokens[start].text]
    for k in range(start + 1, min(high - 1, start + _ADJUNCT)):
        if tokens[k].text in close:
            return k + 1
        if tokens[k].text in ";:":
            return None
    return None


def that_past_hearer(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """The "that" past whom something is told, and where and when: "told the host Ann Lee on Monday that"."""
    for k in range(start, min(high - 1, start + _ADJUNCT)):
        lower = tokens[k].lower
        if lower == "that":
            clause = tokens[k + 1].kind != "mark" and (tokens[k + 1].lower in PERSONAL or not finite(tokens[k + 1]))
            return k if clause else None
        if tokens[k].kind == "quote" or tokens[k].text in ":;" or lower in PERSONAL or finite(tokens[k]):
            return None
    return None


def past_adverbs(tokens: Sequence[Token], start: int, high: int) -> int:
    """The first token from `start` that is no adverb."""
    k = start
    while k < high and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower)):
        k += 1
    return k
