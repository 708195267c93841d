"""Zones of a text: what is the article's own body and what merely stands in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sources.reading import furniture
from sources.reading.furniture_words import FurnitureWords, furniture_words

ZoneKind = Literal["body", "headline", "caption", "link headline", "advert", "source line"]

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]{0,3}\s+[“\"‘'(\[]?[^\Wa-z_]")
_DATELINE = re.compile(r"\A[^\W\d_][\w .,'’()/-]{1,60} ?(?:[-–—]{1,2}|_) ")
_DOUBLE_MARKS = re.compile(r"[“”\"«»„]")


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of one kind. Zones do not overlap, are in order, and leave out only white space between them."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    alone: bool
    """Whether an empty line, or the text's end, follows."""


def zones(
    text: str,
    title: str | None = None,
    known: Mapping[str, ZoneKind] | None = None,
    *,
    language: str | None = None,
) -> tuple[Zone, ...]:
    """The zones of a text, by rules about its lines.

    `title` and `language` are the document's, where known; `known` gives the kind of lines the page itself marks
    (a figcaption, a link), by their text. What no rule claims is body; neighbouring body lines are one zone.
    """
    lines, words = _lines(text), furniture_words(language)
    kinds = [_furniture(line.text, known or {}, words) for line in lines]
    _headline(lines, kinds, title, words)
    _links(lines, kinds, words)
    found: list[Zone] = []
    for line, kind in zip(lines, kinds, strict=True):
        here = kind or "body"
        if found and here == "body" == found[-1].kind:
            found[-1] = Zone("body", found[-1].start, line.end)
        else:
            found.append(Zone(here, line.start, line.end))
    return tuple(found)


def _lines(text: str) -> list[_Line]:
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            spans.append((start, end))
    following = [*(start for start, _ in spans[1:]), len(text)][: len(spans)]
    return [
        _Line(start, end, text[start:end], _break(text, end, then))
        for (start, end), then in zip(spans, following, strict=True)
    ]


def _break(text: str, end: int, then: int) -> bool:
    """Whether an empty line lies between two lines; after the last, that counts as one."""
    return (
        then == len(text)
        or text.count("\n", end, then) + text.count("\r", end, then) - text.count("\r\n", end, then) > 1
    )


def _furniture(line: str, known: Mapping[str, ZoneKind], words: FurnitureWords) -> ZoneKind | None:
    if line in known:
        return known[line]
    if furniture.caption(line, words):
        return "caption"
    if furniture.advert(line, words):
        return "advert"
    if furniture.source_line(line, words):
        return "source line"
    return None


def _headline(lines: Sequence[_Line], kinds: list[ZoneKind | None], title: str | None, words: FurnitureWords) -> None:
    """The headline is the first line that is no furniture, if it looks like one and prose follows."""
    first = next((at for at, kind in enumerate(kinds) if kind is None), None)
    if first is None or "headline" in kinds or first > 3:
        return
    following = [at for at in range(first + 1, min(len(kinds), first + 6)) if kinds[at] is None][:3]
    # A standfirst or the first section's heading may stand between a headline and its prose.
    if any(_is_headline(lines[first], lines[after], title, words) for after in following):
        kinds[first] = "headline"


def _is_headline(line: _Line, after: _Line, title: str | None, words: FurnitureWords) -> bool:
    text = line.text
    if title and _folded(title) == _folded(text):
        return True
    if len(text) > 250 or len(text.split()) > 30 or furniture.list_item(text) or _DATELINE.match(text):
        return False
    if text[-1] == ";" or not (furniture.stopped(text) or furniture.ends_in_mark(text)):
        return len(after.text) > 60 or furniture.stopped(after.text)
    # A lone stop after a headline is some sites' habit. A short first paragraph of prose looks much the
    # same, so this asks for more, and lets a line with anybody's words in double marks be body.
    if not line.alone or len(text.split()) > 20 or _DOUBLE_MARKS.search(text) or words.told.search(text):
        return False
    if _title_case(text):
        return True
    if _SENTENCE_END.search(words.abbreviated.sub("", text)):
        return False
    # A question is asked by its writer; a text that opens with one goes on in the same paragraph.
    asked = text[-1] == "?" and len(after.text) > 60
    return asked or bool(_DATELINE.match(after.text)) or furniture.article_free(text, words)


def _title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3]
    return len(words) >= 2 and sum(not word[0].islower() for word in words) >= 0.75 * len(words)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _links(lines: Sequence[_Line], kinds: list[ZoneKind | None], words: FurnitureWords) -> None:
    """A line in headline form that stands alone between full paragraphs links to another article.

    One right below the headline is more of it: a standfirst.
    """
    for at in range(1, len(lines)):
        if kinds[at] is not None:
            continue
        text = lines[at].text
        if furniture.all_capitals(text) or (
            not furniture.stopped(text)
            and not furniture.ends_in_mark(text)
            and not furniture.list_item(text)
            # Somebody's words in double marks: better one link too few than a quotation lost.
            and not _DOUBLE_MARKS.search(text)
            and furniture.headline_form(text, words)
            and _full(lines, kinds, at - 1)
            and _full(lines, kinds, at + 1)
        ):
            kinds[at] = "headline" if kinds[at - 1] == "headline" else "link headline"


def _full(lines: Sequence[_Line], kinds: Sequence[ZoneKind | None], at: int) -> bool:
    """Whether the neighbour is a whole paragraph, furniture or the text's end: not one more line of a list or a verse."""
    if at >= len(lines):
        return True
    if kinds[at] is not None:
        return True
    text = lines[at].text
    return furniture.stopped(text) and text.rstrip(furniture.CLOSERS)[-1:] not in (":", ",", ";")
