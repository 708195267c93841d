"""The whole reading of a text, engine after engine, each given what the ones before it found."""

from collections.abc import Sequence

from claims.extraction.dates import dates
from claims.extraction.language import language_of
from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.numbers import numbers
from claims.extraction.publication import infer
from claims.extraction.quotations import quotations
from claims.extraction.readings import Reading
from claims.extraction.said_on import with_dates
from claims.extraction.statistics import statistics
from claims.extraction.tongues import (
    TONGUES,
    dates as foreign_dates,
    numbers as foreign_numbers,
    people as foreign_people,
    publication as foreign_publication,
    quotations as foreign_quotations,
    statistics as foreign_statistics,
)
from sources.dates import Interval
from sources.lexicon import code
from sources.reading.zones import Zone, zones as zones_of

ENGINE = "onrecord 0.1.0"


def read(
    text: str,
    *,
    zones: Sequence[Zone] | None = None,
    title: str | None = None,
    published: Interval | None = None,
    published_how: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read a text: never fails, whatever the text; linear in its length.

    `zones` are read from the lines of the text where they are not given. `published` is when the text
    came out if that is known; otherwise it is inferred from the text's own dates, as far as they allow.
    """
    found = tuple(zones) if zones is not None else zones_of(text, title=title, language=language)
    layout = Layout(text, found)
    spoken = language or language_of(layout)
    tongue = TONGUES.get(code(spoken))
    if tongue:
        layout = Layout(text, found, spoken)
    told = foreign_publication.published(layout, tongue) if tongue and published is None else None
    publication = told or infer(layout, published, published_how)
    dated = foreign_dates.dates(layout, publication.when, tongue) if tongue else dates(layout, publication.when)
    counted = foreign_numbers.numbers(layout, tongue) if tongue else numbers(layout)
    named = () if tongue else people(layout)
    measured = (
        foreign_statistics.statistics(layout, counted, tongue)
        if tongue
        else statistics(layout, counted, dated, named, publication.when)
    )
    said = foreign_quotations.quotations(layout, tongue) if tongue else quotations(layout, named)
    if tongue:
        named = foreign_people.people(layout, said, tongue)
    return Reading(
        text=text,
        zones=found,
        title=title or headline(layout),
        language=spoken,
        publication=publication,
        people=named,
        quotations=with_dates(layout, said, dated, publication.when),
        numbers=counted,
        statistics=measured,
        dates=dated,
    )


def headline(layout: Layout) -> str | None:
    """The text's own headline: its first headline zone on one line, or None."""
    zone = next((zone for zone in layout.zones if zone.kind == "headline"), None)
    return " ".join(layout.text[zone.start : zone.end].split()) if zone else None
