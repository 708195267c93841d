"""A text without what a new setting of it changes: line breaks, curly marks, ligatures, soft hyphens."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# White space but for one plain space, what is invisible, and letters and marks that are set in more than one way.
_EMPTY = "\\s\u200b-\u200f\u2060\ufeff"
_CHANGES = re.compile(f"\u00ad\\s{{0,8}}|(?! (?:[^{_EMPTY}]|\\Z))[{_EMPTY}]+|[‘’‚‛′ʼ`“”„‟«»″‐‑‒–—―−…ﬀﬁﬂﬃﬄ]")
_ALIKE = dict.fromkeys("‘’‚‛′ʼ`", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-")
_ALIKE |= {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is folded; each step says where in it (first list) the original goes on at which offset (second)."""

    text: str
    length: int
    _at: list[int]
    _original: list[int]

    def original(self, offset: int) -> int:
        """Where a character of the folded text stands in the original."""
        if offset >= len(self.text):
            return self.length
        step = bisect_right(self._at, offset) - 1
        here, there = self._at[step], self._original[step]
        following = self._original[step + 1] if step + 1 < len(self._original) else self.length
        return min(there + offset - here, max(there, following - 1))

    def folded(self, offset: int) -> int:
        """Where an offset of the original stands in the folded text."""
        step = bisect_right(self._original, offset) - 1
        here, there = self._at[step], self._original[step]
        following = self._at[step + 1] if step + 1 < len(self._at) else len(self.text)
        return min(here + offset - there, following)


def fold(text: str) -> Folded:
    """White space as one space, invisible characters gone, marks and ligatures as plain ones. Linear."""
    parts: list[str] = []
    at, original = [0], [0]
    length = done = 0
    for found in _CHANGES.finditer(text):
        start, end = found.span()
        became = _became(found.group())
        if became == found.group():
            continue
        before = text[done:start]
        parts += [before, became]
        length += len(before)
        # Two steps: where the changed piece begins, and where the text goes on behind it.
        for place, there in ((length, start), (length + len(became), end)):
            at.append(place)
            original.append(there)
        length += len(became)
        done = end
    parts.append(text[done:])
    return Folded("".join(parts), len(text), at, original)


def _became(piece: str) -> str:
    if piece[0] == "\u00ad":
        return ""
    if alike := _ALIKE.get(piece):
        return alike
    return " " if any(character.isspace() for character in piece) else ""
