"""What a figure takes over from the one it is set beside: what both measure, of whom and where."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.lexicon import lexicon
from claims.extraction.readings import Statistic
from claims.extraction.statistics import heads, verbs
from claims.extraction.statistics.beside import ECHOED, LISTED, OF_CHANGE, difference, further, listed
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import hedge
from claims.extraction.statistics.measured import number_of, things_of
from claims.extraction.statistics.told import sampled
from claims.extraction.statistics.where import ANEW
from claims.extraction.statistics.which import of_those
from claims.extraction.statistics.whole import THOSE
from claims.extraction.statistics.words import BEFORE_A_FIGURE, MOVES, NO_HEADS

_AGAINST = frozenset({"above", "against", "below", "from", "than", "to", "versus", "with"})
_UP_OR_DOWN = frozenset(("up", "down"))
_COMPARABLE = frozenset(("number", "percent", "currency"))
_PRONOUN = re.compile(r" (?:they|it) (?:[a-z]+ ){1,3}\Z")
"""The things of the clause before do something by the figure: ", while in Devon they dropped 2%"."""
_WHERE = frozenset(("in", "across", "at"))
_PASSING = 40
_NEXT = 6
_FIGURE = lexicon("en", "rules_statistics").words("compared_figure")
_AS_MUCH = lexicon("en", "rules_statistics").words("compared_as_much")


def figure_before(found: Sequence[Statistic], context: Context) -> Statistic | None:
    """The figure that a number may be set beside: the last one, or the one before a share in passing (", or 3%,")."""
    number = context.number
    counts = [each for each in found[-3:] if each.unit not in OF_CHANGE and each.end > context.floor]
    if counts and difference(context):
        return counts[-1]  # "174 died, a fall of 4% or eight fewer than in 2023"
    if len(found) > 1 and found[-1].unit == "times" and found[-1].end + _NEXT > number.start:
        return found[-2]  # "48% did, more than double the 19.8% of 2019"
    if len(found) > 1 and number.type == "number" and found[-1].unit == "percent" and found[-2].unit != "percent":
        return found[-2] if found[-1].start - found[-2].end < _PASSING else found[-1]
    return found[-1] if found else None


def beside(made: Statistic, context: Context, before: Statistic | None) -> Statistic:
    """The statistic with what the figure before it tells of it."""
    if before is not None and of_those(context):
        return _of_those(made, before)
    if before is not None and made.rule == ECHOED:
        same = _like(replace(made, unit=before.unit), before, placed=True)
        return replace(same, kind=before.kind, place=None if made.place == before.place else made.place)
    placed = context.word_after() in _WHERE
    if before is not None and (made.rule == LISTED or further(context, before) or _compared(context, before)):
        liked = _like(made, before, placed=placed)
        named = heads.noun_before(context) or verbs.thing_set(context)
        return replace(liked, measures=named) if named else liked
    bare = made.unit == "percent" and made.denominator is None
    if bare and made.measures and before is not None and (of := _asked(context, before, made.measures)):
        return replace(made, denominator=of, population=of)
    if made.measures is not None and made.unit is None and context.number.type == "number":
        counted = things_of(made.measures)
        return replace(made, unit=counted, population=counted)
    if before is not None and made.measures is None and _goes_on(context, before):
        return _like(made, before, placed=placed)
    return made


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


def _of_those(statistic: Statistic, before: Statistic) -> Statistic:
    """A part of those counted before ("of whom 63% were girls"): they are its population."""
    they = before.measures or before.unit or statistic.population
    return replace(
        statistic, population=they, denominator=they if statistic.denominator in THOSE else statistic.denominator
    )


def _compared(context: Context, before: Statistic) -> bool:
    """Whether the figure is set against the one before it in its sentence: "7,289, up from 7,177"."""
    number = context.number
    if not context.floor <= before.end <= number.start or verbs.with_thing(context):
        return False
    between = context.layout.text[before.end : number.start]
    if ANEW.search(between):
        return False
    in_passing = context.word_before() in _UP_OR_DOWN or context.word_before(2) == ","
    if number.type == "percent" and before.unit != "percent" and context.word_before() in MOVES and in_passing:
        return True  # "16,200 people died, up 38%"
    if listed(context) or difference(context) or _repeats(context) or _times_the_figure(context):
        return True
    if context.before[-3:] == ["plus", "or", "minus"] or _is_headless(context, before):
        return True
    if "," in between and context.before[-2:].count("or") and number.type == "number" and number.unit is None:
        return True  # "492,914 offences, or some 1,350 a day"
    at = (
        len(context.before)
        if hedge(context.layout.text, number.start, number.end, context.floor, context.ceiling) == "exact"
        else heads.lead(context) + 1
    )
    near = context.before[max(0, at - 4) : at]
    words = [word for word in near if word in _AGAINST and (word != "to" or _leads(near))]
    changed = number.type == "currency" and before.unit in OF_CHANGE
    return bool(words) and number.type in _COMPARABLE and (changed or number.unit in (None, before.unit))


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
    the = context.word_after() == "the" and (next_to in _FIGURE or next_to[:1].isdigit() or next_to in "£$€")
    return context.number.unit == "times" and the


def _repeats(context: Context) -> bool:
    """Whether an amount in brackets gives the one before it in another currency: "1.8 billion lubs ($640 million)"."""
    text, number = context.layout.text, context.number
    bracketed = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    return bracketed and number.type == "currency"


def _like(statistic: Statistic, before: Statistic, *, placed: bool) -> Statistic:
    """A figure that is compared measures what the one before it does, unless its own words say otherwise.

    `placed`: a place of its own follows, so it is not of the place before.
    """
    if before.unit in OF_CHANGE and statistic.unit not in OF_CHANGE:  # "trebled, from 1,140 to 3,310"
        said = before.measures or statistic.measures
        noun = statistic.unit or number_of(said or "")
        place = statistic.place or before.place
        things = statistic.population or (noun if statistic.unit is None else None)
        return replace(statistic, unit=noun, population=things, measures=said, place=place)
    return replace(
        statistic,
        unit=statistic.unit or before.unit,
        kind=before.kind if statistic.unit is None else statistic.kind,
        measures=before.measures or statistic.measures,
        population=statistic.population or before.population,
        denominator=statistic.denominator or before.denominator,
        place=statistic.place or (None if placed else before.place),
    )
