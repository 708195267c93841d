"""Attributions in the passive: whom "by" names, or nobody."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_plain, passive
from claims.extraction.cues import PREPOSITIONS, VERBS

_AS = frozenset("a an as the".split())
_OF = frozenset(("for", "of"))
_JUDGED = 4
_AGENT = 10
_NEAR = 6
_JUDGING = frozenset(
    "seen known described viewed regarded portrayed denounced hailed dismissed condemned derided".split()
)
_ASKED = frozenset(("asked", "told"))
_QUESTIONED = frozenset("asked pressed questioned quizzed".split())
_INFORMED = frozenset("advised informed reminded told warned".split())
_THAT = frozenset(("of", "that", "to"))
_WHAT = frozenset("about how if what when where whether who why".split())


def agent(tokens: Sequence[Token], at: int, low: int, high: int) -> Attribution | None:
    """`called “…” by X`, `accused of “…” by X`: a participle before, its agent after; `“…,” Y was told by X`."""
    told = _told_after(tokens, at)
    if told is not None and told + 2 < len(tokens) and tokens[told + 1].lower == "by":
        teller = subjects.after(tokens, told + 2, len(tokens))
        return Attribution(teller, (told, told + 1), "agent") if teller else None
    if at + 1 >= high or tokens[at + 1].lower != "by":
        return None
    k = at - 1
    while k > low and (tokens[k].lower in _AS or tokens[k].lower in _OF):
        k -= 1
    if k < low or tokens[k].lower not in VERBS or not tokens[k].lower.endswith("ed"):
        return None
    subject = subjects.after(tokens, at + 2, high)
    return Attribution(subject, (k, k + 1), "agent") if subject else None


def named_by(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`seen by X as (a) “…”`: a participle of judging, its agent, then what it judges."""
    judged = next((k for k in range(at - 1, max(low, at - _JUDGED), -1) if tokens[k].lower == "as"), None)
    if judged is None:
        return None
    for k in range(judged - 1, max(low, judged - _AGENT), -1):
        if tokens[k].kind != "word":
            return None
        if tokens[k].lower == "by":
            verb = next((v for v in (k - 1, k - 2) if v > low and tokens[v].lower in _JUDGING), None)
            if verb is None or not subjects.begins(tokens[k + 1]):
                return None
            return Attribution((k + 1, judged), (verb, verb + 1), "agent")
    return None


def asked_by(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`asked by X if it was “…”`, `told by X that it was “…”`."""
    for k in range(at - 1, low - 1, -1):
        if (tokens[k].kind == "quote" and tokens[k].text[-1] in ",.!?") or is_plain(tokens, k):
            return None
        if tokens[k].lower in _QUESTIONED | _INFORMED and tokens[k + 1].lower == "by":
            subject = subjects.after(tokens, k + 2, at)
            what = _WHAT if tokens[k].lower in _QUESTIONED else _THAT
            asks = subject is not None and tokens[subject[1]].lower in what
            return Attribution(subject, (k, k + 1), "agent") if asks else None
    return None


def unnamed(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether quoted words are told or asked by somebody the sentence does not name: `X was asked, “…?”`, `X had been told to (expect) “…”`, `“…,” X was told`."""
    k = at - 2
    if k > low and tokens[at - 1].text in (",", ":", "to") and tokens[k].lower in _ASKED and passive(tokens, k):
        return True
    if k > low and tokens[k].lower == "to" and _told_to(tokens, k, low):
        return True
    told = _told_after(tokens, at)
    return told is not None and (told + 1 == len(tokens) or tokens[told + 1].lower != "by")


def _told_to(tokens: Sequence[Token], to: int, low: int) -> bool:
    """Whether "to" and what must be done depend on a passive verb of telling: "had been told in May to expect “…”"."""
    for k in range(to - 1, max(low, to - _NEAR), -1):
        if tokens[k].kind != "word" or tokens[k].lower == "by":
            return False
        if tokens[k].lower in _INFORMED | _ASKED:
            return passive(tokens, k)
    return False


def _told_after(tokens: Sequence[Token], at: int) -> int | None:
    """The passive verb of telling that follows quoted words: "told" of `“…,” X was told on Monday`."""
    if tokens[at].text[-1] not in ",?!":
        return None
    told = next((k for k in range(at + 2, min(len(tokens), at + _NEAR)) if tokens[k].lower in _ASKED), None)
    if told is None or not passive(tokens, told) or tokens[told].sentence > tokens[at].sentence + 1:
        return None
    closes = told + 1 == len(tokens) or tokens[told + 1].text in ".," or tokens[told + 1].lower in PREPOSITIONS - {"to"}
    return told if closes else None
