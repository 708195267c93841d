"""How each language puts its figures, as parts of patterns over lines of figures (`claims.checking.figures`)."""

import re
from dataclasses import dataclass

from claims.checking.hedges import KINDS
from claims.checking.lexicon import built, lexicon

LETTERS = "a-zß-öø-ž'-"
"""The signs of a word in a line of figures: small Latin letters, apostrophe and hyphen."""
WORD = rf"(?: [{LETTERS}]{{1,20}})"
"""A word in a pattern, with the space before it."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How a language puts its figures, as parts of patterns over lines of figures."""

    hedge: str
    """Words that may stand before a figure."""
    sign: str
    """What may make a figure a share, after it."""
    percent: re.Pattern[str]
    """What makes a figure a share, in its own text."""
    point: str
    """What of a figure's text makes it a difference of shares."""
    group: str
    decimal: str
    digits: re.Pattern[str]


def _words(language: str) -> FigureWords:
    words = lexicon(language, "figures")
    group, decimal = words.word("group"), words.word("decimal")
    hedges = "|".join(lexicon(language, "hedges").pattern(kind) for kind in KINDS)
    return FigureWords(
        hedge=f"(?:(?:{hedges}|{words.pattern('before')}) ){{0,3}}",
        sign=f"(?:{words.pattern('percent')})?",
        percent=re.compile(words.pattern("percent")),
        point=words.word("point"),
        group=group,
        decimal=decimal,
        digits=re.compile(rf"\d[\d{re.escape(group)}   ]*(?:{re.escape(decimal)}\d+)?"),
    )


FIGURE_WORDS = built("figures", _words)
"""By language; of one that has none no figures are put in lines."""
