"""What each language writes on lines that are not the article's own prose, as patterns: see `words/en/furniture.toml`."""

import re
from dataclasses import dataclass
from pathlib import Path

from sources.lexicon import CAPITAL, ENGLISH, code, load, written_in

_WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """What is looked for in one language."""

    tail: re.Pattern[str]
    """A credit in brackets at the end of a caption."""
    shared: re.Pattern[str]
    """ "Ann Lister/Reuters"."""
    credit: re.Pattern[str]
    opens_caption: re.Pattern[str]
    button: re.Pattern[str]
    promotion: re.Pattern[str]
    source: re.Pattern[str]
    by: re.Pattern[str]
    """Before the name of who wrote a text."""
    byline: re.Pattern[str]
    dated: re.Pattern[str]
    time: re.Pattern[str]
    """The stamp of an entry of a live report."""
    told: re.Pattern[str]
    abbreviated: re.Pattern[str]
    verbs: frozenset[str]
    verbs_end: tuple[str, ...]
    no_verbs: frozenset[str]
    no_verbs_end: tuple[str, ...]
    articles: frozenset[str]
    nouns_have_capitals: bool


def _words(language: str) -> FurnitureWords:
    words = load(_WORDS, language, "furniture", sparse=True)
    agency, picture, by = (f"(?:{words.pattern(key)})" for key in ("agencies", "picture", "by"))
    after = f"(?: (?:{words.pattern('after_agency')}))"
    clock = rf"\d{{1,2}}[:.]\d\d(?: ?{words.word('half_of_day')})?"
    zone = "(?: [A-Z]{2,4})?"
    name, between = rf"{CAPITAL}[\w.'’-]{{0,30}}", words.pattern("between_names")
    month, ordinal = r"[^\W\d_]{3,9}\.?", words.word("after_day")
    return FurnitureWords(
        tail=re.compile(
            rf"\((?:[^()]{{0,80}}[ /:,–-])?{agency}(?: {words.word('via')} {agency}|{after})?\)[.]?$"
            rf"|\({agency}{after}?(?: {picture})? ?[/,:–-] ?[^()]{{1,80}}\)[.]?$"
            rf"|\((?:{words.pattern('credit_in_brackets')})[ :][^()]{{1,100}}\)[.]?$"
            rf"|\((?:{words.pattern('came')})(?: {picture})?\)[.]?$",
            re.IGNORECASE,
        ),
        shared=re.compile(rf"/ ?{agency}[.]?$", re.IGNORECASE),
        credit=re.compile(rf"(?:^|[.!?)”\"’'] {{1,3}})(?:{words.pattern('credit')})[^.!?]{{1,100}}[.]?$"),
        opens_caption=re.compile(rf"{words.pattern('opens_caption')}|© ?\w"),
        button=re.compile(words.pattern("buttons"), re.IGNORECASE),
        promotion=re.compile(words.pattern("promotions"), re.IGNORECASE),
        source=re.compile(words.pattern("sources"), re.IGNORECASE),
        by=re.compile(rf"\A{by}\s+", re.IGNORECASE),
        byline=re.compile(
            rf"{by} (?:{name}|{between}|&|,)(?:,? (?:{name}|{between}|&|,|{words.pattern('beside_names')})){{0,9}}"
        ),
        dated=re.compile(
            rf"(?:(?:{words.pattern('dated')}) )?(?:{clock},? )?(?:(?:{words.pattern('weekdays')}),? )?"
            rf"(?:\d{{1,2}}{ordinal} {month},? \d{{4}}|{month} \d{{1,2}}{ordinal},? \d{{4}}|\d{{4}}-\d\d-\d\d|{words.pattern('dates')})"
            rf"(?:,? (?:{words.word('at')} )?{clock}{zone})?",
            re.IGNORECASE,
        ),
        time=re.compile(rf"(?:(?:{words.pattern('updated')}) )?{clock}{zone}", re.IGNORECASE),
        told=re.compile(rf"\b(?:{words.pattern('told')})\b"),
        abbreviated=re.compile(rf"\b(?:[A-Z]|{words.pattern('abbreviated')})[.]"),
        verbs=words.words("verbs"),
        verbs_end=words.listed("verbs_end"),
        no_verbs=words.words("no_verbs"),
        no_verbs_end=words.listed("no_verbs_end"),
        articles=words.words("articles"),
        nouns_have_capitals=words.word("capitals") == "nouns",
    )


_BY_LANGUAGE = {language: _words(language) for language in written_in(_WORDS, "furniture")}


def furniture_words(language: str | None) -> FurnitureWords:
    """Those of a language ("de-AT"); English for one that has none or is not known."""
    return _BY_LANGUAGE.get(code(language)) or _BY_LANGUAGE[ENGLISH]
