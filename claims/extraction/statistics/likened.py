"""A statistic made like the one it is set beside: with its unit, what it measures, of whom and where."""

from dataclasses import replace

from claims.extraction.readings import Statistic
from claims.extraction.statistics.beside import OF_CHANGE, told_further
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.measured import number_of, things_of
from claims.extraction.statistics.whole import PAST, STOP, THOSE
from claims.extraction.statistics.words import AUXILIARIES


def like(statistic: Statistic, before: Statistic, *, placed: bool, level: bool = False) -> Statistic:
    """A figure that is compared measures what the one before it does, unless its own words say otherwise.

    `placed`: a place of its own follows, so it is not of the place before. `level`: the one before says where something
    stands, not by how much it changed ("from 1.4 per cent to 1.1").
    """
    if level and before.unit in OF_CHANGE and statistic.unit is None and statistic.kind != "money":
        return replace(
            statistic,
            unit=before.unit,
            kind=before.kind,
            measures=before.measures,
            place=statistic.place or before.place,
        )
    if before.unit in OF_CHANGE and statistic.unit not in OF_CHANGE:  # "trebled, from 1,140 to 3,310"
        said = before.measures or statistic.measures
        noun = statistic.unit or number_of(said or "") or things_of(said or "")
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


def of_another(made: Statistic, before: Statistic, named: str) -> Statistic:
    """What the verb of the figure before tells of another: "builders jobs added" of "hospitals added 630 jobs and builders 190"."""
    counts = made.unit in (None, before.unit) and before.kind == "count" and before.unit == before.population
    said = f"{named} {before.measures}" if counts and before.measures else named
    return replace(
        made,
        kind=before.kind if made.unit in (None, before.unit) else made.kind,
        unit=made.unit or before.unit,
        measures=said,
        population=made.population or before.population,
        denominator=made.denominator or before.denominator,
    )


def part_of_those(statistic: Statistic, before: Statistic) -> Statistic:
    """A part of those counted before ("of whom 63% were girls"): they are its population."""
    they = before.measures or before.unit or statistic.population
    return replace(
        statistic, population=they, denominator=they if statistic.denominator in THOSE else statistic.denominator
    )


def did(context: Context, things: Statistic) -> str | None:
    """What more of the things before did: "people had given up" of "a further 900 had given up"."""
    if not told_further(context) or things.unit is None:
        return None
    after = context.word_after()
    did = after in AUXILIARIES or after in PAST or after.endswith("ed")
    rest = context.layout.text[context.number.end : context.ceiling]
    stop = STOP.search(rest)
    return f"{things.unit}{rest[: stop.start()] if stop else rest}" if did else None
