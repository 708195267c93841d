"""Where a verb of saying says nothing: what is only possible, what anybody may do, another verb by its particle, a noun."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS, TIMES, in_ly, owns
from claims.extraction.indirect_words import COMMON, INFINITIVE, LEMMA
from claims.extraction.lexicon import lexicon
from claims.extraction.phrases import RELATIVES, Range

_WORDS = lexicon("en", "unsaid")
_IMPERSONAL = _WORDS.words("impersonal")
_ENABLING = _WORDS.words("enabling")
_DEEDS = _WORDS.words("deeds")
_PARTICLES = _WORDS.words("particles")
_ADJECTIVES = _WORDS.words("adjectives")
_GATHERED = _WORDS.words("gathered")
_SUPPOSING = frozenset("if unless whether".split())
_FINITE = COMMON - _WORDS.words("common_nouns")
_LEFT_OUT = frozenset(("from", "without"))
_POSSIBLE = frozenset("can could may might".split())
_OBJECTS = frozenset("her him it me them this that us you himself herself itself themselves".split())
_REACH = 6
_FAR = 20
_SPAN = 4
_UNITS = frozenset(unit + end for unit in "day decade hour minute month week year".split() for end in ("", "s"))
_SINCE = frozenset("after ago before earlier later".split())
_ENDS = frozenset("that which who whom whose in on at for by with after before of when while as to".split())


def unsaid(tokens: Sequence[Token], at: int, subject: Range, low: int, *, start: int, rule: str, clause: bool) -> bool:
    """Whether nobody is said to say it: "it is hard to deny the cost", "Lee may think it is", "if Lee likes the plan".

    `start`, `rule` and `clause` are those of what the verb at `at` takes.
    """
    k = at - 1
    lemma = LEMMA.get(tokens[at].lower, "")
    speaker = tokens[subject[0]].lower
    if k > low and tokens[k].lower == "to":
        lead = tokens[k - 1].lower
        wanted = LEMMA.get(lead) in INFINITIVE
        return lead in _IMPERSONAL or (not (clause or wanted) and (lead in _ENABLING or lemma in _DEEDS))
    if not clause:
        if lemma == "call" and start == at + 1 and _summoned(tokens, start) and not _taken_up(tokens, subject[0], low):
            return True
        supposed = subject[0] > low and tokens[subject[0] - 1].lower in _SUPPOSING
        return supposed or speaker in ("you", "what") or (k > low and tokens[k].lower in _LEFT_OUT | {"should"})
    if rule not in ("clause", "that"):
        return False
    if rule == "clause" and (
        (speaker == "that" and subject[1] - subject[0] == 1) or (speaker == "you" and tokens[at].lower == lemma)
    ):
        return True
    return k > low and tokens[k].lower in _POSSIBLE


def _summoned(tokens: Sequence[Token], start: int) -> bool:
    """Whether somebody or something is called and called nothing: "called Lee on Monday", "called a meeting"."""
    named = next((token for token in tokens[start : start + _FAR] if token.kind == "quote"), None)
    if tokens[start].lower in _OBJECTS or (named and named.sentence == tokens[start].sentence):
        return False
    if tokens[start].lower in ("a", "an"):
        return True
    end = start + 1
    while tokens[start].capital and end < len(tokens) and (tokens[end].capital or tokens[end].text == "."):
        end += 1
    following = tokens[end] if end < len(tokens) else None
    if following is None or following.sentence != tokens[start].sentence:
        return True
    return following.text in ".;" or following.lower in PREPOSITIONS or following.lower in TIMES


def _taken_up(tokens: Sequence[Token], first: int, low: int) -> bool:
    """Whether what is called something stands before the one who calls it: "what Lee called a farce"."""
    return first > low and tokens[first - 1].lower in RELATIVES | {"what"}


def another_verb(tokens: Sequence[Token], at: int, start: int, high: int) -> bool:
    """Whether what follows at `start` makes the verb at `at` another one, or a noun.

    "Showed up", "addressed the conference", "the jobs report gives".
    """
    if tokens[start].lower in _PARTICLES or tokens[start].lower in _FINITE or _when(tokens, start, high):
        return True
    if LEMMA.get(tokens[at].lower) != "address":
        return False
    for k in range(start, min(high, start + _REACH)):
        if tokens[k].lower in _ENDS or tokens[k].kind != "word":
            return False
        if tokens[k].lower in _GATHERED:
            return True
    return False


def _when(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a length of time is all that follows: "reported ten days ago", "reported a few days later"."""
    for k in range(start + 1, min(high - 1, start + _SPAN)):
        if tokens[k].lower in _UNITS:
            return tokens[k + 1].lower in _SINCE
    return False


def noun_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a verb's is a noun: after an adjective that needs one, "its recent attacks", "six states"."""
    if tokens[at].lower == "states" and at > 0 and at + 1 < len(tokens):
        last, following = tokens[at - 1], tokens[at + 1]
        said = following.lower == "that" or following.kind == "quote" or following.text == ":"
        return not (said or last.capital or last.lower in PERSONAL or last.lower in RELATIVES or in_ly(last.lower))
    if at < 2 or tokens[at - 1].lower not in _ADJECTIVES:
        return False
    before = tokens[at - 2].lower
    return (
        before in DETERMINERS
        or before in POSSESSIVES
        or before in PREPOSITIONS
        or before in _ADJECTIVES
        or owns(before)
    )
