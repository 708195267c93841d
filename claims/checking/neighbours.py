"""The article's own paragraphs around a line, past whatever furniture stands between."""

from collections.abc import Sequence

from claims.extraction.layout import Paragraph


def body_before(paragraphs: Sequence[Paragraph]) -> list[int | None]:
    """For each paragraph the index of the nearest body paragraph before it."""
    found: list[int | None] = []
    last: int | None = None
    for at, paragraph in enumerate(paragraphs):
        found.append(last)
        if paragraph.zone == "body":
            last = at
    return found


def body_after(paragraphs: Sequence[Paragraph]) -> list[int | None]:
    """For each paragraph the index of the nearest body paragraph after it."""
    last = len(paragraphs) - 1
    return [None if at is None else last - at for at in reversed(body_before(list(reversed(paragraphs))))]
