"""Attributions of headlines and openings: "Mayor: Ferries Will Stop", "As the mayor said, …"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import ADVERBS, AUXILIARIES, DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIMES
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_where import past_adverbs
from claims.extraction.indirect_words import ADJECTIVES, LEMMA, OPENING
from claims.extraction.phrases import RELATIVES, Range, next_comma

_SMALL = (
    PREPOSITIONS
    | SUBORDINATORS
    | DETERMINERS
    | AUXILIARIES
    | PERSONAL
    | ADVERBS
    | ADJECTIVES
    | frozenset(LEMMA)
    | frozenset("there not no why how what whether if when out".split())
)
_LABEL = 7
_SAYING = 20
_WHOLE = 3
_LEADING = frozenset("and but or so yet".split())


def lowered(tokens: Sequence[Token], low: int, high: int) -> Sequence[Token]:
    """The tokens with the small words and verbs of a headline's capitals written small, as in running text."""
    words = [token for token in tokens[low:high] if token.kind == "word"]
    if len(words) < 4 or high - low > 40:
        return tokens
    big = sum(word.capital or word.text[0].isdigit() for word in words)
    if big < 0.75 * len(words):
        return tokens
    changed = list(tokens)
    for k in range(low + 1, high):
        token = tokens[k]
        if token.capital and token.lower in _SMALL:
            changed[k] = replace(token, text=token.lower)
    return changed


def as_said(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`As X said, …`."""
    start = low
    while start + 2 < high and tokens[start].lower in _LEADING:
        start += 1
    if tokens[start].lower != "as":
        return _as_said_within(tokens, start, high)
    comma = next_comma(tokens, start + 2, min(high, start + _SAYING))
    found = _as_by(tokens, start, comma) or _as_cue(tokens, start, comma) if comma is not None else None
    if found is None or comma is None:
        return None
    subject, cue = found
    end = trimmed_end(tokens, comma + 1, clause_end(tokens, comma + 1, high, cue))
    return Reported(subject, (cue, cue + 1), ((comma + 1, end),), "as said") if end - comma > 3 else None


def _as_said_within(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`…, as X said, …`, `…, as X said.`."""
    for k in range(low + 1, high - 3):
        if tokens[k].text != "," or tokens[k + 1].lower != "as":
            continue
        upto = next_comma(tokens, k + 3, min(high, k + _SAYING))
        upto = high if upto is None and high - k < _SAYING else upto
        found = _as_cue(tokens, k + 1, upto) if upto is not None else None
        if found is None or upto is None:
            continue
        subject, cue = found
        whole = any(finite(tokens[j]) for j in range(low, k))
        if upto >= high:
            return Reported(subject, (cue, cue + 1), ((low, k),), "as said") if whole else None
        rest = upto + 1, trimmed_end(tokens, upto + 1, clause_end(tokens, upto + 1, high, cue))
        if whole or rest[1] - rest[0] < _WHOLE:
            return None
        pieces = ((low, k), rest) if finite(tokens[past_adverbs(tokens, rest[0], rest[1] - 1)]) else (rest,)
        return Reported(subject, (cue, cue + 1), pieces, "as said")
    return None


def _as_by(tokens: Sequence[Token], start: int, end: int) -> tuple[Range, int] | None:
    """Who said what "as" refers to, named after it: "As first reported by the Post,"."""
    cue = start + 1
    while cue < end and tokens[cue].lower in ADVERBS:
        cue += 1
    if cue + 2 >= end or LEMMA.get(tokens[cue].lower) not in OPENING or tokens[cue + 1].lower != "by":
        return None
    subject = subjects.after(tokens, cue + 2, end)
    return (subject, cue) if subject else None


def _as_cue(tokens: Sequence[Token], start: int, end: int) -> tuple[Range, int] | None:
    """Who says what an "as" at `start` refers to, and the verb, in words that end before `end`: "as Lee put it on Monday"."""
    for cue in range(start + 2, end):
        if is_cue(tokens, cue) and LEMMA.get(tokens[cue].lower, tokens[cue].lower.removesuffix("s")) in OPENING:
            after = tokens[cue + 1].lower if cue + 1 < end else ""
            if after and after not in PREPOSITIONS | TIMES | ADVERBS and after not in ("out", "it", "."):
                return None
            subject = subjects.before(tokens, cue, start + 1)
            return (subject, cue) if subject and tokens[subject[0]].lower not in RELATIVES else None
    return None


def label(tokens: Sequence[Token]) -> Reported | None:
    """`X: …`, the whole paragraph, without quoted words."""
    colon = next((k for k in range(1, min(len(tokens), _LABEL)) if tokens[k].text == ":"), None)
    if colon is None or not all(
        token.capital or token.lower in ("of", "the", "for") or token.text in ".,()" for token in tokens[:colon]
    ):
        return None
    if any(token.lower in PREPOSITIONS and token.text.isupper() for token in tokens[:colon]):
        return None  # "HUNGER IN NUMBERS: …" is no name
    end = trimmed_end(tokens, colon + 1, len(tokens))
    if end - colon < 4 or tokens[colon + 1].start == tokens[colon].end:
        return None
    words = [token for token in tokens[colon + 1 : end] if token.kind == "word"]
    names = sum(token.capital or token.text[0].isdigit() for token in words)
    if 2 * names > len(words) and any(token.text == ";" for token in tokens[colon:end]):
        return None  # a list: a team and its players
    return Reported((0, colon), (colon, colon + 1), ((colon + 1, end),), "label")
