"""What is compared: something that was said, with what is known about it."""

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from claims.matching.terms import words
from sources.dates import Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a range of its `unit`: `low` and `high` are one for a single figure, None for an open end.

    `printed` is how a person reads it. What is not known is empty.
    """

    low: Decimal | None
    high: Decimal | None
    printed: str
    unit: str = ""
    population: str = ""
    place: str = ""
    period: Interval | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Words with what is known about them; `about` are further words: a title, a context; `language` is BCP 47."""

    text: str
    about: str = ""
    speaker: str = ""
    when: Interval | None = None
    figures: tuple[Figure, ...] = ()
    language: str = ""

    @property
    def key(self) -> str:
        """By which the same words with the same figures are known again, whatever their case, marks and spaces."""
        asked = [" ".join(words(self.text)), *sorted(figure.printed for figure in self.figures)]
        return sha256("\n".join(asked).encode()).hexdigest()
