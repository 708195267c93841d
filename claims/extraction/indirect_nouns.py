"""What the nouns for saying and thinking report: "X's claim that …"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import DETERMINERS, POSSESSIVES, PREPOSITIONS
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_words import NOUNS
from claims.extraction.phrases import Range

_OWNS = ("'s", "’s", "s'", "s’")


def noun(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """What the noun at `at` reports of whoever owns it."""
    lower = tokens[at].lower
    if at + 2 >= high or tokens[at].kind != "word":
        return None
    following = tokens[at + 1].lower
    if following != "that" or not (lower in NOUNS or lower.removesuffix("s") in NOUNS):
        return None
    owner = _owner(tokens, at, low)
    if owner is None:
        return None
    end = trimmed_end(tokens, at + 1, clause_end(tokens, at + 1, high, at, bounded=True))
    if end - at < 4:
        return None
    return Reported(owner, (at, at + 1), ((at + 1, end),), "owned noun")


def _owner(tokens: Sequence[Token], at: int, low: int) -> Range | None:
    for k in range(at - 1, max(low - 1, at - 4), -1):
        token = tokens[k]
        if token.lower in POSSESSIVES:
            return k, k + 1
        if token.kind != "word":
            return None
        if token.lower.endswith(_OWNS):
            start = k
            while (
                start > low
                and (tokens[start - 1].capital or (not tokens[k].capital and start == k))
                and tokens[start - 1].kind == "word"
            ):
                start -= 1
            return start, k + 1
        if token.lower in DETERMINERS or token.lower in PREPOSITIONS:
            return None
    return None
