"""What somebody is sure, afraid, willing or for: "X is confident that …", "X is a critic of …"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, BEING, DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIMES, in_ly
from claims.extraction.indirect_frames import Complement
from claims.extraction.indirect_opens import finite, opens_clause, opens_thing
from claims.extraction.indirect_where import past_circumstances
from claims.extraction.indirect_words import ADJECTIVES, ATTITUDES, TAKING_SIDES, WILLING

_MAKING = frozenset("make makes made making".split())
_FEELING = BEING | frozenset(
    "feels felt feel seems become becomes became grow grows grew remain remains remained sound sounds sounded".split()
)
_NOT = frozenset("aren't isn't wasn't weren't aren’t isn’t wasn’t weren’t".split())
_SHORT = ("'re", "’re", "'m", "’m", "'s", "’s")
DEGREES = frozenset("as far fairly less more most much not pretty quite rather so too very".split())
_SIDE = 8


def predicative(tokens: Sequence[Token], at: int, high: int) -> Complement | None:
    """What somebody who is said to be sure, afraid or willing is so about: "X is confident that …"."""
    if tokens[at].lower in _MAKING and at + 3 < high:
        return _made_clear(tokens, at, high)
    short = tokens[at].lower in PERSONAL and tokens[at].lower.endswith(_SHORT)
    if tokens[at].lower not in _FEELING | _NOT and not short:
        return None
    k = at + 1
    while k < high and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower) or tokens[k].lower in DEGREES):
        k += 1
    if k + 1 >= high:
        return None
    following = tokens[k + 1].lower
    clause = following in PERSONAL | {"that"} or (following not in SUBORDINATORS and opens_clause(tokens, k + 1, high))
    if tokens[k].lower in ADJECTIVES and (following in TIMES or tokens[k + 1].text == ","):
        that = _that_after(tokens, k + 1, high)
        return Complement(that, k + 1, "that", True) if that is not None else None
    if tokens[k].lower in ADJECTIVES and clause:
        return Complement(k + 1, k + 1, "that" if following == "that" else "clause", True)
    if following in ATTITUDES.get(tokens[k].lower, ()) and k + 2 < high and opens_thing(tokens, k + 2):
        return Complement(k + 2, k + 2, "attitude", False)
    sides = _side(tokens, k, high)
    if sides is not None:
        return Complement(sides, sides, "attitude", False)
    if tokens[k].lower in WILLING and following == "to":
        return Complement(k + 1, k + 1, "intention", True)
    return None


def _made_clear(tokens: Sequence[Token], at: int, high: int) -> Complement | None:
    """What somebody "made (it) (very) clear (to us on Monday) (that)"."""
    k = at + 2 if tokens[at + 1].lower == "it" else at + 1
    while k < high and (in_ly(tokens[k].lower) or tokens[k].lower in DEGREES):
        k += 1
    if k + 1 >= high or tokens[k].lower not in ("clear", "plain", "known"):
        return None
    that = _that_after(tokens, k + 1, high)
    if that is None:
        begins = past_circumstances(tokens, k + 1, high)
        clause = begins < high and opens_clause(tokens, begins, high)
        return Complement(begins, k + 1, "clause", True) if clause else None
    return Complement(that, k + 1, "that", True)


def _that_after(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """The "that" near after an adjective, past when, where and to whom."""
    for k in range(start, min(high - 1, start + _SIDE)):
        if tokens[k].lower == "that":
            return k
        verb = finite(tokens[k]) and tokens[k - 1].lower not in DETERMINERS
        if (tokens[k].kind != "word" and tokens[k].text != ",") or verb or tokens[k].lower in PERSONAL:
            return None
    return None


def _side(tokens: Sequence[Token], start: int, high: int) -> int | None:
    """Where the thing begins that somebody is for or against: "is an outspoken critic of the plan"."""
    for k in range(start, min(high - 2, start + _SIDE)):
        if tokens[k].kind != "word" or tokens[k].lower in PREPOSITIONS - {"among"}:
            return None
        if tokens[k].lower in TAKING_SIDES and tokens[k + 1].lower in ("of", "for", "in"):
            return k + 2 if opens_thing(tokens, k + 2) else None
    return None
