"""Which numbers of a text measure something, how exactly, and what: the statistics a claim can be made of."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.layout import Layout
from claims.extraction.lexicon import lexicon
from claims.extraction.readings import DateReading, Hedge, Number, Person, Statistic
from claims.extraction.statistics import heads
from claims.extraction.statistics.beside import LISTED, OF_CHANGE, difference, listed, rule_beside
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import hedge
from claims.extraction.statistics.measured import kind, measures, number_of, per, things_of, unit, whole
from claims.extraction.statistics.vague import vague_shares
from claims.extraction.statistics.where import ANEW, period, place
from claims.extraction.statistics.which import of_those, rule_for
from claims.extraction.statistics.words import MOVES, NO_HEADS
from sources.dates import Interval

__all__ = ["statistics"]

_ZONES = frozenset({"body", "headline", "caption"})
_HUNDRED = Decimal(100)
_AGAINST = frozenset({"from", "against", "to", "than", "with", "versus"})
_UP_OR_DOWN = frozenset(("up", "down"))
_COMPARABLE = frozenset(("number", "percent", "currency"))
_PRONOUN = re.compile(r" (?:they|it) (?:[a-z]+ ){1,3}\Z")
"""The things of the clause before do something by the figure: ", while in Devon they dropped 2%"."""
_WHERE = frozenset(("in", "across", "at"))
_PASSING = 40
_NEXT = 6
_FIGURE = lexicon("en", "rules_statistics").words("like_the_figure")
_AS_MUCH = lexicon("en", "rules_statistics").words("as_much")
_APPOSED = 5
"""Words that may stand between a figure and its restatement."""


def statistics(
    layout: Layout,
    numbers: Sequence[Number],
    dates: Sequence[DateReading],
    people: Sequence[Person],
    published: Interval | None = None,
) -> tuple[Statistic, ...]:
    """The statistics of a text in order, ids "s1", "s2", ...; linear in the text's length.

    Shares in words are valued in per cent ("eight out of 10" is 80). Numbers inside dates and names are none.
    """
    taken = _merged(
        [(date.start, date.end) for date in dates]
        + [(mention.start, mention.end) for person in people for mention in person.mentions]
    )
    found: list[Statistic] = []
    for number in numbers:
        if _inside(number, taken) or layout.zone_at(number.start) not in _ZONES:
            continue
        context = Context(layout, number)
        rule = rule_for(context)
        if rule is None and found and found[-1].end > context.sentence[0]:
            rule = rule_beside(context, found[-1])
        if rule is not None:
            when = period(context, _dates_in(context, dates), published)
            found.append(_statistic(context, rule, when, _before(found, number)))
    found += [_most(layout, *share) for share in vague_shares(layout) if layout.zone_at(share[0]) in _ZONES]
    found.sort(key=lambda statistic: statistic.start)
    return tuple(_numbered(statistic, place) for place, statistic in enumerate(found, 1))


def _before(found: Sequence[Statistic], number: Number) -> Statistic | None:
    """The figure that a number may be set beside: the last one, or the one before a share in passing (", or 3%,")."""
    if len(found) > 1 and found[-1].unit == "times" and found[-1].end + _NEXT > number.start:
        return found[-2]  # "48% did, more than double the 19.8% of 2019"
    if len(found) > 1 and number.type == "number" and found[-1].unit == "percent" and found[-2].unit != "percent":
        return found[-2] if found[-1].start - found[-2].end < _PASSING else found[-1]
    return found[-1] if found else None


def _statistic(context: Context, rule: str, when: str | None, before: Statistic | None) -> Statistic:
    number = context.number
    counted = unit(context)
    of, end = whole(context) if counted == "percent" else (per(context), number.end)
    if of_those(context) and counted is None and before is not None and before.unit not in OF_CHANGE:
        counted = before.unit
    scale = _HUNDRED if number.rule in ("part", "share") else Decimal(1)
    noun = counted if number.unit is None and counted != "percent" else None
    said = _hedge(context, before)
    said_of = measures(context, noun, end)
    if counted is None and number.type == "number" and said_of:
        counted = noun = things_of(said_of)
    made = Statistic(
        id="",
        start=number.start,
        end=number.end,
        text=number.text,
        kind=kind(context),
        value=_times(number.value, scale),
        low=_times(number.low, scale),
        high=_times(number.high, scale),
        hedge=said,
        unit=counted,
        measures=said_of,
        denominator=of,
        population=of if counted == "percent" else noun,
        place=place(context),
        period=when,
        rule=rule,
    )
    if before is None:
        return made
    if of_those(context):
        return _of_those(made, before)
    if not (rule == LISTED or _compared(context, before)):
        return (
            _like(made, before, context.word_after() in _WHERE)
            if made.measures is None and _goes_on(context, before)
            else made
        )
    liked = _like(made, before, context.word_after() in _WHERE)
    named = heads.noun_before(context) or heads.thing_set(context)
    return replace(liked, measures=named) if named else liked


def _goes_on(context: Context, before: Statistic) -> bool:
    """Whether a figure that tells nothing of itself stands in one clause with the one before: ", a rise of 4%"."""
    if not context.floor <= before.end <= context.number.start:
        return False
    between = context.layout.text[before.end : context.number.start]
    return not ANEW.search(between) or bool(_PRONOUN.search(between))


def _of_those(statistic: Statistic, before: Statistic) -> Statistic:
    """A part of those counted before ("of whom 63% were girls"): they are its population."""
    return replace(statistic, population=before.measures or before.unit or statistic.population)


def _compared(context: Context, before: Statistic) -> bool:
    """Whether the figure is set against the one before it in its sentence: "7,289, up from 7,177"."""
    number = context.number
    if before.end < context.floor or not context.floor <= before.end <= number.start:
        return False
    in_passing = context.word_before() in _UP_OR_DOWN or context.word_before(2) == ","
    if number.type == "percent" and before.unit != "percent" and context.word_before() in MOVES and in_passing:
        return True  # "16,200 people died, up 38%"
    between = context.layout.text[before.end : number.start]
    if ANEW.search(between):
        return False
    if listed(context) or difference(context) or _repeats(context) or _times_the_figure(context):
        return True
    if context.before[-3:] == ["plus", "or", "minus"] or _is_headless(context, before):
        return True
    if "," in between and context.before[-2:].count("or") and number.type == "number" and number.unit is None:
        return True  # "492,914 offences, or some 1,350 a day"
    at = len(context.before) if _hedge(context, None) == "exact" else heads.lead(context) + 1
    words = [word for word in context.before[max(0, at - 4) : at] if word in _AGAINST]
    changed = number.type == "currency" and before.unit in OF_CHANGE
    return bool(words) and number.type in _COMPARABLE and (changed or number.unit in (None, before.unit))


def _is_headless(context: Context, before: Statistic) -> bool:
    """Whether a figure in the same unit is of a word that does not tell what: ", beating the record of 24 GW"."""
    at = heads.lead(context)
    joined = at > 0 and context.before[at] == "of" and context.before[at - 1] in NO_HEADS
    return joined and before.unit == context.number.unit and before.unit is not None


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


def _like(statistic: Statistic, before: Statistic, placed: bool = False) -> Statistic:
    """A figure that is compared measures what the one before it does, unless its own words say otherwise.

    `placed`: a place of its own follows, so it is not of the place before.
    """
    if before.unit in OF_CHANGE and statistic.unit not in OF_CHANGE:  # "trebled, from 1,140 to 3,310"
        said = before.measures or statistic.measures
        noun = statistic.unit or number_of(said or "")
        place = statistic.place or before.place
        return replace(statistic, unit=noun, population=statistic.population or noun, measures=said, place=place)
    return replace(
        statistic,
        unit=statistic.unit or before.unit,
        kind=before.kind if statistic.unit is None else statistic.kind,
        measures=before.measures or statistic.measures,
        population=statistic.population or before.population,
        denominator=statistic.denominator or before.denominator,
        place=statistic.place or (None if placed else before.place),
    )


def _times(figure: Decimal | None, scale: Decimal) -> Decimal | None:
    return None if figure is None else figure * scale


def _hedge(context: Context, before: Statistic | None) -> Hedge:
    """The figure's own hedge; a figure that only restates the one before it ("up to 900, or 3%") takes over that one's."""
    number = context.number
    own = hedge(context.layout.text, number.start, number.end, context.floor, context.ceiling)
    if number.rule == "range":
        return "between" if own == "exact" else own
    if own != "exact" or before is None or before.end < context.floor or number.type != "percent":
        return "about" if own == "between" else own
    between = context.layout.text[before.end : number.start].split()
    restates = len(between) <= _APPOSED and between[-1:] in (["or"], ["–"], ["—"]) and before.unit != "percent"
    return before.hedge if restates and before.hedge != "between" else own


def _most(layout: Layout, start: int, end: int, noun: str) -> Statistic:
    number = Number(
        start, end, layout.text[start:end], None, Decimal(50), _HUNDRED, "percent", "percent", "vague share"
    )
    context = Context(layout, number)
    said = measures(context, noun, end)
    return Statistic(
        "",
        start,
        end,
        number.text,
        "share",
        None,
        number.low,
        number.high,
        "more than",
        "percent",
        said,
        noun,
        noun,
        place(context),
        rule="vague share",
    )


def _numbered(statistic: Statistic, place: int) -> Statistic:
    return replace(statistic, id=f"s{place}")


def _dates_in(context: Context, dates: Sequence[DateReading]) -> Sequence[DateReading]:
    low = bisect_left(dates, context.floor, key=lambda date: date.start)
    high = bisect_left(dates, context.ceiling, key=lambda date: date.start)
    return dates[low:high]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _inside(number: Number, taken: list[tuple[int, int]]) -> bool:
    """Whether a number touches a date or a name."""
    place = bisect_left(taken, (number.end, 0)) - 1
    return place >= 0 and number.start < taken[place][1]
