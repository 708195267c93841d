"""The same quotation in two printings: whether it is the same, and in what words the printings differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from claims.checking.comparing.aligned import spelt_apart
from claims.checking.comparing.changes import Change, changes
from claims.checking.comparing.cut_off import cut_off
from claims.checking.comparing.marked import marked_openly
from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.printing import KEPT, Printing, one_language
from claims.checking.comparing.record import RECORD, narrowed, record_words
from claims.checking.comparing.regions import Region, shared_region, with_edges
from claims.checking.comparing.saying import across
from claims.checking.comparing.speakers import two_people
from claims.checking.comparing.words import FoldedWord, fold
from claims.extraction.readings import Finding, Quotation

Verdict = Literal["same", "spelling", "part", "reworded"]

# A word that stands in this many quotations nominates no candidate.
_COMMON_IN = 12
_ONE_OCCASION = timedelta(days=7)

Words = tuple[FoldedWord, ...]
_SINGLE = re.compile(r"(?<!\w)[‘'](?P<said>(?:[^‘’'“”\"\n]|[’'](?=\w)){12,300}+)[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """A quotation of `one` and the quotation of `other` that gives the same words, or words made of them.

    "same" but for marks and case, "spelling": but for spelling habits too, "part": one of them gives more of what was
    said, "reworded": `changes` lie within the stretch that both give.
    """

    one: Quotation
    other: Quotation
    verdict: Verdict
    changes: tuple[Change, ...]


def shared_quotations(one: Printing, other: Printing) -> tuple[SharedQuotation, ...]:
    """The quotations two printings share, in the order of `one`; none where they are in two languages.

    A quotation that the other printing gives in two pieces is shared twice, once with each. A primary document is
    the speaker's own: all its words are held against what the other prints in marks.
    """
    if not one_language(one, other):
        return ()
    theirs = _quoted(other)
    index = _index(theirs)
    found = []
    for quotation, words in _quoted(one):
        taken: list[Region] = []
        regions = [
            (region, at)
            for at in _candidates(words, index, one.tongue)
            if not (quotation.rule == RECORD == theirs[at][0].rule)
            and (region := _region(one, quotation, words, other, *theirs[at]))
        ]
        for region, at in sorted(regions, key=lambda pair: (-pair[0].score, pair[1])):
            if all(region.a1 <= there.a0 or there.a1 <= region.a0 for there in taken):
                taken.append(region)
                found.append(_shared(one, quotation, words, other, *theirs[at], region))
    return tuple(found)


@lru_cache(maxsize=KEPT)
def _quoted(printing: Printing) -> tuple[tuple[Quotation, Words], ...]:
    """The quotations with their words; what is only reported has no wording that another printing could differ from, but
    for the part of it that stands in single marks."""
    text = printing.reading.text
    quotations = [quotation for quotation in printing.reading.quotations if quotation.form != "indirect"]
    quotations += _in_single_marks(printing, quotations)
    if printing.primary:
        quotations += record_words(printing)
    return tuple(
        (quotation, tuple(word for start, end in quotation.pieces for word in fold(text, start, end)))
        for quotation in quotations
    )


def _in_single_marks(printing: Printing, read: Sequence[Quotation]) -> Iterator[Quotation]:
    """Words in single marks inside indirect speech that the reading does not hold as a quotation."""
    text = printing.reading.text
    told = {quotation.start for quotation in read}
    for reported in (quotation for quotation in printing.reading.quotations if quotation.form == "indirect"):
        for match in _SINGLE.finditer(text, reported.start, min(len(text), reported.end + 1)):
            start, end = match.span("said")
            if start not in told:
                told.add(start)
                yield replace(
                    reported, start=start, end=end, text=match["said"], form="partial", pieces=((start, end),)
                )


def _index(quoted: Sequence[tuple[Quotation, Words]]) -> dict[str, list[int]]:
    """Which quotations hold a word, so that long texts do not cost their square."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, (_, words) in enumerate(quoted):
        for word in {w.folded for w in words}:
            index[word].append(at)
    return index


