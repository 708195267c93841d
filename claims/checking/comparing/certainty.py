"""How sure a sentence is of its news, by the words of its language."""

import re
from dataclasses import dataclass
from functools import cache

from claims.checking.lexicon import code, lexicon

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Certainty:
    """`modal` finds a verb like "may" with the word after it that is made possible; `open` any word that keeps a sentence from
    telling its news as a fact. Both are for words in lower case.
    """

    modal: re.Pattern[str]
    before_figure: re.Pattern[str]
    open: re.Pattern[str]


def certainty(language: str | None) -> Certainty:
    """The words of a language, English where it is not known; of a language without a file nothing is ever found."""
    return _certainty(code(language))


@cache
def _certainty(language: str) -> Certainty:
    words = lexicon(language, "certainty")
    modal, unsure = words.pattern("modal"), words.pattern("open")
    if not modal:
        return Certainty(_NEVER, _NEVER, _NEVER)
    return Certainty(
        modal=re.compile(
            rf"\b(?:{modal})(?: (?:well|also|even|still|[a-z]{{2,15}}ly)){{0,2}} (?P<verb>[^\W\d_]{{3,20}})\b"
        ),
        before_figure=re.compile(rf"\b(?P<modal>{modal})(?: [^\W\d_][\w’'-]{{1,19}}){{1,9}} $"),
        open=re.compile(rf"\b(?:{unsure})\b"),
    )
