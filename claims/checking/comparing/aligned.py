"""Two wordings beside each other: each with its changes marked, and the changes by what they do to the meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.checking.comparing.changes import Change, changes
from claims.checking.comparing.meaning import tongue
from claims.checking.comparing.words import FoldedWord, fold

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of the two texts: as it stands there, or what change `number` (from 1) changed of it."""

    text: str
    number: int = 0
    kind: str = ""
    alters: bool = False


@dataclass(frozen=True, slots=True)
class Aligned:
    """`changes` in their rank, numbered from 1; all characters of both wordings in `printed` and `other`.

    `spelling` are words that both have and spell in two ways; case, marks and hyphens are no difference at all.
    `same` is the share (0.0 to 1.0) of the longer wording's words that stands in both, in the same order.
    """

    changes: tuple[Change, ...]
    printed: tuple[Piece, ...]
    other: tuple[Piece, ...]
    spelling: tuple[tuple[str, str], ...]
    same: float


def align(text: str, span: Span, other_text: str, other_span: Span, *, language: str | None = None) -> Aligned:
    """The wording at `span` of a text beside the one at `other_span` of another; English where no language is given."""
    words, other_words = fold(text, *span), fold(other_text, *other_span)
    found = changes(text, words, other_text, other_words, tongue(language))
    here = [(change.start, change.end) for change in found]
    there = [(change.other_start, change.other_end) for change in found]
    ours, theirs = _kept(words, here), _kept(other_words, there)
    longest = max(len(words), len(other_words))
    return Aligned(
        changes=found,
        printed=_pieces(text, span, found, here),
        other=_pieces(other_text, other_span, found, there),
        spelling=spelt_apart(text, ours, other_text, theirs),
        same=min(len(ours), len(theirs)) / longest if longest else 1.0,
    )


def _kept(words: Sequence[FoldedWord], changed: Sequence[Span]) -> list[FoldedWord]:
    """The words that no change covers."""
    spans = sorted(span for span in changed if span[0] < span[1])
    kept, at = [], 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        if at == len(spans) or word.end <= spans[at][0]:
            kept.append(word)
    return kept


def _pieces(text: str, span: Span, found: Sequence[Change], spans: Sequence[Span]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = span[0]
    for number, (start, end) in sorted(enumerate(spans, 1), key=lambda numbered: (numbered[1], numbered[0])):
        change = found[number - 1]
        if at < start:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[max(at, start) : end], number, change.kind, change.alters_meaning))
        at = max(at, end)
    if at < span[1]:
        pieces.append(Piece(text[at : span[1]]))
    return tuple(pieces)


def spelt_apart(
    text: str, ours: Sequence[FoldedWord], other_text: str, theirs: Sequence[FoldedWord]
) -> tuple[tuple[str, str], ...]:
    """The words that both give, in the two spellings they have; nothing where the words are not the same."""
    if [word.folded for word in ours] != [word.folded for word in theirs]:
        return ()
    pairs = ((text[a.start : a.end], other_text[b.start : b.end]) for a, b in zip(ours, theirs, strict=True))
    return tuple(dict.fromkeys((one, two) for one, two in pairs if _letters(one) != _letters(two)))


def _letters(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())
