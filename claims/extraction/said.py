"""What is known of one quotation, and the shape it leaves in."""

from dataclasses import dataclass

from claims.extraction.marks import Marked
from claims.extraction.readings import Form, Quotation, Span, SpeakerReading

FEW_WORDS = 5
"""Up to so many words are set apart for many reasons; more are hardly anything but speech."""
_ENOUGH = 120


@dataclass(frozen=True, slots=True)
class Said:
    """Who, by which words and which rule; `continues` where the words go on from an earlier quotation."""

    speaker: SpeakerReading | None
    cue: Span | None
    through: str | None
    rule: str
    continues: str | None = None
    reach: int = 0
    """The last sentence of the paragraph that the attribution itself takes up."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A quotation of the paragraph at hand and the last of its sentences that belongs to it."""

    quotation: Quotation
    sentence: int


def quotation_of(text: str, span: Marked, said: Said, key: str) -> Quotation:
    """The quotation as it is handed out; its rule tells when a closing mark is missing."""
    quoted = text[span.start : span.end]
    return Quotation(
        id=key,
        start=span.start,
        end=span.end,
        text=quoted,
        form=_form(quoted, said),
        pieces=((span.start, span.end),),
        continues=said.continues,
        speaker=said.speaker,
        cue=said.cue,
        reported_through=said.through,
        rule=said.rule if span.closed or span.goes_on else f"{said.rule}; mark not closed",
    )


def is_speech(text: str, span: Marked) -> bool:
    """Whether marked words speak for themselves, with nobody named: a sentence of some length."""
    return len(span_words(text, span)) > FEW_WORDS and text[span.end - 1] in ".,!?…—"


def is_heading(text: str, span: Marked) -> bool:
    """Whether marked words only head what follows them: capitals throughout, or a few words and a colon."""
    words = span_words(text, span)
    return (text[span.start : span.end].isupper() and len(words) > 1) or (
        text[span.end - 1] == ":" and len(words) <= FEW_WORDS
    )


def span_words(text: str, span: Marked) -> list[str]:
    """The first words of a marked stretch, enough to tell few from many."""
    return text[span.start : min(span.end, span.start + _ENOUGH)].split()


def _form(text: str, said: Said) -> Form:
    """Direct where the words stand for themselves as a sentence, partial where they serve the reporter's."""
    first = text.lstrip("[(“‘\"'…. ")[:1]
    whole = not first.islower() and (text[-1] in ".,!?…—–-" or len(text.split()) > FEW_WORDS)
    return "direct" if whole or (said.continues and text[-1] in ".,!?…—–") else "partial"
