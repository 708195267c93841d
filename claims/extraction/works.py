"""Marked words that are the title of a work: nobody says them, whoever sings or shows it."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import titles
from claims.extraction.cues import NOUNS, SHOUTS, TITLING, VERBS, owns
from claims.extraction.phrases import RELATIVES
from claims.extraction.titles import SMALL
from claims.extraction.work_words import LEADING, MAKERS, MAKING, NAMED, REVIEWED, SHORT_IS, SLOGANS, SPEAKING

_MOST = 8
_LONGEST = 14
_NEAR = 5
_WHOLE = 2
_LED = VERBS - SPEAKING


def is_work(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether quoted words in title case stand where a work's title stands: after its kind, its maker, its making; a nickname inside a name."""
    if at == 0 or is_so_called(words, tokens, at):
        return at > 0
    if len(words) > _LONGEST or not in_title_case(words):
        return False
    last = tokens[at - 1].lower
    if len(words) == 1 and _within_name(tokens, at):
        return True
    before = tokens[at - 2].lower if at > 1 else ""
    if len(words) > _MOST and last not in NAMED and before not in MAKERS:
        return False
    if last == "of" and before in MAKERS:
        return True
    if last in NAMED | MAKING or (last in (",", "including", "like") and before in NAMED):
        return True
    if last == ":" and before in REVIEWED:
        return True
    if owns(last) and last not in SHORT_IS:
        return True
    if len(words) < _WHOLE:
        return False
    return last in ("on", "told") or (last in LEADING and before not in NOUNS | SHOUTS | SLOGANS and before not in _LED)


def is_so_called(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether words only are what a thing is called: "so-called “…”", "known as the “…”", "a site called “…”"."""
    k = at - 1 - (tokens[at - 1].lower in ("a", "an", "the") and at > 1)
    said_by = at + 1 < len(tokens) and tokens[at + 1].lower == "by"
    if k < 1 or said_by or tokens[k].text == ":":
        return False
    if tokens[k].lower == "so-called" or (tokens[k].lower == "called" and tokens[k - 1].text == "-"):
        return len(words) <= _MOST
    if tokens[k].lower == "as" and tokens[k - 1].lower == "known":
        return len(words) <= _MOST
    apart = tokens[k - 1].text == "," and tokens[k].lower in TITLING
    of_thing = titles(tokens, k) and not any(tokens[n].lower in RELATIVES for n in range(max(0, k - _NEAR), k))
    return (apart or of_thing) and in_title_case(words)


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
