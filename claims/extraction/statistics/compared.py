"""What a figure takes over from the one it is set beside: what both measure, of whom and where."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.lexicon import lexicon
from claims.extraction.readings import Statistic
from claims.extraction.statistics import heads, verbs
from claims.extraction.statistics.apposed import gapped
from claims.extraction.statistics.beside import (
    ECHOED,
    ENDS,
    LISTED,
    OF_CHANGE,
    difference,
    further,
    is_bare,
    is_count,
    listed,
    opens_with,
    placed,
    told_further,
)
from claims.extraction.statistics.carried import unplaced
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import hedge
from claims.extraction.statistics.likened import did, like, of_another, part_of_those
from claims.extraction.statistics.measured import number_of, things_of
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.told import sampled
from claims.extraction.statistics.where import ANEW, followed, listed_place
from claims.extraction.statistics.which import of_those
from claims.extraction.statistics.words import BEFORE_A_FIGURE, MOVES, NO_HEADS, OPENS_NOUN, STATES

_AGAINST = frozenset({"above", "against", "below", "from", "than", "to", "versus", "with"})
_UP_OR_DOWN = frozenset(("up", "down"))
_COMPARABLE = frozenset(("number", "percent", "currency"))
_PRONOUN = re.compile(r" (?:they|it) (?:[a-z]+ ){1,3}\Z")
"""The things of the clause before do something by the figure: ", while in Devon they dropped 2%"."""
_WHERE = frozenset(("in", "across", "at"))
_NEAR = 30
_LEVEL = re.compile(r"\b(?:at|from|is|to|was)\s(?:[a-z]{1,9}\s){0,2}\Z")
_LOSS = re.compile(r", an? (?:[a-z]{2,12} )?(?:gain|loss) of \Z")
_PASSING = 40
_NEXT = 6
_CLAUSE = 3
_FIGURE = lexicon("en", "rules_statistics").words("compared_figure")
_AS_MUCH = lexicon("en", "rules_statistics").words("compared_as_much")


def figure_before(found: Sequence[Statistic], context: Context) -> Statistic | None:
    """The figure that a number may be set beside: the last one, or the one before a share in passing (", or 3%,")."""
    number = context.number
    counts = [each for each in found[-3:] if each.unit not in OF_CHANGE and each.end > context.floor]
    if counts and difference(context):
        return counts[-1]  # "174 died, a fall of 4% or eight fewer than in 2023"
    if told_further(context) and (things := next((each for each in reversed(found[-4:]) if is_count(each)), None)):
        return things  # "3,300 wait, one in seven of them for pain, and a further 900 gave up"
    bare = number.type == "number" and number.unit is None
    if bare and found and found[-1].kind == "money" and found[-1].end > context.floor and counts[-2:-1]:
        return (
            counts[-2] if is_count(counts[-2]) else found[-1]
        )  # "1,000 mentors at a cost of £17m, on top of the 2,400"
    if len(found) > 1 and found[-1].unit == "times" and found[-1].end + _NEXT > number.start:
        return found[-2]  # "48% did, more than double the 19.8% of 2019"
    if len(found) > 1 and number.type == "number" and found[-1].unit == "percent" and found[-2].unit != "percent":
        return found[-2] if found[-1].start - found[-2].end < _PASSING else found[-1]
    return found[-1] if found else None


def beside(made: Statistic, context: Context, before: Statistic | None) -> Statistic:
    """The statistic with what the figure before it tells of it."""
    if before is None:
        return _counting(made, context) or made
    if of_those(context):
        return part_of_those(made, before)
    if made.rule == ECHOED:
        same = like(replace(made, unit=before.unit), before, placed=True)
        return replace(same, kind=before.kind, place=None if made.place == before.place else made.place)
    if named := gapped(context, before):
        return of_another(made, before, named)
    if before.end >= context.floor and before.unit == made.unit and listed_place(context):
        whole = unplaced(before.denominator)
        return like(made, replace(before, denominator=whole, population=whole), placed=True)
    if found := _compared_with(made, context, before) or _part_of(made, context, before) or _counting(made, context):
        return found
    if made.measures is None and _goes_on(context, before):
        same = like(made, before, placed=context.word_after() in _WHERE)
        return replace(same, measures=_without(same.measures, context, among=False))
    return made


def _compared_with(made: Statistic, context: Context, before: Statistic) -> Statistic | None:
    """A figure set against the one before, which measures the same unless its own words name something."""
    elsewhere = is_count(before) and is_bare(context) and placed(context, before.end)
    if not (made.rule == LISTED or elsewhere or further(context, before) or _compared(context, before)):
        return None
    level = made.rule == ENDS and _LEVEL.search(context.layout.text[max(0, before.start - _NEAR) : before.start])
    liked = like(made, before, placed=context.word_after() in _WHERE, level=bool(level))
    loss = _LOSS.search(context.layout.text, before.end, context.number.start)
    liked = replace(liked, kind=before.kind) if made.rule == LISTED and made.unit == before.unit else liked
    liked = replace(liked, measures=_without(liked.measures, context, among=elsewhere or made.rule == LISTED))
    named = None if loss else heads.noun_before(context) or verbs.thing_set(context) or did(context, liked)
    return replace(liked, measures=named) if named else liked


def _without(said: str | None, context: Context, *, among: bool) -> str | None:
    """What a list measures without the one of whom its first figure is: "votes" of "votes for Lee, 18 for Roe", nothing of
    "would vote for Lee, followed by Roe with 22%"."""
    joined = f" {context.word_after(context.end > context.number.end)} "
    if among and said and joined in said:
        return said.partition(joined)[0]
    of_one = said is not None and any(word[0].isupper() for word in said.split()[1:])
    return None if of_one and followed(context) and not listed_place(context) else said


def _part_of(made: Statistic, context: Context, before: Statistic) -> Statistic | None:
    """A figure with the unit, or a share with the whole, that the figure before tells."""
    if made.unit is None and context.word_after() == "of" and placed(context, before.end):
        return replace(made, unit=before.unit)  # "2,700 litres of milk and 1,150 of cream"
    opened = is_count(before) and opens_with(context, before)
    if opened and made.unit is None and is_bare(context):
        return replace(made, unit=before.unit, population=before.unit)
    if made.unit != "percent" or made.denominator is not None:
        return None
    whole = before.unit if opened else _asked(context, before, made.measures) if made.measures else None
    return replace(made, denominator=whole, population=whole) if whole else None


def _counting(made: Statistic, context: Context) -> Statistic | None:
    """A bare figure with the things that what it measures names: "jars" of "the number of jars"."""
    if made.measures is None or made.unit is not None or context.number.type != "number":
        return None
    counted = number_of(made.measures) or things_of(made.measures)
    return replace(made, unit=counted, population=counted)


def _asked(context: Context, before: Statistic, measured: str) -> str | None:
    """Those of whom a share without a whole is told: who was asked, or whom the share before it in the sentence is of."""
    said = context.layout.text[context.number.end : context.ceiling]
    if before.end < context.floor or not said.startswith(f" {measured}"):
        return None
    if before.unit == "percent":
        return before.denominator
    return before.unit if sampled(context.layout.text, before.start) else None


def _goes_on(context: Context, before: Statistic) -> bool:
    """Whether a figure that tells nothing of itself stands in one clause with the one before: ", a rise of 4%"."""
    if not context.floor <= before.end <= context.number.start:
        return False
    if before.kind == "money" and context.number.type == "number":
        return False  # "it cost £3m and reached 40,000"
    between = context.layout.text[before.end : context.number.start]
    return not ANEW.search(between) or bool(_PRONOUN.search(between))


def _compared(context: Context, before: Statistic) -> bool:
    """Whether the figure is set against the one before it in its sentence: "7,289, up from 7,177"."""
    number = context.number
    if not context.floor <= before.end <= number.start or verbs.with_thing(context):
        return False
    between = context.layout.text[before.end : number.start]
    if ANEW.search(between) or _of_its_own(between):
        return False
    in_passing = context.word_before() in _UP_OR_DOWN or context.word_before(2) == ","
    if number.type == "percent" and before.unit != "percent" and context.word_before() in MOVES and in_passing:
        return True  # "16,200 people died, up 38%"
    if listed(context) or difference(context) or _repeats(context) or _times_the_figure(context):
        return True
    if context.before[-3:] == ["plus", "or", "minus"] or _is_headless(context, before):
        return True
    if (
        "," in between
        and context.before[-2:].count("or")
        and (
            (number.type == "number" and number.unit is None)
            or (number.type == "percent" and context.word_after() != "of")
        )
    ):
        return True  # "492,914 offences, or some 1,350 a day", "112 points, or 0.5%"
    if number.type == "percent" and _LOSS.search(between):
        return True  # "lost 112 points, a loss of 0.5%"
    at = (
        len(context.before)
        if hedge(context.layout.text, number.start, number.end, context.floor, context.ceiling) == "exact"
        else heads.lead(context) + 1
    )
    near = context.before[max(0, at - 4) : at]
    words = [word for word in near if word in _AGAINST and (word != "to" or _leads(near))]
    changed = number.type == "currency" and before.unit in OF_CHANGE
    return bool(words) and number.type in _COMPARABLE and (changed or number.unit in (None, before.unit))


def _of_its_own(between: str) -> bool:
    """Whether a figure has a subject and verb of its own: "halved to £6m and losses widened to £1m", not "and fell to £1m"."""
    words = between.lower().rpartition(" and ")[2].split()
    if len(words) < _CLAUSE or words[-1] not in ("at", "by", "to"):
        return False
    moved = words[-2] in MOVES or words[-2] in STATES or words[-2].endswith("ed")
    return moved and (plural(words[-3]) or words[0] in OPENS_NOUN)


def _leads(near: Sequence[str]) -> bool:
    """Whether a "to" stands right before its figure, not before a verb: "enough to displace 190 million"."""
    return all(word in BEFORE_A_FIGURE or word in heads.SIGNS for word in near[near.index("to") + 1 :])


def _is_headless(context: Context, before: Statistic) -> bool:
    """Whether a figure in the same unit is of a word that does not tell what: ", beating the record of 24 GW"."""
    at = heads.lead(context)
    joined = at > 0 and context.before[at] == "of" and context.before[at - 1] in NO_HEADS
    alike = context.number.type == "number" and context.number.unit is None
    return joined and before.unit is not None and (alike or before.unit == context.number.unit)


def _times_the_figure(context: Context) -> bool:
    """ "Four times the figure of five years ago", "three times as much as in 2021", "more than double the 6% of 2019"."""
    if context.number.unit == "times" and context.word_after() in _AS_MUCH:
        return True
    next_to = context.word_after(1)
    if context.number.rule == "part" and context.after[:2] == ["of", "what"]:
        return True  # "down to 612, a quarter of what they were in 2008"
    the = context.word_after() == "the" and (next_to in _FIGURE or next_to[:1].isdigit() or next_to in "£$€")
    return context.number.unit == "times" and the


def _repeats(context: Context) -> bool:
    """Whether an amount in brackets gives the one before it in another currency: "1.8 billion lubs ($640 million)"."""
    text, number = context.layout.text, context.number
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    return bracketed and number.type == "currency"
