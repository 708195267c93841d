"""Quotations with nothing beside them that says who spoke."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims.checking.lexicon import CAPITAL, built, code, lexicon
from claims.checking.neighbours import body_after, body_before
from claims.checking.saying import find, listed, quoted
from claims.extraction.layout import Layout, Paragraph
from claims.extraction.readings import Finding, Quotation, Reading, SpeakerReading

_AROUND = " \t“”„»«\"‘’‚'[]()…."
# Two words in quotation marks are a title or a scare quote, not somebody's statement.
_FEWEST_WORDS = 5


def _within(language: str) -> re.Pattern[str]:
    words = lexicon(language, "speakers")
    return re.compile(rf", (?:{words.pattern('said')}) (?:{CAPITAL}|(?:{words.pattern('article')})\b)")


_SAID_WITHIN = built("speakers", _within)
# The rest of a tag that a page was put together with, not words.
_MARKUP = (">", "<")
# "Ada Moor: We shall see." is a transcript.
_LABEL = re.compile(rf"{CAPITAL}[\w.’' -]{{1,40}}:\s")
# What leads a quotation in.
_LEADS = (":", ",", "–", "—")
_MARKS = ("“", "”", '"', "„", "»", "«")
_SHOWN = 4
_LEAST_SIGNED, _LONGEST_SIGNED = 2, 8
_DASHES = ("-", "–", "—", "―", "~")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Paragraphs that are nothing but a quotation, whose speaker is unknown or carried over an interruption.

    A quotation of several paragraphs is reported once; one that a line with a colon leads in, or that is signed below, is not.
    """
    earlier, after = body_before(layout.paragraphs), body_after(layout.paragraphs)
    named = _named(reading)
    nobody_yet: int | None = -1
    said_within = _SAID_WITHIN.get(code(reading.language))
    for quotation in reading.quotations:
        at = layout.paragraph_at(quotation.start)
        if quotation.form != "direct" or at is None or len(quotation.text.split()) < _FEWEST_WORDS:
            continue
        paragraph = layout.paragraphs[at]
        if paragraph.zone != "body" or not _alone(reading.text, paragraph, quotation):
            continue
        speaker = quotation.speaker
        within = said_within is not None and said_within.search(quotation.text)
        if speaker is None and (within or quotation.text.startswith(_MARKUP)):
            continue
        before = earlier[at]
        below = after[at]
        signed = below is not None and (
            reading.text.startswith(_DASHES, layout.paragraphs[below].start)
            or _is_a_name(reading.text, layout.paragraphs[below])
        )
        interrupted = before is not None and at - before > 1
        # "The statement" speaks on in the next paragraph as somebody with a name does.
        if speaker is None or (speaker.name is None and speaker.how == "continuation" and interrupted):
            led_in = before is not None and reading.text[layout.paragraphs[before].end - 1] == ":"
            if not led_in and not signed and before != nobody_yet:
                yield _nobody(reading, quotation)
            nobody_yet = at
        elif speaker.how == "continuation" and before is not None and interrupted:
            yield _inherited(reading, quotation, speaker.name or "", layout.paragraphs[before + 1 : at])
        elif (
            before is not None
            and not signed
            and (several := _several(reading, layout.paragraphs[before], quotation, speaker, named))
        ):
            yield _either(reading, quotation, several)


def _named(reading: Reading) -> list[tuple[int, str]]:
    """Every place where a person is named, in order."""
    return sorted((place.start, one.name) for one in reading.people if one.kind == "person" for place in one.mentions)


def _several(
    reading: Reading,
    before: Paragraph,
    quotation: Quotation,
    speaker: SpeakerReading,
    named: Sequence[tuple[int, str]],
) -> list[str]:
    """The people that the paragraph before names, two or more, where it quotes nobody and the speaker is guessed from it."""
    if (
        speaker.start is None
        or not before.start <= speaker.start < before.end
        or reading.text[before.end - 1] in _LEADS
    ):
        return []
    if any(mark in reading.text[before.start : before.end] for mark in _MARKS) or _LABEL.match(quotation.text):
        return []
    inside = named[bisect_left(named, (before.start, "")) : bisect_left(named, (before.end, ""))]
    # Whom the words themselves name does not speak them.
    said = quotation.text.casefold()
    people = [name for name in dict.fromkeys(name for _, name in inside) if name.split()[-1].casefold() not in said]
    return people if len(people) > 1 else []


def _is_a_name(text: str, line: Paragraph) -> bool:
    """Whether a line is nothing but who spoke: "Helen Marsh, Friends of the Library"."""
    words = text[line.start : line.end].strip(_AROUND).split()
    named = [word for word in words if word[:1].isupper()]
    if not _LEAST_SIGNED <= len(words) <= _LONGEST_SIGNED or 2 * len(named) <= len(words):
        return False
    # A sentence ends in a stop after its verb or the like: German nouns have capitals as names do.
    sentence = text[line.end - 1] == "." and not words[-1][:1].isupper()
    return words[0][:1].isupper() and not sentence


def _alone(text: str, paragraph: Paragraph, quotation: Quotation) -> bool:
    outside = text[paragraph.start : max(paragraph.start, quotation.start)]
    return not (outside + text[min(quotation.end, paragraph.end) : paragraph.end]).strip(_AROUND)


def _nobody(reading: Reading, quotation: Quotation) -> Finding:
    return find(
        reading,
        "quotation-unattributed",
        quotation.start,
        quotation.end,
        f"Nothing says who spoke the words {quoted(quotation.text)}; find the speaker before quoting them.",
    )


def _either(reading: Reading, quotation: Quotation, people: Sequence[str]) -> Finding:
    return find(
        reading,
        "quotation-unattributed",
        quotation.start,
        quotation.end,
        f"Nothing beside the words {quoted(quotation.text)} says who spoke them, and the paragraph before names"
        f" {listed(people[:_SHOWN])}; check which of them it was.",
    )


def _inherited(reading: Reading, quotation: Quotation, name: str, between: Sequence[Paragraph]) -> Finding:
    line = reading.text[between[0].start : between[0].end]
    return find(
        reading,
        "quotation-unattributed",
        quotation.start,
        quotation.end,
        f"Nothing says who spoke the words {quoted(quotation.text)}. The last to speak was {name}, but {quoted(line)}"
        " stands between; check that the speaker is the same.",
        related=[(paragraph.start, paragraph.end) for paragraph in between],
        inherited=name,
    )
