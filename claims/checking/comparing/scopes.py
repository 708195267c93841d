"""The words of a language that tell what a figure is said of: what is counted, where, in what time."""

import re

from claims.checking.lexicon import code, languages, lexicon
from claims.checking.populations import ceilings

_PEOPLE = "people"


def _folded(place: str) -> str:
    return place.casefold().removeprefix("the ").replace(".", "")


_SINCE = {language: re.compile(rf"\b(?:{lexicon(language, 'scope').pattern('since')})\b") for language in languages()}
_EARLIER = {
    language: re.compile(rf"\b(?:{lexicon(language, 'scope').pattern('earlier')})\b") for language in languages()
}
_UNITS = {
    language: {
        name: re.compile(rf"^ ?(?:[\w-]{{2,15}} ){{0,2}}?(?:{some})\b")
        for name, some in {_PEOPLE: words.pattern("people"), **words.pairs("counted")}.items()
    }
    for language in languages()
    for words in (lexicon(language, "scope"),)
}
_RATES = {
    language: {name: re.compile(rf"\b(?:{some})\b") for name, some in lexicon(language, "scope").pairs("rate").items()}
    for language in languages()
}
_OF = {language: lexicon(language, "scope").pairs("of") for language in languages()}
_COUNTRY = {
    language: re.compile(
        r"(?<!\w)(?:"
        + "|".join(re.escape(name) for name in sorted({*ceilings(language), *of, *of.values()}, key=len, reverse=True))
        + r")(?!\w)"
    )
    for language, of in _OF.items()
}
_ONE_NAME = {
    _folded(name): country
    for language in languages()
    for name, country in lexicon(language, "countries").meanings("names").items()
}


def since(after: str, language: str | None) -> bool:
    """Whether what follows a figure, in lower case, reckons from a day."""
    pattern = _SINCE.get(code(language))
    return pattern is not None and pattern.search(after) is not None


def earlier(after: str, language: str | None) -> bool:
    """Whether what follows a figure, in lower case, turns it to a time that its sentence does not date."""
    pattern = _EARLIER.get(code(language))
    return pattern is not None and pattern.search(after) is not None


def unit(after: str, language: str | None) -> tuple[str, str] | None:
    """The sort of thing that stands right after a figure, and what it is called there; in lower case."""
    for name, pattern in _UNITS.get(code(language), {}).items():
        if thing := pattern.match(after):
            return name, thing.group().strip()
    return None


def rate(after: str, language: str | None) -> str | None:
    """The span of time a figure is counted for: "year"; in lower case."""
    return next((name for name, pattern in _RATES.get(code(language), {}).items() if pattern.search(after)), None)


def countries(text: str, language: str | None) -> list[str]:
    """The countries a text names, by themselves or by their people."""
    pattern, of = _COUNTRY.get(code(language)), _OF.get(code(language), {})
    return [of.get(name, name) for name in pattern.findall(text)] if pattern else []


def one_name(place: str) -> str:
    """A place as it is compared: in lower case without stops, of a country its code, whatever its name there."""
    bare = _folded(place)
    return _ONE_NAME.get(bare, bare)
