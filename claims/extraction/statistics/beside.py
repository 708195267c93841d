"""Figures that measure something because the one before them in the sentence does: its other end, its like, the difference."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.readings import Statistic
from claims.extraction.statistics import heads
from claims.extraction.statistics.apposed import gapped
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.labels import in_digits, is_label, is_time_or_year
from claims.extraction.statistics.nouns import counted
from claims.extraction.statistics.where import followed
from claims.extraction.statistics.words import AUXILIARIES, SET_AGAINST

OF_CHANGE = frozenset({"times", "percent", "percentage points", "basis points"})
"""Units of figures that say by how much something changed."""
ENDS = "end of the change before"
_LEVELS = frozenset((ENDS, "level after a verb of change"))
OF_THOSE = "count of those before"
FURTHER = "more of what the figure before counts"
ECHOED = "same as the figure before, elsewhere or at another time"
GAPPED = "of another, by the verb of the figure before"
LISTED = "listed with the figure before"
_LISTABLE = frozenset(("rate", "share", "count", "mean"))
_DIFFERS = lexicon("en", "rules_statistics").words("beside_differs")
_IT = frozenset((("it", "was"), ("it", "is"), ("it", "reached"), ("there", "are"), ("there", "were")))
_ENDS = frozenset(".,;()–—") | lexicon("en", "rules_statistics").words("beside_after_it")
_AMONG = frozenset(("in", "at", "from", "of", "for", "among"))
_NEAR = 24
_FROM = re.compile(r"\bfrom\s[£$€]?\d[\d.,]{0,12}%?(?:\s[a-z]{1,12}){0,2}\sto\s[£$€]?\Z")
_FROM_REACH = 60
_OF = re.compile(r"(?:Of|Among)\s(?:[a-z]{1,12}\s){0,3}")
_WORDS = re.compile(r"[^\W\d_]+|,")
_PLACED = 6
"""Words that may stand between two figures that are told of two places: "29 were in Devon and 18 in Kent"."""


def rule_beside(context: Context, before: Statistic) -> str | None:
    """The rule by which a number is a statistic because the one before it in its sentence is."""
    if set_against(context, before.unit):
        return "set against the figure before"
    if moved(context, before.end, before.unit in OF_CHANGE or before.rule in _LEVELS):
        return ENDS
    if difference(context):
        return "difference from the figure before"
    if further(context, before):
        return FURTHER
    if echoed(context):
        return ECHOED
    if is_count(before) and is_bare(context) and opens_with(context, before):
        return OF_THOSE
    if is_bare(context) and gapped(context, before):
        return GAPPED
    return LISTED if before.kind in _LISTABLE and (listed(context) or placed(context, before.end)) else None


def difference(context: Context) -> bool:
    """Whether a bare figure tells how many more or fewer than the one before: ", 18 fewer than", "or about 60 more than"."""
    more = context.word_after() in _DIFFERS and context.word_after(1) == "than"
    at = heads.lead(context)
    return more and at >= 0 and context.before[at] in (",", "or", "–", "—")


def further(context: Context, before: Statistic) -> bool:
    """Whether a bare figure counts more of the things before it: "hired 1,300 officers and will hire a further 700"."""
    near = before.end > context.floor
    if not near and len(context.before) <= 2:  # "A further 900 gave up."
        near = before.end > context.layout.sentence_at(max(0, context.sentence[0] - 2))[0]
    return told_further(context) and is_count(before) and near and is_bare(context)


def told_further(context: Context) -> bool:
    said = tuple(context.before[-2:])
    return said in (("a", "further"), ("an", "additional")) or said[-1:] == ("another",)


def is_count(before: Statistic) -> bool:
    """Whether a figure counts things."""
    return before.unit is not None and before.kind == "count" and before.unit == before.population


def echoed(context: Context) -> bool:
    """Whether a bare figure is told of "it": "in London it was 41%, while in Kent it was 20.8", "(it was 26.5 last year)"."""
    it = tuple(context.before[-2:]) in _IT and context.word_before(3) != "when"
    ends = not context.after or context.word_after() in _ENDS
    return it and is_bare(context) and ends


def is_bare(context: Context) -> bool:
    """Whether a figure in digits has neither a unit nor anything that it counts, and is no label or year."""
    bare = in_digits(context.number) and context.number.unit is None and counted(context) is None
    return bare and not is_label(context) and not is_time_or_year(context)


def listed(context: Context) -> bool:
    """Whether a figure is of a name in a list of such: "Cleveland (158) and London (153)", "followed by Essex with 154"."""
    text, number = context.layout.text, context.number
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    if is_bare(context) and followed(context):
        return True
    return bracketed and len(context.before) > 1 and context.printed_before[-2][:1].isupper()


def placed(context: Context, before: int) -> bool:
    """Whether a figure is told of one place, or of some people, as the figure that ends at `before` is of others.

    "29 were in Devon and 18 in Kent"; "21 in March, 34 in April"; "79 years for men and 83 years for women".
    """
    joined = context.word_before() in ("and", ",")
    where = context.word_after(context.end > context.number.end)
    if not joined or where not in _AMONG or not in_digits(context.number) or before < context.floor:
        return False
    between = _WORDS.findall(context.layout.text.lower(), before, context.number.start)
    return len(between) <= _PLACED and where in between


def set_against(context: Context, unit: str | None) -> bool:
    """Whether a number stands right after a word that sets it beside a figure in that unit, and is no year or label.

    "Against 11"; "from 46.1 years to 48.7 years".
    """
    before = context.word_before()
    of_a_kind = unit is not None and context.number.unit == unit and before in ("from", "to")
    two = context.word_before(2)
    compared = (before in ("with", "to") and two == "compared") or (before == "from" and two in ("up", "down"))
    beside = of_a_kind or compared or before in SET_AGAINST
    return beside and not is_label(context) and not is_time_or_year(context)


def moved(context: Context, before: int, changed: bool) -> bool:
    """Whether a bare figure is an end of the change before it: "trebled, from 71 in May to 218", "cut to 70 from 115".

    `before` is where the figure before ends, `changed` whether that one says by how much.
    """
    word, number = context.word_before(), context.number
    near = word == "from" and number.start - before < _NEAR
    text = context.layout.text
    near = near or (
        word == "to" and _FROM.search(text, max(context.floor, number.start - _FROM_REACH), number.start) is not None
    )
    ends = near or (changed and word in ("from", "to"))
    return ends and in_digits(number) and not is_label(context) and not is_time_or_year(context)


def opens_with(context: Context, before: Statistic) -> bool:
    """Whether a bare figure is part of what the sentence opens with: "Of 1,300 calls, 490 were urgent and 97 were not"."""
    text, at = context.layout.text, heads.lead(context)
    if before.rule == OF_THOSE and before.end > context.floor:
        return at >= 0 and context.before[at] == "and" and context.word_after() in AUXILIARIES
    opens = _OF.fullmatch(text, context.floor, before.start) is not None
    return opens and at >= 0 and context.before[at] == "," and text.count(",", before.end, context.number.start) == 1
