"""What large figures are said of, in the words of each language, as patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claims.checking.lexicon import built, lexicon
from claims.checking.populations import ceilings


@dataclass(frozen=True, slots=True)
class MagnitudeWords:
    """What is looked for in one language."""

    people: re.Pattern[str]
    wider: re.Pattern[str]
    ceilings: Mapping[str, int]
    country: re.Pattern[str]
    warming: re.Pattern[str]
    """Differences that the climate of a whole century can have; a day's temperature can be anything."""
    limit: re.Pattern[str]
    """What warming is measured against; with the tenth of the figure beside it the decimal point is lost."""
    degrees: re.Pattern[str]
    per: re.Pattern[str]
    subject: re.Pattern[str]
    """Words that may tell what a sentence is about."""
    anywhere: frozenset[str]


def _words(language: str) -> MagnitudeWords:
    words, most = lexicon(language, "magnitudes"), ceilings(language)
    names = sorted(most, key=len, reverse=True)
    return MagnitudeWords(
        people=re.compile(rf" (?:[\w-]{{2,20}} )?(?:{words.pattern('people')})\b"),
        wider=re.compile(rf"\b(?:{words.pattern('wider')})\b"),
        ceilings=most,
        country=re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in names)),
        warming=re.compile(rf"\b(?:{words.pattern('warming')})\b", re.IGNORECASE),
        limit=re.compile(rf"\b(?:{words.pattern('limit')})\b"),
        degrees=re.compile(f"(?:{words.pattern('degrees')})"),
        per=re.compile(rf"\s?(?:{words.pattern('per')})"),
        subject=re.compile(rf"(?<![\w’'-])(?:{words.pattern('subject')})(?![\w’'])"),
        anywhere=words.words("anywhere"),
    )


MAGNITUDE_WORDS = built("magnitudes", _words)
"""By language."""
