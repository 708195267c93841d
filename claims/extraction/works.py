"""Marked words that are the title of a work: nobody says them, whoever sings or shows it."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import NOUNS, VERBS
from claims.extraction.titles import SMALL
from claims.extraction.work_words import MAKERS, MAKING, SLOGANS, WORKS

_MOST = 8
_LONGEST = 14
_WHOLE = 2
_LED = VERBS - frozenset("speak speaking speaks spoke spoken talk talked talking talks".split())
_SHORT_IS = frozenset(word + mark + "s" for word in "he how it she that there what where who".split() for mark in "'’")
_LEADING = frozenset("from in like of through to with".split())


def is_work(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether quoted words in title case stand where a work's title stands: after its kind, its maker, its making; a nickname inside a name."""
    if len(words) > _LONGEST or not in_title_case(words) or at == 0:
        return False
    last = tokens[at - 1].lower
    if len(words) == 1 and _within_name(tokens, at):
        return True
    before = tokens[at - 2].lower if at > 1 else ""
    if len(words) > _MOST and last not in WORKS and before not in MAKERS:
        return False
    if last == "of" and before in MAKERS:
        return True
    if last in WORKS or last in MAKING or (last in (",", "including", "like") and before in WORKS):
        return True
    if last.endswith(("'s", "’s", "s'", "s’")) and last not in _SHORT_IS:
        return True
    if len(words) < _WHOLE:
        return False
    return last in ("on", "told") or (last in _LEADING and before not in NOUNS | SLOGANS and before not in _LED)


def goes_with(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether words in title case are named in one breath with the quoted words before them: “A,” “B” and “C”."""
    k = at - 1
    while k > 0 and (tokens[k].text == "," or tokens[k].lower in ("and", "or")):
        k -= 1
    return k >= 0 and tokens[k].kind == "quote" and len(words) <= _MOST and in_title_case(words)


def _within_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands where a nickname does: "Ole “Lynet” Berg", "Gov. O.R. “Lynet” Berg"."""
    before = at - 1 - (tokens[at - 1].text == "." and at > 1)
    return tokens[before].capital and at + 1 < len(tokens) and tokens[at + 1].capital


def in_title_case(words: Sequence[str]) -> bool:
    """Whether every word but the small ones has a capital."""
    big = [word for word in words if word.lower().strip(".,!?;:’'") not in SMALL]
    return bool(big) and all(word.lstrip("([")[:1].isupper() or word[:1].isdigit() or word == "&" for word in big)
