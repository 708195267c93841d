"""Where reported words end because the verb after them cannot be part of them: its tense or its subject tells."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS, in_ly
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_tenses import tense
from claims.extraction.indirect_words import HEARERS, LEMMA

_PRESENT = frozenset(
    word.replace("'", mark)
    for word in "is are has have will can may does do isn't aren't hasn't haven't won't can't doesn't don't".split()
    for mark in "'’"
)
_SHIFTED = frozenset("was were had would could might did".split())
_PERFECT = frozenset("was were has have had did".split())
"""What a verb in the past may share with one before it: "had left and sold it"."""
_BEING = frozenset(("be", "been", "being"))
_MAIN = frozenset("was were is are has have".split())
_TURNING = frozenset("but which".split())
_NEAR = 12
_OBJECTS = DETERMINERS | POSSESSIVES | PERSONAL | HEARERS | PREPOSITIONS | {"that", "to"}
_SHARES = frozenset("% half majority percent quarter third".split())
_ROUGHLY = ADVERBS | frozenset("about almost another but and double nearly only some while".split())
_ASKED = 7


def breaks(tokens: Sequence[Token], start: int, k: int, high: int, cue: int) -> bool:
    """Whether the words reported from `start` on end at token `k`, a comma or an "and"."""
    if k + 2 >= high:
        return False
    if tokens[k].lower in ("and", "but"):
        return _past_again(tokens, start, k, high, cue)
    return (
        _back_to_present(tokens, start, k, high, cue)
        or _main_verb(tokens, start, k)
        or _unlikely(tokens, start, k)
        or _next_share(tokens, k, high, cue)
    )


def _past_again(tokens: Sequence[Token], start: int, k: int, high: int, cue: int) -> bool:
    """Whether "and" goes back to the subject of the cue: "said it is odd and left", not "said it had sunk and left"."""
    at = k + 1
    while at < high and (tokens[at].lower in ADVERBS or in_ly(tokens[at].lower)):
        at += 1
    if at + 1 >= high or tense(tokens[cue].lower) != "past" or not _simple_past(tokens[at]):
        return False
    following = tokens[at + 1]
    if not (following.kind == "quote" or following.capital or following.lower in _OBJECTS):
        return False
    said = tokens[start:k]
    if tokens[k - 1].text != "," and any(token.lower in _BEING for token in said):
        return False  # "said it should be shut and sold to them"
    verb = any(finite(token) and not token.capital for token in said)
    return verb and not any(_simple_past(token) or token.lower in _PERFECT for token in said)


def _simple_past(token: Token) -> bool:
    lower = token.lower
    if token.capital or token.kind != "word":
        return False
    return (lower in LEMMA and tense(lower) == "past") or (lower.endswith("ed") and len(lower) > 4)


def _back_to_present(tokens: Sequence[Token], start: int, k: int, high: int, cue: int) -> bool:
    """Whether something is so now, where what was said is told in the past: "said he would go to Rye, which is near"."""
    if tokens[k].text != "," or tokens[k + 1].lower not in _TURNING or tense(tokens[cue].lower) != "past":
        return False
    said = _verb(tokens, start, k)
    told = _verb(tokens, k + 2, min(high, k + _NEAR))
    if said is None or told is None or any(tokens[j].lower in _PRESENT for j in range(start, k)):
        return False
    return told.lower in _PRESENT and (said.lower in _SHIFTED or _simple_past(said))


def _verb(tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """The first verb with a tense."""
    return next((tokens[j] for j in range(start, end) if finite(tokens[j]) and not tokens[j].capital), None)


def _main_verb(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the verb follows whose subject stands before all this: "the toll, which she said is odd, was raised"."""
    if tokens[k].text != "," or tokens[k + 1].lower not in _MAIN:
        return False
    if any(tokens[j].text in ",—–(" or tokens[j].text == "“," for j in range(start, k)):
        return False  # "that the bridge, which is old, was …"
    return tokens[start].lower == "to" or _verb(tokens, start, k) is not None


def _unlikely(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the reporter sets something against what is said: "…, despite its price", "…, even though he left"."""
    if tokens[k].text != "," or _verb(tokens, start, k) is None:
        return False
    first, second = tokens[k + 1].lower, tokens[k + 2].lower
    return (first == "despite" and not second.endswith("ing")) or (first, second) == ("even", "though")


def _next_share(tokens: Sequence[Token], k: int, high: int, cue: int) -> bool:
    """Whether others of those asked follow: "40 percent said it is late, 30 percent early"."""
    if tokens[k].text != "," or tokens[k - 1].text[0].isdigit() or not of_share(tokens, cue):
        return False
    at = k + 1
    while at < high and tokens[at].lower in _ROUGHLY:
        at += 1
    return at < high and (tokens[at].text[0].isdigit() or tokens[at - 1].lower == "double")


def of_share(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a share of those asked says it: "40 percent of the drivers said"."""
    return any(tokens[j].lower in _SHARES for j in range(max(0, cue - _ASKED), cue))
