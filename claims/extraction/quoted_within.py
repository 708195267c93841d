"""Quoted words inside something reported: whose they are when the verb beside them says nothing."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.indirect_words import ADDING, INTERRUPTING, LEMMA
from claims.extraction.readings import Quotation

_BESIDE = frozenset(("cue governs", "cue before", "owned noun"))


def within(direct: Sequence[Quotation], indirect: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, those that stand in what somebody else reports given to the reporter.

    "Lee said that Dahl backs “a wall of shame”" quotes Lee; "Lee said that Dahl told her of “a wall of shame”" quotes Dahl.
    """
    told = [reported for reported in indirect if reported.speaker]
    starts = [reported.start for reported in told]
    found: dict[str, Quotation] = {}
    for quotation in direct:
        said = _reported(quotation, told, starts)
        first = found.get(said.continues or "")
        if first is not None and first.rule == "reported" and first.speaker is not None and said.cue is None:
            said = replace(said, speaker=replace(first.speaker, how="continuation"))
        found[said.id] = said
    return tuple(found.values())


def _reported(quotation: Quotation, indirect: Sequence[Quotation], starts: Sequence[int]) -> Quotation:
    at = bisect_right(starts, quotation.start) - 1
    if at < 0 or quotation.rule not in _BESIDE or quotation.cue is None or _says(quotation.cue.text):
        return quotation
    whole = indirect[at]
    inside = any(start <= quotation.cue.start and quotation.end <= end for start, end in whole.pieces)
    if not inside:
        return quotation
    return replace(
        quotation,
        speaker=whole.speaker,
        cue=whole.cue,
        reported_through=whole.reported_through,
        continues=None,
        rule="reported",
    )


def _says(cue: str) -> bool:
    lower = cue.lower()
    return lower in ADDING or LEMMA.get(lower) in INTERRUPTING
