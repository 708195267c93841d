"""Capitalised words of a text in runs: the raw material of names."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.layout import Layout, Word
from claims.extraction.lexicon import lexicon
from claims.extraction.words.capitals import FUNCTION_WORDS, PREFIXES
from claims.extraction.words.organisations import ENDINGS, HEADS, KINDS_BEFORE
from claims.extraction.words.titles import HONORIFICS, OFFICES, PARTICLES, SHORT_OFFICES, SYLLABLES

_LISTS = lexicon("en", "rules_names")

LONGEST = 14
"""A run of more capitalised words than this is no name."""
_ABBREVIATIONS = frozenset(SHORT_OFFICES) | frozenset(HONORIFICS) | {"st", "jr", "sr", "mt", "ft"}
_JOINED = _LISTS.words("tokens_joined")
_ENDINGS = tuple(mark + verb for mark in "'’" for verb in ("s", "S", "ll", "re", "ve", "d", "m"))
_APOSTROPHES = ("'", "’")
_ARTICLES = frozenset(("al-", "el-", "al‑", "el‑"))
_OWNING = frozenset(("' ", "’ "))
_SPACES = frozenset((" ", "\u00a0", "\u202f", "  "))
_OPENING = frozenset('“‘"«„([{:;—–•|/\n\r')
_MARKS = str.maketrans("", "", "'’‘-‑.")


@dataclass(frozen=True, slots=True)
class Token:
    """One capitalised word (or a particle inside a name), without its possessive ending.

    `first` and `last` are the places in `Layout.words`; `key` is its spelling for look-ups.
    """

    start: int
    end: int
    text: str
    key: str
    first: int
    last: int
    owns: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together. `weak`: its first word would have a capital anyway;
    `headline`: so would every word; `kind`: what they name is told right before ("the group Save Our Bay")."""

    tokens: tuple[Token, ...]
    weak: bool
    headline: bool
    kind: bool


def key_of(text: str) -> str:
    """A spelling for look-ups: lower case, no accents, hyphens, apostrophes or dots, no "al-"."""
    if text[:3].lower() in _ARTICLES:
        text = text[3:]
    if text.isascii():
        return text.lower().translate(_MARKS)
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_MARKS)


def bare(text: str) -> str:
    """The word without "'s" or a verb drawn together with it ("'ll", "'ve")."""
    for ending in _ENDINGS:
        if text[-1] == ending[-1] and len(text) > len(ending) and text.endswith(ending):
            return text[: -len(ending)]
    return text


def capital(text: str) -> bool:
    """Whether the word is written as a name is: "Smith", "al-Assad", "McKay", "d'Arcy", "Lopez-Cantera", not "Anti-war"."""
    if "-" in text or "‑" in text:
        parts = text.replace("‑", "-").split("-")
        if parts[0].lower() in PREFIXES and parts[0].lower() != "mid":
            return False
        if parts[0].lower() in PARTICLES:
            parts = parts[1:]
        later = all(part[:1].isupper() or part in PARTICLES or part in SYLLABLES for part in parts)
        return later and parts[0][:1].isupper()
    return text[:1].isupper() or (text[1:2] in _APOSTROPHES and text[0] in "dl" and text[2:3].isupper())


def runs(layout: Layout) -> Iterator[Run]:
    """Every run of capitalised words, in order."""
    words, text = layout.words, layout.text
    firsts, headlines = _first_words(layout)
    at = 0
    while at < len(words):
        if not capital(words[at].text):
            at += 1
            continue
        tokens, following = _run(words, text, firsts, at)
        if len(tokens) <= LONGEST:
            gap = text[words[at - 1].end : words[at].start] if at else "\n"
            weak = at in firsts or any(mark in _OPENING for mark in gap[:9])
            kind = gap == " " and words[at - 1].text in KINDS_BEFORE
            yield Run(tuple(tokens), weak, at in headlines, kind)
        at = following


def _first_words(layout: Layout) -> tuple[set[int], set[int]]:
    """The words that begin a sentence, and all words of paragraphs printed with capitals throughout."""
    words, text, firsts, headlines = layout.words, layout.text, set[int](), set[int]()
    at = 0
    for start, end in layout.sentences:
        while at < len(words) and words[at].start < start:
            at += 1
        if at < len(words) and words[at].start < end:
            firsts.add(at)
    at = 0
    for paragraph in layout.paragraphs:
        while at < len(words) and words[at].start < paragraph.start:
            at += 1
        begin = at
        while at < len(words) and words[at].start < paragraph.end:
            at += 1
        if 4 <= at - begin <= 30:
            long = [word.text for word in words[begin:at] if len(word.text) > 3 and not word.text[0].isdigit()]
            share = 1.0 if text[paragraph.end - 1] in '.:”"' else 0.8
            if len(long) > 2 and sum(word[0].isupper() for word in long) >= share * len(long):
                headlines.update(range(begin, at))
        elif sum(word.text.isupper() for word in words[begin : begin + 30]) > 20:
            headlines.update(range(begin, at))
    return firsts, headlines


