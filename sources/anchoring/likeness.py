"""Places of a text that are like a passage that was changed."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein

# Pieces of the passage that are looked up as they are: short enough to survive misread letters.
_PIECE, _SHORTEST_PIECE = 7, 3
_PIECES = 48
_COMMON = 60
_BUCKET = 32
_PLACES = 6
# Both ends of a long passage are aligned apart, by so much of it.
_END = 96
_SLACK = 48
# First close by, which is enough where it fits this well (of 100).
_NEAR, _WELL = 10, 85
# Something new in the middle of a passage: its last words stand further on, this far at most. It is less alike for it.
_LAST, _MOST_NEW, _GROWN = 16, 1500, 0.85


def like(text: str, quote: str, before: str, after: str, hint: int | None) -> Iterator[tuple[int, int, float]]:
    """(start, end, likeness from 0 to 1) of the places of `text` most like `quote` between `before` and `after`."""
    before, after = before[-64:], after[:64]
    for start in _beginnings(text, quote, before, after, hint):
        found = _settled(text, quote, before, after, start)
        if found:
            first, last, grown = found
            likeness = Levenshtein.normalized_similarity(quote, text[first:last])
            if grown:
                likeness = max(likeness, LCSseq.similarity(quote, text[first:last]) / len(quote) * _GROWN)
            yield first, last, likeness


def _beginnings(text: str, quote: str, before: str, after: str, hint: int | None) -> list[int]:
    """Where the passage would begin, by the pieces of it that stand in the text; the likeliest first."""
    pattern = f"{before}{quote}{after}"
    votes: dict[int, list[int]] = defaultdict(list)
    length = max(_SHORTEST_PIECE, min(_PIECE, len(pattern) // 3))
    step = max(1, (len(pattern) - length) // _PIECES)
    for at in range(0, max(1, len(pattern) - length + 1), step):
        places = _places(text, pattern[at : at + length])
        for place in places if len(places) < _COMMON else ():
            begins = place - at + len(before)
            votes[begins // _BUCKET].append(begins)
    if hint is not None:
        votes[hint // _BUCKET].append(hint)
    # A passage may begin at the edge of a bucket: its neighbour's votes are its own.
    best = sorted(votes, key=lambda bucket: (-len(votes[bucket]) - len(votes.get(bucket + 1, ())), bucket))[:_PLACES]
    return [sorted(votes[bucket])[len(votes[bucket]) // 2] for bucket in best]


def _places(text: str, piece: str) -> list[int]:
    found: list[int] = []
    at = text.find(piece)
    while at != -1 and len(found) < _COMMON:
        found.append(at)
        at = text.find(piece, at + 1)
    return found


def _settled(text: str, quote: str, before: str, after: str, about: int) -> tuple[int, int, bool] | None:
    """The exact beginning and end of what begins about there, and whether something new stands in its middle."""
    head, tail = quote[:_END], quote[-_END:]
    start, begins = _boundary(text, f"{before}{head}", len(before), about - len(before), _SLACK)
    if start is None:
        return None
    reach = max(_SLACK, len(quote) * 3 // 10)
    end, fits = _boundary(text, f"{tail}{after}", len(tail), start + len(quote) - len(tail), reach)
    grown = False
    if (
        fits < _WELL <= begins
        and (later := text.find(quote[-_LAST:] + after[:_LAST], start, start + len(quote) + _MOST_NEW)) != -1
    ):
        end, grown = later + min(_LAST, len(quote)), True
    if end is None:
        return None
    start = _sharpened(text, quote[:24], start, forwards=True)
    end = _sharpened(text, quote[-24:], end, forwards=False)
    return (start, end, grown) if start < end else None


def _boundary(text: str, pattern: str, boundary: int, about: int, slack: int) -> tuple[int | None, float]:
    """Where the `boundary` of the pattern comes to stand when the pattern is laid on the text about there.

    With how well the pattern fits there, of 100.
    """
    for reach in (_NEAR, slack):
        low = max(0, about - reach)
        window = text[low : about + len(pattern) + reach]
        laid = fuzz.partial_ratio_alignment(pattern, window) if window else None
        if laid and laid.score >= _WELL:
            break
    if laid is None:
        return None, 0.0
    # Of two texts the shorter is laid whole on a piece of the longer.
    wanted, piece = boundary - laid.src_start, window[laid.dest_start : laid.dest_end]
    laid_pattern = pattern[laid.src_start : laid.src_end]
    for step in Levenshtein.opcodes(laid_pattern, piece):
        if step.src_start <= wanted < step.src_end or wanted == step.src_end == len(laid_pattern):
            return low + laid.dest_start + min(step.dest_end, step.dest_start + wanted - step.src_start), laid.score
    return low + (laid.dest_start if wanted <= 0 else laid.dest_end), laid.score


def _sharpened(text: str, edge: str, at: int, *, forwards: bool) -> int:
    """The boundary moved by a few characters to where the passage's first, or last, words fit best."""

    def cost(place: int) -> tuple[int, int, int]:
        there = text[place : place + len(edge)] if forwards else text[max(0, place - len(edge)) : place]
        # Words go whole where the passage's did.
        inside = 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
        return Levenshtein.distance(edge, there) + inside, inside, abs(place - at)

    return min(range(max(0, at - 6), min(len(text), at + 6) + 1), key=cost)
