"""The words of a text that say what it is about, cut to their stems, and its letters in fours.

The stems are a few endings taken off; two forms of a word need only meet in one of them, it need not be a word. Those of
English are rules; those of another language are a list in its file (`words/de.toml`), and where it has no file its words
stay as they are. Linear in the length of the text.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)[^\s]+")
_WORD = re.compile(r"[^\W_]+(?:\.[0-9]+)*")
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
# "#SaveTheHarbour" and "iPhone" are words that run together.
_JOIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APOSTROPHES = "'’ʼ‘`"
_GRAM = 4
_WORDS = Path(__file__).parent / "words"
_LEAST = 4
"""Letters that a stem keeps."""
UNKNOWN = ("", "und")
"""Languages that are not known; their words are taken for English."""


def words(text: str) -> list[str]:
    """A text's words in order, small, without apostrophes, figures without commas, addresses left out."""
    plain = unicodedata.normalize("NFKC", text)
    for apostrophe in _APOSTROPHES:
        plain = plain.replace(apostrophe, "")
    plain = _COMMA.sub("", _JOIN.sub(" ", _ADDRESS.sub(" ", plain)))
    return _WORD.findall(plain.casefold())


def terms(found: Iterable[str], language: str = "") -> list[str]:
    """The stems of those words that say something."""
    small = stop(language)
    return [stem(word, language) for word in found if word not in small]


@cache
def stop(language: str) -> frozenset[str]:
    """The words of a language that are too common to say what a text is about, as far as they are known."""
    return frozenset(_known(_code(language)).get("small", "").split())


@cache
def _known(code: str) -> dict[str, str]:
    """What is known of a language: its small words and its endings; nothing where it has no file."""
    file = _WORDS / f"{code}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if code.isalpha() and file.is_file() else {}


def _code(language: str) -> str:
    return "en" if language in UNKNOWN else language.partition("-")[0].casefold()


def grams(found: Iterable[str]) -> frozenset[str]:
    """Every run of four characters of the words, one space between them: what a misspelling leaves alike."""
    line = f" {' '.join(found)} "
    return frozenset([line[at : at + _GRAM] for at in range(max(1, len(line) - _GRAM + 1))])


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "") -> str:
    """A word without the endings that inflect it, in its language; English where that is not known."""
    if len(word) < 4 or not word.isalpha():
        return word
    if (code := _code(language)) != "en":
        return _without(word, _known(code)) if _known(code) else word
    word = _derived(_inflected(_plural(word)))
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 3 else word


def _without(word: str, known: dict[str, str]) -> str:
    """Its letters without their marks, and without the first of the endings it has."""
    word = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
    for ending in known["endings"].split():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    last = known["last"]
    if word.endswith(last) and len(word) - len(last) >= _LEAST and word[-len(last) - 1] in known["before_last"]:
        return word.removesuffix(last)
    return word


def _plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _inflected(word: str) -> str:
    for ending in ("ingly", "edly", "ing", "ed", "ly", "er"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= (3 if ending in ("ing", "ed") else 4) and any(v in rest for v in "aeiouy"):
            # "stopped", "running": the doubled letter belongs to the ending.
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    return word.removesuffix("e") if len(word) > 3 else word


def _derived(word: str) -> str:
    for ending in ("ational", "ation", "ement", "ment", "ness", "ion"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
