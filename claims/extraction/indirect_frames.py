"""What a reporting verb takes: a clause, a question, something wanted, a thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import titles
from claims.extraction.cues import (
    AUXILIARIES,
    DETERMINERS,
    NEGATED,
    PERSONAL,
    PLURAL_NOUN_TOO,
    PREPOSITIONS,
)
from claims.extraction.indirect_amounts import past_degree
from claims.extraction.indirect_objects import called_so, counted, none, that_one
from claims.extraction.indirect_opens import finite, opens_clause, opens_thing
from claims.extraction.indirect_small import judged
from claims.extraction.indirect_unsaid import another_verb
from claims.extraction.indirect_where import (
    complementizer,
    past_adverbs,
    past_circumstances,
    past_hearer,
    past_when,
    that_past_hearer,
)
from claims.extraction.indirect_words import (
    ADDRESSED,
    ANSWERING_BACK,
    ANSWERS,
    BARE,
    CLAUSE,
    FINDING,
    FREE,
    HEARERS,
    INFINITIVE,
    LEMMA,
    OBJECT_INFINITIVE,
    PARTICLED,
    PHRASAL,
    QUESTION,
    RESULTS,
    SEEING_AS,
    SHOWING,
    TALES,
    THING,
)

_QUESTIONS = frozenset("whether if what how why who where when which".split())
_ASKED = frozenset("whether what how why".split())
_ASKING = frozenset("ask wonder question".split())
_ADDRESSING = frozenset("to with at in on during".split())
_ASKED_OF = frozenset(("ask", "question"))
_CLOSES_HEARER = frozenset("to that whether if how why what and or but".split())
_UNSAID = frozenset("about of no so nothing little".split())
_OTHERS = PERSONAL - frozenset(("it", "you"))
_AFTER_ANSWER = frozenset("and at but in on to when while".split())
_HEARER = 9
_TALE = 5
_TO_THINGS = frozenset("point react respond".split())
_NAMED_AS = 12


@dataclass(frozen=True, slots=True)
class Complement:
    """Where the reported words begin, where their cue ends, and by which kind of words they are reported.

    `clause` tells a whole clause from a thing that is merely spoken of.
    """

    start: int
    cue_end: int
    rule: str
    clause: bool


def complement(tokens: Sequence[Token], at: int, high: int) -> Complement | None:
    """What the verb at `at` reports, if what follows it is something reported."""
    if at + 1 >= high:
        return None
    lemma = LEMMA[tokens[at].lower]
    return (
        _that_clause(tokens, at, high, lemma)
        or _question(tokens, at, high, lemma)
        or _wanted(tokens, at, high, lemma)
        or _in_a_word(tokens, at, high, lemma)
        or _clause(tokens, at, high, lemma)
        or _thing(tokens, at, high, lemma)
    )


def _begins(tokens: Sequence[Token], at: int, high: int, lemma: str) -> int:
    """Where the words after a verb begin, whom they are said to left out."""
    hearer = past_hearer(tokens, at + 1, high) if lemma in ADDRESSED else None
    return at + 1 if hearer is None else hearer


def _that_clause(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    if tokens[at + 1].lower == "back" and tokens[at].lower in ANSWERING_BACK:
        that = complementizer(tokens, at + 2, high)
        return Complement(that, at + 2, "that", True) if that is not None else None
    if lemma not in CLAUSE and lemma not in ADDRESSED:
        return None
    if lemma in _TO_THINGS and tokens[at + 1].lower == "to":
        return None  # "pointed to files that show …"
    if lemma in INFINITIVE and _infinitive(tokens, at + 1, high) and tokens[min(at + 3, high - 1)].lower in DETERMINERS:
        return None  # "vowed to sell the ferry that sank", not "vowed to voters that"
    that = complementizer(tokens, _begins(tokens, at, high, lemma), high)
    if that is None and lemma in ADDRESSED and lemma not in BARE and subjects.begins(tokens[at + 1]):
        that = that_past_hearer(tokens, at + 1, high)
    return Complement(that, at + 1, "that", True) if that is not None else None


def _question(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    if lemma not in QUESTION:
        return None
    begins = _begins(tokens, at, high, lemma)
    if lemma in ("ask", "show") and begins < high and tokens[begins].lower not in _QUESTIONS:
        begins = past_hearer(tokens, begins, high) or begins
    begins = past_circumstances(tokens, begins, high)
    begins += 2 * (begins + 2 < high and tokens[begins].lower == "in" and tokens[begins + 2].lower in _ASKED)
    asked = _QUESTIONS if lemma in _ASKING else _ASKED
    return Complement(begins, at + 1, "question", True) if begins < high and tokens[begins].lower in asked else None


def _wanted(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    """`refused to …`, `urged them to …`."""
    start = at + 1
    if lemma in INFINITIVE:
        to = start if tokens[start].lower == "to" else past_circumstances(tokens, start, high)
        to = past_adverbs(tokens, to, high)
        if _infinitive(tokens, to, high):
            return Complement(to - (tokens[to - 1].lower == "not"), at + 1, "intention", True)
    if lemma not in OBJECT_INFINITIVE:
        return None
    if lemma == "call":
        if tokens[start].lower not in ("on", "upon"):
            return None
        start += 1
    if start >= high or not (subjects.begins(tokens[start]) or tokens[start].lower in HEARERS):
        return None
    for k in range(start + 1, min(high, start + _HEARER)):
        lower = tokens[k].lower
        if _infinitive(tokens, k, high):
            if lemma in ADDRESSED:
                k -= tokens[k - 1].lower == "not"
                return Complement(k, start, "wish", True)
            return Complement(start, start, "wish", True)
        if tokens[k].kind != "word" or lower in AUXILIARIES or lower in _OTHERS or lower in ("that", "from"):
            return None
    return None


def _infinitive(tokens: Sequence[Token], to: int, high: int) -> bool:
    """Whether a verb stands after "to", rather than where something goes: "to leave", not "to the left"."""
    if to + 1 >= high or tokens[to].lower != "to":
        return False
    following = tokens[to + 1]
    named = following.capital and not tokens[to - 1].capital
    return following.kind != "mark" and not named and following.lower not in DETERMINERS | PERSONAL


def _clause(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    """A clause without "that"."""
    start = at + 1
    if lemma == "point":
        out = tokens[start].lower == "out" and start + 1 < high and opens_clause(tokens, start + 1, high)
        return Complement(start + 1, start + 1, "clause", True) if out else None
    if lemma not in BARE and lemma not in ADDRESSED:
        return None
    if (
        lemma in FREE
        and tokens[start].lower in _UNSAID
        and not (none(tokens, start, high) or counted(tokens, start, high))
    ):
        return None
    told = _begins(tokens, at, high, lemma)
    for after in (told, start) if lemma in BARE and told > start else (told,):
        begins = after if counted(tokens, after, high) else past_circumstances(tokens, after, high)
        if (after == start and lemma not in BARE) or begins >= high or tokens[begins].text in ".?!)":
            continue
        if tokens[begins].lower == "that" and lemma not in FREE:
            continue
        if lemma in FREE or opens_clause(tokens, begins, high):
            return Complement(begins, at + 1, "clause", True)
    return None


def _thing(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    start = at + 1
    thing = past_degree(tokens, start, high) if lemma in THING else start
    if thing > start and opens_thing(tokens, thing) and not another_verb(tokens, at, start, high):
        return Complement(start, at + 1, "thing", False)
    later = past_when(tokens, start, high)
    if later > start and later < high and lemma in THING and opens_thing(tokens, later):
        return Complement(later, at + 1, "thing", False)
    for words in PHRASAL.get(lemma, ()):
        after = start + len(words)
        if after < high and all(tokens[start + k].lower == word for k, word in enumerate(words)):
            return Complement(after, after, "thing", False) if opens_thing(tokens, after) else None
    joined = _particle(tokens, start, high, lemma)
    if joined is not None:
        opens = joined + 1 < high and opens_thing(tokens, joined + 1)
        return Complement(joined + 1, joined + 1, "thing", False) if opens else None
    titled = titles(tokens, at) and (tokens[start].capital or tokens[start].kind == "quote")
    named = titled and not called_so(tokens, start, high)
    opens = opens_thing(tokens, start) or that_one(tokens, start, high, lemma)
    if named or another_verb(tokens, at, start, high) or not opens:
        return None
    if (lemma == "like" and _denied(tokens, at)) or (lemma == "tell" and _tale(tokens, start, high)):
        return Complement(start, at + 1, "thing", False)
    if lemma in FINDING and judged(tokens, start, high):
        return Complement(start, at + 1, "thing", False)
    if lemma in SEEING_AS:
        seen = any(tokens[k].lower == "as" for k in range(start + 1, min(high, start + _NAMED_AS)))
        return Complement(start, at + 1, "thing", False) if seen else None
    return Complement(start, at + 1, "thing", False) if lemma in THING else None


def _in_a_word(tokens: Sequence[Token], at: int, high: int, lemma: str) -> Complement | None:
    """`says so`, `said yes`."""
    start = at + 1
    if lemma not in CLAUSE or tokens[start].lower not in ANSWERS:
        return None
    ends = start + 1 >= high or tokens[start + 1].kind == "mark" or tokens[start + 1].lower in _AFTER_ANSWER
    return Complement(start, start, "thing", False) if ends else None


def _denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether "like" is a verb for certain: "does not like the toll"."""
    return tokens[at - 1].lower in NEGATED


