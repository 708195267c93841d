"""When a quotation was said: the date that stands with its cue, outside the quoted words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.layout import Layout
from claims.extraction.readings import DateReading, Quotation
from sources.dates import Interval

_NEAR = 80
"""Characters between a cue and the date it was said on, at most."""


def with_dates(
    layout: Layout, quotations: Sequence[Quotation], dates: Sequence[DateReading], published: Interval | None
) -> tuple[Quotation, ...]:
    """The quotations with `said_on` filled in where the sentence of the cue gives a date; continuations inherit it.

    Nothing is said after it is printed: dates later than `published` are what the words are about.
    """
    dates = [date for date in dates if not (published and date.value and date.value.earliest > published.latest)]
    starts = [date.start for date in dates]
    dated: dict[str, Quotation] = {}
    for quotation in quotations:
        said = _beside_cue(layout, quotation, dates, starts)
        if said is None and quotation.cue is None and quotation.continues in dated:
            said = dated[quotation.continues].said_on
        dated[quotation.id] = replace(quotation, said_on=said)
    return tuple(dated.values())


def _beside_cue(
    layout: Layout, quotation: Quotation, dates: Sequence[DateReading], starts: Sequence[int]
) -> Interval | None:
    if quotation.cue is None:
        return None
    start, end = layout.sentence_at(quotation.cue.start)
    start, end = max(start, quotation.cue.start - 2 * _NEAR), min(end, quotation.cue.end + _NEAR + 1)
    near = [
        date
        for date in dates[bisect_left(starts, start) : bisect_left(starts, end)]
        if date.value is not None and not any(a <= date.start < b for a, b in quotation.pieces)
    ]
    # "told the Post last month" and "warned this week": the date follows its verb; "On Tuesday X said" comes second.
    after = [date for date in near if date.start >= quotation.cue.end and date.start - quotation.cue.end <= _NEAR]
    before = [date for date in near if date.end <= quotation.cue.start and quotation.cue.start - date.end <= _NEAR]
    chosen = after[0] if after else before[-1] if before else None
    return chosen.value if chosen else None
