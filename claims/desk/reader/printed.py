"""The captured text as HTML: every character as captured, nothing of it ever read as markup."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from claims.desk.reader.segments import Mark, Segment, by_line

# A class, a sign for the margin, and words for those who hear it.
SIGNS: Mapping[str, tuple[str, str]] = {
    "quotation": ("“", "Quotation"),
    "figure": ("#", "Figure"),
    "finding": ("!", "Problem"),
    "note": ("✎", "Note"),
}


def printed(text: str, start: int, end: int, marks: Sequence[Mark], zones: Iterable[Mapping[str, Any]]) -> SafeString:
    """Lines of `start`..`end`; every piece says at which code point it starts (data-s) and what marks it (data-m)."""
    first: dict[str, int] = {}
    for mark in marks:
        first[mark.ref] = min(mark.start, first.get(mark.ref, mark.start))
    kinds = [(zone["start"], zone["end"], str(zone["kind"])) for zone in zones if zone["kind"] != "body"]
    return format_html_join("", "{}", ((_line(*line, kinds, first),) for line in by_line(text, start, end, marks)))


def _line(
    start: int,
    end: int,
    found: Sequence[Segment],
    kinds: Sequence[tuple[int, int, str]],
    first: Mapping[str, int],
) -> SafeString:
    zone = next((kind for begins, ends, kind in kinds if begins < end and start < ends), "")
    return format_html(
        '<div class="line"{}><div class="margin">{}</div><p dir="auto">{}</p></div>',
        format_html(' data-zone="{}"', zone) if zone else "",
        _ticks(start, found, first),
        format_html_join("", "{}", ((_piece(segment),) for segment in found)),
    )


def _ticks(start: int, found: Sequence[Segment], first: Mapping[str, int]) -> SafeString:
    begun = {
        mark.ref: mark
        for segment in found
        for mark in segment.marks
        if mark.kind in SIGNS and mark.start == first[mark.ref] >= start
    }
    return format_html_join(
        "",
        '<a class="tick {}" id="m-{}" href="#card-{}" tabindex="-1" title="{}">{}</a>',
        ((mark.kind, mark.ref, mark.ref, SIGNS[mark.kind][1], SIGNS[mark.kind][0]) for mark in begun.values()),
    )


def _piece(segment: Segment) -> SafeString:
    # A carriage return in HTML becomes a line feed unless it is written as a reference; nothing else is lost.
    text = SafeString(escape(segment.text).replace("\r", "&#13;"))
    if not segment.marks:
        return format_html('<span data-s="{}">{}</span>', segment.start, text)
    classes = sorted({word for mark in segment.marks for word in (mark.kind, mark.state) if word})
    refs = " ".join(dict.fromkeys(mark.ref for mark in segment.marks))
    return format_html(
        '<mark class="{}" data-s="{}" data-m="{}">{}</mark>', " ".join(classes), segment.start, refs, text
    )
