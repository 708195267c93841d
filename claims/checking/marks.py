"""Double quotation marks that do not pair, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout, Paragraph
from claims.extraction.readings import Finding, Reading

_MARK = re.compile('[“”"]')
# Where a low mark opens, both curly ones close: „so“, „so”.
_LOW = "„"
_LOW_MARK = re.compile('[„“”"]')
# Guillemets face either way, «so» or »so«; where a language says that they only ever come in pairs, the first one opens.
_GUILLEMET = re.compile("[»«]")
_PAIRED = built("marks", lambda language: lexicon(language, "marks").word("guillemets") == "paired")
# A page's own markup left in the text: its marks are no quotation marks.
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,3000}>")
_ATTRIBUTE = re.compile('=["”]')
_WORDS_AFTER = re.compile(r"\s{0,3}\S{1,40}(?:\s\S{1,40}){0,3}")
_WORDS_BEFORE = 40
_FAR = 120
_BEFORE_OPENING = "([{—–-/‘'"
_FEET = re.compile(r"\d[’'′]\d{0,2}$")


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    opens: bool
    turned: bool = False
    """Stands as the other of its pair would."""


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """An opening mark inside an open quotation, one left open at the paragraph's end, a closing mark alone, or one
    turned the wrong way.

    A quotation left open is right when the next paragraph of the article opens with a mark again, and is let
    pass when the next mark of that paragraph closes it.
    """
    guillemet = _GUILLEMET.search(reading.text)
    if guillemet and not (_PAIRED.get(code(reading.language)) and _LOW not in reading.text):
        return
    signs = partial(_guillemets, guillemet.group()) if guillemet else _low_marks if _LOW in reading.text else _marks
    body = [paragraph for paragraph in layout.paragraphs if paragraph.zone == "body"]
    text = (
        _TAG.sub(lambda tag: " " * len(tag.group()), reading.text) if _ATTRIBUTE.search(reading.text) else reading.text
    )
    marks = [signs(text, paragraph) for paragraph in body]
    yield from _turned(reading, [mark.place for line in marks for mark in line if mark.turned])
    carried = False
    for at, paragraph in enumerate(body):
        still, unopened = _pair(marks[at], carried)
        carried = False
        if unopened is not None:
            yield _closing_alone(reading, paragraph, unopened)
        if not still:
            continue
        following = marks[at + 1] if at + 1 < len(body) else []
        if following and not following[0].opens:
            carried = True
        elif not (following and following[0].place == body[at + 1].start):
            yield _unclosed(reading, paragraph, marks[at], still[0])


def _turned(reading: Reading, places: Sequence[int]) -> Iterator[Finding]:
    """One finding for all curly marks that face the wrong way: their places leave no doubt what is meant."""
    if not places:
        return
    first = places[0]
    printed = reading.text[first]
    right, role = ("”", "a closing") if printed == "“" else ("“", "an opening")
    more = f", and so {'is' if len(places) == 2 else 'are'} {len(places) - 1} more" if len(places) > 1 else ""
    yield find(
        reading,
        "marks-unpaired",
        first,
        first + 1,
        f"The {printed} in {quoted(reading.text[max(0, first - 15) : first + 15])} stands where {role} mark is meant{more}.",
        suggested=right,
        related=[(place, place + 1) for place in places[1:]],
        severity="cosmetic",
    )


def _marks(text: str, paragraph: Paragraph) -> list[_Mark]:
    found: list[_Mark] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        place, mark = match.start(), match.group()
        before = text[place - 1] if place > paragraph.start else " "
        after = text[place + 1] if place + 1 < paragraph.end else " "
        if mark != "“" and before.isdigit() and _inches(text, place, found):
            continue
        if mark == "“":
            closes = not before.isspace() and before not in _BEFORE_OPENING and after.isspace()
            found.append(_Mark(place, opens=not closes, turned=closes))
        elif mark == "”":
            opens = before.isspace() and after.isalnum()
            found.append(_Mark(place, opens=opens, turned=opens))
        elif before.isspace() and after.isspace() and place > paragraph.start:
            found.append(_Mark(place, not (found and found[-1].opens)))
        else:
            found.append(_Mark(place, (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()))
    return found


def _low_marks(text: str, paragraph: Paragraph) -> list[_Mark]:
    """The marks of a text that opens its quotations low; a straight one can only close what is open."""
    found: list[_Mark] = []
    for match in _LOW_MARK.finditer(text, paragraph.start, paragraph.end):
        if match.group() != '"' or (found and found[-1].opens):
            found.append(_Mark(match.start(), match.group() == _LOW))
    return found


def _guillemets(opening: str, text: str, paragraph: Paragraph) -> list[_Mark]:
    found = _GUILLEMET.finditer(text, paragraph.start, paragraph.end)
    return [_Mark(one.start(), one.group() == opening) for one in found]


def _inches(text: str, place: int, found: Sequence[_Mark]) -> bool:
    """Whether the mark after a digit is one of inches: after feet (5'11"), or a straight one with no quotation to close."""
    if _FEET.search(text, max(0, place - 5), place):
        return True
    return text[place] == '"' and not (found and found[-1].opens)


def _pair(marks: Sequence[_Mark], carried: bool) -> tuple[list[_Mark], int | None]:
    """The opening marks still open at the end, and the place of the first closing mark that nothing opened."""
    still: list[_Mark] = [_Mark(-1, True)] if carried else []
    unopened = None
    for mark in marks:
        if mark.opens:
            still.append(mark)
        elif still:
            still.pop()
        elif unopened is None:
            unopened = mark.place
    return [mark for mark in still if mark.place >= 0], unopened


def _unclosed(reading: Reading, paragraph: Paragraph, marks: Sequence[_Mark], first: _Mark) -> Finding:
    following = next((mark for mark in marks if mark.place > first.place), None)
    if following is not None and following.opens:
        if following.place - first.place > _FAR:
            first = following
        end = _after(reading.text, following.place, paragraph)
        message = (
            f"In {quoted(reading.text[first.place : end].strip('“”„»«"'))} a quotation mark opens inside a quotation that is"
            " already open, and only one of the two is closed; check where the speaker’s words begin."
        )
        return find(reading, "marks-unpaired", first.place, end, message)
    end = _after(reading.text, first.place, paragraph)
    message = (
        f"The quotation that opens with {quoted(reading.text[first.place + 1 : end])} is not closed in its paragraph;"
        " check where the speaker’s words end."
    )
    return find(reading, "marks-unpaired", first.place, end, message)


def _after(text: str, place: int, paragraph: Paragraph) -> int:
    match = _WORDS_AFTER.match(text, place + 1, paragraph.end)
    return match.end() if match else place + 1


def _closing_alone(reading: Reading, paragraph: Paragraph, place: int) -> Finding:
    start = max(paragraph.start, place - _WORDS_BEFORE)
    space = reading.text.find(" ", start, place)
    if start > paragraph.start and space >= 0:
        start = space + 1
    if not any(character.isalnum() for character in reading.text[start:place]):
        message = "The paragraph begins with a closing quotation mark; check whether an opening one is meant."
        return find(reading, "marks-unpaired", start, place + 1, message)
    message = (
        f"A quotation closes after {quoted(reading.text[start:place])} but is never opened;"
        " check where the speaker’s words begin."
    )
    return find(reading, "marks-unpaired", start, place + 1, message)
