"""A text read, and what of it was said or checked before. Nothing is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.checking.alone import check as check_alone
from claims.errors import TooLong
from claims.extraction.indirect_parts import states
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding, Quotation, Reading, Statistic
from claims.flows.match import Alike, each_said_before
from claims.flows.turns import Turns
from claims.matching.said import Figure, Said
from claims.publishing.reading import reading_json
from claims.queries.claims_said import figure_read
from sources.dates import Interval
from sources.fetching import NotFetched, fetch
from sources.reading.child import read_in_child
from sources.reading.result import Page, Unreadable
from sources.reading.zones import zones

__all__ = [
    "LARGEST",
    "LONGEST",
    "Checked",
    "NotFetched",
    "Unreadable",
    "check_address",
    "check_file",
    "check_text",
    "checked_json",
    "take_turn",
]

LONGEST = 100_000
"""Characters of a text that is checked: a long report, some 16,000 words."""
LARGEST = 5_000_000
"""Bytes of a file that is checked."""
_STRANGERS = Turns(30, 600.0)
_COLLEAGUES = Turns(300, 600.0)


def take_turn(visitor: str, *, signed_in: bool) -> None:
    """Counts one check of a visitor (an address, or a user): 30 in ten minutes, 300 for those signed in. Raises TooOften."""
    (_COLLEAGUES if signed_in else _STRANGERS).take(visitor)


@dataclass(frozen=True, slots=True)
class Checked:
    """A text's reading and findings; `seen` by the id of a quotation or a statistic; `left` were not looked up."""

    reading: Reading
    findings: tuple[Finding, ...]
    seen: Mapping[str, Sequence[Alike]]
    left: int


def check_text(text: str, *, signed_in: bool, published: Interval | None = None, title: str | None = None) -> Checked:
    """Raises TooLong. Claims are looked for among the published ones for those who are not signed in."""
    if len(text) > LONGEST:
        raise TooLong(len(text), LONGEST, "characters")
    return _checked(read(text, title=title or None, published=published), signed_in)


def check_file(
    data: bytes, name: str = "", media_type: str | None = None, *, signed_in: bool, published: Interval | None = None
) -> Checked:
    """Text, HTML or PDF. Raises TooLong, Unreadable."""
    if len(data) > LARGEST:
        raise TooLong(len(data), LARGEST, "bytes")
    return _page(read_in_child(data, name, media_type), published, signed_in)


def check_address(address: str, *, signed_in: bool, published: Interval | None = None) -> Checked:
    """What is at a public address. Raises NotFetched, TooLong, Unreadable."""
    got = fetch(address)
    return check_file(got.data, "", got.media_type or None, signed_in=signed_in, published=published)


def checked_json(checked: Checked, path: str) -> dict[str, Any]:
    """The reading as `extract` prints it, and `matches`: for a quotation's or statistic's id the claims it may be."""
    matches = {
        key: [{"score": one.score, "reason": one.reason, "claim": one.claim} for one in seen]
        for key, seen in checked.seen.items()
    }
    whole = reading_json(path, checked.reading, checked.findings)
    return {**whole, "matches": matches, "not_looked_up": checked.left}


def _page(page: Page, published: Interval | None, signed_in: bool) -> Checked:
    if len(page.text) > LONGEST:
        raise TooLong(len(page.text), LONGEST, "characters")
    reading = read(
        page.text,
        zones=page.zones or zones(page.text, title=page.title, language=page.language),
        title=page.title,
        published=published or page.published,
        published_how="given" if published else page.published_how,
        language=page.language,
    )
    return _checked(reading, signed_in)


def _checked(reading: Reading, signed_in: bool) -> Checked:
    asked = [(q.id, _quoted(reading, q)) for q in filter(states, reading.quotations)]
    asked += [(s.id, _figured(reading, s)) for s in reading.statistics]
    seen, left = each_said_before(asked, signed_in=signed_in)
    return Checked(reading, check_alone(reading), seen, left)


def _quoted(reading: Reading, quotation: Quotation) -> Said:
    speaker = quotation.speaker.name if quotation.speaker and quotation.speaker.name else ""
    inside = [s for s in reading.statistics if quotation.start <= s.start and s.end <= quotation.end]
    when = quotation.said_on or reading.publication.when
    figures = tuple(map(_figure, inside))
    return Said(quotation.text, speaker=speaker, when=when, figures=figures, language=reading.language or "")


def _figured(reading: Reading, statistic: Statistic) -> Said:
    """A figure is asked about with the sentence around it."""
    start, end = _sentence(reading.text, statistic.start, statistic.end)
    figures = (_figure(statistic),)
    return Said(
        reading.text[start:end], when=reading.publication.when, figures=figures, language=reading.language or ""
    )


def _figure(statistic: Statistic) -> Figure:
    return figure_read(
        statistic.value,
        statistic.low,
        statistic.high,
        unit=statistic.unit,
        population=statistic.population,
        place=statistic.place,
        period=statistic.period,
    )


def _sentence(text: str, start: int, end: int, most: int = 400) -> tuple[int, int]:
    """From after the mark that ends the sentence before to the mark that ends this one, `most` characters each way."""
    before = text[max(0, start - most) : start]
    begins = max((before.rfind(mark) + len(mark) for mark in (". ", "? ", "! ", "\n") if mark in before), default=0)
    after = text[end : end + most]
    ends = min((after.find(mark) + 1 for mark in (". ", "? ", "! ", "\n") if mark in after), default=len(after))
    return max(0, start - most) + begins, end + ends
