"""What changed between two wordings, change by change, those that alter the meaning first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import Indel

from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.words import FoldedWord

ChangeKind = Literal[
    "negation", "polarity", "number", "subject", "name", "hedge", "tense", "omission", "addition", "order", "wording",
    "spelling",
]  # fmt: skip
# Ranked by what changed, never by similarity: one lost "not" outweighs ten synonyms.
RANK: tuple[ChangeKind, ...] = (
    "negation", "polarity", "number", "subject", "name", "hedge", "tense", "wording", "omission", "addition", "order", "spelling",
)  # fmt: skip
ALTERING: frozenset[ChangeKind] = frozenset({"negation", "polarity", "number", "subject"})
_LEAST_MISTYPED, _LEAST_DOUBLED = 5, 8


@dataclass(frozen=True, slots=True)
class Change:
    """`printed` stands here (start..end in the printing), `other` in the text it is compared with (other_start..other_end
    there); either may be "".
    """

    kind: ChangeKind
    printed: str
    other: str
    start: int
    end: int
    other_start: int = 0
    other_end: int = 0

    @property
    def alters_meaning(self) -> bool:
        return self.kind in ALTERING

    @property
    def told(self) -> dict[str, str | int | bool]:
        """As the details of a finding keep it."""
        return {
            "kind": self.kind,
            "printed": self.printed,
            "other": self.other,
            "start": self.start,
            "end": self.end,
            "alters_meaning": self.alters_meaning,
        }


def changes(
    text: str, words: Sequence[FoldedWord], other_text: str, other_words: Sequence[FoldedWord], tongue: Tongue
) -> tuple[Change, ...]:
    """The changes from `other_words` to `words`, aligned word by word, ranked by what they do to the meaning in a tongue."""
    found = []
    for (a0, a1), (b0, b1) in _blocks([w.folded for w in words], [w.folded for w in other_words]):
        if _shortened(text, words, (a0, a1), other_words[b0:b1], tongue) or _shortened(
            other_text, other_words, (b0, b1), words[a0:a1], tongue
        ):
            continue
        # "cannot" is compared as two words and shown as the one it is: with what it shares, on both sides.
        shared = max(_cut(words, a0, a1), _cut(other_words, b0, b1))
        a0, b0 = a0 - shared, b0 - shared
        here, there = words[a0:a1], other_words[b0:b1]
        found.append(
            Change(
                _kind(text, here, other_text, there, tongue),
                _printed(text, here),
                _printed(other_text, there),
                *_place(words, a0, a1),
                *_place(other_words, b0, b1),
            )
        )
    moved = _moved(found)
    return tuple(sorted(moved, key=lambda change: (RANK.index(change.kind), _slight(change, tongue), change.start)))


def _shortened(
    text: str, words: Sequence[FoldedWord], gap: tuple[int, int], there: Sequence[FoldedWord], tongue: Tongue
) -> bool:
    """Whether what one wording lacks is the "is" that its word before is printed with: "the council's late"."""
    start, end = gap
    if start != end or start == 0 or len(there) != 1 or there[0].folded not in tongue.shortened:
        return False
    last = words[start - 1]
    return text[last.start : last.end].endswith(("'s", "’s"))


def _place(words: Sequence[FoldedWord], start: int, end: int) -> tuple[int, int]:
    """Where words[start:end] stand; of none, where they would."""
    if start < end:
        return words[start].start, words[end - 1].end
    place = words[start - 1].end if start else words[0].start if words else 0
    return place, place


def _slight(change: Change, tongue: Tongue) -> bool:
    """Whether only words like "the" and "of" came or went."""
    return all(word in tongue.slight for word in f"{change.printed} {change.other}".lower().split())


def _blocks(a: Sequence[str], b: Sequence[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches that differ, deletions and insertions that touch taken as one replacement."""
    blocks: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for op in Indel.opcodes(list(a), list(b)):
        if op.tag == "equal":
            continue
        if blocks and blocks[-1][0][1] == op.src_start and blocks[-1][1][1] == op.dest_start:
            (a0, _), (b0, _) = blocks[-1]
            blocks[-1] = (a0, op.src_end), (b0, op.dest_end)
        else:
            blocks.append(((op.src_start, op.src_end), (op.dest_start, op.dest_end)))
    return blocks