def _tale(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether what is told is a story: "tells another story"."""
    for k in range(start + 1, min(high, start + _TALE)):
        if tokens[k].lower in TALES:
            return True
        if tokens[k].kind != "word" or tokens[k].lower in PREPOSITIONS:
            return False
    return False


def _particle(tokens: Sequence[Token], start: int, high: int, lemma: str) -> int | None:
    """The small word that joins a verb to what is spoken of, past how and to whom: "spoke briefly of", "talked to Lee about"."""
    small = PARTICLED.get(lemma, ())
    joined = past_adverbs(tokens, start, high)
    if tokens[start - 1].lower not in PLURAL_NOUN_TOO:
        joined = past_when(tokens, joined, high)
    if joined < high and tokens[joined].lower in small:
        return joined
    if "about" not in small or not (lemma in _ASKED_OF or tokens[start].lower in _ADDRESSING):
        return None
    for k in range(start + 1, min(high, start + _HEARER)):
        if tokens[k].lower == "about" or (lemma == "ask" and tokens[k].lower == "for"):
            return k
        if tokens[k].kind != "word" or finite(tokens[k]) or tokens[k].lower in _CLOSES_HEARER:
            return None
    return None


def shows(tokens: Sequence[Token], at: int, subject: Sequence[Token], high: int) -> Complement | None:
    """What figures show: "the poll found the mayor ahead"."""
    if LEMMA.get(tokens[at].lower) not in SHOWING or at + 1 >= high or not opens_thing(tokens, at + 1):
        return None
    if not any(token.lower in RESULTS for token in subject):
        return None
    return Complement(at + 1, at + 1, "shown", True)
