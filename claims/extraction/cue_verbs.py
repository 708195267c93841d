"""Which tokens are verbs of saying here, and not the nouns or participles that look like them."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PHRASAL,
    PLURAL_NOUN_TOO,
    POSSESSIVES,
    PREPOSITIONS,
    STRONG,
    TITLING,
    VERBS,
    in_ly,
    owns,
)
from claims.extraction.lexicon import lexicon
from claims.extraction.words.titles import OFFICES

_PHRASING = lexicon("en", "phrasing")
_ARTICLES = _PHRASING.words("before_nouns") | POSSESSIVES
_SINGULAR = _PHRASING.words("singular")
"""After these no plural stands: "another notes that …" tells what another says."""
_CAPITALS = frozenset(("Tweeted", "Tweeting", "Tweets"))
"""Verbs that many print with a capital, after the name they come from."""
_WHAT = 5
_PASSED_ON = frozenset(("said", "thought"))
_GOING_ON = _PHRASING.words("going_on")
_AFTER_PARTICLE = _PHRASING.words("after_particle") | ADVERBS
_AFTER_VERB = _PHRASING.words("after_verb") | DETERMINERS


def is_cue(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a verb of saying in the active voice."""
    token = tokens[at]
    if token.kind != "word" or (token.capital and not (_opening_participle(tokens, at) or token.text in _CAPITALS)):
        return False
    if token.lower not in VERBS and not phrasal(tokens, at):
        return False
    if at + 1 < len(tokens) and _means_another(token.lower, tokens[at + 1].lower):
        return False
    if at == 0:
        return True
    last = tokens[at - 1]
    if last.lower in _ARTICLES or (owns(last.lower) and last.lower not in ("he's", "he’s", "she's", "she’s")):
        return False
    if token.lower == "points" and (last.lower in ("basis", "percentage") or last.text[0].isdigit()):
        return False
    if token.lower in PLURAL_NOUN_TOO and not _verbal(tokens, at):
        return False
    if token.lower in OFFICES and tokens[min(at + 1, len(tokens) - 1)].lower in STRONG:
        return False  # "the head coach said"
    return not passive(tokens, at) and not _reduced(tokens, at)


def _means_another(verb: str, following: str) -> bool:
    """Whether a verb says nothing with the word after it: "continued to row", "the rules relating to it", "showed up"."""
    if following == "to":
        return verb in _GOING_ON or verb.startswith("relat")
    return following == "up" and verb.startswith("show")


def _reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle after what it is about stands for a passive: "the fear voiced by Lee", not "answered by saying"."""
    if not tokens[at].lower.endswith(("ed", "told", "written", "known", "put")) or at + 2 >= len(tokens):
        return False
    by = at + 1 + (tokens[at + 1].lower in ("forth", "forward", "about"))
    return tokens[by].lower == "by" and by + 1 < len(tokens) and not tokens[by + 1].lower.endswith("ing")


def _opening_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital is only the sentence's: "Calling it odd, Lee left"."""
    return tokens[at].lower.endswith("ing") and (at == 0 or tokens[at - 1].sentence != tokens[at].sentence)


def phrasal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb and its particle together say something, and nothing that the particle belongs to follows: "Lee went on,"."""
    if at + 1 >= len(tokens) or (tokens[at].lower, tokens[at + 1].lower) not in PHRASAL:
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].kind != "word" or tokens[at + 2].lower in _AFTER_PARTICLE


def is_plain(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a finite verb that hardly means anything but saying."""
    lower = tokens[at].lower
    return lower in STRONG and not lower.endswith("ing") and is_cue(tokens, at) and not infinitive(tokens, at)


def is_manner(token: Token) -> bool:
    """Whether a word tells how: "quietly", not the name "Kelly"."""
    return in_ly(token.lower) and not token.capital


def infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb stands with "to": its subject is that of the verb it depends on. Not "used to say"."""
    k = _past_adverbs(tokens, at)
    used = k > 1 and tokens[k - 1].lower == "used" and tokens[k - 2].lower not in BEING
    return k >= 0 and tokens[k].lower == "to" and not used


def participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb hangs on another: "X left, saying", not "X was saying"."""
    k = _past_adverbs(tokens, at)
    if k >= 0 and tokens[k].lower == "having":
        return True
    return tokens[at].lower.endswith("ing") and not (k >= 0 and tokens[k].lower in BEING)


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    k = at - 1
    while k > 0 and (tokens[k].lower in ADVERBS or is_manner(tokens[k]) or tokens[k].lower in NEGATED):
        k -= 1
    return k


def passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb's subject is what is spoken of: "was called", "is said to be"."""
    of_all = tokens[at].lower in _PASSED_ON and at + 1 < len(tokens) and tokens[at + 1].lower == "to"
    if not (of_all or tokens[at].lower.endswith(("ed", "told", "written", "known", "quoted"))):
        return False
    k = _past_adverbs(tokens, at)
    return k >= 0 and tokens[k].lower in BEING


def titles(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a verb right before quoted words gives a thing its title: "a film called “…”"."""
    if tokens[cue].lower not in TITLING or cue == 0:
        return False
    last = tokens[cue - 1]
    if any(tokens[k].lower == "what" for k in range(max(0, cue - _WHAT), cue)):
        return False
    return (
        last.kind == "word" and not last.capital and last.lower not in PERSONAL | AUXILIARIES | ADVERBS | {"who", "and"}
    )


def _joined_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name that ends at `at` is the second of two, whose verb is a plural: "Ann Lee and Bo Roe call"."""
    while at > 0 and tokens[at].capital:
        at -= 1
    return tokens[at].lower == "and"


EARLIER = _PHRASING.words("earlier")
"""Before these forms they are nouns: "twice earlier estimates"."""


def _names_so(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name and quoted words follow, which it is called: "The guidebook calls Port Hafen “…”"."""
    k = at + 1
    while k < len(tokens) and tokens[k].capital:
        k += 1
    return k > at + 1 and k < len(tokens) and tokens[k].kind == "quote"


def _verbal(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before a word that may be noun or verb makes it a verb."""
    last, token = tokens[at - 1], tokens[at]
    lower = last.lower
    if last.kind == "quote":
        return token.lower.endswith("s")
    if lower in EARLIER or (lower in AUXILIARIES and token.lower.endswith("s")):
        return False
    if last.kind != "word" or lower in PERSONAL or lower in AUXILIARIES or lower in ADVERBS or lower == "who":
        return True
    if lower in _SINGULAR and token.lower.endswith("s"):
        return True
    if lower in DETERMINERS or lower in PREPOSITIONS:
        return False
    if last.capital and _joined_names(tokens, at - 1):
        return True
    if token.lower.endswith("s"):
        return (
            last.capital
            or _names_so(tokens, at)
            or (at + 1 < len(tokens) and (tokens[at + 1].kind == "quote" or tokens[at + 1].lower in _AFTER_VERB))
        )
    opens = at == 1 or tokens[at - 2].sentence != last.sentence
    plural = lower.endswith("s") and (not last.capital or opens or tokens[at - 2].lower == "the")
    return plural or lower in ("and", "or")
