"""Whether what a comma or an "and" joins to a thing spoken of belongs to it: members of a list, adjectives, names."""

import re
from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    in_ly,
)
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_tenses import BASE, tense
from claims.extraction.indirect_words import COMMON, JUDGING, LEMMA, SHOWING
from claims.extraction.phrases import RELATIVES

_MEMBER = 9
_EXPLAINED = 20
_NAME = 6
MAIN = (AUXILIARIES - frozenset("to be been being having may".split())) | COMMON | NEGATED
PRONOUNS = frozenset("her him it me them us you".split())
_NO_NOUN = (
    DETERMINERS | POSSESSIVES | PERSONAL | PREPOSITIONS | ADVERBS | AUXILIARIES | SUBORDINATORS | TIMES | PRONOUNS
) | frozenset("to that it not more out up off down back".split())
"""What follows a verb in -ed rather than one that stands for an adjective."""
_NO_MEMBER = RELATIVES | PERSONAL | frozenset("whose which where when with a an".split())
_STATE = 4
_WHERE = frozenset("at from in near of outside to".split())
_AFTER_PLACE = frozenset(", ; ) — – - --".split())
_DESCRIBING = RELATIVES | frozenset("a along an including now the whose".split())
_LEADS_NOUN = DETERMINERS | POSSESSIVES | PREPOSITIONS
"""After these no verb stands, whatever the word may be elsewhere: "her support", "the press"."""
_PARTY = re.compile(r"[DIR]-[A-Z]")
"""A member's party and state: "Lee, D-Ohio"."""
_SHARES = frozenset("% percent percentage points".split())
_LEADING = ("to", "that", "who", "which")
_SAME = frozenset("bet bid cast cost cut hit let put set shut split spread".split())
"""Verbs whose past is their plain form."""
_ADJECTIVAL = ("ful", "ous", "less", "able", "ible", "istic", "etic", "tive")
EXEMPLIFYING = frozenset("especially from including like of particularly such".split())
_ADDS = EXEMPLIFYING | frozenset(("not", "or", "to"))


