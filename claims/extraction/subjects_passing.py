"""What stands between a subject and its verb without being either: adverbs, auxiliaries, times, set phrases."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, NEGATED, TIMES, in_ly

_TIMED = frozenset(("on", "in", "late", "early"))
_COUNTED = frozenset("a about just less more nearly one over than two three four five six ten several".split())
_REPORTED = frozenset("alleged believed reported said thought understood used".split())
"""Before "to" these only pass on what somebody says, or how often: "Lee is reported to have said"."""
_HAVING = frozenset("had has have".split())
_OPENING = frozenset(("at", "for", "in", "of"))
_SET_PHRASES = frozenset("course effect essence fact first general last least once part past times turn".split())
"""What a preposition makes an adverb of: "at last", "in fact", "of course"."""

_DASHES = frozenset(("–", "—"))
_LONGEST = 20


def past(tokens: Sequence[Token], at: int, low: int) -> int:
    """The last token before all that stands between a subject and its verb, counted back from `at`."""
    while at >= low and (skipped := _skipped(tokens, at, low)):
        at -= skipped
    return _before_time(tokens, at, low)


def _skipped(tokens: Sequence[Token], at: int, low: int) -> int:
    """How many tokens that end at `at` are an adverb, an auxiliary or a set phrase: "Lee had at last said"."""
    token = tokens[at]
    lower = token.lower
    if not token.capital and (lower in ADVERBS or lower in AUXILIARIES or lower in NEGATED or in_ly(lower)):
        return 1
    if lower == "since" and at > low and tokens[at - 1].lower in _HAVING:
        return 1
    if lower in _REPORTED and tokens[at + 1].lower == "to":
        return 1
    if lower not in _SET_PHRASES:
        return 0
    opens = at - 1 - (tokens[at - 1].lower == "the")
    return at - opens + 1 if opens > low and tokens[opens].lower in _OPENING else 0


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


def before_aside(tokens: Sequence[Token], at: int, low: int) -> int:
    """The last token before words between two dashes that end at `at`: "Lee – a keen sailor, she says – said"; else `at`.

    A name between dashes is no aside: "its chair – Ann Lee – said".
    """
    if tokens[at + 1].text not in _DASHES:
        return at
    opening = next((k for k in range(at, max(low, at - _LONGEST), -1) if tokens[k].text in _DASHES), None)
    if opening is None or opening - 1 <= low or all(tokens[k].capital for k in range(opening + 1, at + 1)):
        return at
    alone = all(tokens[k].kind != "mark" or tokens[k].text == "," for k in range(opening + 1, at + 1))
    return opening - 1 if alone and tokens[opening - 1].kind == "word" else at
