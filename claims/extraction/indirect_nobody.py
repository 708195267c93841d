"""What the passive reports: nobody named who asks, expects or thinks it, or only after "by"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, BEING, DETERMINERS, PERSONAL, PREPOSITIONS, TIMES, in_ly
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_nouns_that import that_of_noun
from claims.extraction.indirect_opens import opens_thing
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_remarks import before_comment
from claims.extraction.indirect_seeming import before_scene, seeming
from claims.extraction.indirect_things import thing_end
from claims.extraction.indirect_where import complementizer
from claims.extraction.indirect_words import CLAUSE, LEMMA, SHOWING, THING
from claims.extraction.lexicon import lexicon
from claims.extraction.phrases import RELATIVES, Range

_WORDS = lexicon("en", "passives")
_PARTICIPLES = _WORDS.table("passive")
_FOLLOWED: dict[str, frozenset[str]] = {}
for _word, _participles in _PARTICIPLES.items():
    for _participle in _participles:
        _FOLLOWED[_participle] = _FOLLOWED.get(_participle, frozenset()) | {_word}
_MERELY = _WORDS.words("merely")
_DONE_BY = _WORDS.words("done_by")
_HEARSAY = _WORDS.words("hearsay")
_TOUCHING = {form: words for noun, words in _WORDS.table("touching").items() for form in (noun, noun + "s")}
_SAID_OF = 3
_SEEMING = _WORDS.words("seeming")
_ASKING = frozenset("asked challenged grilled pressed queried questioned quizzed".split())
_TOPICS = frozenset(("on", "over"))
_ASKED = frozenset("about if whether why how what who when where which".split())
_OPENS = frozenset(", ; : ( — – -".split())
_MOST = frozenset("best better most".split())
"""How much somebody is known for a thing."""
_THOUGH = frozenset((",", "though"))
_HAVE = frozenset(("had", "has", "have"))
_BEEN = ("'s", "’s", "'re", "’re")


def nobody(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """What the words from `at` on report of nobody in particular."""
    token = tokens[at]
    if token.kind != "word" or at + 1 >= high:
        return None
    if token.lower in _SEEMING:
        return _seems(tokens, at, low, high)
    if token.lower in _MERELY and (that := that_of_noun(tokens, at, high)) is not None:
        return _merely(tokens, at, that, high)
    if token.lower in _FOLLOWED:
        found = _expected(tokens, at, low, high)
        if found is not None:
            return found
    if tokens[at + 1].lower in _TOUCHING.get(token.lower, ()):
        return _touching(tokens, at, low, high)
    if token.lower in _HEARSAY:
        return _hearsay(tokens, at, low, high)
    if tokens[at + 1].lower == "by":
        return _by(tokens, at, low, high)
    return None


def _merely(tokens: Sequence[Token], at: int, that: int, high: int) -> Reported | None:
    """`the notion that …`."""
    end = clause_end(tokens, that, high, at, bounded=True)
    return _reported(tokens, None, (at, at + 1), that, end, "merely") if end - that > 3 else None


def _touching(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`questions about …`, not "for fear of …", "on suspicion of …"."""
    start = at + 2
    idiom = at > low and tokens[at - 1].lower in ("for", "on")
    if start >= high or idiom or not (tokens[start].lower in _ASKED or opens_thing(tokens, start)):
        return None
    return _reported(tokens, None, (at, start), start, thing_end(tokens, start, high, at, verb_follows=True), "merely")


