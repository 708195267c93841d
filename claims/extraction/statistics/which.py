"""Which numbers measure something: not years, ages, scores, labels, street numbers or small words in passing."""

import re
from decimal import Decimal

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.readings import Number
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import counted, happens
from claims.extraction.statistics.words import (
    COUNTED_IN_WORDS,
    LABELS,
    LEVELS,
    MEANS,
    MOVES,
    NUMBERED,
    OF_A_RECORD,
    PLURALS,
    SET_AGAINST,
    STREETS,
)

_LISTS = lexicon("en", "rules_statistics")

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")
_DIALLED = re.compile(r"[0+]\d{1,6}[ )-]+$")
"""The first digits of a telephone number."""
_HYPHENS = frozenset("-‐‑–/:")
_MEASURES = frozenset({"percent", "currency", "temperature", "dimension"})
_UNITS = frozenset({"times", "percentage points", "basis points"})
_WHOLE = _LISTS.words("which_whole")
_CLOCK = _LISTS.words("which_clock")
_BEFORE_YEARS = _LISTS.words("which_before_years")


def rule_for(context: Context) -> str | None:
    """The rule by which a number is a statistic, None where it is something else."""
    number = context.number
    if number.type in ("ordinal", "age") or context.word_before() in ("per", "every") or number.unit == "occasions":
        return None
    if number.type in _MEASURES or number.unit in _UNITS:
        return f"measured in {number.type if number.type in _MEASURES else number.unit}"
    if number.rule in ("part", "share"):
        return _share(context)
    if number.rule == "vague quantity":
        return "vague quantity" if context.word_after() == "of" or counted(context) else None
    if number.unit is not None:
        return _duration(context)
    return _plain(context)


def _share(context: Context) -> str | None:
    number = context.number
    if number.rule == "share":
        return "share in words"
    value = number.value
    if value is not None and value < 1 and by_how_much(context):
        return "change in words"
    if value is None or value >= 1 or context.word_before() in ("first", "second", "other", "better", "next"):
        return None
    if context.word_after() in _WHOLE or (context.word_after() == "-" and context.word_after(1) == "majority"):
        return "share in words" if context.word_after(1) not in ("way", "time", "day", "hour") else None
    return None


def by_how_much(context: Context) -> bool:
    """Whether a verb of change and "by" stand just before: "fell by a third", "prices were cut by almost half"."""
    return "by" in context.before[-2:] and any(word in MOVES for word in context.before[-4:])


def _duration(context: Context) -> str | None:
    """A length of time is a statistic as an average, as what one came to, or as the age of a record ("a 30-year high")."""
    rest = [word for word in context.after[:3] if word not in _HYPHENS]
    if len(rest) > 1 and rest[1] in OF_A_RECORD:
        return "time since such a value"
    if any(word in MEANS for word in context.before[-5:]):
        return "mean duration"
    return None


def _plain(context: Context) -> str | None:
    number, text = context.number, context.number.text
    if _is_label(context) or _is_time_or_year(context):
        return None
    large = number.rule != "range" and abs(number.value or Decimal(0)) >= 1000
    if large and ("," in text or not text.isdigit()):
        return "magnitude"
    noun = counted(context)
    if noun in NUMBERED:
        return None
    if number.value is not None and number.value < 2 and noun is None:
        return None
    if noun and (_in_digits(number) or (number.value or 0) > 10 or noun in COUNTED_IN_WORDS):
        return "count" if number.value != 1 or noun in COUNTED_IN_WORDS else None
    if number.rule == "range":
        return "range" if (number.low or 0) >= 1000 and "," in text else None
    if happens(context) and (number.value or 0) > 1:
        return "count of people"
    if (
        _in_digits(number)
        and context.word_before() in LEVELS
        and any(word in MOVES or word == "total" for word in context.before[-6:])
    ):
        return "level after a verb of change"
    return None


def set_against(context: Context, unit: str | None) -> bool:
    """Whether a number stands right after a word that sets it beside a figure in that unit, and is no year or label.

    "Against 11"; "from 46.1 years to 48.7 years".
    """
    of_a_kind = unit is not None and context.number.unit == unit and context.word_before() in ("from", "to")
    beside = of_a_kind or context.word_before() in SET_AGAINST
    return beside and not _is_label(context) and not _is_time_or_year(context)


def _in_digits(number: Number) -> bool:
    return any(letter.isdigit() for letter in number.text)


def _is_label(context: Context) -> bool:
    """Article 50, No. 10, 10 Downing Street, 3-1, 24/7, #4, top 10, Boeing 737, 01632 960 123."""
    before, after = context.word_before(), context.word_after()
    text = context.layout.text
    if _DIALLED.search(text[max(context.floor, context.number.start - 8) : context.number.start]):
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
    if before in ("#", "number", "top") or (before in _HYPHENS and text[context.number.start - 1] in _HYPHENS):
        return True
    touching = text[context.number.end : context.number.end + 1]
    if touching and touching in _HYPHENS and text[context.number.end + 1 : context.number.end + 2].isdigit():
        return True
    if any(word in STREETS for word in context.after[1:3]) and context.printed_after[0][:1].isupper():
        return True
    if after in (")", ".") and not context.before and context.number.value is not None:
        return True
    named = bool(context.printed_before) and context.printed_before[-1][:1].isupper() and len(context.before) > 1
    bare = context.number.text.isdigit() and counted(context) is None
    return named and bare


def _is_time_or_year(context: Context) -> bool:
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
