"""Which tokens report without quoting, and what a clause or a thing looks like where it begins."""

from collections.abc import Sequence

from claims.extraction import subjects
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
    SUBORDINATORS,
    TIMES,
    in_ly,
)
from claims.extraction.indirect_amounts import past_lead
from claims.extraction.indirect_unsaid import noun_here
from claims.extraction.indirect_words import COMMON, HEARERS, LEMMA, NOUN_TOO, PARTICIPLES

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NOT = ("n't", "n’t")
_SHORTENED = (*(mark + short for short in ("s", "d", "ve", "ll", "re", "m") for mark in "'’"), *_NOT)
_HAS = ("'s", "’s")
_BEEN = ("'s", "’s", "'re", "’re", "'m", "’m")
_AFTER_VERB = (
    frozenset("that there , : on for to about him them it how why what whether in".split()) | DETERMINERS | PERSONAL
)
_FINITE = (AUXILIARIES - frozenset("to be been being having".split())) | NEGATED
_OWN = DETERMINERS - frozenset("all both most many some any that".split()) | POSSESSIVES
_CLAUSE_REACH = 16
_QUOTED_CLAUSE = 25
"""Quoted words of so many characters are likely to hold a verb of their own."""
_APART = frozenset("% ) - – —".split())
_NOUN = 7
_PHRASE = 7
_OF_TIME = frozenset("after before by in since".split())
_OF_PLACE = frozenset("at by for from in of on".split())
_BARE_REACH = 6
_NO_NOUN = frozenset(
    "what how why whether who which whom whose where him them me us himself herself themselves so otherwise and or but".split()
)
_SELVES = frozenset("himself herself itself themselves".split())
_DESCRIBES = frozenset("who which whose a an the".split())
_SAID = frozenset(("say", "said", "says"))
_ONES = frozenset("another each five several four one other three two those".split())
_HAVE = frozenset(("has", "have", "had"))
_OBJECTS_TOO = ("it", "you")
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


def finite(token: Token) -> bool:
    """Whether a word is a verb with a tense, for certain enough."""
    lower = token.lower
    if lower in _FINITE or lower in COMMON or lower.endswith(_NOT):
        return True
    if lower in PERSONAL:
        return lower.endswith(_SHORTENED)
    if token.capital:
        return False
    return (lower.endswith("ed") and len(lower) > 4 and "-" not in lower) or (
        lower in LEMMA and not lower.endswith("ing")
    )


def opens_clause(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a clause with a subject and a verb of its own begins here."""
    number = past_lead(tokens, start, high)
    start = number or start
    token = tokens[start]
    lower = token.lower
    if token.kind == "quote":
        return _goes_on(tokens, start, high)
    if lower in PERSONAL or lower == "there":
        return lower not in _OBJECTS_TOO or start + 1 >= high or tokens[start + 1].lower not in PREPOSITIONS
    noun = (
        number is not None
        or token.capital
        or token.text[0].isdigit()
        or token.text == "$"
        or lower in DETERMINERS
        or lower in POSSESSIVES
        or lower.endswith("s")
        or lower in ("if", "when", "because", "people", "such", "half")
    )
    if not noun:
        return _bare_noun(tokens, start, high)
    described = _described(tokens, start, high)
    shortened = False
    for k in range(described, min(high, described + _CLAUSE_REACH)):
        if tokens[k].text in ",;:—–-":
            return False
        if tokens[k].kind == "quote" and tokens[k - 1].lower not in PREPOSITIONS:
            return True
        shortened = shortened or tokens[k].text == "."
        if (_surely if shortened else finite)(tokens[k]) and tokens[k - 1].lower not in DETERMINERS:
            return True
        if tokens[k].lower in ("that", "to", "who", "which", "as", "when", "while"):
            return False
    return False


def _surely(token: Token) -> bool:
    """Whether a word is a verb with a tense and nothing else."""
    return (
        finite(token)
        and not token.capital
        and (token.lower in _FINITE or token.lower in COMMON or token.lower.endswith(("ed", "n't", "n’t")))
    )


def _bare_noun(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a clause begins with a noun that nothing leads: "women are", "tax deals had been"."""
    if not subjects.begins(tokens[start]) or tokens[start].lower in _NO_NOUN or tokens[start - 1].lower in (",", "her"):
        return False
    for k in range(start + 1, min(high, start + _BARE_REACH)):
        if tokens[k].kind != "word":
            return False
        lower = tokens[k].lower
        if lower in _FINITE:
            return tokens[k - 1].lower not in PREPOSITIONS
        if lower in PREPOSITIONS - {"of"} or lower in (
            "that",
            "to",
            "who",
            "which",
            "as",
            "when",
            "while",
            "and",
            "or",
        ):
            return False
    return False


def open_quote(token: Token) -> bool:
    """Whether quoted words end without a stop or a comma, so that the sentence around them goes on."""
    return token.kind == "quote" and token.text[-1].isalnum()


def _goes_on(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the reporter ends a clause that opens with quoted words: "found “thousands” of them had left", "said “it is hard” for her"."""
    if at + 2 >= high or not open_quote(tokens[at]) or tokens[at + 1].kind != "word":
        return False
    if tokens[at].end - tokens[at].start > _QUOTED_CLAUSE:
        following = tokens[at + 1].lower
        return (following in PREPOSITIONS or following in SUBORDINATORS) and tokens[at + 2].lower not in TIMES
    for k in range(at + 1, min(high, at + _CLAUSE_REACH)):
        if tokens[k].kind != "word" or tokens[k].lower in ("that", "to", "who", "which", "as", "when", "while"):
            return False
        if finite(tokens[k]) and tokens[k - 1].lower not in DETERMINERS:
            return True
    return False


def _described(tokens: Sequence[Token], start: int, high: int) -> int:
    """Past a noun and the commas that set apart what it is: "the bridge, which is old,"."""
    comma = next((k for k in range(start + 1, min(high, start + _NOUN)) if tokens[k].text == ","), None)
    if comma is None or comma + 1 >= high or tokens[comma + 1].lower not in _DESCRIBES:
        return start + 1
    return next((k + 1 for k in range(comma + 1, min(high, comma + _CLAUSE_REACH)) if tokens[k].text == ","), start + 1)


def opens_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether something one can speak of begins here: a noun, a doing, quoted words."""
    token = tokens[at]
    if token.kind == "quote" or token.text in "$#":
        return True
    if token.lower in TIMES and at + 1 < len(tokens) and tokens[at + 1].lower in TIMES:
        return False
    return (
        subjects.begins(token)
        or token.lower in HEARERS
        or token.lower in ("what", "how", "all", "both", "this", "last")
        or token.lower.endswith("ing")
    )
