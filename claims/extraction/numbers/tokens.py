"""A text cut into figures, words and signs, the ground the number grammar walks on."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["digits", "word", "sign", "break", "opaque"]

# Every alternative begins with another class of character and repeats one class, so the scan is linear.
_TOKEN = re.compile(
    r"(?P<opaque>https?://\S+|www\.\S+)"
    r"|(?P<digits>\d+(?:[.,]\d+)*|(?<![\w.])\.\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<break>[\r\n\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<sign>[^\w\s]|_)"
)
_WHOLE = (
    re.compile(r"\d+"),
    re.compile(r"\d{0,40}\.\d{1,40}"),
    re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
    re.compile(r"\A\d{1,2}(?:,\d{2}){1,14},\d{3}(?:\.\d+)?"),
)
_COMMA = re.compile(r"\A(?:\d{1,40},\d{1,2}|\d{1,3}(?:\.\d{3}){1,10},\d{1,40}|\d{1,3}(?:\.\d{3}){2})")
_DIGITS = re.compile(r"\d+")
LONGEST = 40
"""Characters a figure may have. Longer runs of digits identify something, they measure nothing."""
_MARGIN = 24
"""Empty tokens after the last: rules look a few tokens ahead and, from the first, a few back (index -1)."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token: white space is left out, a line's end is a token of kind "break"."""

    text: str
    kinds: list[Kind]
    starts: list[int]
    ends: list[int]
    low: list[str]
    """What is printed, in lower case; for digits the canonical figure, with a point for the decimals and no separators."""

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, place: int) -> str:
        """The lower-case text of a token, empty up to `_MARGIN` beyond either end."""
        return self.low[place]

    def kind(self, place: int) -> str:
        return self.kinds[place]

    def attached(self, place: int) -> bool:
        """Whether a token follows the one before it without white space."""
        return 0 < place < len(self.starts) and self.starts[place] == self.ends[place - 1]

    def printed(self, place: int) -> str:
        """A token as it stands in the text, empty beyond either end."""
        return self.text[self.starts[place] : self.ends[place]] if 0 <= place < len(self.starts) else ""

    def capital(self, place: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= place < len(self.starts) and self.text[self.starts[place]].isupper()

    def gap(self, place: int) -> str:
        """The white space before a token."""
        return self.text[self.ends[place - 1] : self.starts[place]] if 0 < place < len(self.starts) else ""


def tokens(text: str) -> Tokens:
    found = Tokens(text, [], [], [], [])
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "digits":
            _digits(found, match.start(), match.group())
        else:
            _add(found, kind, match.start(), match.end(), match.group().lower())  # type: ignore[arg-type] # a group's name
    found.kinds.extend(["break"] * _MARGIN)
    found.low.extend([""] * _MARGIN)
    return found


def _add(found: Tokens, kind: Kind, start: int, end: int, low: str) -> None:
    found.kinds.append(kind)
    found.starts.append(start)
    found.ends.append(end)
    found.low.append(low)


def _digits(found: Tokens, start: int, run: str) -> None:
    """One figure, or several where the separators make no sense as one ("10.20.30.254", "3,14,25,60")."""
    if len(run) <= LONGEST:
        if any(form.fullmatch(run) for form in _WHOLE):
            _add(found, "digits", start, start + len(run), run.replace(",", ""))
            return
        if _COMMA.fullmatch(run):
            _add(found, "digits", start, start + len(run), run.replace(".", "").replace(",", "."))
            return
    for part in _DIGITS.finditer(run):
        kind: Kind = "digits" if len(part.group()) <= LONGEST else "opaque"
        _add(found, kind, start + part.start(), start + part.end(), part.group())
