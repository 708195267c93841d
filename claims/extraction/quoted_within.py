"""Quoted words inside something reported: whose they are when the verb beside them says nothing."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.attributions import NOBODY
from claims.extraction.cues import THINKING, TITLING, UTTERING
from claims.extraction.indirect_words import ADDING, INTERRUPTING, LEMMA, SHOWING
from claims.extraction.readings import Quotation

_THINGS = frozenset(("thing", "about", "owned thing", "lent noun", "attitude"))
"""What is spoken of, rather than what is said of it."""
_BESIDE = frozenset(("cue governs", "cue before", "cue before, inverted", "owned noun"))


def within(text: str, direct: Sequence[Quotation], indirect: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations of a text, those that stand in what somebody else reports given to the reporter.

    "Lee said that Dahl backs “a wall of shame”" quotes Lee; "Lee said that Dahl told her of “a wall of shame”" quotes Dahl.
    """
    told = [reported for reported in indirect if _told_by_somebody(reported)]
    starts = [reported.start for reported in told]
    found: dict[str, Quotation] = {}
    for quotation in direct:
        said = quotation if _utters(quotation) else _reported(text, quotation, told, starts)
        first = found.get(said.continues or "")
        if first is not None and first.rule == "reported" and first.speaker is not None and said.cue is None:
            said = replace(said, speaker=replace(first.speaker, how="continuation"))
        found[said.id] = said
    return tuple(found.values())


def rescued(spare: Sequence[Quotation], indirect: Sequence[Quotation]) -> Iterator[Quotation]:
    """Marked words that are a quotation only because they stand in what somebody reports."""
    told = [reported for reported in indirect if _told_by_somebody(reported)]
    starts = [reported.start for reported in told]
    for quotation in spare:
        whole = _around(quotation.start, quotation.end, told, starts)
        if whole is not None and whole.rule not in _THINGS:
            yield _said_by(quotation, whole)


def surely(quotation: Quotation) -> bool:
    """Whether the words are the speaker's even where somebody else reports them: no "Lee said Dahl had shown “…”"."""
    beside = quotation.cue is not None and quotation.rule in _BESIDE and not _says(quotation.cue.text)
    return quotation.rule != "subject" and not beside


def _reported(text: str, quotation: Quotation, indirect: Sequence[Quotation], starts: Sequence[int]) -> Quotation:
    if quotation.cue is None and quotation.rule != "subject":
        return quotation
    whole = _own_words(text, quotation, indirect, starts)
    if whole is not None:
        return _said_by(quotation, whole)
    shown = quotation.cue is not None and quotation.cue.text.lower().startswith("show")
    if quotation.cue is not None and (quotation.rule not in _BESIDE or (_says(quotation.cue.text) and not shown)):
        return quotation
    first = quotation.cue.start if quotation.cue else quotation.start
    whole = _around(first, quotation.end, indirect, starts)
    if whole is None or (not shown and quotation.cue and whole.cue and LEMMA.get(whole.cue.text.lower()) in SHOWING):
        return quotation  # figures that show it do not say it
    if quotation.rule == "owned noun" and whole.rule in _THINGS:
        return quotation  # "Lee is tired of Dahl’s “wait and see” answers": whose words they are is said
    return _said_by(quotation, whole)


def _own_words(
    text: str, quotation: Quotation, indirect: Sequence[Quotation], starts: Sequence[int]
) -> Quotation | None:
    """What is reported around words of its own speaker: "Lee rails against what she calls “the usual crowd”"."""
    who = quotation.speaker
    if who is None or who.start is None or who.how != "pronoun":
        return None
    if text[max(0, who.start - len("what ")) : who.start].lower() != "what ":
        return None
    whole = _around(who.start, quotation.end, indirect, starts)
    same = whole is not None and whole.speaker is not None and whole.speaker.name == who.name is not None
    return whole if same else None


def _told_by_somebody(reported: Quotation) -> bool:
    """Whether it has a speaker who is more than a question word."""
    printed = reported.speaker.printed if reported.speaker else None
    return printed is not None and printed.split()[0].lower() not in NOBODY


def _around(start: int, end: int, indirect: Sequence[Quotation], starts: Sequence[int]) -> Quotation | None:
    """What is reported around a stretch of the text, the stretch whole in one of its pieces."""
    at = bisect_right(starts, start) - 1
    if at < 0 or not any(first <= start and end <= last for first, last in indirect[at].pieces):
        return None
    return indirect[at]


def _said_by(quotation: Quotation, whole: Quotation) -> Quotation:
    return replace(
        quotation,
        speaker=whole.speaker,
        cue=whole.cue,
        reported_through=whole.reported_through,
        continues=None,
        rule="reported",
    )


def _utters(quotation: Quotation) -> bool:
    """Whether a verb right before a whole sentence says it aloud: "said that, when Lee shouted, “Sink it,” …"."""
    return (
        quotation.rule == "cue before"
        and quotation.form == "direct"
        and quotation.cue is not None
        and quotation.cue.text.lower() in UTTERING
    )


def _says(cue: str) -> bool:
    lower = cue.lower()
    lemma = LEMMA.get(lower)
    return lower in ADDING or lower in TITLING or (lemma in INTERRUPTING and lemma not in THINKING)
