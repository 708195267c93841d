"""Attributions that follow quoted words."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.attributions import Attribution, sentence_bounds
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import infinitive, is_cue, is_manner, is_plain, participle, titles
from claims.extraction.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SPOKEN,
    SUBORDINATORS,
    VERBS,
)
from claims.extraction.indirect_words import REMARKED
from claims.extraction.phrases import REACH, Range, points, source_named
from claims.extraction.titles import WRITINGS
from claims.extraction.words.titles import OFFICES

_SHORT = 6
_FUNCTION = (
    PREPOSITIONS | SUBORDINATORS | DETERMINERS | ADVERBS | AUXILIARIES | PERSONAL | frozenset(("plus", "versus"))
)
_ARTICLES = frozenset(("a", "an", "the"))
_TELLING = frozenset(("tells", "told"))
"""No subject stands after these: "– told the court" tells whom, not who."""
_RUNS = frozenset("goes ran runs went".split())
_DASHES = frozenset("- – — --".split())


def following(tokens: Sequence[Token], at: int, high: int, ending: str) -> Attribution | None:
    """`“…,” said X`, `“…,” X said`, `“…,” X, director of Y, told Z`, `“…,” according to X`."""
    k = at + 1
    if at > 0 and k < high and tokens[at - 1].text in _DASHES and tokens[k].text in _DASHES:
        return None
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
    while first < sentence_end and (tokens[first].lower in ADVERBS or is_manner(tokens[first])):
        first += 1
    inverts = first < sentence_end and tokens[first].lower not in _TELLING
    if inverts and not closed and is_cue(tokens, first) and not participle(tokens, first):
        subject = subjects.after(tokens, first + 1, sentence_end)
        if subject and (comma or ending in "?!" or _said_at_once(tokens, first, at)):
            return Attribution(subject, (first, first + 1), "cue after, inverted")
    source = source_named(tokens, k)
    if source is not None and not closed:
        subject = subjects.after(tokens, source, sentence_end)
        if subject:
            return Attribution(subject, (k, source), "according to")
    return _subject_then_cue(tokens, k, sentence_end, ending, comma) or (
        _any_verb_inverted(tokens, k, sentence_end) if comma else None
    )


def closes(tokens: Sequence[Token], found: Attribution, high: int) -> bool:
    """Whether nothing of its sentence follows an attribution after quoted words: it tells who says all of it."""
    if found.cue is None or found.subject is None or not is_plain(tokens, found.cue[0]):
        return False
    end = max(found.cue[1], found.subject[1])
    return end >= high or tokens[end].text in ".,;"


def compared(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`… “…,” as X put it.`"""
    start = at + 1 + (at + 1 < high and tokens[at + 1].text == ",")
    if (start == at + 1 and tokens[at].text[-1] != ",") or start >= high or tokens[start].lower != "as":
        return None
    return _subject_then_cue(tokens, start + 1, high, ",", True) if start + 1 < high else None


def _subject_then_cue(tokens: Sequence[Token], k: int, high: int, ending: str, comma: bool) -> Attribution | None:
    if not subjects.begins(tokens[k]) and not points(tokens, k) and not subjects.exclaims(tokens, k):
        return None
    for cue in range(k + 1, min(high, k + REACH)):
        if tokens[cue].kind == "quote":
            return _interrupting(tokens, k, high) if comma else None
        says = is_cue(tokens, cue) or (comma and _ends_in_verb(tokens, k, cue))
        if says and not participle(tokens, cue) and not (cue - k > _SHORT and _hangs(tokens, cue)):
            if not comma and _starts_anew(tokens, k) and not is_plain(tokens, cue):
                return None
            if not comma and ending not in "?!" and not _said_of_it(tokens, k, cue, high, ending):
                return None
            subject = subjects.before(tokens, cue, k)
            if subject is None:
                continue
            if _called(tokens, k, subject, cue):
                return None
            return Attribution(subject, (cue, cue + 1), "cue after")
    opens = all(
        tokens[at].kind != "word" or tokens[at].sentence != tokens[k].sentence for at in range(max(0, k - 4), k)
    )
    if not comma or not opens or not (tokens[k].lower in PERSONAL or tokens[k].capital):
        return None
    end = k + 1
    while end < high and tokens[k].capital and tokens[end].capital:
        end += 1
    if end < high and tokens[end].kind == "word" and tokens[end].lower not in AUXILIARIES:
        return Attribution((k, end), (end, end + 1), "any verb after")
    return None


def _called(tokens: Sequence[Token], k: int, subject: Range, cue: int) -> bool:
    """Whether the reporter says what the words are: "“…” – a word she would repeat", "“…”, a charge the council denies"."""
    if tokens[k].lower not in DETERMINERS or subject[0] > cue:
        return False
    repeated = subject[0] > k + 1 and tokens[subject[0]].lower in PERSONAL
    return repeated or (tokens[k + 1].lower in REMARKED and k + 2 < cue and tokens[k + 2].lower in DETERMINERS)


