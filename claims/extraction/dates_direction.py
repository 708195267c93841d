"""Which way a date points when its words do not say: back, ahead, or either."""

import re

from claims.extraction.words.calendar import FUTURE, NEITHER, PAST

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_REACH = 160
"""Characters before the date that are looked at; the clause's verb is nearer than that."""


def direction(before: str, after: str) -> int:
    """-1 past, 1 ahead, 0 unknown: told by the verb nearest to the date in its sentence, `before` it first.

    `before` and `after` are the rest of the date's sentence on either side.
    """
    for word in reversed(_WORD.findall(before[-_REACH:])):
        if way := _way(word):
            return way
    for word in _WORD.findall(after[:_REACH]):
        if way := _way(word):
            return way
    return 0


def _way(word: str) -> int:
    low = word.lower().replace("’", "'")
    if low in FUTURE or low.endswith("'ll"):
        return 1
    if low in PAST:
        return -1
    if len(low) > 3 and low.endswith("ed") and word[0].islower() and low not in NEITHER:
        return -1
    return 0
