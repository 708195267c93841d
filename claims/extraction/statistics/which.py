"""Which numbers measure something: not years, ages, scores, labels, street numbers or small words in passing."""

from decimal import Decimal
from itertools import pairwise

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import UNITS
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.durations import duration
from claims.extraction.statistics.labels import in_digits, is_label, is_time_or_year
from claims.extraction.statistics.nouns import counted, happens, plural
from claims.extraction.statistics.words import (
    COMPARES,
    COUNTED_IN_WORDS,
    LEVELS,
    LEVELS_OF,
    MEANS,
    MOVES,
    NUMBERED,
    RATIOS,
    SETS,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_MEASURES = frozenset({"percent", "currency", "temperature", "dimension"})
_UNITS = frozenset({"times", "percentage points", "basis points"})
_WHOLE = _LISTS.words("which_whole")
_BOUNDS = _LISTS.words("which_bounds")
_NOT_BOUNDED = _LISTS.words("which_not_bounded")
_CONFIDENCE = _LISTS.words("which_confidence")
_OF_THOSE = _LISTS.words("which_of_those")
_DIRECTIONS = frozenset(("up", "down"))
MAGNITUDE = "magnitude"
OF_MEANS = ("mean", "mean duration")
"""Rules by which a figure is a mean."""
_MEAN_REACH = 8
_WHOLE_REACH = 6
"""Words between those counted and the whole they are of, and between that and its noun."""


def rule_for(context: Context) -> str | None:
    """The rule by which a number is a statistic, None where it is something else."""
    number = context.number
    if number.type in ("ordinal", "age") or context.word_before() in ("per", "every") or number.unit == "occasions":
        return None
    if _is_sureness(context) or _is_equation(context) or (context.word_before() == "not" and number.value == 1):
        return None
    if number.type in _MEASURES or number.unit in _UNITS:
        return f"measured in {number.type if number.type in _MEASURES else number.unit}"
    if number.rule in ("part", "share"):
        return _share(context)
    if number.rule == "vague quantity":
        return "vague quantity" if context.word_after() == "of" or counted(context) else None
    if number.unit is not None:
        return duration(context)
    return _plain(context)


def _is_sureness(context: Context) -> bool:
    """How sure an estimate is and the ends it gives: "(95% CI 1–7%)", "95% confidence interval: 1–7%"."""
    if context.number.type != "percent":
        return False
    if context.word_after() in _CONFIDENCE:
        return True
    return any(word in _CONFIDENCE for word in context.before[-3:]) and context.number.ranged


def _is_equation(context: Context) -> bool:
    """One side of "$1 = 2.8 crowns"."""
    return context.word_after() == "=" or context.word_before() == "="


def _share(context: Context) -> str | None:
    number = context.number
    if number.rule == "share":
        return "share in words"
    value = number.high if number.ranged else number.value
    if value is not None and value < 1 and by_how_much(context):
        return "change in words"
    if value is not None and value < 1 and context.word_after() in COMPARES and number.text.startswith(("a ", "one ")):
        return "change in words"  # "a tenth smaller"
    if value is None or value >= 1 or context.word_before() in ("first", "second", "other", "better", "next"):
        return None
    did = context.word_after() in VERBS or (number.text.endswith("s") and context.word_after().endswith("ed"))
    if did and number.rule == "part":
        return "share in words"  # "almost a third said so", "three quarters failed"
    if context.word_after() in _WHOLE or (context.word_after() == "-" and context.word_after(1) == "majority"):
        return "share in words" if context.word_after(1) not in ("way", "time", "day", "hour") else None
    return None


def by_how_much(context: Context) -> bool:
    """Whether a verb of change and "by" stand just before: "fell by a third", "prices were cut by almost half"."""
    at = heads.lead(context)
    if at < 0 or "by" not in context.before[max(0, at - 1) : at + 1]:
        return False
    return any(word in MOVES for word in context.before[max(0, at - 2) : at]) or any(
        word in SETS for word in context.before[-8:]
    )


def _plain(context: Context) -> str | None:
    number, text = context.number, context.number.text
    if is_label(context) or is_time_or_year(context):
        return None
    large = not number.ranged and abs(number.value or Decimal(0)) >= 1000
    if large and ("," in text or not text.isdigit()):
        return MAGNITUDE
    if in_digits(number) and _is_rate(context.after):
        return "rate"
    noun = counted(context)
    if noun in NUMBERED:
        return None
    if rule := _of_a_quantity(context):
        return rule
    by = context.word_before() in _DIRECTIONS or (in_digits(number) and by_how_much(context))
    if by and context.word_after() == "to" and context.word_after(1)[:1].isdigit():
        return "change before a level"
    if number.value is not None and abs(number.value) < 2 and noun is None:
        return None
    if noun and (in_digits(number) or (number.value or 0) > 10 or noun in COUNTED_IN_WORDS):
        return "count" if number.value != 1 or noun in COUNTED_IN_WORDS else None
    if number.ranged:
        return "range" if (number.low or 0) >= 1000 and "," in text else None
    if happens(context) and (number.value or 0) > 1:
        return "count of people"
    return _level_of_a_change(context) or ("bounded figure" if _is_bounded(context) else None)


def _is_bounded(context: Context) -> bool:
    """Whether words before a bare figure say how far it may be off: "fewer than 20 when he sat down", "at least 40 more"."""
    number, at = context.number, heads.lead(context)
    said = " ".join(context.before[at + 1 :])
    whole = number.rule == "whole" and in_digits(number) and (number.value or 0) > 2
    return whole and said in _BOUNDS and context.word_after() not in _NOT_BOUNDED


def _is_rate(after: list[str]) -> bool:
    """ "12 per 100,000", "1.6 for every 1,000", "21 and 24 per million"."""
    if after[:1] in (["and"], ["or"]) and len(after) > 1 and after[1][0].isdigit():
        after = after[2:]
    return after[:1] == ["per"] or after[:2] in (["for", "every"], ["in", "every"])


def _level_of_a_change(context: Context) -> str | None:
    """ "Fell to 45", "a total of 39", "deaths down to 174", "an average of 375"."""
    at = heads.lead(context)
    if at < 0 or not in_digits(context.number) or context.before[at] not in LEVELS:
        return None
    near = context.before[max(0, at - 5) : at + 1]
    if any((word in MOVES and word not in _DIRECTIONS) or word == "total" for word in near):
        return "level after a verb of change"
    if context.before[at] == "to" and near[-2:-1] == ["down"]:
        return "level after a verb of change"
    if context.before[at] in ("is", "was") and not counted(context):
        return "mean" if any(word in MEANS for word in context.before[-_MEAN_REACH:]) else None
    return "mean" if context.before[at] == "of" and any(word in MEANS for word in near[-3:]) else None


def part_of_a_whole(context: Context) -> bool:
    """Whether so many are told of so many: "five of the county's 19 branches", "three of five seats"."""
    after = context.after[:_WHOLE_REACH]
    if after[:1] != ["of"] or not context.number.text.replace(",", "").isalnum():
        return False
    whole = next((place for place, word in enumerate(after) if word[0].isdigit() or word in UNITS), 0)
    if context.after[whole + 1 : whole + 2] == ["-"]:
        return False  # "half of 16- to 24-year-olds"
    return whole > 0 and any(plural(word) for word in context.after[whole + 1 : whole + _WHOLE_REACH])


def of_those(context: Context) -> bool:
    """Whether those counted were named before: "14 of whom", "96,000 of them", "of which some 4,300"."""
    if not in_digits(context.number):
        return False
    if context.word_after() == "of" and context.word_after(1) in _OF_THOSE:
        return True
    return any(a == "of" and b in ("which", "whom") for a, b in pairwise(context.before[-4:]))


def _of_a_quantity(context: Context) -> str | None:
    """The rule by which a bare figure counts part of something named beside it, or is its size."""
    if part_of_a_whole(context):
        return "count of a whole"
    if of_those(context):
        return "count of those before"
    return "level of a quantity" if _is_level(context) else None


def _is_level(context: Context) -> bool:
    """A bare figure that is the size of something: "samples of about 500", "the hazard ratio was 0.82"."""
    if not in_digits(context.number):
        return False
    head = (heads.noun_before(context) or "").lower().split()
    if head and head[-1] in LEVELS_OF:
        return True
    decimal = context.number.rule == "decimal" and context.word_before() in LEVELS
    return decimal and any(word in RATIOS for word in context.before)
