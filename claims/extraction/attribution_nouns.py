"""Attributions by a noun of saying beside quoted words: whose promise, whose cry, whose line it is."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attributions import Attribution, sentence_bounds
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import BEING, POSSESSIVES, PREPOSITIONS, SHOUTS, SPOKEN, SUBORDINATORS, owns
from claims.extraction.phrases import COORDINATORS, Range

_POINTING = frozenset("that the these this those".split())
_LISTING = frozenset(("and", "or"))
_SO = frozenset(("so", "thus"))
_WHOSE = frozenset(("by", "from", "of"))
_CAME = frozenset(("came", "comes"))
_VOICES = SPOKEN | SHOUTS | {"voice"}
_REACH = 4


def owned(tokens: Sequence[Token], at: int, low: int, high: int, *, by_name: bool) -> Attribution | None:
    """`X’s “…” promise` (`by_name`), `his “…” remark`: whose words a noun right after them tells."""
    noun = at + 1
    if noun >= high or at == low or tokens[noun].lower not in SPOKEN or tokens[noun].capital:
        return None
    owner = _owner(tokens, at - 1, low) if by_name else (at - 1, at) if tokens[at - 1].lower in POSSESSIVES else None
    return Attribution(owner, (noun, noun + 1), "owned noun") if owner else None


def answered(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`“…,” came the cry from X`."""
    noun = _came(tokens, at, high)
    return _whose(tokens, noun, high) if noun is not None else None


def _came(tokens: Sequence[Token], at: int, high: int) -> int | None:
    """The noun of what came: the answer in `“…,” came the answer`."""
    k = at + 1 + (at + 1 < high and tokens[at + 1].text == ",")
    if tokens[at].text[-1] not in ",!?" or k + 2 >= high or tokens[k].lower not in _CAME:
        return None
    return next((n for n in range(k + 1, min(high, k + _REACH)) if tokens[n].lower in _VOICES), None)


def voiced(tokens: Sequence[Token], low: int, high: int) -> Attribution | None:
    """`Then came the voice of X`: whoever speaks in the next sentence."""
    came = next((k for k in range(low, high) if tokens[k].lower in _CAME), None)
    if came is None:
        return None
    voice = next((k for k in range(came + 1, min(high, came + _REACH)) if tokens[k].lower in _VOICES), None)
    return _whose(tokens, voice, high) if voice is not None else None


def asked_for(tokens: Sequence[Token], low: int, high: int) -> Attribution | None:
    """`His answer?`, `And X’s verdict:` before the words themselves."""
    start = low + (tokens[low].lower in COORDINATORS)
    owner = owner_before(tokens, start, high) if high - 2 > start and tokens[high - 1].text in "?:" else None
    if owner is None or owner[1] != high - 2:
        return None
    return Attribution(owner, (high - 2, high - 1), "introduced")


def pointed_at(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`“…” That line from X …`, `“…” So said X.`: the next sentence tells whose words these were."""
    if at + 3 >= len(tokens) or tokens[at + 1].sentence == tokens[at].sentence:
        return None
    start, high = sentence_bounds(tokens, at + 1)
    if tokens[start].lower in _SO and is_cue(tokens, start + 1):
        so = subjects.after(tokens, start + 2, high)
        return Attribution(so, (start + 1, start + 2), "cue after, inverted") if so else None
    k = start + 2 if tokens[start + 1].lower in BEING and tokens[start + 2].lower == "the" else start
    if tokens[start].lower not in _POINTING or k + 1 >= high or tokens[k + 1].lower not in SPOKEN:
        return None
    return _whose(tokens, k + 1, high)


def shouted(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """The noun of shouting whose words these are, of somebody or nobody: `cries of “…” and “…”`."""
    k = at - 1
    while k > low and (tokens[k].kind == "quote" or tokens[k].text == "," or tokens[k].lower in _LISTING):
        k -= 1
    return k - 1 if k > low and tokens[k].lower == "of" and tokens[k - 1].lower in SHOUTS else None


def chanted(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether nobody is named who shouts or answers: `to “…” chants`, `“…,” came the answer`."""
    came = _came(tokens, at, high)
    if came is not None:
        return came + 1 >= high or tokens[came + 1].lower not in _WHOSE
    if at == 0 or at + 1 >= len(tokens) or tokens[at + 1].lower not in SHOUTS or tokens[at].text[-1] == ",":
        return False
    last = tokens[at - 1]
    owned_by = last.lower in POSSESSIVES or owns(last.lower)
    inside = last.kind == "word" and last.sentence == tokens[at].sentence
    return inside and tokens[at + 1].lower.endswith("s") and not owned_by


def shouted_by(tokens: Sequence[Token], at: int, low: int, high: int) -> Attribution | None:
    """`cries of “…” from X`."""
    noun = shouted(tokens, at, low)
    k = at + 1
    while k < high and (tokens[k].kind == "quote" or tokens[k].text == "," or tokens[k].lower in _LISTING):
        k += 1
    if noun is None or k + 1 >= high or tokens[k].lower != "from":
        return None
    crowd = subjects.after(tokens, k + 1, high)
    return Attribution(crowd, (noun, noun + 1), "owned noun") if crowd else None


def _whose(tokens: Sequence[Token], noun: int, high: int) -> Attribution | None:
    if noun + 2 >= high or tokens[noun + 1].lower not in _WHOSE:
        return None
    whose = openings.leading(tokens, noun + 2, high)
    return Attribution(whose, (noun, noun + 1), "owned noun") if whose else None


def _owner(tokens: Sequence[Token], at: int, low: int) -> Range | None:
    """Who owns what follows token `at`: "Lee’s", "the council’s"."""
    if not owns(tokens[at].lower):
        return None
    start = at
    while start > low and (tokens[start - 1].capital or (start == at and tokens[start - 1].lower in ("a", "the"))):
        start -= 1
    return bare(tokens, start, at + 1)


def owner_before(tokens: Sequence[Token], start: int, high: int) -> Range | None:
    """Whose noun of saying opens at `start`: "her" of "her verdict", "Lee’s" of "Lee’s last words"."""
    for noun in range(start + 1, min(high, start + _REACH)):
        last = tokens[noun - 1]
        if last.lower in POSSESSIVES or owns(last.lower):
            return (start, noun) if tokens[noun].lower in SPOKEN else None
        if not (last.capital or last.lower in ("a", "the")):
            return None
    return None


def bare(tokens: Sequence[Token], start: int, end: int) -> Range:
    """A name without the small word whose capital is the sentence's: "But Lee’s"."""
    while start < end - 1 and tokens[start].lower in COORDINATORS | SUBORDINATORS | PREPOSITIONS:
        start += 1
    return start, end
