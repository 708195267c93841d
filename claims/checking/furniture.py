"""Lines of the page, not of the article, that stand in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checking.calendar_days import month
from claims.checking.lexicon import CAPITAL, built, code, lexicon
from claims.checking.neighbours import body_after, body_before
from claims.checking.saying import find, listed, quoted
from claims.extraction.layout import Layout, Paragraph
from claims.extraction.readings import Finding, Reading

_FURNITURE = frozenset({"link headline", "advert", "caption"})
_CLOSES = ("”", '"', "»")
_OPENS = ("“", '"', "«", "„", "‘")
_ADDRESS = re.compile(r"https?://|www\.|\b\d{4}\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?](?=\s|$)")
_PLURALS = {"link headline": "link headlines", "advert": "adverts", "caption": "captions"}


@dataclass(frozen=True, slots=True)
class _Words:
    """What is looked for in one language."""

    source: re.Pattern[str]
    credit: re.Pattern[str]
    """"Source: NATO." is whose figures a chart shows, not where the text was taken from."""
    glued: re.Pattern[str]
    """A date with nothing between it and the sentence it ran into."""


def _words(language: str) -> _Words:
    words, name = lexicon(language, "furniture"), month(language)
    return _Words(
        source=re.compile(rf"(?:{words.pattern('source')})\b", re.IGNORECASE),
        credit=re.compile(rf"(?:{words.pattern('credit')}): [^\n]{{2,80}}\."),
        glued=re.compile(
            rf"(?:\d{{1,2}}\.? {name},? \d{{4}}|{name} \d{{1,2}},? \d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})\s(?={CAPITAL})"
        ),
    )


_WORDS = built("furniture", _words)


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """One finding for all furniture within the article, at the worst place; source lines that lead nowhere; captions
    that begin with a date run into the sentence."""
    yield from _inside(reading, layout)
    words = _WORDS.get(code(reading.language))
    if words is None:
        return
    for paragraph in layout.paragraphs:
        named = paragraph.zone == "source line" and words.source.match(reading.text, paragraph.start, paragraph.end)
        if (
            named
            and not words.credit.fullmatch(reading.text, paragraph.start, paragraph.end)
            and not _ADDRESS.search(reading.text, paragraph.start, paragraph.end)
        ):
            yield _source_line(reading, paragraph)
        if paragraph.zone == "caption":
            yield from _caption(reading, paragraph, words)


def _inside(reading: Reading, layout: Layout) -> Iterator[Finding]:
    paragraphs = layout.paragraphs
    body = [at for at, paragraph in enumerate(paragraphs) if paragraph.zone == "body"]
    if not body:
        return
    inside = [
        at
        for at in range(body[0], body[-1])
        if paragraphs[at].zone in _FURNITURE and not _goes_on(reading.text, paragraphs[at], paragraphs[at + 1])
    ]
    if not inside:
        return
    hanging = {
        layout.paragraph_at(quotation.start)
        for quotation in reading.quotations
        if quotation.form != "indirect"
        and (quotation.speaker is None or quotation.speaker.how in ("pronoun", "continuation"))
    }
    before, after = body_before(paragraphs), body_after(paragraphs)
    quoting = {at for at in body if _quotes(reading.text, paragraphs[at])}
    going_on = {at for at in hanging if at is not None and reading.text.startswith(_OPENS, paragraphs[at].start)}
    # A speaker is cut off where the paragraph before quotes somebody and the one after goes on without a name.
    cutting = [at for at in inside if before[at] in quoting and after[at] in going_on]
    # A link or an advert reads on like the article; a caption shows what it is.
    chosen = next((at for at in cutting + inside if paragraphs[at].zone != "caption"), (cutting or inside)[0])
    worst = paragraphs[chosen]
    others = [paragraphs[at] for at in inside if at != chosen]
    message = (
        f"{quoted(reading.text[worst.start : worst.end])} is not part of the article: it is {_article(worst.zone)}"
    )
    if chosen in cutting:
        message += " between two parts of a quotation"
    if others:
        kinds = listed([_PLURALS[zone] for zone in _PLURALS if zone in {other.zone for other in others}])
        message += f"; {len(others)} more {'line' if len(others) == 1 else 'lines'} of the page ({kinds}) {'stands' if len(others) == 1 else 'stand'} in the text"
    yield find(
        reading,
        "page-furniture",
        worst.start,
        worst.end,
        f"{message}.",
        related=[(other.start, other.end) for other in others],
        severity="material" if cutting else None,
    )


def _goes_on(text: str, line: Paragraph, following: Paragraph) -> bool:
    """Whether a line is the first half of a sentence that a break has cut in two."""
    return text[line.end - 1].islower() and text[following.start].islower()


def _quotes(text: str, paragraph: Paragraph) -> bool:
    return any(text.find(mark, paragraph.start, paragraph.end) >= 0 for mark in _CLOSES)


def _article(zone: str) -> str:
    return f"an {zone}" if zone[0] in "aeiou" else f"a {zone}"


def _source_line(reading: Reading, paragraph: Paragraph) -> Finding:
    return find(
        reading,
        "source-line-incomplete",
        paragraph.start,
        paragraph.end,
        f"{quoted(reading.text[paragraph.start : paragraph.end])} names where the text comes from, but gives no title,"
        " author, date or address by which the original could be found.",
    )


def _caption(reading: Reading, paragraph: Paragraph, words: _Words) -> Iterator[Finding]:
    glued = words.glued.match(reading.text, paragraph.start, paragraph.end)
    if glued is None:
        return
    stop = _STOP.search(reading.text, glued.end(), paragraph.end)
    end = stop.end() if stop else paragraph.end
    yield find(
        reading,
        "caption-garbled",
        paragraph.start,
        end,
        f"The date {quoted(glued.group().strip())} has run into the sentence after it; it is the picture’s date,"
        " not part of what the caption says.",
    )
