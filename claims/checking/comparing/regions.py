"""Where two wordings are the same words, or words made of the same: the stretch of each that answers the other.

Everybody's sentences share "the", "and" and "that is" in some order, so words like these link nothing: what counts is
words with content, close together, in the same order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.words import FoldedWord

_CONTENT, _COMMON = 1.0, 0.3
# What a word that stands on one side only takes away: three of them in a row outweigh one shared word of content.
_APART = 0.35
_LEAST_DENSITY = 0.5
_FEW, _MANY = 3, 6
_COVERED = 0.7
# Nearly all words of both, in their order, are one saying though most of them are everybody's.
_LONG, _NEARLY_ALL = 8, 0.8
# So are fewer words of content that two people are said to have spoken, where no more than a word or two differs.
_ALL_BUT_A_WORD, _OF_CONTENT = 0.9, 4
_MOST_SENTENCES = 20
# A few words that stand in the other word for word are the same words only if they are not everybody's.
_LEAST_WORDS, _SURELY = 4, 7
# Words at the edge of a sentence belong to it while they are few, beside what is shared.
_EDGE, _EDGE_SHARE = 3, 3
_SURE_OF_ANOTHER_SPEAKER = 0.7


@dataclass(frozen=True, slots=True)
class Region:
    """one[a0:a1] answers other[b0:b1]; `score` ranks regions of the same two texts."""

    a0: int
    a1: int
    b0: int
    b1: int
    score: float


def shared_region(
    text: str,
    words: Sequence[FoldedWord],
    other_text: str,
    other_words: Sequence[FoldedWord],
    tongue: Tongue,
    *,
    apart: bool = False,
) -> Region | None:
    """The stretch two wordings share, with what differs inside it; None where they are two different sayings.

    Of two speakers, or two occasions far `apart`, only what is long and nearly the same is taken for one saying: people
    say alike things. Nor is it one where nothing but names is shared: everybody speaks of them.
    """
    a, b = [w.folded for w in words], [w.folded for w in other_words]
    if min(len(a), len(b)) < _LEAST_WORDS:
        return None
    asked = (_ALL_BUT_A_WORD, _OF_CONTENT) if apart else (_NEARLY_ALL, 1)
    if whole := _nearly_all(a, b, tongue, *asked):
        return whole
    region = _densest(a, b, tongue)
    if (
        region is not None
        and _the_same(a, b, region, tongue, apart=apart)
        and not _names(text, words, b, region, tongue)
    ):
        return region
    if apart or len({*a} & {*b}) < _LONG - 1:
        return None
    return _one_sentence(text, words, other_text, other_words, tongue)


def _one_sentence(
    text: str, words: Sequence[FoldedWord], other_text: str, other_words: Sequence[FoldedWord], tongue: Tongue
) -> Region | None:
    """The best pair of sentences, one of each, that have nearly all words in common."""
    best: Region | None = None
    ours, theirs = _sentences(text, words), _sentences(other_text, other_words)
    for a0, a in ours:
        for b0, b in theirs:
            if len({*a} & {*b}) < _NEARLY_ALL * len({*max(a, b, key=len)}):
                continue
            found = _nearly_all(a, b, tongue)
            if found and (best is None or found.score > best.score):
                best = Region(found.a0 + a0, found.a1 + a0, found.b0 + b0, found.b1 + b0, found.score)
    return best


def _sentences(text: str, words: Sequence[FoldedWord]) -> list[tuple[int, list[str]]]:
    """The first sentences long enough to be told by their small words, each with the place of its first word."""
    found, first = [], 0
    for at in range(1, len(words) + 1):
        if at == len(words) or _stops(text[words[at - 1].end : words[at].start]):
            if at - first >= _LONG:
                found.append((first, [w.folded for w in words[first:at]]))
            first = at
    return found[:_MOST_SENTENCES]


def _nearly_all(
    a: Sequence[str], b: Sequence[str], tongue: Tongue, share: float = _NEARLY_ALL, contents: int = 1
) -> Region | None:
    """From the first word in common to the last, where that `share` of both is in common and as many words have content."""
    equal = [op for op in LCSseq.opcodes(list(a), list(b)) if op.tag == "equal"]
    shared = [word for op in equal for word in a[op.src_start : op.src_end]]
    if len(shared) < max(_LONG, share * max(len(a), len(b))) or len(_contents(shared, tongue)) < contents:
        return None
    return Region(equal[0].src_start, equal[-1].src_end, equal[0].dest_start, equal[-1].dest_end, float(len(shared)))


def _densest(a: Sequence[str], b: Sequence[str], tongue: Tongue) -> Region | None:
    """The run of the alignment with the most words in common after what stands between them is taken off."""
    best: Region | None = None
    running: tuple[float, int, int] | None = None
    for op in LCSseq.opcodes(list(a), list(b)):
        if op.tag != "equal":
            if running is not None:
                score = running[0] - _APART * max(op.src_end - op.src_start, op.dest_end - op.dest_start)
                running = (score, running[1], running[2]) if score > 0 else None
            continue
        gained = sum(_COMMON if word in tongue.small else _CONTENT for word in a[op.src_start : op.src_end])
        score, a0, b0 = running or (0.0, op.src_start, op.dest_start)
        running = (score + gained, a0, b0)
        if best is None or running[0] > best.score:
            best = Region(a0, op.src_end, b0, op.dest_end, running[0])
    return best


def _the_same(a: Sequence[str], b: Sequence[str], region: Region, tongue: Tongue, *, apart: bool) -> bool:
    ours, theirs = a[region.a0 : region.a1], b[region.b0 : region.b1]
    shared = LCSseq.similarity(_contents(ours, tongue), _contents(theirs, tongue))
    longest = max(len(_contents(ours, tongue)), len(_contents(theirs, tongue)), 1)
    if apart:
        return shared >= _MANY and shared >= _SURE_OF_ANOTHER_SPEAKER * longest
    if ours == theirs and len(ours) == min(len(a), len(b)):
        return len(ours) >= _SURELY or shared > 0
    covered = shared >= _COVERED * min(len(_contents(a, tongue)), len(_contents(b, tongue)))
    # Of few words of content more than half of all have to be the same: a term is no saying.
    mostly = 2 * LCSseq.similarity(list(ours), list(theirs)) > min(len(a), len(b))
    return shared >= _LEAST_DENSITY * longest and (shared >= _MANY or (shared >= _FEW and covered and mostly))


def _names(text: str, words: Sequence[FoldedWord], other: Sequence[str], region: Region, tongue: Tongue) -> bool:
    """Whether all words of content that two stretches share begin with a capital."""
    there = set(_contents(other[region.b0 : region.b1], tongue))
    shared = [word for word in words[region.a0 : region.a1] if word.folded in there]
    return bool(shared) and all(text[word.start].isupper() for word in shared)


def _contents(words: Sequence[str], tongue: Tongue) -> list[str]:
    return [word for word in words if word not in tongue.small]


def with_edges(
    text: str,
    words: Sequence[FoldedWord],
    other_text: str,
    other_words: Sequence[FoldedWord],
    region: Region,
    *,
    one_sided: bool,
) -> Region:
    """A few words left before or after it in the same sentence belong to it on both sides; a sentence more does not.

    Where only one of them goes on, the other just begins later or ends earlier and gives a part, which is no change:
    that edge is taken in if `one_sided`, where something else was changed as well.
    """
    most = max(_EDGE, (region.a1 - region.a0) // _EDGE_SHARE)
    before = _before(text, words, region.a0), _before(other_text, other_words, region.b0)
    after = _after(text, words, region.a1), _after(other_text, other_words, region.b1)
    begins = region.a0 == before[0], region.b0 == before[1]
    stops = region.a1 + after[0] == len(words), region.b1 + after[1] == len(other_words)
    start = (
        before
        if max(before) <= most
        else _as_far(
            before, begins, words[region.a0 - before[0] : region.a0], other_words[region.b0 - before[1] : region.b0]
        )
    )
    end = (
        after
        if max(after) <= most
        else _as_far(
            after, stops, words[region.a1 : region.a1 + after[0]], other_words[region.b1 : region.b1 + after[1]]
        )
    )
    if not one_sided:
        start, end = (edge if min(edge) else (0, 0) for edge in (start, end))
    return Region(region.a0 - start[0], region.a1 + end[0], region.b0 - start[1], region.b1 + end[1], region.score)


def _as_far(
    edge: tuple[int, int], whole: tuple[bool, bool], ours: Sequence[FoldedWord], theirs: Sequence[FoldedWord]
) -> tuple[int, int]:
    """Of an edge that goes on further in one wording as much as the other has, if that is where the other's marks stand and
    it has a word there that the first has not: what it prints stands in the place of those words."""
    least = min(edge)
    short, long = (ours, theirs) if edge[0] == least else (theirs, ours)
    strange = {word.folded for word in short} - {word.folded for word in long}
    return (least, least) if 0 < least <= _EDGE and whole[edge.index(least)] and strange else (0, 0)


def _before(text: str, words: Sequence[FoldedWord], at: int) -> int:
    """Words of the same sentence before words[at]."""
    first = at
    while first > 0 and not _stops(text[words[first - 1].end : words[first].start]):
        first -= 1
    return at - first


def _after(text: str, words: Sequence[FoldedWord], at: int) -> int:
    last = at
    while last < len(words) and not _stops(text[words[last - 1].end : words[last].start]):
        last += 1
    return last - at


def _stops(between: str) -> bool:
    return any(sign in between for sign in ".!?;")
