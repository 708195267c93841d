"""What a date's meaning depends on: the day of publication, the words round it, the dates before it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from claims.extraction.dates_direction import Cues, cues
from claims.extraction.first_names import GIVEN
from claims.extraction.layout import Layout
from claims.extraction.words.calendar import FULL_MONTHS, MONTHS_THAT_ARE_NAMES
from claims.extraction.words.given_names import ALSO_WORDS
from claims.extraction.words.titles import HONORIFICS, OFFICES, SHORT_OFFICES
from sources.dates import Interval

_MONTHS = "|".join(FULL_MONTHS)
_NAMED_SO = re.compile(
    rf"\b([A-Z][^\W\d_]{{0,20}})\.? ({'|'.join(FULL_MONTHS[number - 1] for number in sorted(MONTHS_THAT_ARE_NAMES))})\b"
)
_BEFORE_A_SURNAME = HONORIFICS.keys() | SHORT_OFFICES.keys() | OFFICES | (GIVEN - ALSO_WORDS)
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b")
_MONTH_FIRST = re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}\b(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")

_REACH = 300
"""Characters before a date in which a quotation may open that it stands in."""
_OF_AN_OLDER_FIGURE = re.compile(
    r"\b(?:from|against|compared (?:with|to)) (?:[a-z]{1,12} ){0,2}[£$€]?\d[\d.,]{0,12}(?:%|[a-z]{1,2}\b)?(?: (?:per cent|percent|points|million|billion))? in $"
)
"""Before a date: "down from 1.2% in" tells of what was."""


@dataclass
class Context:
    """A text with its date of publication, and what the dates read so far leave for the next."""

    layout: Layout
    published: Interval | None
    focus: Interval | None = None
    """The last date read: what "that year" and "two days later" count from."""
    quarter: Interval | None = None
    """The last quarter read: what "a year earlier" means in a text about quarterly results."""
    _sentence: tuple[int, int] = (-1, -1)
    _cues: Cues = field(default_factory=lambda: Cues((), (), ()))

    def relative(self, to: Callable[[dt.date], Interval]) -> Interval | None:
        """What `to` gives for the day of publication, or None where that is not known well enough.

        For an imprecise day of publication both its ends are tried; the answer is what holds both, unless that
        says much less than a single answer would.
        """
        if self.published is None:
            return None
        first = to(self.published.earliest)
        if self.published.days == 1:
            return first
        last = to(self.published.latest)
        if first == last:
            return first
        both = Interval.hull(first, last)
        return both if both.days <= 31 else None

    def direction(self, start: int, end: int) -> int:
        """-1 past, 1 ahead, 0 unknown: which way the sentence of the date at start..end points."""
        return -1 if self._of_an_older_figure(start) else self._cues_at(start).direction(start, end)

    def tells(self, start: int) -> bool:
        """Whether a verb in the past stands so near before the date that it tells of that very day or month."""
        return self._of_an_older_figure(start) or self._cues_at(start).tells(self.layout.text, start)

    def _of_an_older_figure(self, start: int) -> bool:
        return bool(_OF_AN_OLDER_FIGURE.search(self.layout.text[max(0, start - 40) : start]))

    def _cues_at(self, start: int) -> Cues:
        begin, end = self.layout.sentence_at(start)
        # What somebody is quoted with has its own tense: 'he said: "From April we pay"'.
        low = max(begin, start - _REACH)
        quoted = max(self.layout.text.rfind(f": {mark}", low, start) for mark in '“"')
        # Bounded, for a sentence may be a whole text of such quotations.
        sentence = (begin, end) if quoted < 0 else (quoted, min(end, quoted + 2 * _REACH))
        if sentence != self._sentence:
            self._sentence = sentence
            self._cues = cues(self.layout.text, *sentence)
        return self._cues

    @cached_property
    def day_first(self) -> bool | None:
        """Whether 3/4/2024 is the third of April, by the text's other dates; None where they do not tell."""
        text = self.layout.text
        votes = 0
        for match in _NUMERIC.finditer(text):
            votes += 100 * ((int(match[1]) > 12) - (int(match[3]) > 12))
        votes += len(_DAY_FIRST.findall(text)) - len(_MONTH_FIRST.findall(text))
        return votes > 0 if votes else None

    @cached_property
    def people_called(self) -> frozenset[str]:
        """Months that are somebody's name in this text: May after "Mrs", an office or a given name."""
        named = _NAMED_SO.findall(self.layout.text)
        return frozenset(month for before, month in named if before.lower() in _BEFORE_A_SURNAME)