def _run(words: tuple[Word, ...], text: str, firsts: set[int], at: int) -> tuple[list[Token], int]:
    tokens, at = _token(words, text, at)
    run = [tokens]
    while at < len(words) and at not in firsts:
        last, gap = run[-1], text[words[at - 1].end : words[at].start]
        league = _leagues(words, text, last, at)
        if last.owns and not league and words[last.last].text.lower().replace("’", "'") not in _JOINED:
            break
        if not league and not (gap in _SPACES or (gap == ". " and _abbreviated(last)) or gap in (" & ", "&", ".")):
            break
        if gap == "." and not (len(last.text) == 1 or last.text.endswith(".")):
            break
        following = at if capital(words[at].text) else _over(words, text, firsts, run, at)
        if following is None:
            break
        while at < following:
            word = words[at]
            run.append(Token(word.start, word.end, word.text, word.text.lower(), at, at, False))
            at += 1
        token, at = _token(words, text, at)
        run.append(token)
    return run, at


def _leagues(words: tuple[Word, ...], text: str, last: Token, at: int) -> bool:
    """Whether a plural owns the body it names: "Farmers' League", "Teachers’ Union"."""
    plural = last.owns and last.key.endswith("s") and text[words[last.last].end : words[at].start] in _OWNING
    return plural and words[at].text[0].isupper() and words[at].text.lower() in ENDINGS


def _abbreviated(token: Token) -> bool:
    return (len(token.text) == 1 and token.text.isupper()) or token.key in _ABBREVIATIONS


def _token(words: tuple[Word, ...], text: str, at: int) -> tuple[Token, int]:
    """The token at a word and the place after it; "F.B.I." is one."""
    word = words[at]
    if len(word.text) == 1 and text[word.end : word.end + 1] == ".":
        last = at
        while (
            last + 1 < len(words)
            and last - at < 6
            and words[last + 1].start == words[last].end + 1
            and text[words[last].end] == "."
            and len(bare(words[last + 1].text)) == 1
            and words[last + 1].text[0].isupper()
        ):
            last += 1
        if last > at:
            end = words[last].start + 1
            end += text[end : end + 1] == "."
            owns = words[last].end > end or text[end : end + 2] in ("'s", "’s")
            printed = text[word.start : end]
            return Token(word.start, end, printed, key_of(printed), at, last, owns), last + 1
    if _marked(text, word):
        printed = text[word.start : word.end + 1]
        return Token(word.start, word.end + 1, printed, printed.lower(), at, at, False), at + 1
    printed = bare(word.text)
    owns = len(printed) == len(word.text) - 2 or (printed[-1] in "sS" and text[word.end : word.end + 1] in ("'", "’"))
    return Token(word.start, word.start + len(printed), printed, key_of(printed), at, at, owns), at + 1


def _marked(text: str, word: Word) -> bool:
    """Whether a small word with a capital has a mark of its own inside the sentence: the magazine "Which?"."""
    if text[word.end : word.end + 2] not in ("? ", "! ") or word.text.lower() not in FUNCTION_WORDS:
        return False
    return text[word.end + 2 : word.end + 3].islower() and text[word.start - 2 : word.start - 1].islower()


def _over(words: tuple[Word, ...], text: str, firsts: set[int], run: list[Token], at: int) -> int | None:
    """The capitalised word after the small words of a name ("van der", "of the"), if the name goes on."""
    small = words[at].text
    following = at + 1
    if following >= len(words):
        return None
    if small in PARTICLES:
        if words[following].text in PARTICLES:
            following += 1
    elif small in ("of", "for", "on", "and", "to") and any(
        token.key in HEADS or (token is run[-1] and small in ("of", "for", "to") and token.key in OFFICES)
        for token in run
    ):
        if small == "and" and (words[following].text == "the" or not any(token.text in ("of", "for") for token in run)):
            return None
        if words[following].text == "the":
            following += 1
    else:
        return None
    if following >= len(words) or following in firsts or not capital(words[following].text):
        return None
    if words[following].text.lower() in FUNCTION_WORDS:
        return None
    spaced = all(text[words[k - 1].end : words[k].start] in _SPACES for k in range(at + 1, following + 1))
    return following if spaced else None
