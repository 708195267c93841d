"""Attributions without a verb: "X: “…”" as in a transcript, "“…” - X" as in a list of quotations."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue
from claims.extraction.cues import DETERMINERS, NOUNS, PREPOSITIONS, SUBORDINATORS, owns
from claims.extraction.phrases import BREAKS, Range

_DASHES = frozenset("- – — -- ―".split())
_PARTING = BREAKS | _DASHES
_LONGEST = 12
_FROM = 4
_JOINING = frozenset(("and", "but", "while"))
_PERSONS = frozenset(("he", "she", "they"))


def labelled(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X: “…”`, `X on the radio: “…”`, `More from X: “…”`."""
    colon = at - 1
    if colon <= low or tokens[colon].text != ":":
        return None
    start = colon
    while start > low and tokens[start - 1].text not in _PARTING and tokens[start - 1].kind != "quote":
        start -= 1
    for k in range(start, min(start + _FROM, colon)):
        if tokens[k].lower == "from" and k + 1 < colon and tokens[k + 1].capital:
            start = k + 1
            break
    subject = _shrugged(tokens, start, colon) or _moved(tokens, start, colon) or openings.leading(tokens, start, colon)
    if subject is None or not tokens[subject[0]].capital:
        return None
    return Attribution(subject, None, "label before")


def _shrugged(tokens: Sequence[Token], start: int, colon: int) -> Range | None:
    """Who answers by a verb that is none of saying: "Her brother shrugged: “…”"."""
    last = tokens[colon - 1]
    if colon - start < len(("a", "man", "shrugged")) or last.capital or not last.lower.endswith("ed"):
        return None
    subject = subjects.before(tokens, colon - 1, start)
    return subject if subject and subject[0] == start and not tokens[colon - 2].lower.endswith("ed") else None


def _moved(tokens: Sequence[Token], start: int, colon: int) -> Range | None:
    """Whom a thing moves to speak: "The news delighted Ann Lee: “…”", "That does not surprise the master Ann Lee: “…”"."""
    name = colon
    while name > start and tokens[name - 1].capital:
        name -= 1
    if tokens[start].lower not in DETERMINERS or name == colon or name < start + len(("the", "news", "delighted")):
        return None
    last, noun = tokens[name - 1], tokens[name - 2]
    verb = last.lower.endswith(("ed", "s")) and noun.kind == "word" and noun.lower not in DETERMINERS
    if verb and last.kind == "word" and not noun.capital and not owns(last.lower):
        return name, colon
    thing = openings.leading(tokens, start, colon)
    plain = last.kind == "word" and last.lower not in PREPOSITIONS | DETERMINERS | SUBORDINATORS
    return (name, colon) if thing is not None and plain and name > thing[1] else None


def named(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`…: it fell - X: “…”`: nothing but a name between a dash and the colon, whatever verbs stand before the dash."""
    found = labelled(tokens, at, low)
    if found is None or found.subject is None:
        return None
    start, end = found.subject
    after_dash = start > low and tokens[start - 1].text in _DASHES
    return found if after_dash and end == at - 1 and tokens[end - 1].capital else None


def announced(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`…, but X was pleased: “…”`: whoever the last clause before a colon is about, if it has no verb of saying."""
    if tokens[at - 1].text != ":":
        return None
    for k in range(at - 2, low + 1, -1):
        if tokens[k].kind == "quote" or is_cue(tokens, k) or tokens[k].lower in NOUNS:
            return None
        if tokens[k].lower in _JOINING and tokens[k - 1].text in ",;" and tokens[k].sentence == tokens[at].sentence:
            subject = openings.leading(tokens, k + 1, at)
            who = subject is not None and (tokens[subject[0]].lower in _PERSONS or tokens[subject[0]].capital)
            return Attribution(subject, None, "introduced by subject") if subject and who else None
    return None


def signed(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`“…” - X, of Y` to the end of the paragraph."""
    subject = signature(tokens, at + 1)
    return Attribution(subject, None, "signature after") if subject else None


def signature(tokens: Sequence[Token], at: int) -> Range | None:
    """Who signs with a dash from token `at` to the paragraph's end, if all of it is a name and what it adds."""
    if at + 1 >= len(tokens) or len(tokens) - at > _LONGEST or tokens[at].text not in _DASHES:
        return None
    if not tokens[at + 1].capital or any(tokens[k].kind == "quote" for k in range(at, len(tokens))):
        return None
    return subjects.after(tokens, at + 1, len(tokens))