def _hearsay(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`X has reportedly left`, `Reportedly, X has left`."""
    if at == low:
        start = at + 1 + (tokens[at + 1].text == ",")
        return _reported(tokens, None, (at, at + 1), start, clause_end(tokens, start, high, at), "hearsay")
    k = at
    while k > low and tokens[k - 1].lower in AUXILIARIES:
        k -= 1
    subject = subjects.before(tokens, k, low)
    end = trimmed_end(tokens, at + 1, clause_end(tokens, at + 1, high, at, bounded=True))
    if subject is None or subject[1] > at or end - at < _SAID_OF:
        return None
    return Reported(None, (at, at + 1), ((subject[0], at), (at + 1, end)), "hearsay")


def _by(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`X was condemned by Y`."""
    lemma = LEMMA.get(tokens[at].lower)
    k = _before(tokens, at, low)
    if (
        tokens[at].lower in _DONE_BY
        or (lemma not in THING and lemma not in CLAUSE)
        or not _been(tokens, k)
        or tokens[at].lower.endswith("ing")
    ):
        return None
    while k > low and (_been(tokens, k - 1) or tokens[k - 1].lower in AUXILIARIES):
        k -= 1
    subject = subjects.before(tokens, k, low)
    agent = subjects.after(tokens, at + 2, high)
    if subject is None or agent is None or any(tokens[k].lower in TIMES for k in range(*agent)):
        return None
    return Reported(agent, (at, at + 2), (subject,), "agent of")


def asked(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`Asked whether …, X said`, `when asked about …`, `X was asked why …`."""
    if tokens[at].lower not in _ASKING or at + 1 >= high:
        return None
    k = _before(tokens, at, low)
    opening = at == low or (tokens[k].lower in ("when", "if") or tokens[k].text in _OPENS)
    if not opening and not _been(tokens, k):
        return None
    start = at + 1
    opens = _ASKED if tokens[at].lower == "asked" else _ASKED | _TOPICS
    if tokens[start].lower not in opens:
        start = next((j for j in range(start, min(high, at + 8)) if tokens[j].lower in opens), high)
        if start == high or any(tokens[j].kind == "quote" or tokens[j].text == "," for j in range(at + 1, start)):
            return None
    topic = tokens[start].lower in _TOPICS | {"about"}
    start += topic
    if start >= high:
        return None
    thing = topic and tokens[start].lower not in _ASKED
    end = thing_end(tokens, start, high, at) if thing else clause_end(tokens, start, high, at, bounded=opening)
    return _reported(tokens, None, (at, at + 1), start, end, "asked")


def _seems(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`X seems to …`, `It appears that …`."""
    k = at + 1
    while k < high - 1 and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower) or tokens[k].lower in _THOUGH):
        k += 1
    following = tokens[k].lower
    appears = tokens[at].lower.startswith("appear")
    if following == "to" and LEMMA.get(tokens[min(k + 1, high - 1)].lower) in SHOWING:
        return None  # what "seems to show that …" shows is read by itself
    if following not in ("to", "that") and (
        following in (PREPOSITIONS | DETERMINERS) - {"like"} or (appears and not seeming(tokens[k]))
    ):
        return None
    found = _of_subject(tokens, at, k, low, high, "seems")
    describes = found is not None and len(found.pieces) > 1 and found.pieces[0][1] - found.pieces[0][0] == 1
    return None if found and describes and tokens[found.pieces[0][0]].lower in RELATIVES else found


def _expected(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`X is expected to …`, `X is seen as …`, `It is thought that …`."""
    k = _before(tokens, at, low)
    if not _been(tokens, k):
        return None
    while k > low and (_been(tokens, k - 1) or tokens[k - 1].lower in _HAVE):
        k -= 1
    rest = at + 1
    if tokens[rest].lower not in _FOLLOWED[tokens[at].lower]:
        nobodys = k > low and tokens[k - 1].lower == "it" and "that" in _FOLLOWED[tokens[at].lower]
        that = complementizer(tokens, rest, high) if nobodys else None
        if that is None:
            return None
        return _reported(tokens, None, (k, rest), that, clause_end(tokens, that, high, at), "expected")
    return _of_subject(tokens, k, rest, low, high, "expected")


def _of_subject(tokens: Sequence[Token], verb: int, rest: int, low: int, high: int, rule: str) -> Reported | None:
    """What is said of a verb's own subject; nothing of it where that is "it"."""
    subject = subjects.before(tokens, verb, low)
    if subject is None:
        return None
    end = before_comment(tokens, rest, clause_end(tokens, rest, high, verb, bounded=tokens[rest].lower != "that"))
    if rule == "seems" and tokens[rest].lower not in ("to", "that"):
        end = before_scene(tokens, rest, end)
    if tokens[subject[0]].lower.startswith("it") and tokens[rest].lower == "that":
        return _reported(tokens, None, (verb, rest), rest, end, rule)
    return _reported(tokens, subject, (verb, rest), rest, end, rule)


def _reported(
    tokens: Sequence[Token], of: Range | None, cue: Range, start: int, end: int, rule: str
) -> Reported | None:
    end = trimmed_end(tokens, start, end)
    if end - start < 1:
        return None
    pieces: tuple[Range, ...] = ((start, end),)
    return Reported(None, cue, (of, *pieces) if of else pieces, rule)


def _before(tokens: Sequence[Token], at: int, low: int) -> int:
    k = at - 1
    while k > low and (tokens[k].lower in ADVERBS or tokens[k].lower in _MOST or in_ly(tokens[k].lower)):
        k -= 1
    return k


def _been(tokens: Sequence[Token], k: int) -> bool:
    if k < 0:
        return False
    lower = tokens[k].lower
    return lower in BEING or (lower.endswith(_BEEN) and lower in PERSONAL) or lower.endswith(("n't", "n’t"))
