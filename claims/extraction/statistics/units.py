"""What a figure is counted in, per what, and which kind of statistic that makes it."""

import re
from itertools import pairwise

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import PERCENT
from claims.extraction.readings import StatisticKind
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.heads import lead
from claims.extraction.statistics.nouns import counted, happens, plural, plural_noun
from claims.extraction.statistics.which import by_how_much, of_those, part_of_a_whole
from claims.extraction.statistics.whole import after_the_whole
from claims.extraction.statistics.words import (
    COMPARES,
    HAPPENED,
    MEANS,
    MONIES,
    MOVES,
    RATES,
)

_PER = re.compile(r"\A\s?(?:[^\W\d_]{1,20}+\s){0,3}?per\s([\d,.]+(?:\s[^\W\d_]+)?|[^\W\d_]+)")
_MADE_UP = tuple([form, "up"] for form in ("make", "makes", "made", "making"))
_TO = re.compile(r"\A(?:\s[^\W\d_]{1,20}+){0,6}?\sto\s[\d.,]{0,20}\d")
_EACH = re.compile(r"\A\s(?:a|an|each|every)\s([^\W\d_]{3,20})(?=[\s.,;:)]|\Z)")

_LISTS = lexicon("en", "rules_statistics")
_APART = _LISTS.words("units_apart")
_AGAINST = _LISTS.words("units_against")
"""Before a mean that something else is held against: "40% above average, with 112mm in a day"."""
_AHEAD = _LISTS.words("units_ahead")
_POINTS = frozenset(("point", "points"))
_PER_CENT = PERCENT | {"%"}
_SHARE = 8


def unit(context: Context) -> str | None:
    """What the figure is counted in: its own unit, or the noun after it."""
    number = context.number
    if number.rule in ("part", "share"):
        return "percent"
    if number.unit is not None:
        return number.unit
    if number.rule == "vague quantity":
        return plural_noun(context.after[:5])
    if part_of_a_whole(context):
        return plural_noun((after_the_whole(context) or "").lower().split())
    if of_those(context) and context.word_before() == "," and plural(context.word_before(2)):
        return context.word_before(2)  # "aid workers, 14 of whom"
    if _of_per_cent(context):
        return "percentage points"
    noun = counted(context)
    if noun == "percent" or (context.word_after() == "to" and context.word_before() in ("up", "down")):
        return None  # "up two to 38%"
    if (noun is None or noun in HAPPENED) and happens(context):
        return "people"
    return noun


def kind(context: Context) -> StatisticKind:
    """A change or mean where a word says so, else what the unit makes it."""
    number = context.number
    if number.type == "currency" or (number.unit is None and counted(context) in MONIES):
        return "money"
    if number.unit == "times":
        return (
            "change"
            if number.rule.startswith("multiple: ") and not number.rule.endswith(("fold", "twice"))
            else "ratio"
        )
    if number.unit in ("percentage points", "basis points") or _of_per_cent(context) or _changes(context):
        return "change"
    if any(b in MEANS and a not in _AGAINST for a, b in pairwise(["", *context.before[-5:]])):
        return "mean"
    if number.type == "percent":
        return "share" if context.word_after() == "of" or not _is_rate(context) else "rate"
    if number.rule in ("part", "share"):
        changed = by_how_much(context) or context.word_after() in COMPARES
        return "change" if changed and context.word_after() != "of" else "share"
    return "rate" if per(context) else "count"


def _is_rate(context: Context) -> bool:
    return any(word in RATES for word in context.before[-14:] + context.after[:3])


def _changes(context: Context) -> bool:
    if context.word_before() == "of" and context.word_before(2) in MOVES:
        return True  # "an increase of 0.4%"
    if context.number.type in ("currency", "number"):
        return False
    at = lead(context) + 1
    if context.before[at : at + 1] in (["a"], ["an"]) or context.before[max(0, at - 2) : at] in _MADE_UP:
        return False  # "putting up a two-acre shed", "voters who make up about 14 per cent"
    before = [word for word in context.before[max(0, at - 4) : at] if word != "another"]
    if before[-1:] == ["by"] or (before and before[-1] in MOVES):
        return any(word in MOVES for word in before)
    return context.word_after() in MOVES or _set_apart(context)


def _of_per_cent(context: Context) -> bool:
    """Whether bare points are by how much a share moved: "61.2 per cent, up 2.3 points", "28%, four points ahead"."""
    ahead = context.word_after(1) in _AHEAD
    moved = context.word_after() in _POINTS and (ahead or any(word in MOVES for word in context.before[-3:]))
    return moved and any(word in _PER_CENT for word in context.before[-_SHARE:])


def _set_apart(context: Context) -> bool:
    """Whether the figure is how far one thing is from another: "5% more than last year", "38% above the average"."""
    after = context.word_after()
    apart = after in COMPARES and context.word_after(1) == "than"
    return apart or (context.number.type == "percent" and after in _APART)


def per(context: Context) -> str | None:
    """The denominator a rate is printed with: "100,000 people" of "12 deaths per 100,000 people", "metre" of "£3 a metre"."""
    text = context.layout.text
    rest = text[context.number.end : min(context.ceiling, context.number.end + 60)]
    if context.before[-1:] == ["from"] and (to := _TO.match(rest)):
        rest = rest[to.end() :]  # "from 12 to 15 per 100,000"
    match = _PER.match(rest) or (_EACH.match(rest) if context.number.type == "currency" else None)
    return match.group(1).rstrip(".,") if match else None
