"""Through what or when something was said: "told The Daily Post last month", "said in a report"."""

import re
from collections.abc import Sequence

from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import DETERMINERS, PERSONAL, PREPOSITIONS, TIMES
from claims.extraction.lexicon import lexicon
from claims.extraction.words.calendar import FIXED_HOLIDAYS, MONTHS, MOVING_HOLIDAYS, SEASONS, WEEKDAYS
from claims.extraction.words.titles import HONORIFICS
from claims.extraction.work_words import RECORDS

_PHRASING = lexicon("en", "phrasing")
_TELLING = _PHRASING.words("telling")
_OPENERS = _PHRASING.words("through")
_DANGLING = _PHRASING.words("dangling")
_LONGEST = 16
_AFTER = re.compile(r"['’]s?\Z")
_CALENDAR = frozenset(
    _AFTER.sub("", word)
    for name in (*WEEKDAYS, *MONTHS, *SEASONS, *FIXED_HOLIDAYS, *MOVING_HOLIDAYS)
    for word in name.split()
)


def reported_through(text: str, toks: Sequence[Token], found: Attribution) -> str | None:
    """The words after the cue (or after the subject where the two are turned round) that say where or when."""
    if found.cue is None or found.subject is None:
        return None
    at = max(found.cue[1], found.subject[1] if found.subject[0] >= found.cue[1] else 0)
    if at >= len(toks) or toks[at].kind != "word":
        return None
    told = toks[found.cue[0]].lower in _TELLING
    if not (told or toks[at].lower in _OPENERS or toks[at].lower in TIMES):
        return None
    end = at
    while end < len(toks) and end - at < _LONGEST and _goes_on(toks, end, at):
        end += 1
    while end > at and (toks[end - 1].lower in PREPOSITIONS or toks[end - 1].lower in _DANGLING):
        end -= 1
    return text[toks[at].start : toks[end - 1].end] if end > at else None


def names_work(words: str) -> bool:
    """Whether such words say where it can be read or heard: by a kind of record ("in a letter") or a name ("The Ledger").

    A day, a month or another time alone is never a work, and neither are those who happened to listen ("reporters").
    """
    return any(_of_work(word.strip(".,;:!?()\"“”'‘’")) for word in words.split())


def _of_work(word: str) -> bool:
    bare = _AFTER.sub("", word).lower()
    if bare in RECORDS or bare.removesuffix("s") in RECORDS:
        return True
    return word[:1].isupper() and bare not in _CALENDAR and bare not in HONORIFICS


def _goes_on(toks: Sequence[Token], end: int, at: int) -> bool:
    token = toks[end]
    if token.kind != "word":
        return False
    if token.lower in PERSONAL or is_cue(toks, end):
        return False
    if end == at or token.capital:
        return True
    before = toks[end - 1].lower
    if token.lower in DETERMINERS and before not in PREPOSITIONS and before not in _DANGLING:
        # "told the paper this week", but "told the paper the fees ...": what was said begins here.
        return end + 1 < len(toks) and toks[end + 1].lower in TIMES
    return token.lower != "that" and not token.lower.endswith("ing")
