"""Which words attribute a quotation, and to whom: rules over the reporter's own sentence, the nearest evidence first."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NOUNS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    STRONG,
    VERBS,
    WEAK,
)
from claims.extraction.saying import is_cue, is_plain, titles
from claims.extraction.subjects import Range

_REACH = 60
_SHORT = 6
_SCENES = frozenset("when while as because after before".split())
import os

POLICY = int(os.environ.get("POLICY", "2"))
POLICY2 = int(os.environ.get("POLICY2", "1"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges of one block: who (None where the words name nobody), by which cue, found by which rule."""

    subject: Range | None
    cue: Range | None
    rule: str


def sentence_bounds(tokens: Sequence[Token], at: int) -> Range:
    """The tokens of the sentence that holds token `at`, at most `_REACH` away on either side."""
    low, high = at, at + 1
    while low > 0 and at - low < _REACH and tokens[low - 1].sentence == tokens[at].sentence:
        low -= 1
    while high < len(tokens) and high - at < _REACH and tokens[high].sentence == tokens[at].sentence:
        high += 1
    return low, high


def in_sentence(tokens: Sequence[Token], at: int) -> Attribution | None:
    """What the sentence around the quotation at token `at` says of its speaker."""
    ending = tokens[at].text[-1]
    low, high = sentence_bounds(tokens, at)
    return (
        _agent(tokens, at, low, high)
        or _adjacent_cue(tokens, at, low)
        or _following(tokens, at, high, ending)
        or _governing(tokens, at, low)
        or _tail(tokens, at, high)
    )


def introduced(tokens: Sequence[Token], low: int, high: int) -> Attribution | None:
    """What a sentence without the quotation says of who speaks next: its last cue, else its subject."""
    for k in range(high - 1, low - 1, -1):
        if is_plain(tokens, k):
            subject = _subject(tokens, k, low)
            if subject:
                return Attribution(subject, (k, k + 1), "introduced")
    subject = subjects.leading(tokens, low, high)
    return Attribution(subject, None, "introduced by subject") if subject else None


def _agent(tokens: Sequence[Token], at: int, low: int, high: int) -> Attribution | None:
    """`called “…” by X`: a participle before, its agent after."""
    if at + 1 >= high or tokens[at + 1].lower != "by":
        return None
    for k in range(at - 1, max(low - 1, at - 6), -1):
        if tokens[k].lower in VERBS and tokens[k].lower.endswith("ed"):
            subject = subjects.after(tokens, at + 2, high)
            return Attribution(subject, (k, k + 1), "agent") if subject else None
    return None


