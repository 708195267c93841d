"""A number in its sentence, cut into the words around it."""

import re
from dataclasses import dataclass
from functools import cached_property

from claims.extraction.layout import Layout
from claims.extraction.readings import Number

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")
_OPENING, _CLOSING = '“‘"', '”’"'
_REACH = 120
_BACK = 180
"""Code points after and before that are looked at: a figure and what it measures stand near each other."""


@dataclass(frozen=True)
class Context:
    """What stands around one number. Words are in lower case, punctuation marks are words of their own."""

    layout: Layout
    number: Number

    @cached_property
    def sentence(self) -> tuple[int, int]:
        start, end = self.layout.sentence_at(self.number.start)
        return (start, end) if start < end else (self.number.start, self.number.end)

    @cached_property
    def floor(self) -> int:
        start, reach = self.sentence[0], self.number.start - _BACK
        if reach <= start:
            return start
        space = self.layout.text.find(" ", reach, self.number.start)
        return space + 1 if space >= 0 else reach

    @cached_property
    def ceiling(self) -> int:
        # A stop inside a figure or after an abbreviation may end the "sentence" early: never before the number's own end.
        return max(self.number.end, min(self.sentence[1], self.number.end + _REACH))

    @cached_property
    def end(self) -> int:
        """Where the figure with its unit ends: after the years of "46.1 years"."""
        start, unit = self.number.end, self.number.unit
        after = start + 1 + len(unit or "")
        return after if unit and self.layout.text[start + 1 : after].lower() == unit else start

    @cached_property
    def printed_before(self) -> list[str]:
        return _WORD.findall(self.layout.text, self.floor, self.number.start)

    @cached_property
    def printed_after(self) -> list[str]:
        return _WORD.findall(self.layout.text, self.after_marks, self.ceiling)

    @cached_property
    def after_marks(self) -> int:
        """Where the words after the figure begin: past the mark that ends a quotation with it ("“up to 900” more homes")."""
        text, end = self.layout.text, self.number.end
        closes = text[end : end + 1] in _CLOSING and any(
            mark in _OPENING for mark in text[self.floor : self.number.start]
        )
        return end + (closes and text[end + 1 : end + 2] == " ")

    @cached_property
    def before(self) -> list[str]:
        return [word.lower() for word in self.printed_before]

    @cached_property
    def after(self) -> list[str]:
        return [word.lower() for word in self.printed_after]

    def word_before(self, back: int = 1) -> str:
        return self.before[-back] if len(self.before) >= back else ""

    def word_after(self, on: int = 0) -> str:
        return self.after[on] if len(self.after) > on else ""

    @property
    def zone(self) -> str:
        return self.layout.zone_at(self.number.start)

    def near(self, start: int, end: int) -> str:
        """The text at start..end on one line."""
        return " ".join(self.layout.text[start:end].split())
