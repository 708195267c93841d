"""Which tokens report without quoting."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import EARLIER
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PLURAL_NOUN_TOO,
    POSSESSIVES,
    PREPOSITIONS,
    in_ly,
)
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_unsaid import noun_here
from claims.extraction.indirect_words import HEARERS, LEMMA, NOUN_TOO, PARTICIPLES

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_HAS = ("'s", "’s")
_BEEN = ("'s", "’s", "'re", "’re", "'m", "’m")
_AFTER_VERB = (
    frozenset("that there , : on for to about him them it how why what whether in".split()) | DETERMINERS | PERSONAL
)
_OWN = DETERMINERS - frozenset("all both most many some any that".split()) | POSSESSIVES
_APART = frozenset("% ) - – —".split())
_PHRASE = 7
_OF_TIME = frozenset("after before by in since".split())
_OF_PLACE = frozenset("at by for from in of on".split())
_SELVES = frozenset("himself herself itself themselves".split())
_SAID = frozenset(("say", "said", "says"))
_ONES = frozenset("another each five several four one other three two those".split())
_HAVE = frozenset(("has", "have", "had"))
_MANY = frozenset(
    "% percent people women men police some many most others few several both half none those all".split()
)


def reports(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether a token is a verb that reports, active and finite or hanging on one that is."""
    token = tokens[at]
    if token.kind != "word" or token.lower not in LEMMA:
        return False
    if token.capital or at <= low:
        return at == low and token.lower.endswith("ing")
    last = tokens[at - 1].lower
    if (last in _OWN and not _alone(tokens, at)) or (last.endswith(_POSSESSIVE) and last not in PERSONAL):
        return False
    if token.lower.endswith("ing"):
        return True
    k = at - 1
    while k > low and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower) or tokens[k].lower in NEGATED):
        k -= 1
    before = tokens[k].lower
    if token.lower.endswith("ed") or token.lower in PARTICIPLES:
        since = last == "since" and at > 1 and tokens[at - 2].lower in _HAVE
        counted = last[:1].isdigit() and token.lower not in _SAID and not _year(tokens, at - 1)
        if (last in PREPOSITIONS and not since) or counted:
            return False
        if at + 1 < len(tokens) and tokens[at + 1].lower == "by":
            return False
        return before not in BEING and not (before in PERSONAL and before.endswith(_BEEN) and not _has(tokens, at, k))
    if token.lower != LEMMA[token.lower] and not token.lower.endswith("s"):
        return True
    if any(tokens[j].lower in NEGATED for j in range(k + 1, at)):
        return True
    return not noun_here(tokens, at) and _verbal(tokens, at, k)


def _year(tokens: Sequence[Token], k: int) -> bool:
    """Whether a number tells when: "the court in 2004 found", not "300 found"."""
    return tokens[k].text.isdigit() and len(tokens[k].text) == len("2004") and k > 0 and tokens[k - 1].lower in _OF_TIME


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may go with a noun stands for itself before a verb: "another says", "those backing"."""
    last, lower = tokens[at - 1].lower, tokens[at].lower
    if lower.endswith("ing"):
        return last == "those" or (last in _ONES and at + 1 < len(tokens) and tokens[at + 1].lower == "that")
    if last not in _ONES:
        return False
    if lower.endswith("ed") and at + 1 < len(tokens):
        return tokens[at + 1].lower in ("to", "that") or tokens[at + 1].lower in PERSONAL
    return lower in _SAID or (lower.endswith("s") and lower != LEMMA[lower] and lower not in PLURAL_NOUN_TOO)


def _has(tokens: Sequence[Token], at: int, k: int) -> bool:
    """Whether a shortened "is" or "has" before a participle is "has": what is said or judged follows at once."""
    if not tokens[k].lower.endswith(_HAS) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.capital or following.lower in PERSONAL or following.lower in DETERMINERS | HEARERS


def _verbal(tokens: Sequence[Token], at: int, k: int) -> bool:
    """Whether a form that may be a noun stands where a verb does; `k` is what stands before it and its adverbs."""
    token, before = tokens[at], tokens[k]
    lower = before.lower
    if k == at - 1 and k >= 0 and _alone(tokens, at):
        return True
    if lower in BEING or lower in ("having", "has", "had", "have"):
        return False
    if before.kind == "quote" or lower in PERSONAL or lower in AUXILIARIES or lower in NEGATED:
        return True
    if lower in ("who", "which", "that", "and", "or"):
        return True
    hardly_noun = token.lower not in PLURAL_NOUN_TOO and LEMMA[token.lower] not in NOUN_TOO
    followed = at + 1 < len(tokens) and tokens[at + 1].lower in _AFTER_VERB
    if before.text == ",":
        return token.lower.endswith("s") or (hardly_noun and followed)
    if before.kind != "word":
        clause = at + 1 < len(tokens) and tokens[at + 1].lower == "that"
        return (hardly_noun or clause or not token.lower.endswith("s")) and before.text in _APART
    if lower in _MANY and not token.lower.endswith("s"):
        return True
    if lower in PREPOSITIONS or lower in DETERMINERS or lower in EARLIER:
        return False
    if hardly_noun:
        return True
    if not token.lower.endswith("s"):
        return lower.endswith("s") or (followed and _plural(tokens, k))
    return not before.capital or followed or _names(tokens, at + 1) or _doing(tokens, at + 1)


def _plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase that ends at `at` with a place or a body is about several: "files from North Haven", "polls in May"."""
    for k in range(at, max(-1, at - _PHRASE), -1):
        lower = tokens[k].lower
        if lower in _OF_PLACE:
            opens = k == 1 or tokens[max(0, k - 2)].sentence != tokens[k].sentence
            return k > 0 and tokens[k - 1].lower.endswith("s") and (opens or not tokens[k - 1].capital)
        if (tokens[k].kind != "word" and tokens[k].text != ".") or (k < at and finite(tokens[k])):
            return False
    return False


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name, a figure or quoted words stand here, which no noun in the plural would have after it."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    return token.capital or token.kind == "quote" or token.text[0].isdigit() or token.lower in HEARERS | _SELVES


def _doing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a doing stands here, which somebody speaks of: "Lee supports raising the toll"."""
    return at < len(tokens) and tokens[at].lower.endswith("ing") and not tokens[at].capital
