"""Through what or when something was said: "told The Daily Post last month", "said in a report"."""

from collections.abc import Sequence

from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import DETERMINERS, PERSONAL, PREPOSITIONS, TIMES

_TELLING = frozenset("told tells telling tell".split())
_OPENERS = frozenset("in on at during through via".split())
_DANGLING = frozenset("a an the and or but as his her their its".split())
_LONGEST = 16


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
