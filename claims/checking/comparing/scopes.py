"""The words of a language that tell what a figure is said of: what is counted, where, in what time."""

import re
from dataclasses import dataclass
from functools import cache

from claims.checking.lexicon import code, languages, lexicon
from claims.checking.populations import CEILINGS

_NEVER = re.compile(r"(?!)")
_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Scopes:
    """Each method takes what stands around a figure and says what it finds there, in the language's words."""

    since: re.Pattern[str]
    _units: tuple[tuple[str, re.Pattern[str]], ...]
    _rates: tuple[tuple[str, re.Pattern[str]], ...]
    _country: re.Pattern[str]
    _of: dict[str, str]

    def unit(self, after: str) -> tuple[str, str] | None:
        """The sort of thing that stands right after a figure, and what it is called there; in lower case."""
        for name, pattern in self._units:
            if thing := pattern.match(after):
                return name, thing.group().strip()
        return None

    def rate(self, after: str) -> str | None:
        """The span of time a figure is counted for: "year"; in lower case."""
        return next((name for name, pattern in self._rates if pattern.search(after)), None)

    def countries(self, text: str) -> list[str]:
        """The countries a text names, by themselves or by their people."""
        return [self._of.get(name, name) for name in self._country.findall(text)]


def scopes(language: str | None) -> Scopes:
    """The words of a language, English where it is not known."""
    return _scopes(code(language))


@cache
def _scopes(language: str) -> Scopes:
    words = lexicon(language, "scope")
    of = words.pairs("of")
    names = sorted({*CEILINGS, *of, *of.values()}, key=len, reverse=True)
    people = [(_PEOPLE, words.pattern("people"))] if words.pattern("people") else []
    return Scopes(
        since=re.compile(rf"\b(?:{words.pattern('since')})\b") if words.pattern("since") else _NEVER,
        _units=tuple(
            (name, re.compile(rf"^ ?(?:[\w-]{{2,15}} ){{0,2}}?(?:{some})\b"))
            for name, some in [*people, *words.pairs("counted").items()]
        ),
        _rates=tuple((name, re.compile(rf"\b(?:{some})\b")) for name, some in words.pairs("rate").items()),
        _country=re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)"),
        _of=of,
    )


@cache
def one_name() -> dict[str, str]:
    """One name for each place that has several in a language, in lower case without stops."""
    return {
        name: place for language in languages() for name, place in lexicon(language, "scope").pairs("places").items()
    }
