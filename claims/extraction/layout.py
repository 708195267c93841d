"""A text laid out: paragraphs with their zone, sentences and words, computed once and shared by the engines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.extraction.lexicon import languages, lexicon
from sources.lexicon import ENGLISH, code
from sources.reading.zones import Zone, ZoneKind

WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[”\"’')\]]*+(?=\s+[“\"‘'(\[]*[^\Wa-z])")
_NEXT = re.compile(r"\s{1,3}([^\W\d_]{3,9})")
_SHORT = {each: lexicon(each, "language").words("shortened") for each in languages()}
# "5. Mai": where a day has a stop it ends no sentence before its month.
_MONTHS = {
    each: lexicon(each, "calendar").meanings("months")
    for each in languages()
    if lexicon(each, "language").word("days_with_a_stop") == "yes"
}


def abbreviated(word: str, language: str = ENGLISH) -> bool:
    """Whether a stop after this word (given without it) is the word's own: a title ("then-Sen"), a month, an initial."""
    last = word[word.rfind("-") + 1 :]
    short = _SHORT.get(language, _SHORT[ENGLISH])
    return last.lower() in short or (last != "I" and all(_initial(part) for part in last.split(".")))


def _initial(part: str) -> bool:
    return len(part) == 1 and part.isalpha() and part.isupper()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text without the white space around it."""

    start: int
    end: int
    zone: ZoneKind


@dataclass(frozen=True, slots=True)
class Word:
    """Letters or digits that belong together, inner apostrophes and hyphens included."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Layout:
    """A text with its zones. Everything else is derived from the two, in time linear in the text's length."""

    text: str
    zones: tuple[Zone, ...]
    language: str | None = None
    """Its ISO 639-1 code, as far as it is known: stops that end no sentence are a language's own."""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        starts = [zone.start for zone in self.zones]
        found = []
        for match in _LINE.finditer(self.text):
            line = match.group()
            start = match.start() + len(line) - len(line.lstrip())
            end = match.start() + len(line.rstrip())
            if start < end:
                found.append(Paragraph(start, end, self._kind(starts, start)))
        return tuple(found)

    def _kind(self, starts: Sequence[int], place: int) -> ZoneKind:
        at = bisect_right(starts, place) - 1
        return self.zones[at].kind if at >= 0 and place < self.zones[at].end else "body"

    def zone_at(self, place: int) -> ZoneKind:
        """The kind of zone at an offset; white space between zones counts as body."""
        return self._kind(self._zone_starts, place)

    @cached_property
    def _zone_starts(self) -> tuple[int, ...]:
        return tuple(zone.start for zone in self.zones)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Sentences as (start, end), none reaching over a paragraph's end."""
        found = []
        for paragraph in self.paragraphs:
            start = paragraph.start
            for stop in _STOP.finditer(self.text, paragraph.start, paragraph.end):
                if self._abbreviation(stop.start(), start):
                    continue
                found.append((start, stop.end()))
                start = stop.end()
                while start < paragraph.end and self.text[start].isspace():
                    start += 1
            if start < paragraph.end:
                found.append((start, paragraph.end))
        return tuple(found)

    def _abbreviation(self, stop: int, start: int) -> bool:
        at = stop
        # Forty characters hold any abbreviation; without the bound a text without spaces costs its square.
        while at > max(start, stop - 40) and not self.text[at - 1].isspace():
            at -= 1
        word = self.text[at:stop].lstrip("(“\"‘'[")
        return abbreviated(word, self._code) or self._day(word, stop)

    def _day(self, word: str, stop: int) -> bool:
        """Whether a number is a day's, its month following."""
        months = _MONTHS.get(self._code)
        following = _NEXT.match(self.text, stop + 1) if months and word.isdecimal() and len(word) <= 2 else None
        return bool(months and following and following.group(1).lower() in months)

    @cached_property
    def _code(self) -> str:
        return code(self.language)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(Word(m.start(), m.end(), m.group()) for m in WORD.finditer(self.text))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence that holds an offset, or an empty span there when none does."""
        at = bisect_right(self._sentence_starts, place) - 1
        if at >= 0 and place <= self.sentences[at][1]:
            return self.sentences[at]
        return place, place

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(paragraph.start for paragraph in self.paragraphs)

    def paragraph_at(self, place: int) -> int | None:
        """The index in `paragraphs` of the one that holds an offset, None between paragraphs."""
        at = bisect_right(self._paragraph_starts, place) - 1
        return at if at >= 0 and place <= self.paragraphs[at].end else None
