"""British and American spellings side by side."""

import re
from collections.abc import Iterator, Sequence

from claims.checking.saying import find, listed, quoted
from claims.checking.spelling_words import varieties, variety
from claims.extraction.layout import Layout, Word
from claims.extraction.readings import Finding, Reading

_NAMED = 3
_LOWER = re.compile(r"[a-z]{5,30}")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """One finding, at the spellings that are fewer: at all of them where they stand in one sentence, else at the first.

    -ise beside -ize is a mixture, and so is -ise or -our beside American forms; -ize beside -our is Oxford
    spelling. Capitalised words are names and keep their owner's spelling.
    """
    if not varieties(reading.language):
        return
    found: dict[str, list[Word]] = {"ise": [], "ize": [], "british": [], "american": []}
    for match in _LOWER.finditer(reading.text):
        kind = variety(match.group(), reading.language)
        if kind and layout.zone_at(match.start()) == "body" and not _inside_a_word(reading.text, match):
            found[kind].append(Word(match.start(), match.end(), match.group()))
    british = found["ise"] + found["british"]
    american = found["american"] + (found["ize"] if found["ise"] else [])
    if not british or not american:
        return
    fewer, more = sorted((british, american), key=len)
    fewer.sort(key=lambda word: word.start)
    more.sort(key=lambda word: word.start)
    start, end = _place(layout, fewer)
    yield find(
        reading,
        "spelling-mixed",
        start,
        end,
        f"British and American spellings are mixed: {_named(fewer)} beside {_named(more)}; the text may be put together"
        " from several sources.",
        related=[(word.start, word.end) for word in fewer + more if not start <= word.start < end],
    )


def _inside_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether letters or digits go on at either side: the tail of a name, an address."""
    return text[match.start() - 1 : match.start()].isalnum() or text[match.end() : match.end() + 1].isalnum()


def _place(layout: Layout, words: Sequence[Word]) -> tuple[int, int]:
    """From the first word to the last if they share a sentence, else the first."""
    sentences = {layout.sentence_at(word.start) for word in words}
    return (words[0].start, words[-1].end) if len(sentences) == 1 else (words[0].start, words[0].end)


def _named(words: Sequence[Word]) -> str:
    different = list(dict.fromkeys(word.text for word in words))
    shown = [quoted(text) for text in different[:_NAMED]]
    return listed(shown) if len(different) <= _NAMED else f"{', '.join(shown)} and {len(different) - _NAMED} more"
