"""Attributions without a verb: "X: “…”" as in a transcript, "“…” - X" as in a list of quotations."""

from collections.abc import Sequence

from claims.extraction import openings, subjects
from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.phrases import BREAKS, Range

_DASHES = frozenset("- – — -- ―".split())
_LONGEST = 12
_FROM = 4


def labelled(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X: “…”`, `X on the radio: “…”`, `More from X: “…”`."""
    colon = at - 1
    if colon <= low or tokens[colon].text != ":":
        return None
    start = colon
    while start > low and tokens[start - 1].text not in BREAKS and tokens[start - 1].kind != "quote":
        start -= 1
    for k in range(start, min(start + _FROM, colon)):
        if tokens[k].lower == "from" and k + 1 < colon and tokens[k + 1].capital:
            start = k + 1
            break
    subject = openings.leading(tokens, start, colon)
    if subject is None or not tokens[subject[0]].capital:
        return None
    return Attribution(subject, None, "label before")


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
