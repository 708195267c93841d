"""Which way a date points when its words do not say: back, ahead, or either."""

import re
from collections.abc import Sequence

from claims.extraction.words.calendar import FUTURE, FUTURE_WITH_TO, NEITHER, PAST

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CERTAIN = frozenset(("will", "won't", "shall"))
"""What makes a verb after the date point ahead; "could" and "may" after it often only doubt."""
_REACH = 160
"""Characters before the date that are looked at; the clause's verb is nearer than that."""


def direction(before: str, after: str) -> int:
    """-1 past, 1 ahead, 0 unknown: told by the verb nearest to the date in its sentence, `before` it first.

    `before` and `after` are the rest of the date's sentence on either side.
    """
    words = [word.replace("’", "'") for word in _WORD.findall(before[-_REACH:])]
    for at in range(len(words) - 1, -1, -1):
        if way := _way(words, at):
            return way
    words = [word.replace("’", "'") for word in _WORD.findall(after[:_REACH])]
    return next(
        (way for at in range(len(words)) if (way := _way(words, at)) < 0 or (words[at].lower() in _CERTAIN and way)), 0
    )


def _way(words: Sequence[str], at: int) -> int:
    word = words[at]
    low = word.lower()
    if low in FUTURE or low.endswith("'ll"):
        return 1
    if low in FUTURE_WITH_TO and at + 1 < len(words) and words[at + 1] == "to":
        return 1
    if low in PAST or (len(low) > 3 and low.endswith("ed") and word[0].islower() and low not in NEITHER):
        # "to be paid", "will be put", "is to read": what is still to be done is ahead.
        return 1 if at and words[at - 1].lower() in ("be", "to", "will") else -1
    return 0
