"""Which numbers of a text measure something, how exactly, and what: the statistics a claim can be made of."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.layout import Layout
from claims.extraction.readings import DateReading, Hedge, Number, Person, Statistic
from claims.extraction.statistics.beside import ECHOED, FURTHER, OF_CHANGE, echoed, further, is_bare, rule_beside
from claims.extraction.statistics.carried import carried, stands_for_another, told_before
from claims.extraction.statistics.compared import beside, figure_before
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import hedge
from claims.extraction.statistics.measured import measures
from claims.extraction.statistics.units import kind, per, unit
from claims.extraction.statistics.vague import vague_shares
from claims.extraction.statistics.where import period, place
from claims.extraction.statistics.which import MAGNITUDE, OF_MEANS, of_those, rule_for
from claims.extraction.statistics.whole import whole
from sources.dates import Interval

__all__ = ["statistics"]

_ZONES = frozenset({"body", "headline", "caption"})
_SHARES = ("percent", "percentage points")
_HUNDRED = Decimal(100)
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
        if rule is None and number.type != "age" and found and found[-1].end > context.sentence[0]:
            rule = rule_beside(context, found[-1])
        elif rule == MAGNITUDE and found and found[-1].end > context.sentence[0] and echoed(context):
            rule = ECHOED  # "there were 1,900 nurses; now there are 1,400"
        before = figure_before(found, context)
        if rule is None and before is not None and further(context, before):
            rule = FURTHER
        told = told_before(context, found) if stands_for_another(context) else None
        rule = rule or (ECHOED if told is not None and is_bare(context) else None)
        if rule is not None:
            when = period(context, _dates_in(context, dates), published)
            made = _statistic(context, rule, when, before)
            found.append(carried(made, told, context) if told is not None else made)
    found += [_most(layout, *share) for share in vague_shares(layout) if layout.zone_at(share[0]) in _ZONES]
    found.sort(key=lambda statistic: statistic.start)
    return tuple(_numbered(statistic, place) for place, statistic in enumerate(found, 1))


def _statistic(context: Context, rule: str, when: str | None, before: Statistic | None) -> Statistic:
    number = context.number
    counted = unit(context)
    of, end = whole(context) if counted == "percent" else (per(context), number.end)
    if of_those(context) and counted is None and before is not None and before.unit not in OF_CHANGE:
        counted = before.unit
    scale = _HUNDRED if number.rule in ("part", "share") else Decimal(1)
    noun = counted if number.unit is None and counted not in _SHARES else None
    said = _hedge(context, before)
    made = Statistic(
        id="",
        start=number.start,
        end=number.end,
        text=number.text,
        kind="mean" if rule in OF_MEANS else kind(context),
        value=_times(number.value, scale),
        low=_times(number.low, scale),
        high=_times(number.high, scale),
        hedge=said,
        unit=counted,
        measures=measures(context, noun, end),
        denominator=of,
        population=of if counted == "percent" else noun,
        place=place(context),
        period=when,
        rule=rule,
    )
    return beside(made, context, before)


def _times(figure: Decimal | None, scale: Decimal) -> Decimal | None:
    return None if figure is None else figure * scale


def _hedge(context: Context, before: Statistic | None) -> Hedge:
    """The figure's own hedge; a figure that only restates the one before it ("up to 900, or 3%") takes over that one's."""
    number = context.number
    own = hedge(context.layout.text, number.start, number.end, context.floor, context.ceiling)
    if number.ranged:
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
