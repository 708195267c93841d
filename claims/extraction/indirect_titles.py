"""Attributions of headlines and openings: "Mayor: Ferries Will Stop", "As the mayor said, …"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import ADVERBS, AUXILIARIES, DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIMES
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_words import ADJECTIVES, LEMMA, OPENING

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
    if tokens[low].lower != "as":
        return None
    comma = next((k for k in range(low + 2, min(high, low + 20)) if tokens[k].text == ","), None)
    if comma is None:
        return None
    for cue in range(low + 2, comma):
        if is_cue(tokens, cue) and LEMMA.get(tokens[cue].lower) in OPENING:
            after = tokens[cue + 1]
            if (
                cue + 1 < comma
                and after.lower not in PREPOSITIONS
                and after.lower not in TIMES
                and after.lower not in ADVERBS
                and after.lower != "out"
            ):
                return None
            subject = subjects.before(tokens, cue, low + 1)
            end = trimmed_end(tokens, comma + 1, clause_end(tokens, comma + 1, high, cue))
            if subject is None or end - comma < 4:
                return None
            return Reported(subject, (cue, cue + 1), ((comma + 1, end),), "as said")
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
