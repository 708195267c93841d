"""How sure a sentence is of its news, by the words of its language."""

import re
from collections.abc import Callable

from claims.checking.lexicon import code, languages, lexicon
from sources.lexicon import Lexicon


def _each(written: Callable[[Lexicon], str]) -> dict[str, re.Pattern[str]]:
    """What is written with a language's words, for every language."""
    return {language: re.compile(written(lexicon(language, "certainty"))) for language in languages()}


# A verb like "may" with the one that it makes possible.
_MODAL = _each(
    lambda words: (
        rf"\b(?:{words.pattern('modal')})(?: (?:{words.pattern('adverbs')})){{0,2}} (?P<verb>[^\W\d_]{{3,20}})\b"
    )
)
# "could raise fares by", up to the figure.
_BEFORE_FIGURE = _each(lambda words: rf"\b(?:{words.pattern('modal')})(?: [^\W\d_][\w’'-]{{1,19}}){{1,9}} $")
_OPEN = _each(lambda words: rf"\b(?:{words.pattern('open')})\b")


def possible(text: str, language: str | None) -> re.Match[str] | None:
    """The first verb like "may" in a sentence, with the `verb` that it makes possible. May is a month: letters as they stand."""
    pattern = _MODAL.get(code(language))
    return pattern.search(text) if pattern else None


def possible_before(text: str, language: str | None) -> re.Match[str] | None:
    """The same with what stands between it and the end of `text`, where a figure begins."""
    pattern = _BEFORE_FIGURE.get(code(language))
    return pattern.search(text) if pattern else None


def unsure(text: str, language: str | None) -> bool:
    """Whether any word keeps a sentence, given in lower case, from telling its news as a fact."""
    pattern = _OPEN.get(code(language))
    return pattern is not None and pattern.search(text) is not None
