"""The words of a record: a speech, a statement, a report is its author's in all its paragraphs, in marks or not."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.words import FoldedWord
from claims.extraction.readings import Quotation

RECORD = "the record's own words"
"""The rule of a stretch of a primary document that bears no marks: a speech, a statement, a report itself."""


def record_words(printing: Printing) -> Iterator[Quotation]:
    """The paragraphs of a printing's body, without what they quote, each as words of whoever's document it is."""
    layout = printing.layout
    marked = (quotation.pieces for quotation in printing.reading.quotations if quotation.form != "indirect")
    spans = sorted(piece for pieces in marked for piece in pieces)
    for start, end in ((paragraph.start, paragraph.end) for paragraph in layout.paragraphs):
        if layout.zone_at(start) == "body":
            pieces = tuple(_outside(start, end, spans))
            yield Quotation("", start, end, layout.text[start:end], "direct", pieces, rule=RECORD)


def _outside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of start..end that none of the spans, in order, covers."""
    for first, last in spans[bisect_left(spans, (start, 0)) :]:
        if first >= end:
            break
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def narrowed(printing: Printing, quotation: Quotation, words: Sequence[FoldedWord]) -> Quotation:
    """Of a record's paragraph, the sentences in which the shared words stand."""
    if quotation.rule != RECORD or not words:
        return quotation
    start = printing.layout.sentence_at(words[0].start)[0]
    end = max(words[-1].end, printing.layout.sentence_at(words[-1].end - 1)[1])
    return replace(quotation, start=start, end=end, text=printing.reading.text[start:end], pieces=((start, end),))
