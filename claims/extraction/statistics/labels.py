"""Figures that are names or times, not measurements: Article 50, 10 Downing Street, 3-1, 6pm, 1987."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.readings import Number
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import counted
from claims.extraction.statistics.words import (
    COUNTED_IN_WORDS,
    LABELS,
    PLURALS,
    STREETS,
)

_LISTS = lexicon("en", "rules_statistics")

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")
_DIALLED = re.compile(r"[0+]\d{1,6}[ )-]+$")
"""The first digits of a telephone number."""
HYPHENS = frozenset("-‐‑–/:")
_CLOCK = _LISTS.words("labels_clock")
_BEFORE_YEARS = _LISTS.words("labels_before_years")


def in_digits(number: Number) -> bool:
    return any(letter.isdigit() for letter in number.text)


def is_label(context: Context) -> bool:
    """Article 50, No. 10, 10 Downing Street, 3-1, 24/7, #4, top 10, Boeing 737, 01632 960 123."""
    before, after = context.word_before(), context.word_after()
    text = context.layout.text
    start = context.number.start
    if _DIALLED.search(text[max(context.floor, start - 8) : start]) or text[start - 1 : start] == "+":
        return True
    if before == "." and context.word_before(2) in ("no", "nos", "nr"):
        return True
    if (
        before in LABELS
        and "," not in context.number.text
        and context.number.value is not None
        and before not in ("number", "numbers")
    ):
        return True
    if before in ("#", "number", "top") or (before in HYPHENS and text[context.number.start - 1] in HYPHENS):
        return True
    touching = text[context.number.end : context.number.end + 1]
    if touching and touching in HYPHENS and text[context.number.end + 1 : context.number.end + 2].isdigit():
        return True
    if any(word in STREETS for word in context.after[1:3]) and context.printed_after[0][:1].isupper():
        return True
    if after in (")", ".") and not context.before and context.number.value is not None:
        return True
    named = bool(context.printed_before) and context.printed_before[-1][:1].isupper() and len(context.before) > 1
    bare = context.number.text.isdigit() and counted(context) is None
    return named and bare


def is_time_or_year(context: Context) -> bool:
    text = context.number.text
    after = context.word_after()
    if after in _CLOCK or (after in ("a", "p") and context.word_after(1) == "." and context.word_after(2) == "m"):
        return True
    before = context.word_before(2) if context.word_before() == "." else context.word_before()
    if after in CALENDAR or before in CALENDAR:
        return context.number.value is not None and context.number.value < 3000 and text.isdigit()
    if not _YEAR.fullmatch(text):
        return False
    return before in _BEFORE_YEARS or not (after in PLURALS or after in COUNTED_IN_WORDS)
