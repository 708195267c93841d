"""The same quotation in two printings: whether it is the same, and in what words the printings differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from claims.checking.comparing.changes import Change, changes
from claims.checking.comparing.printing import Printing
from claims.checking.comparing.words import FoldedWord, fold
from claims.extraction.readings import Finding, Quotation

Verdict = Literal["same", "part", "reworded"]

# Shorter quotations are words, not wordings: that two texts quote "extraordinary" links nothing.
_LEAST_WORDS = 4
# Of the words of the shorter wording, this share stands in the other in the same order. Unrelated sentences share
# a fifth to a third (function words); a retranslated quotation still shares more than half.
_ALIKE = 0.6
# Quotations this frequent words only are in everything, so they nominate no candidate.
_COMMON_IN = 12


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """A quotation of `one` and the quotation of `other` that gives the same words, or words made of them."""

    one: Quotation
    other: Quotation
    verdict: Verdict
    changes: tuple[Change, ...]


def shared_quotations(one: Printing, other: Printing) -> tuple[SharedQuotation, ...]:
    """The quotations two printings share, each with its nearest counterpart."""
    ours, theirs = _quoted(one), _quoted(other)
    long_enough = [(quotation, words) for quotation, words in theirs if len(words) >= _LEAST_WORDS]
    found = []
    for quotation, words in ours:
        if len(words) < _LEAST_WORDS:
            continue
        best = max(((_likeness(words, there), -at) for at, there in _candidates(words, long_enough)), default=(0.0, 0))
        if best[0] >= _ALIKE:
            counterpart, there = long_enough[-best[1]]
            found.append(_shared(one, quotation, words, other, counterpart, there))
    return tuple(found)


def _quoted(printing: Printing) -> list[tuple[Quotation, Sequence[FoldedWord]]]:
    """The quotations with their words; what is only reported has no wording that another printing could differ from."""
    text = printing.reading.text
    quotations = (quotation for quotation in printing.reading.quotations if quotation.form != "indirect")
    return [(quotation, fold(text, quotation.start, quotation.end)) for quotation in quotations]


def _candidates(
    words: Sequence[FoldedWord], others: Sequence[tuple[Quotation, Sequence[FoldedWord]]]
) -> Iterator[tuple[int, Sequence[FoldedWord]]]:
    """Those that share words with it, by an index over words, so that long texts do not cost their square."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, (_, there) in enumerate(others):
        for word in {w.folded for w in there}:
            index[word].append(at)
    votes = Counter(at for word in {w.folded for w in words} for at in index.get(word, ())[:_COMMON_IN])
    for at, _ in votes.most_common(_COMMON_IN):
        yield at, others[at][1]


def _likeness(a: Sequence[FoldedWord], b: Sequence[FoldedWord]) -> float:
    common = LCSseq.similarity([w.folded for w in a], [w.folded for w in b])
    return common / min(len(a), len(b))


def _shared(
    one: Printing,
    quotation: Quotation,
    words: Sequence[FoldedWord],
    other: Printing,
    counterpart: Quotation,
    there: Sequence[FoldedWord],
) -> SharedQuotation:
    a, b = [w.folded for w in words], [w.folded for w in there]
    if a == b:
        return SharedQuotation(quotation, counterpart, "same", ())
    if _within(a, b) or _within(b, a):
        return SharedQuotation(quotation, counterpart, "part", ())
    return SharedQuotation(
        quotation, counterpart, "reworded", changes(one.reading.text, words, other.reading.text, there)
    )


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether `short` stands in `long` word for word: a part of a quotation is no rewording."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def wording_findings(one: Printing, other: Printing, shared: Sequence[SharedQuotation]) -> Iterator[Finding]:
    """A finding in `one` for each shared quotation whose words differ from those in `other`."""
    for pair in shared:
        if pair.verdict == "reworded":
            yield _finding(one, other, pair)


def _finding(one: Printing, other: Printing, pair: SharedQuotation) -> Finding:
    turned = [change for change in pair.changes if change.alters_meaning]
    differs = "is not worded as in" if other.primary else "differs from the wording in"
    opening = "A change here may alter the meaning: the" if turned else "The"
    said = "; ".join(_in_words(change) for change in pair.changes[:_SHOWN])
    more = len(pair.changes) - _SHOWN
    return Finding(
        id="",
        kind="quotation-meaning" if turned else "quotation-reworded",
        severity="material",
        start=pair.one.start,
        end=pair.one.end,
        printed=pair.one.text,
        suggested=pair.other.text,
        message=(
            f"{opening} quotation printed here {differs} {other.name}: {said}"
            f"{f'; and {more} more changes' if more > 1 else '; and one more change' if more == 1 else ''}."
        ),
        compared_with=other.name,
        details={
            "other_start": pair.other.start,
            "other_end": pair.other.end,
            "changes": [
                {
                    "kind": change.kind,
                    "printed": change.printed,
                    "other": change.other,
                    "start": change.start,
                    "end": change.end,
                    "alters_meaning": change.alters_meaning,
                }
                for change in pair.changes
            ],
        },
    )


_SHOWN = 8


def _in_words(change: Change) -> str:
    if not change.other:
        return f"“{change.printed}” added"
    if not change.printed:
        return f"“{change.other}” left out"
    if change.kind == "order":
        return f"“{change.printed}” moved"
    return f"“{change.printed}” instead of “{change.other}”"
