"""Passages: spans of a capture's text, each once."""

from collections.abc import Iterable

from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Passage
from sources.queries import passages

CONTEXT = 32
"""How many characters before and after a passage are kept with it (W3C TextQuoteSelector)."""

Span = tuple[int, int]


def ensure(*, capture: Capture, start: int, end: int, by: Actor, reason: str = "") -> Passage:
    """The passage from `start` to `end` (code points, end exclusive), marked when it is not yet. Raises BadValue."""
    return ensure_all(capture=capture, spans=[(start, end)], by=by, reason=reason)[start, end]


def ensure_all(*, capture: Capture, spans: Iterable[Span], by: Actor, reason: str = "") -> dict[Span, Passage]:
    """The passages of these spans, those that are missing marked in one write.

    Three queries at most, however many there are. Raises BadValue for a span that is empty or outside the text.
    """
    wanted = set(spans)
    for start, end in wanted:
        if not 0 <= start < end <= len(capture.text):
            raise BadValue(f"The text has {len(capture.text)} characters: no passage from {start} to {end}.")
    known = passages.by_span(capture, wanted)
    if wanted <= known.keys():
        return known
    with writing(by=by, reason=reason or "Passages marked"):
        # Whoever wrote before us may have marked some; from here on nobody does.
        known = passages.by_span(capture, wanted)
        made = Passage.objects.bulk_create(
            (_passage(capture, start, end) for start, end in sorted(wanted - known.keys())), batch_size=5000
        )
    return known | {(passage.start, passage.end): passage for passage in made}


def _passage(capture: Capture, start: int, end: int) -> Passage:
    text = capture.text
    return Passage(
        capture=capture,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )
