"""The reporter's words around quotations as tokens, each quotation being one token that hides its content."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.extraction.blocks import Block
from claims.extraction.cues import ABBREVIATED
from claims.extraction.layout import abbreviated
from claims.extraction.marks import Marked

_TOKEN = re.compile(r"[^\W_]+(?:(?:[’'\-‑.&@]|(?<=\d),(?=\d{3}))[^\W_]+)*[’']?|[@#]\w+|\d[\d,.]*|[.!?…]+|--+|[^\w\s]|_")
_ENDS = frozenset(".!?…")
_OPENS = frozenset("He She It We They The This These Those There But".split())
"""Words that open a sentence after "U.S." or "p.m.", whose stop ends theirs as well; not after "Dr."."""
_INNER = frozenset("’'”\"»")

Kind = Literal["word", "mark", "quote"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark, or a whole quotation with its marks, whose `text` is a mark and its last character, whose `lower` a
    mark and its first."""

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    sentence: int
    """Which of the block's sentences it stands in; a quotation that ends one stands in that one."""

    @property
    def capital(self) -> bool:
        return self.kind == "word" and (self.text[0].isupper() or self.text[0] in "@#")


def tokens(text: str, block: Block, quoted: Sequence[Marked]) -> list[Token]:
    """The tokens of a block, in order."""
    found: list[Token] = []
    sentence = 0
    at = block.start
    ended = short = False
    for span in [*quoted, None]:
        upto = span.outer[0] if span else block.end
        for match in _TOKEN.finditer(text, at, upto):
            word = match.group()
            is_word = word[0].isalnum() or word[0] in "@#"
            opens = (not is_word or word[0].isupper() or word[0].isdigit()) and word[0] not in ",;:)—–-"
            if (ended and opens) or (short and word in _OPENS):
                sentence += 1
            ended = ended and not is_word and word[0] in ")]"
            found.append(Token(*match.span(), word, word.lower(), "word" if is_word else "mark", sentence))
            short = False
            if word[0] in _ENDS:
                ended = word[0] != "." or not _short(text, found)
                short = not ended and "." in found[-2].text
        if span:
            if ended:
                sentence += 1
            end = span.outer[1]
            last = _last(text, span)
            found.append(Token(upto, end, "“" + last, "“" + text[span.start], "quote", sentence))
            ended = last in _ENDS or text[end - 1] in _ENDS
            at = end
    return found


def _last(text: str, span: Marked) -> str:
    """What quoted words end with; not the mark of words quoted in them, as in “She said ‘no,’” he recalls."""
    end = span.end - 1
    while end > span.start and text[end] in _INNER:
        end -= 1
    return text[end]


def _short(text: str, found: Sequence[Token]) -> bool:
    if len(found) < 2 or found[-2].end != found[-1].start:
        return False
    word = found[-2].text
    return abbreviated(word) or word.lower() in ABBREVIATED