def goes_on(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether a comma parts members of a list or adds to the thing: ", including its bridges"."""
    if at < high and tokens[at].text[0].isdigit() and (tokens[at - 2].text[0].isdigit() or _shows(tokens[cue])):
        return True
    if _shows(tokens[cue]) and any(tokens[k].lower in _SHARES for k in range(at, high)):
        return True
    if at < high and _PARTY.match(tokens[at].text):
        return True
    if at < high and (tokens[at].lower in _ADDS or _adjectives(tokens, at, high)):
        return True
    if _explained(tokens, at, high, cue) or _named(tokens, at, high) or in_place(tokens, at, high):
        return True
    if _resumed(tokens, at, high):
        return True
    if at + 1 < high and tokens[at].lower in ("and", "or"):
        clause = tokens[at + 1].lower in SUBORDINATORS or verb_like(tokens, at + 1, cue)
        return not clause and _listed(tokens, at, cue)
    doing = at < high and tokens[at].lower.endswith("ing") and not tokens[cue + 1].lower.endswith("ing")
    single = doing or tokens[at - 2].lower in PRONOUNS
    for k in range(at, min(high - 1, at + _MEMBER)):
        lower = tokens[k].lower
        if lower in ("and", "or"):
            return k > at + (tokens[k - 1].text == ",") and not verb_like(tokens, k + 1, cue)
        noun = not single and tokens[k - 1].lower in _LEADS_NOUN
        if tokens[k].kind == "quote" or lower in _NO_MEMBER or (finite(tokens[k]) and not noun):
            return False
    return False


def _listed(tokens: Sequence[Token], at: int, cue: int) -> bool:
    """Whether the "and" after a comma ends a list: another comma parts members before it."""
    for k in range(at - 2, max(cue, at - 2 - _MEMBER), -1):
        if tokens[k].text == ",":
            return True
        if tokens[k].kind != "word" or tokens[k].lower in _NO_MEMBER or finite(tokens[k]):
            return False
    return False


def _shows(cue: Token) -> bool:
    """Whether a verb tells of figures, which a comma sets apart: "showed the mayor ahead, 46 percent to 44"."""
    return LEMMA.get(cue.lower) in SHOWING


def _adjectives(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a comma parts two adjectives before their noun: "a needless, costly bridge"."""
    first, before = tokens[at - 2], tokens[at - 3].lower
    return (
        at + 1 < high
        and (first.lower.endswith(_ADJECTIVAL) or _hyphened(first) or _hyphened(tokens[at]))
        and (before in DETERMINERS or before in POSSESSIVES or before.endswith(("'s", "’s")) or in_ly(before))
        and tokens[at].kind == "word"
        and tokens[at].lower not in _NO_MEMBER | PREPOSITIONS | SUBORDINATORS
    )


def _hyphened(token: Token) -> bool:
    """Whether a word is put together like an adjective: "oil-rich", "full-blown"."""
    return "-" in token.text and not token.capital and not token.text[0].isdigit()


def _named(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a comma sets apart the name of whom the words before it describe: "her closest rival, Ann Lee, …"."""
    if at >= high or not tokens[at].capital or tokens[at - 2].capital or tokens[at - 2].kind != "word":
        return False
    k = at
    while k < high and (tokens[k].capital or tokens[k].text == ".") and k - at < _NAME:
        k += 1
    return k >= high or tokens[k].text in ",."


def in_place(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a comma parts a town from its state or country: "a fire in Bergen, Norway, …"."""
    k = at - 2
    if at >= high or not tokens[at].capital or not tokens[k].capital:
        return False
    while k > 0 and at - k < _NAME and (tokens[k].capital or tokens[k].text == "."):
        k -= 1
    if tokens[k].lower not in _WHERE:
        return False
    k = at + 1
    while k < high and k - at < _STATE and (tokens[k].capital or tokens[k].text == "."):
        k += 1
    return k >= high or tokens[k].text in _AFTER_PLACE


def _resumed(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether commas set apart what is told of somebody who is to do something: "asked Lee, who was ill, to leave"."""
    if at >= high or tokens[at].lower not in _DESCRIBING:
        return False
    comma = next((k for k in range(at + 1, min(high - 2, at + _EXPLAINED)) if tokens[k].text == ","), None)
    if comma is None or tokens[comma + 1].lower != "to":
        return False
    following = tokens[comma + 2]
    return following.kind == "word" and not following.capital and following.lower not in DETERMINERS


def _explained(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether commas set apart who somebody is before what they are accused of, praised for or described as."""
    wanted = JUDGING.get(LEMMA.get(tokens[cue].lower, ""), ())
    return bool(wanted) and any(
        tokens[k].text == "," and tokens[k + 1].lower in wanted for k in range(at - 1, min(high - 1, at + _EXPLAINED))
    )


def verb_like(tokens: Sequence[Token], at: int, cue: int) -> bool:
    token = tokens[at]
    lower = token.lower
    if lower in PERSONAL or lower in AUXILIARIES or lower in ADVERBS:
        return True
    if in_ly(lower) and at + 1 < len(tokens):
        return verb_like(tokens, at + 1, cue)
    if _participle(tokens, at):
        return False
    if lower.endswith("ed") or (lower in LEMMA and tense(lower) == tense(tokens[cue].lower)):
        return True
    return finite(token)


def _participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -ed describes the bare noun after it: "his quiet style and faded charm", not "and thanked his aides"."""
    if (
        not tokens[at].lower.endswith("ed")
        or tokens[at].lower in LEMMA
        or at + 1 >= len(tokens)
        or tokens[at - 2].capital
    ):
        return False
    noun = tokens[at + 1]
    bare = noun.kind == "word" and not noun.capital and noun.lower not in _NO_NOUN and not in_ly(noun.lower)
    return bare and not noun.lower.endswith("ing")


def within(tokens: Sequence[Token], start: int, k: int, cue: int) -> bool:
    """Whether the verb after "and" goes on with a clause of the thing's own: "how to house and feed them"."""
    following = tokens[k + 1].lower
    if (
        (following in MAIN and following not in BASE)
        or following in _SAME
        or tense(following) != "base"
        or tense(tokens[cue].lower) == "base"
    ):
        return False
    return any(tokens[j].lower in _LEADING and _plain(tokens[j + 1]) for j in range(start, k - 1))


def _plain(token: Token) -> bool:
    """Whether a word may be a verb's plain form: no "had", no "keeps"."""
    return token.kind == "word" and token.lower not in AUXILIARIES and not token.lower.endswith(("s", "ed"))
