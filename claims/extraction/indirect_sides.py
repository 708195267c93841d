"""On which side somebody stands, told without a verb of saying: "in favour of", "cast a vote for", ", wary of the toll,"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.attribution_subjects import subject_of
from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, in_ly
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite, opens_thing
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_predicates import DEGREES
from claims.extraction.indirect_things import thing_end
from claims.extraction.indirect_words import ADJECTIVES, ATTITUDES, EVIDENT, SIDING, VOTES, VOTING, WILLING

_PARTS = frozenset(", — –".split())
_BALLOT = 5


def sided(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """Who stands where, by the words from `at` on."""
    if at <= low or at + 2 >= high:
        return None
    return _in_favour(tokens, at, low, high) or _voting(tokens, at, low, high) or _set_apart(tokens, at, low, high)


def _in_favour(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`… in favour of the toll`."""
    if tokens[at].lower != "in" or (tokens[at + 1].lower, tokens[at + 2].lower) not in SIDING:
        return None
    start = at + 3
    if start >= high or not opens_thing(tokens, start):
        return None
    return _for_thing(tokens, None, at, start, high)


def _voting(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`cast their ballots for her`."""
    if tokens[at].lower not in VOTES or tokens[at + 1].lower not in ("for", "against"):
        return None
    for k in range(at - 1, max(low, at - _BALLOT), -1):
        if tokens[k].lower in VOTING:
            whose = subject_of(tokens, k, low)
            return _for_thing(tokens, whose, k, at + 2, high) if opens_thing(tokens, at + 2) else None
        if tokens[k].kind != "word":
            return None
    return None


def _set_apart(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`Lee, wary of the toll, left`, `…, eager to leave`."""
    adjective, following = tokens[at].lower, tokens[at + 1].lower
    taken = following in ATTITUDES.get(adjective, ()) and opens_thing(tokens, at + 2)
    if not (taken or (following == "to" and adjective in WILLING) or (following == "that" and adjective in ADJECTIVES)):
        return None
    k = at - 1
    while k > low and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower) or tokens[k].lower in DEGREES):
        k -= 1
    hangs = tokens[k].text in _PARTS or tokens[k].lower == "and"
    if tokens[at - 1].lower == "as" or (not hangs and (following != "that" or adjective in EVIDENT | {"sure"})):
        return None
    whose = subjects.before(tokens, at, low)
    if not hangs or (whose and any(finite(tokens[j]) for j in range(*whose))):
        whose = None
    if taken:
        return _for_thing(tokens, whose, at, at + 2, high)
    wanted = following == "to"
    end = trimmed_end(tokens, at + 1, clause_end(tokens, at + 1, high, at, bounded=True, wanted=wanted))
    rule = "merely" if whose is None else "intention" if wanted else "that"
    return Reported(whose, (at, at + 1), ((at + 1, end),), rule) if end - at > 2 else None


def _for_thing(
    tokens: Sequence[Token], whose: tuple[int, int] | None, cue: int, start: int, high: int
) -> Reported | None:
    end = trimmed_end(tokens, start, thing_end(tokens, start, high, cue))
    rule = "merely" if whose is None else "attitude"
    return Reported(whose, (cue, start), ((start, end),), rule) if end > start else None
