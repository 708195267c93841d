"""The words of a text that say what it is about, cut to their stems, and its letters in fours.

The stems are a few endings of English taken off; two forms of a word need only meet in one of them, it need not be a
word. What is no English word keeps its form. Linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)[^\s]+")
_WORD = re.compile(r"[^\W_]+(?:\.[0-9]+)*")
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
# "#SaveTheHarbour" and "iPhone" are words that run together.
_JOIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APOSTROPHES = "'’ʼ‘`"
_GRAM = 4

STOP = frozenset(
    """a about above after again against all also am an and any are arent as at be because been before being below
    between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each few for from
    further had hadnt has hasnt have havent having he her here hers him his how i if im in into is isnt it its itself
    ive just lets may me might more most must my no nor not now of off on once only or other our ours out over own
    said same say says she should shouldnt so some such than that thats the their theirs them then there these they
    theyre this those through to too under until up upon us very was wasnt we were werent what when where which while
    who whom whose why will with wont would wouldnt you your yours""".split()
)
"""Words too common in English to say what a text is about, without their apostrophes."""


def words(text: str) -> list[str]:
    """A text's words in order, small, without apostrophes, figures without commas, addresses left out."""
    plain = unicodedata.normalize("NFKC", text)
    for apostrophe in _APOSTROPHES:
        plain = plain.replace(apostrophe, "")
    plain = _COMMA.sub("", _JOIN.sub(" ", _ADDRESS.sub(" ", plain)))
    return _WORD.findall(plain.casefold())


def terms(found: Iterable[str]) -> list[str]:
    """The stems of those words that say something."""
    return [stem(word) for word in found if word not in STOP]


def grams(found: Iterable[str]) -> frozenset[str]:
    """Every run of four characters of the words, one space between them: what a misspelling leaves alike."""
    line = f" {' '.join(found)} "
    return frozenset([line[at : at + _GRAM] for at in range(max(1, len(line) - _GRAM + 1))])


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A word without the endings that inflect it."""
    if len(word) < 4 or not word.isalpha():
        return word
    word = _derived(_inflected(_plural(word)))
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 3 else word


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
