"""What somebody says or thinks something about, by whatever words: "gave a long answer about the pier"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import BEING, DETERMINERS, PLURAL_NOUN_TOO, POSSESSIVES, PREPOSITIONS
from claims.extraction.indirect_ends import trimmed_end
from claims.extraction.indirect_opens import finite, opens_thing
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_things import thing_end
from claims.extraction.indirect_verbs import reports
from claims.extraction.indirect_words import LEMMA, NOUN_TOO
from claims.extraction.phrases import RELATIVES

_REACH = 8
_NOBODY = ("it", "that", "there", "this", "what")
_NUMBERS = frozenset(
    "a an to half one two three four five six seven eight nine ten twelve twenty thirty twice $".split()
)
_COUNTED = frozenset(
    "third quarter half dozen hundred thousand million billion fifth tenth percentage decade year month week day".split()
)
_NO_TOPIC = frozenset(
    "anything all and bring bringing brings brought but came come comes coming everything go going how just much nothing only"
    " or out said see set something up what".split()
)
_QUESTIONS = frozenset("how what where whether who why".split())


def about(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """What the "about" at `at` tells of, and who is said to say or think it."""
    if tokens[at].lower != "about" or at + 1 >= high or at <= low + 1 or not _topic(tokens, at, high):
        return None
    last = tokens[at - 1]
    if last.kind != "word" or last.lower in _NO_TOPIC or last.lower in BEING:
        return None
    verb = next((k for k in range(at - 1, max(low, at - _REACH), -1) if _verb(tokens, k, low)), None)
    if verb is None or any(tokens[k].kind != "word" or tokens[k].lower in RELATIVES for k in range(verb, at)):
        return None
    subject = subjects.before(tokens, verb, low)
    if subject is None:
        return None
    named = None if tokens[subject[0]].lower.partition("'")[0].partition("’")[0] in _NOBODY else subject
    end = trimmed_end(tokens, at + 1, thing_end(tokens, at + 1, high, verb))
    return Reported(named, (verb, at + 1), ((at + 1, end),), "about") if end > at + 1 else None


def _verb(tokens: Sequence[Token], k: int, low: int) -> bool:
    """Whether a verb with a tense stands here, and no noun that looks like one."""
    lower = tokens[k].lower
    if lower in LEMMA:
        noun = lower in PLURAL_NOUN_TOO or LEMMA[lower] in NOUN_TOO
        return not noun and not lower.endswith("ing") and reports(tokens, k, low)
    last = tokens[k - 1].lower
    owned = last in DETERMINERS or last in POSSESSIVES or last in PREPOSITIONS or last.endswith(("'s", "’s"))
    return lower in BEING or (finite(tokens[k]) and not owned)


def _topic(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether a thing follows, and no number: not "about a third", "about to leave"."""
    first = tokens[at + 1]
    if first.text[0].isdigit() or first.lower in _NUMBERS - {"a", "an"}:
        return False
    if first.lower in ("a", "an") and any(tokens[k].lower in _COUNTED for k in range(at + 2, min(high, at + 4))):
        return False
    return first.lower in _QUESTIONS or opens_thing(tokens, at + 1)