def _candidates(words: Words, index: dict[str, list[int]], tongue: Tongue) -> Iterator[int]:
    votes: Counter[int] = Counter()
    for word in {w.folded for w in words}:
        weight = 1 if word in tongue.small else 4
        for at in index.get(word, ())[:_COMMON_IN]:
            votes[at] += weight
    for at, _ in votes.most_common(_COMMON_IN):
        yield at


def _region(
    one: Printing, quotation: Quotation, words: Words, other: Printing, counterpart: Quotation, there: Words
) -> Region | None:
    apart = two_people(quotation.speaker, counterpart.speaker) or _occasions(one, other)
    return shared_region(one.reading.text, words, other.reading.text, there, one.tongue, apart=apart)


def _occasions(one: Printing, other: Printing) -> bool:
    """Whether two texts came out so far apart that who speaks in both may have said a few words twice: a slogan."""
    if one.published is None or other.published is None or one.primary or other.primary:
        return False
    return abs(one.published.earliest - other.published.earliest) > _ONE_OCCASION


def _shared(
    one: Printing, quotation: Quotation, words: Words, other: Printing, counterpart: Quotation, there: Words, r: Region
) -> SharedQuotation:
    for one_sided in (False, True):
        edges = with_edges(one.reading.text, words, other.reading.text, there, r, one_sided=one_sided)
        ours, theirs = words[edges.a0 : edges.a1], there[edges.b0 : edges.b1]
        found = tuple(
            change
            for change in changes(one.reading.text, ours, other.reading.text, theirs, one.tongue)
            if not marked_openly(change, one.reading.text, other.reading.text)
        )
        if not found:
            found = tuple(_cut_off(one, ours, words, other, theirs, there))
            break
    verdict: Verdict = "reworded"
    if not found:
        whole = len(ours) == len(words) == len(theirs) == len(there)
        habits = spelt_apart(one.reading.text, ours, other.reading.text, theirs)
        verdict = "part" if not whole else "spelling" if habits else "same"
    return SharedQuotation(narrowed(one, quotation, ours), narrowed(other, counterpart, theirs), verdict, found)


def _cut_off(
    one: Printing, ours: Words, words: Words, other: Printing, theirs: Words, there: Words
) -> Iterator[Change]:
    """The "not" of one of them that the other's part begins right behind."""
    text, other_text, tongue = one.reading.text, other.reading.text, one.tongue
    a0, b0, place, other_place = words.index(ours[0]), there.index(theirs[0]), ours[0].start, theirs[0].start
    if a0 == 0 and (span := cut_off(other_text, there, b0, text, place, tongue)):
        yield Change("negation", "", other_text[slice(*span)], place, place, *span)
    elif b0 == 0 and (span := cut_off(text, words, a0, other_text, other_place, tongue)):
        yield Change("negation", text[slice(*span)], "", *span, other_place, other_place)


def wording_findings(one: Printing, other: Printing, shared: Sequence[SharedQuotation]) -> Iterator[Finding]:
    """A finding in `one` for each shared quotation whose words differ from those in `other`."""
    for pair in shared:
        if pair.verdict == "reworded":
            yield _finding(one, other, pair)


def _finding(one: Printing, other: Printing, pair: SharedQuotation) -> Finding:
    turned = [change for change in pair.changes if change.alters_meaning]
    differs = "is not worded as in" if other.primary else "differs from the wording in"
    graver = f", and the {'changes' if len(pair.changes) > 1 else 'change'} may alter the meaning" if turned else ""
    said = "; ".join(_in_words(change) for change in pair.changes[:_SHOWN])
    more = len(pair.changes) - _SHOWN
    return across(
        one,
        other,
        "quotation-meaning" if turned else "quotation-reworded",
        (pair.one.start, pair.one.end),
        (pair.other.start, pair.other.end),
        f"The quotation {differs} {other.name}{graver}: {said}"
        f"{f'; and {more} more changes' if more > 1 else '; and one more change' if more == 1 else ''}.",
        suggested=pair.other.text,
        changes=[change.told for change in pair.changes],
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