def _cut(words: Sequence[FoldedWord], start: int, end: int) -> int:
    """1 where words[start:end] begins inside a printed word."""
    return int(0 < start < end and words[start].start == words[start - 1].start)


def _kind(
    text: str, here: Sequence[FoldedWord], other_text: str, there: Sequence[FoldedWord], tongue: Tongue
) -> ChangeKind:
    a, b = [w.folded for w in here], [w.folded for w in there]
    if tongue.denials(a) != tongue.denials(b):
        return "negation"
    if any(tongue.opposed(x, y) for x in a for y in b):
        return "polarity"
    if {w for w in a if _numeric(w, tongue)} != {w for w in b if _numeric(w, tongue)}:
        return "number"
    if (
        a
        and b
        and len(a) == len(b)
        and all(x in tongue.pronouns and y in tongue.pronouns for x, y in zip(a, b, strict=True))
    ):
        return "subject"
    if a and b and _named(text, here, tongue) and _named(other_text, there, tongue):
        return "name"
    if {w for w in a if w in tongue.hedges} != {w for w in b if w in tongue.hedges}:
        return "hedge"
    if len(a) == len(b) == 1 and slip(a[0], b[0], tongue):
        return "spelling"
    if a and b and _stems(a, tongue) == _stems(b, tongue):
        return "tense"
    if not a:
        return "omission"
    return "wording" if b else "addition"


def _numeric(word: str, tongue: Tongue) -> bool:
    return word[0].isdigit() or word in tongue.numbers


def _named(text: str, words: Sequence[FoldedWord], tongue: Tongue) -> bool:
    return all(text[w.start].isupper() for w in words) and any(
        w.folded not in tongue.pronouns and w.folded not in tongue.slight for w in words
    )


def _stems(words: Sequence[str], tongue: Tongue) -> list[str]:
    return [tongue.stem(word) for word in words if word not in tongue.slight]


def slip(one: str, other: str, tongue: Tongue) -> bool:
    """Whether two words can be one word mistyped: a letter doubled or not, two letters changed about, a "g" lost.

    Nothing wider: "casual" and "causal", "county" and "country" are two words.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST_MISTYPED:
        return False
    if long == f"{short}g" and long.endswith("ing"):
        return True
    if len(short) == len(long):
        at = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
        swapped = short[:at] + short[at : at + 2][::-1] + short[at + 2 :]
        return swapped == long and not {(one, other), (other, one)} & tongue.two_words
    # Short words have a neighbour a letter away: desert and dessert, staring and starring.
    long_enough = len(long) >= (_LEAST_DOUBLED + 1 if long.endswith("ing") else _LEAST_DOUBLED)
    return (
        len(long) == len(short) + 1
        and long_enough
        and any(long[at] == long[at + 1] and long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))
    )


def _printed(text: str, words: Sequence[FoldedWord]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split()) if words else ""


def _moved(found: list[Change]) -> list[Change]:
    """An omission and an addition of the same words are one change of order."""
    left_out = {
        change.other.casefold(): change for change in found if change.kind == "omission" and " " in change.other
    }
    result: list[Change] = []
    paired: set[int] = set()
    for change in found:
        twin = left_out.get(change.printed.casefold()) if change.kind == "addition" else None
        if twin is not None and id(twin) not in paired:
            paired.add(id(twin))
            result.append(replace(twin, kind="order", printed=change.printed, start=change.start, end=change.end))
        else:
            result.append(change)
    return [change for change in result if id(change) not in paired]
