"""What can be seen to be wrong or doubtful in one document, without any other."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from claims.checking import (
    alphabets,
    changes,
    conversions,
    dates,
    divided,
    furniture,
    magnitudes,
    marks,
    measures,
    metadata,
    multiples,
    names,
    percentages,
    places,
    pronouns,
    sentences,
    speakers,
    spelling,
    totals,
)
from claims.checking.figures import Figured, figured
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

Check = Callable[[Reading, Layout], Iterable[Finding]]
FigureCheck = Callable[[Reading, Figured], Iterable[Finding]]

# Each goes by the words of the document's language, and says nothing where it has none.
_CHECKS: tuple[Check, ...] = (
    names.check,
    alphabets.check,
    marks.check,
    furniture.check,
    metadata.check,
    pronouns.check,
    speakers.check,
    conversions.check,
    magnitudes.check,
    measures.check,
    dates.check,
    places.check,
    sentences.check,
    spelling.check,
)
_OF_FIGURES: tuple[FigureCheck, ...] = (percentages.check, changes.check, multiples.check, totals.check, divided.check)


def check(reading: Reading) -> tuple[Finding, ...]:
    """The findings of a reading in the order of the text, with ids F1, F2 and so on. Linear in its length."""
    layout = Layout(reading.text, reading.zones, reading.language)
    found = [finding for check in _CHECKS for finding in check(reading, layout)]
    lines = figured(reading, layout)
    found += [finding for check in _OF_FIGURES for finding in check(reading, lines)]
    return tuple(replace(finding, id=f"F{at}") for at, finding in enumerate(sorted(found, key=_place), 1))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.kind