def _adjacent_cue(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X said, “…”`, `X said: “…”`, `X said that “…”`."""
    k = at - 1
    while k >= low and (tokens[k].text in ",:—–-" or tokens[k].lower in ("that", "as", "only", "simply", "part", "in")):
        k -= 1
    if k < low or not is_cue(tokens, k) or titles(tokens, k):
        return None
    subject = _subject(tokens, k, low)
    return Attribution(subject, (k, k + 1), "cue before") if subject else None


def _following(tokens: Sequence[Token], at: int, high: int, ending: str) -> Attribution | None:
    """`“…,” said X`, `“…,” X said`, `“…,” X, director of Y, told Z`, `“…,” according to X`."""
    k = at + 1
    sentence_end = high
    if k < len(tokens) and k == high and ending in "?!.…—-–":
        sentence_end = sentence_bounds(tokens, k)[1]
    comma = ending in ",—–-"
    while k < sentence_end and tokens[k].text in ",—–-":
        comma = True
        k += 1
    if k >= sentence_end:
        return None
    closed = ending == "." and not comma
    first = k
    while first < sentence_end and (tokens[first].lower in ADVERBS or tokens[first].lower.endswith("ly")):
        first += 1
    if first < sentence_end and is_cue(tokens, first) and not closed:
        subject = subjects.after(tokens, first + 1, sentence_end)
        if subject:
            return Attribution(subject, (first, first + 1), "cue after, inverted")
    if tokens[k].lower == "according" and not closed:
        subject = subjects.after(tokens, k + 2, sentence_end)
        if subject:
            return Attribution(subject, (k, k + 2), "according to")
    return _subject_then_cue(tokens, k, sentence_end, ending, comma)


def _subject_then_cue(tokens: Sequence[Token], k: int, high: int, ending: str, comma: bool) -> Attribution | None:
    if not subjects.begins(tokens[k]):
        return None
    for cue in range(k + 1, min(high, k + _REACH)):
        if tokens[cue].kind == "quote":
            return None
        if is_cue(tokens, cue):
            if not comma and ending not in "?!" and not _said_of_it(tokens, k, cue, high, ending):
                return None
            subject = subjects.before(tokens, cue, k)
            if subject is None:
                continue
            return Attribution(subject, (cue, cue + 1), "cue after")
    if not comma or not (tokens[k].lower in PERSONAL or tokens[k].capital):
        return None
    end = k + 1
    while end < high and tokens[k].capital and tokens[end].capital:
        end += 1
    if end < high and tokens[end].kind == "word" and tokens[end].lower not in AUXILIARIES:
        return Attribution((k, end), (end, end + 1), "any verb after")
    return None


def _said_of_it(tokens: Sequence[Token], start: int, cue: int, high: int, ending: str) -> bool:
    """Whether "X said" after a quotation without a comma is about it, not a sentence or clause of its own."""
    plain = (
        is_plain(tokens, cue) and cue - start <= _SHORT and (tokens[start].capital or tokens[start].lower in PERSONAL)
    )
    return plain and (ending != "." or _closes(tokens, cue, high))


def _closes(tokens: Sequence[Token], cue: int, high: int) -> bool:
    """Whether nothing said follows a cue: the sentence ends, or goes on with where and when."""
    return cue + 1 >= high or tokens[cue + 1].text in ".,;" or tokens[cue + 1].lower in PREPOSITIONS


def _governing(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """The verb, "according to" or owned noun of saying that a quotation inside the reporter's sentence depends on.

    The nearest counts, unless it is weak, or its subject a pronoun that a plainer verb before it explains
    ("Smith said she feared “…”": Smith).
    """
    spare: Attribution | None = None
    for k in range(at - 1, low - 1, -1):
        token = tokens[k]
        found: Attribution | None = None
        if token.lower == "according" and k + 1 < at and tokens[k + 1].lower == "to":
            subject = subjects.after(tokens, k + 2, at)
            if subject and k == low:
                subject = _first_phrase(tokens, subject)
            found = Attribution(subject, (k, k + 2), "according to") if subject else None
        elif is_cue(tokens, k) and not (k == at - 1 and titles(tokens, k)):
            subject = _subject(tokens, k, low)
            found = Attribution(subject, (k, k + 1), "cue governs") if subject else None
            if (
                found
                and subject
                and (
                    token.lower in WEAK
                    or (POLICY == 3 and token.lower not in STRONG and tokens[subject[0]].lower in PERSONAL)
                    or (POLICY == 2 and token.lower not in STRONG)
                )
            ):
                spare, found = spare or found, None
            elif found and spare and POLICY == 1 and token.lower not in STRONG:
                found = None
        elif token.lower in NOUNS and k > low and not spare:
            found = _owned(tokens, k, low)
            if POLICY2:
                spare, found = spare or found, None
        if found:
            return found
    return spare


def _first_phrase(tokens: Sequence[Token], subject: Range) -> Range:
    """Whom an opening "according to X, …" names: up to the comma, and over an apposition that a comma closes."""
    commas = [k for k in range(*subject) if tokens[k].text == ","]
    if not commas:
        return subject
    apposed = len(commas) > 1 and tokens[commas[0] + 1].lower in ("a", "an", "who", "whose")
    return subject[0], commas[1] if apposed else commas[0]


def _owned(tokens: Sequence[Token], noun: int, low: int) -> Attribution | None:
    for k in range(noun - 1, max(low - 1, noun - 4), -1):
        token = tokens[k]
        if token.lower in POSSESSIVES:
            return Attribution((k, k + 1), (noun, noun + 1), "owned noun")
        if token.capital and token.lower.endswith(("'s", "’s", "s'", "s’")):
            start = k
            while start > low and tokens[start - 1].capital:
                start -= 1
            return Attribution((start, k + 1), (noun, noun + 1), "owned noun")
        if token.kind != "word" or token.lower in DETERMINERS or token.lower in PREPOSITIONS:
            return None
    return None


def _tail(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`… “…” …, X said.` and `… “…” …, according to X.`: the attribution closes the sentence."""
    for k in range(at + 1, high):
        if tokens[k].lower == "according" and k + 1 < high and tokens[k + 1].lower == "to":
            subject = subjects.after(tokens, k + 2, high)
            if subject:
                return Attribution(subject, (k, k + 2), "according to")
        if tokens[k].text == "," and k + 1 < high and subjects.begins(tokens[k + 1]):
            for cue in range(k + 2, min(high, k + 20)):
                if tokens[cue].text == "," or tokens[cue].kind == "quote":
                    break
                if is_cue(tokens, cue) and _closes(tokens, cue, high):
                    subject = subjects.before(tokens, cue, k + 1)
                    return Attribution(subject, (cue, cue + 1), "cue closes") if subject else None
    return None


def _subject(tokens: Sequence[Token], cue: int, low: int) -> Range | None:
    """Who does what the verb at `cue` says: before it, after it where inverted, or the clause it depends on."""
    if not tokens[cue].lower.endswith("ing") or (cue > low and tokens[cue - 1].lower in AUXILIARIES - {"to"}):
        found = subjects.before(tokens, cue, low) if cue > low and tokens[cue - 1].lower != "to" else None
        if found is None and _inverted(tokens, cue, low):
            found = subjects.after(tokens, cue + 1, len(tokens))
        if found:
            return found
    for k in range(cue - 1, low - 1, -1):
        if tokens[k].lower in _SCENES and tokens[cue - 1].lower in ("and", "but"):
            return subjects.leading(tokens, k + 1, cue)
        if is_plain(tokens, k):
            found = subjects.before(tokens, k, low)
            if found is None and _inverted(tokens, k, low):
                found = subjects.after(tokens, k + 1, cue)
            if found and tokens[found[0]].lower not in subjects.RELATIVES:
                return found
    return subjects.leading(tokens, low, cue)


def _inverted(tokens: Sequence[Token], cue: int, low: int) -> bool:
    k = cue - 1
    while k >= low and (tokens[k].text == "," or tokens[k].lower in ADVERBS):
        k -= 1
    return k >= 0 and tokens[k].kind == "quote"
