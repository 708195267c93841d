"""Paragraph after paragraph: what is reported without marks, with its speaker understood as for quotations."""

from collections.abc import Sequence

from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.indirect import reported
from claims.extraction.indirect_parts import Reported, states
from claims.extraction.indirect_titles import label
from claims.extraction.indirect_words import RESULTS
from claims.extraction.occasions import reported_through
from claims.extraction.phrases import Range
from claims.extraction.readings import Quotation, Span, SpeakerReading
from claims.extraction.roster import Roster
from claims.extraction.speakers import Previous, reading

_OURSELVES = frozenset(("i", "we", "you", "us", "me"))
_MOSTLY_QUOTED = 0.8
"""Where marks hold so much of what is reported, the quotation says it already."""


_MARKS = "“”„‟\"＂«»'`"


class Reporter:
    """Gathers the indirect speech of one text in `found`; paragraphs are given in order."""

    def __init__(self, text: str, roster: Roster) -> None:
        self.found: list[Quotation] = []
        self._text = text
        self._roster = roster
        self._previous = Previous(None, 0)

    def read(self, toks: Sequence[Token], direct: Sequence[Quotation]) -> None:
        """Take in the next paragraph, `direct` being the quotations found in it."""
        waiting = [quotation for quotation in direct if quotation.speaker and quotation.speaker.name]
        labelled = label(toks)
        if (
            labelled
            and labelled.subject
            and (toks[labelled.subject[1] - 1].lower in RESULTS or self._names(toks, labelled.subject))
        ):
            self._take(toks, labelled)
            return
        spent = frozenset(one.cue.start for one in direct if one.cue and one.start < one.cue.start)
        spent -= {one.cue.start for one in direct if one.cue and one.start > one.cue.start}
        for found in reported(toks, spent):
            place = toks[(found.subject or found.cue)[0]].start
            while waiting and waiting[0].end <= place:
                self._previous = Previous(waiting[0].speaker, waiting[0].end)
                waiting.pop(0)
            self._take(toks, found)
        if waiting:
            self._previous = Previous(waiting[-1].speaker, waiting[-1].end)

    def read_turn(self, toks: Sequence[Token], direct: Sequence[Quotation]) -> None:
        """Take in the words of a turn of a conversation: what it reports of others, not what the speaker thinks."""
        known = len(self.found)
        if toks:
            self.read(toks, direct)
        kept = [one for one in self.found[known:] if states(one) and not _own(one)]
        self.found[known:] = kept

    def _take(self, toks: Sequence[Token], found: Reported) -> None:
        pieces = tuple((toks[start].start, toks[end - 1].end) for start, end in found.pieces)
        total = pieces[-1][1] - pieces[0][0]
        around = found.subject is not None and pieces[0][0] < toks[found.subject[0]].start < pieces[-1][0]
        if self._quoted(toks, found.pieces) > _MOSTLY_QUOTED * total and not around:
            return
        speaker = self._speaker(toks, found.subject) if found.subject else None
        if speaker is None and found.subject:
            return
        cue = Span(toks[found.cue[0]].start, toks[found.cue[1] - 1].end, "")
        cue = Span(cue.start, cue.end, self._text[cue.start : cue.end])
        start, end = pieces[0][0], pieces[-1][1]
        quotation = Quotation(
            id=f"i{len(self.found) + 1}",
            start=start,
            end=end,
            text=self._text[start:end],
            form="indirect",
            pieces=pieces,
            speaker=speaker,
            cue=cue,
            reported_through=reported_through(self._text, toks, Attribution(found.subject, found.cue, found.rule)),
            rule=found.rule,
        )
        self.found.append(quotation)
        if speaker and speaker.name:
            self._previous = Previous(speaker, max(end, cue.end))

    def _quoted(self, toks: Sequence[Token], pieces: Sequence[Range]) -> int:
        """The length of the longest words between marks."""
        quoted = (toks[k] for start, end in pieces for k in range(start, end) if toks[k].kind == "quote")
        return max((len(self._text[token.start : token.end].strip(_MARKS)) for token in quoted), default=0)

    def _names(self, toks: Sequence[Token], subject: Range) -> bool:
        return bool(self._roster.named_in(toks[subject[0]].start, toks[subject[1] - 1].end))

    def _speaker(self, toks: Sequence[Token], subject: Range) -> SpeakerReading | None:
        start, end = toks[subject[0]].start, toks[subject[1] - 1].end
        if not any(toks[k].kind == "word" for k in range(*subject)):
            return None
        if self._text[end - 2 : end].lower() in ("’s", "'s") and end - start > 4:
            end -= 2
        return reading(self._text, start, end, self._roster, self._previous)


def _own(quotation: Quotation) -> bool:
    speaker = quotation.speaker
    return speaker is None or (speaker.printed or "").lower() in _OURSELVES
