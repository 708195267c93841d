"""What the small grammars need to know of a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claims.extraction.readings import Hedge


@dataclass(frozen=True)
class Tongue:
    """The words of one language, all in lower case unless it says otherwise."""

    group: str
    """What parts thousands: "." in German."""
    decimal: str
    cardinals: Mapping[str, int]
    """Number words that are written alone."""
    ones: Mapping[str, int]
    """Number words that begin a longer one."""
    hundred: str
    thousand: str
    and_: str
    """What joins ones and tens written together: "einUNDzwanzig"."""
    magnitudes: Mapping[str, int]
    shortened: frozenset[str]
    """Magnitudes that are printed with a stop."""
    fractions: Mapping[str, int]
    """Nouns for parts by their number of parts: "drittel" 3."""
    half: frozenset[str]
    percent: frozenset[str]
    points: frozenset[str]
    currencies: Mapping[str, str]
    """ISO 4217 codes by word or sign."""
    hedges: Mapping[str, Hedge]
    """Words before a figure, up to two of them."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    """Words for days, by how many days after publication they are."""
    last: frozenset[str]
    following: frozenset[str]
    this: frozenset[str]
    periods: Mapping[str, str]
    """Words for "week", "month" and "year"."""
    year_led_by: frozenset[str]
    saying: frozenset[str]
    according: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    titles: tuple[str, ...]
    """How words that are titles end: "ministerin" of "Finanzministerin"."""
    linking: frozenset[str]
    """Small words inside names."""

    @cached_property
    def figure(self) -> re.Pattern[str]:
        """A figure in digits or a word; each alternative repeats one class of characters, within bounds."""
        group, decimal = re.escape(self.group), re.escape(self.decimal)
        return re.compile(
            rf"(?<![\w.,])(?P<digits>\d{{1,3}}(?:{group}\d{{3}}){{1,6}}(?:{decimal}\d{{1,9}})?|\d{{1,15}}(?:{decimal}\d{{1,9}})?)"
            r"(?![\d])|(?P<sign>[%€$£])|(?P<word>[^\W\d_]{1,60})"
        )
