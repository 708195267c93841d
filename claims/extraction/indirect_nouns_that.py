"""The "that" which a noun of saying leads to: "her claim that", "an allegation from his sister, Ann Lee, that"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import DETERMINERS, PERSONAL, TIMES
from claims.extraction.indirect_dashes import DASHES
from claims.extraction.indirect_opens import finite, opens_clause
from claims.extraction.indirect_where import PLACING
from claims.extraction.indirect_words import LEMMA

_REACH = 13
_ASIDE = 16
_IS = frozenset(("is", "was"))
_APART = DASHES | {","}
_JOINING = (PLACING | frozenset("among between by for from".split())) - {"of"}


def that_of_noun(tokens: Sequence[Token], at: int, high: int) -> int | None:
    """The "that" of a noun at `at`, beside it or past when, where and to whom: "her claim in the debate that"."""
    if at + 2 >= high:
        return None
    if tokens[at + 1].lower == "that":
        following = tokens[at + 2]
        relative = finite(following) and following.lower not in PERSONAL and following.lower not in LEMMA
        return None if relative else at + 1  # "a view that has prevailed"
    start = at + 1 + (tokens[at + 1].text == ",")
    if tokens[start].lower not in _JOINING and (start > at + 1 or tokens[start].lower not in TIMES):
        return None
    for k in range(start + 1, min(high - 1, at + _REACH)):
        if tokens[k].lower == "that":
            following = tokens[k + 1]
            verb = finite(following) and following.lower not in PERSONAL
            return k if opens_clause(tokens, k + 1, high) and not verb else None
        verb = (finite(tokens[k]) or tokens[k].lower in LEMMA) and tokens[k - 1].lower not in DETERMINERS
        if (tokens[k].kind != "word" and tokens[k].text not in ",.") or tokens[k].lower in PERSONAL or verb:
            return None
    return None


def verb_being(tokens: Sequence[Token], at: int, high: int) -> int | None:
    """The "is" of a noun at `at`, past what it is of and what is set apart: "the joke making the rounds was", "her view, …, is"."""
    k = at + 1
    while k < min(high - 2, at + _REACH):
        if tokens[k].lower in _IS:
            return k
        if tokens[k].text in _APART:
            closes = DASHES if tokens[k].text in DASHES else ","
            close = next((j for j in range(k + 1, min(high - 2, k + _ASIDE)) if tokens[j].text in closes), high)
            return close + 1 if close < high and tokens[close + 1].lower in _IS else None
        if tokens[k].kind != "word" or (finite(tokens[k]) and tokens[k - 1].lower not in DETERMINERS):
            return None
        k += 1
    return None
