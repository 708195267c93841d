"""What the small grammars need to know of a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claims.extraction.lexicon import lexicon
from claims.extraction.readings import Hedge
from claims.extraction.statistics.hedges import hedges


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
    parts: Mapping[str, int]
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
    dated: frozenset[str]
    """What a line says that tells when a text came out."""
    changed: frozenset[str]
    """What it says of the last change."""
    beside_a_day: frozenset[str]
    """Small words in such a line, and those beside the time of day."""
    saying: frozenset[str]
    according: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    titles: tuple[str, ...]
    """How words that are titles end: "ministerin" of "Finanzministerin"."""
    given: Mapping[str, str]
    """Given names, by "he", "she" or "either", for whichever they lead one to expect."""
    feminine: tuple[str, ...]
    """How titles of women end."""
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


def tongue(language: str) -> Tongue:
    """The words of a language, from its files."""
    numbers, calendar, speech, given = (
        lexicon(language, subject) for subject in ("numbers", "calendar", "speech", "given_names")
    )
    ones, hundred, thousand = numbers.whole("ones"), numbers.word("hundred"), numbers.word("thousand")
    return Tongue(
        group=numbers.word("group"),
        decimal=numbers.word("decimal"),
        cardinals={word: value for word, value in ones.items() if value > 1} | {hundred: 100, thousand: 1000},
        ones=ones,
        hundred=hundred,
        thousand=thousand,
        and_=numbers.word("and"),
        magnitudes=numbers.whole("magnitudes"),
        shortened=numbers.words("shortened"),
        parts=numbers.whole("parts"),
        half=numbers.words("half"),
        percent=numbers.words("percent"),
        points=numbers.words("points"),
        currencies=lexicon(language, "money").meanings("currencies"),
        hedges=hedges(language, "before"),
        months=calendar.whole("months"),
        weekdays=calendar.whole("weekdays"),
        days=calendar.whole("days"),
        last=calendar.words("last"),
        following=calendar.words("following"),
        this=calendar.words("this"),
        periods=calendar.meanings("periods"),
        year_led_by=calendar.words("year_led_by"),
        dated=calendar.words("dated"),
        changed=calendar.words("changed"),
        beside_a_day=calendar.words("beside_a_day"),
        saying=speech.words("saying"),
        according=speech.words("according"),
        articles=speech.words("articles"),
        pronouns=speech.words("pronouns"),
        titles=speech.listed("titles"),
        given={name: said for said in ("he", "she", "either") for name in given.words(said)},
        feminine=speech.listed("feminine"),
        linking=speech.words("linking"),
    )
