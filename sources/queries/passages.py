"""Passages, found."""

from collections.abc import Collection

from sources.models import Capture, Passage


def by_span(capture: Capture, spans: Collection[tuple[int, int]]) -> dict[tuple[int, int], Passage]:
    """Those of these spans that are marked in the capture."""
    starts = {start for start, _ in spans}
    marked = Passage.objects.filter(capture=capture, start__in=starts)
    found = {(passage.start, passage.end): passage for passage in marked}
    return {span: passage for span, passage in found.items() if span in spans}