def _starts_anew(tokens: Sequence[Token], k: int) -> bool:
    """Whether the capital of an article shows that quoted words ended the sentence: “Why not?” The crowd cheered."""
    return tokens[k].capital and tokens[k].lower in DETERMINERS and tokens[k].sentence != tokens[k - 1].sentence


def _interrupting(tokens: Sequence[Token], k: int, high: int) -> Attribution | None:
    """`“…,” the master tried, “…”`: any verb between a subject and the words that go on."""
    end = next((at for at in range(k + 2, min(high - 1, k + _SHORT + 1)) if tokens[at].text == ","), None)
    if end is None or tokens[end + 1].kind != "quote" or tokens[k].lower not in ("a", "an", "the"):
        return None
    words = tokens[k:end]
    plain = all(token.kind == "word" for token in words) and words[-1].lower.endswith("ed")
    return Attribution((k, end - 1), (end - 1, end), "any verb after") if plain else None


def _hangs(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a verb far from what opens the words after a quotation hangs on another or names a thing: "using a tool called Rake"."""
    return infinitive(tokens, cue) or titles(tokens, cue)


def _ends_in_verb(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a word that may be a noun ends the sentence as its verb: "“…,” a voice in the film states."."""
    ends = at + 1 >= len(tokens) or tokens[at + 1].text == "."
    verb = tokens[at].lower in VERBS and tokens[at].lower.endswith("s") and not tokens[at].capital
    return ends and verb and tokens[start].lower in ("a", "an", "the")


def _any_verb_inverted(tokens: Sequence[Token], k: int, high: int) -> Attribution | None:
    """`“…,” quoth X.`: an unknown word between a quotation and a name that ends its phrase."""
    if k + 1 >= high or tokens[k].kind != "word" or tokens[k].capital or tokens[k].lower in _FUNCTION:
        return None
    subject = subjects.after(tokens, k + 1, high)
    if not tokens[k + 1].capital:
        words = {tokens[at].lower for at in range(*subject)} if subject else set()
        runs = tokens[k].lower in _RUNS and words & (SPOKEN | WRITINGS)
        known = (runs or (tokens[k].lower.endswith("ed") and words & OFFICES)) and tokens[k + 1].lower in _ARTICLES
        return Attribution(subject, (k, k + 1), "any verb after, inverted") if known else None
    end = k + 1
    while end < high and tokens[end].capital:
        end += 1
    if end < high and tokens[end].text not in ",.;":
        return None
    return Attribution(subject, (k, k + 1), "any verb after, inverted") if subject else None


def _said_of_it(tokens: Sequence[Token], start: int, cue: int, high: int, ending: str) -> bool:
    """Whether "X said" after a quotation without a comma is about it, not a sentence or clause of its own."""
    plain = (
        is_plain(tokens, cue) and cue - start <= _SHORT and (tokens[start].capital or tokens[start].lower in PERSONAL)
    )
    return plain and (ending != "." or (_closes(tokens, cue, high) and not _broken_off(tokens, cue, high)))


def _broken_off(tokens: Sequence[Token], cue: int, high: int) -> bool:
    """Whether a sentence goes on with its verb after "X said": "The quay, Lee said, was …"."""
    return cue + 2 < high and tokens[cue + 1].text == "," and tokens[cue + 2].lower in AUXILIARIES


def _said_at_once(tokens: Sequence[Token], cue: int, at: int) -> bool:
    """Whether "“…” said X" without a comma turns subject and verb round, unlike "so-called “liberals” said they …"."""
    opens = at == 0 or tokens[at - 1].sentence != tokens[at].sentence or tokens[at - 1].kind != "word"
    return is_plain(tokens, cue) and (opens or tokens[cue + 1].capital)


def _closes(tokens: Sequence[Token], cue: int, high: int) -> bool:
    """Whether nothing said follows a cue: the sentence ends, or goes on with where and when."""
    return cue + 1 >= high or tokens[cue + 1].text in ".,;" or tokens[cue + 1].lower in PREPOSITIONS


def tail(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`… “…” …, X said.`, `… “…” …, said X.` and `… “…” …, according to X.`: the attribution closes the sentence."""
    for k in range(at + 1, high):
        source = source_named(tokens, k)
        if source is not None and source < high:
            subject = subjects.after(tokens, source, high)
            if subject:
                return Attribution(subject, (k, source), "according to")
        if tokens[k].text != "," or k + 1 >= high:
            continue
        if is_plain(tokens, k + 1):
            subject = subjects.after(tokens, k + 2, high)
            apposed = subject and any(tokens[at].text == "," for at in range(*subject))
            if subject and (apposed or subject[1] >= high or tokens[subject[1]].kind != "word"):
                return Attribution(subject, (k + 1, k + 2), "cue closes")
        if subjects.begins(tokens[k + 1]):
            for cue in range(k + 2, min(high, k + 20)):
                if tokens[cue].text == "," or tokens[cue].kind == "quote":
                    break
                if is_cue(tokens, cue) and _closes(tokens, cue, high):
                    subject = subjects.before(tokens, cue, k + 1)
                    return Attribution(subject, (cue, cue + 1), "cue closes") if subject else None
    return None
