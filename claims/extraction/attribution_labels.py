"""Attributions without a verb: "X: “…”" as in a transcript, "“…” - X" as in a list of quotations."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.phrases import BREAKS, Range

_DASHES = frozenset("- – — -- ―".split())
_PARTING = BREAKS | _DASHES
_LONGEST = 12
_FROM = 4


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
    subject = openings.leading(tokens, start, colon)
    if subject is None or not tokens[subject[0]].capital:
        return None
    return Attribution(subject, None, "label before")


def named(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`…: it fell - X: “…”`: nothing but a name between a dash and the colon, whatever verbs stand before the dash."""
    found = labelled(tokens, at, low)
    if found is None or found.subject is None:
        return None
    start, end = found.subject
    after_dash = start > low and tokens[start - 1].text in _DASHES
    return found if after_dash and end == at - 1 and tokens[end - 1].capital else None


def signed(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`“…” - X, of Y` to the end of the paragraph."""
    subject = signature(tokens, at + 1)
    return Attribution(subject, None, "signature after") if subject else None


def signature(tokens: Sequence[Token], at: int) -> Range | None:
    """Who signs with a dash from token `at` to the paragraph's end, if all of it is a name and what it adds."""
    if at + 1 >= len(tokens) or len(tokens) - at > _LONGEST or tokens[at].text not in _DASHES:
        return None
    if not tokens[at + 1].capital:
        return None
    return subjects.after(tokens, at + 1, len(tokens))
