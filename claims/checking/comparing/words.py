"""Quoted words folded for comparison: what typography and spelling habits change is not a difference."""

import re
import unicodedata
from dataclasses import dataclass

from claims.checking.lexicon import ENGLISH, lexicon

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*(?:['’][^\W_]+)*|%")
_NOT = re.compile(r"^(.+?)n['’]t$")
_ISE = re.compile(r"(?<=[a-z]{3})(is|iz)(e|ed|es|er|ers|ing|ation|ations)$")
_YSE = re.compile(r"(?<=[a-z]{3})(ys|yz)(e|ed|es|er|ers|ing)$")
_OUR = re.compile(r"(?<=[a-z]{2})our(s|ed|ing|able|ful|ite|ites|ally|al|er|ers|hood)?$")
_RE = re.compile(r"(?<=[a-z]{2}[bt])re(s|d)?$")
_DOUBLED = re.compile(r"(?:(?<=[aeiou][^aeiou][aeiou])|(?<=[aeiou][^aeiou][^aeiou][aeiou]))ll(?=(?:ed|ing|er|ers)$)")
_ENSE = re.compile(r"(?<=[a-z]{3})[cs](e|es|eless)$")
# Contractions and lone spellings of English; no other language writes the same ones otherwise.
_SPELLING = lexicon(ENGLISH, "spelling")
_PAIRS: dict[str, str] = _SPELLING.pairs("one_spelling")
_IRREGULAR_NOT: dict[str, str] = _SPELLING.pairs("before_not")
_SHORTENED: dict[str, str] = _SPELLING.pairs("shortened")


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word as it is compared (`folded`) and where it stands in the text."""

    folded: str
    start: int
    end: int


def fold(text: str, start: int = 0, end: int | None = None) -> tuple[FoldedWord, ...]:
    """The words of text[start:end], folded: case, accents, marks, hyphens, -ise/-ize and -our/-or made equal,
    "isn't" split into "is not". Editorial brackets and ellipses fall away with the other marks.
    """
    found: list[FoldedWord] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        found += [FoldedWord(folded, match.start(), match.end()) for folded in _parts(match.group())]
    return tuple(found)


def _parts(word: str) -> tuple[str, ...]:
    if word[0].isdigit():
        return (word.replace(",", ""),)
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    negated = _NOT.match(plain)
    if negated:
        return _IRREGULAR_NOT.get(negated.group(1), negated.group(1)), "not"
    if plain == "cannot":
        return "can", "not"
    head, mark, tail = plain.replace("’", "'").partition("'")
    if mark and tail in _SHORTENED:
        return spelling(head), _SHORTENED[tail]
    return (spelling(head) if not mark or tail == "s" else head + tail,)


def spelling(word: str) -> str:
    """One spelling for the British and American forms of a word: "normalised" and "normalized" alike.

    A key for comparison, not a word to show: "wise" and "wize" fold alike too, which does no harm.
    """
    word = _ISE.sub(r"iz\2", _PAIRS.get(word, word))
    word = _RE.sub(r"er\1", _DOUBLED.sub("l", word))
    if word.endswith(("ence", "ense", "ences", "enses", "enceless", "enseless")):
        word = _ENSE.sub(r"s\1", word)
    word = _YSE.sub(r"yz\2", word)
    return _OUR.sub(lambda match: "or" + (match.group(1) or ""), word)
