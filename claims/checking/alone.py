"""What can be seen to be wrong or doubtful in one document, without any other."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from claims.checking import (
    changes,
    conversions,
    dates,
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
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

Check = Callable[[Reading, Layout], Iterable[Finding]]

_ANY_LANGUAGE: tuple[Check, ...] = (names.check, marks.check, furniture.check, metadata.check)
# The words these look for are English ones.
_ENGLISH: tuple[Check, ...] = (
    pronouns.check,
    speakers.check,
    percentages.check,
    changes.check,
    multiples.check,
    totals.check,
    conversions.check,
    magnitudes.check,
    measures.check,
    dates.check,
    places.check,
    sentences.check,
    spelling.check,
)


def check(reading: Reading) -> tuple[Finding, ...]:
    """The findings of a reading in the order of the text, with ids F1, F2 and so on. Linear in its length."""
    layout = Layout(reading.text, reading.zones)
    checks = _ANY_LANGUAGE + (_ENGLISH if reading.language in (None, "en") else ())
    found = sorted((finding for one in checks for finding in one(reading, layout)), key=_place)
    return tuple(replace(finding, id=f"F{at}") for at, finding in enumerate(found, 1))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.kind
