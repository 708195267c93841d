"""One paragraph after the other: each marked stretch with its speaker, or with the speaker it inherits."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction import attribution, openings
from claims.extraction.attribution_agents import unnamed
from claims.extraction.attribution_labels import signature
from claims.extraction.attribution_nouns import chanted, shouted
from claims.extraction.attribution_subjects import antecedent
from claims.extraction.attributions import NOBODY, Attribution, sentence_bounds
from claims.extraction.blocks import Block
from claims.extraction.clauses import Token, tokens
from claims.extraction.cues import ADVERBS, PERSONAL, SPOKEN, TIMES
from claims.extraction.marks import Marked
from claims.extraction.occasions import reported_through
from claims.extraction.phrases import Range
from claims.extraction.quoted_within import surely
from claims.extraction.readings import Quotation, Span
from claims.extraction.roster import Roster
from claims.extraction.said import FEW_WORDS, Kept, Said, is_heading, is_speech, quotation_of, span_words
from claims.extraction.speakers import Previous, reading
from claims.extraction.titles import ORGANISED
from claims.extraction.words.titles import OFFICES
from claims.extraction.works import goes_with, in_title_case, is_work

_ENOUGH_BEFORE = 600
_UNKNOWN = Said(None, None, None, "no attribution")
_OF_A_THING = Said(None, None, None, "subject")
_LONGEST_SIGNATURE = 120
_BETWEEN = 8
"""So many tokens may stand between the two parts of a quotation that an unknown verb breaks off."""
_BESIDE = frozenset(("cue before", "cue before, inverted", "cue after", "cue after, inverted", "same paragraph"))
"""Rules that hold for speech alone, not for words a reporter sets apart."""
_ONE = frozenset(("he", "she", "i"))
_TELLING = SPOKEN | ORGANISED | OFFICES
"""Nouns for what or who may have words of its own that are part of a sentence about it."""
_STANDING = frozenset(("that", "which"))
_THINGS = frozenset(("it", "it's", "it’s", "you"))
_CLOSING = frozenset(("cue after", "cue after, inverted", "cue closes"))
"""Rules by which an attribution closes its sentence, all of which it may cover."""


class Reader:
    """Reads the paragraphs of one text in order and gathers its quotations in `found`."""

    def __init__(self, text: str, roster: Roster, *, singles: bool) -> None:
        """`singles` says that the text marks its speech with single marks."""
        self.found: list[Quotation] = []
        self.spare: list[Quotation] = []
        """Marked words that nothing beside them says to be a quotation."""
        self._text = text
        self._roster = roster
        self._singles = singles
        self._previous = Previous(None, 0)
        self._goes_on: Quotation | None = None
        """The quotation a paragraph of nothing but quoted words goes on from: the previous paragraph ended in it."""
        self._open = False
        self._before: Block | None = None

    def read(
        self, block: Block, quoted: Sequence[Marked], toks: Sequence[Token], furniture: bool, following: Block | None
    ) -> None:
        """Take in the next paragraph, its marked stretches and its tokens. Furniture does not part what stands before it from what stands after."""
        if not quoted:
            if not furniture:
                self._goes_on, self._open, self._before = None, False, block
            return
        places = [at for at, token in enumerate(toks) if token.kind == "quote"]
        kept: list[Kept] = []
        works = False
        for n, (span, at) in enumerate(zip(quoted, places, strict=True)):
            words = span_words(self._text, span)
            if is_work(words, toks, at) or (works and goes_with(words, toks, at)):
                works = True
                continue
            works = False
            said = self._said(toks, at, kept, len(words) <= FEW_WORDS)
            if following is not None and len(toks) == 1 and self._goes_on is None:
                said = self._signed(following) or said
            if said is None:
                said = self._with_next(toks, at, places[n + 1 : n + 2], kept)
            if not self._counts(span, said, furniture):
                if said is None and not furniture and not in_title_case(words) and self._speaks(span):
                    self.spare.append(quotation_of(self._text, span, _UNKNOWN, f"m{len(self.spare) + 1}"))
                continue
            if said and kept and not said.continues and self._goes_on_from(toks, at, kept[-1]):
                said = replace(said, continues=kept[-1].quotation.id)
            quotation = quotation_of(self._text, span, said or _UNKNOWN, f"q{len(self.found) + 1}")
            kept.append(Kept(quotation, max(toks[at].sentence, said.reach if said else 0)))
            self.found.append(quotation)
            if quotation.speaker and quotation.speaker.name and surely(quotation):
                self._previous = Previous(quotation.speaker, quotation.end)
        if furniture:
            return
        self._before = block
        self._open = not quoted[-1].closed
        ends = bool(kept) and kept[-1].sentence >= toks[-1].sentence
        self._goes_on = kept[-1].quotation if ends else None

    def _said(self, toks: Sequence[Token], at: int, kept: Sequence[Kept], few: bool) -> Said | None:
        low, high = sentence_bounds(toks, at)
        alone = all(toks[k].kind != "word" or toks[k].lower in ADVERBS for k in range(low, high))
        found = self._within(toks, at, kept)
        if at == 0 and self._open and self._goes_on is not None:
            earlier = self._inherited(self._goes_on, "paragraph continues")
            return replace(found, continues=earlier.continues) if found else earlier
        if found:
            return found
        beside = any(token.kind == "quote" for token in toks[max(0, at - _BETWEEN) : at])
        if not alone and beside and kept and self._goes_on_from(toks, at, kept[-1]):
            return self._inherited(kept[-1].quotation, "same paragraph")
        if not alone:
            return None if few else self._unattributed(toks, low, at, kept)
        before = sentence_bounds(toks, max(low - 1, 0))
        if kept and kept[-1].sentence >= toks[low].sentence - 1:
            other = attribution.taken_over(toks, *before) if low > 0 else None
            return self._by(toks, other, kept) if other else self._inherited(kept[-1].quotation, "same paragraph")
        if low > 0:
            introduced = attribution.introduced(toks, *before)
            if (
                introduced
                and introduced.subject
                and self._speaks_next(toks, introduced)
                and (not kept or introduced.cue or self._named(toks, introduced.subject))
            ):
                return self._by(toks, introduced, kept)
            return self._inherited(kept[-1].quotation, "same paragraph") if kept else None
        if self._goes_on is not None:
            return self._inherited(self._goes_on, "next paragraph")
        return self._from_paragraph_before()

    def _somebody(self, toks: Sequence[Token], subject: Range) -> bool:
        """Whether a sentence is about somebody who may speak: a name, a person's pronoun, people."""
        first, last = toks[subject[0]], toks[subject[1] - 1]
        if first.lower in PERSONAL:
            return first.lower not in _THINGS
        return last.lower.endswith("s") or bool(self._roster.named_in(first.start, last.end))

    def _named(self, toks: Sequence[Token], subject: Range) -> bool:
        """Whether a subject is one person: a name or a pronoun that stands for one."""
        first, last = toks[subject[0]], toks[subject[1] - 1]
        return (
            first.lower in _ONE
            or last.lower in OFFICES
            or any(who.kind == "person" for _, _, who in self._roster.named_in(first.start, last.end))
        )

    def _unattributed(self, toks: Sequence[Token], low: int, at: int, kept: Sequence[Kept]) -> Said | None:
        """Who says words in a sentence that tells it of nobody: whoever it is about, or who spoke in the one before."""
        subject = openings.leading(toks, low, at)
        about = Attribution(subject, None, "subject") if subject and subject[1] < at else None
        if about and subject and self._somebody(toks, subject):
            return self._by(toks, about, kept)
        earlier = self._spoken_before(toks, low, kept)
        if earlier or subject is None or toks[subject[0]].lower in PERSONAL or toks[subject[1] - 1].lower in TIMES:
            return earlier
        tells = not toks[at].lower[-1].islower() or toks[subject[1] - 1].lower in _TELLING
        if about is None:
            return _UNKNOWN
        return self._by(toks, about, kept) if tells else _OF_A_THING

    def _spoken_before(self, toks: Sequence[Token], low: int, kept: Sequence[Kept]) -> Said | None:
        """The speaker of the sentence before in the paragraph, who speaks on where a sentence is about nobody."""
        if kept and kept[-1].sentence >= toks[low].sentence - 1:
            return self._inherited(kept[-1].quotation, "same paragraph")
        if low == 0 or toks[low].kind == "quote":
            return None
        found = attribution.introduced(toks, *sentence_bounds(toks, low - 1))
        return self._by(toks, found, kept) if found and found.cue else None

    def _with_next(self, toks: Sequence[Token], at: int, following: Sequence[int], kept: Sequence[Kept]) -> Said | None:
        """What tells who says the next words of the same sentence: “A” and “B”, X said."""
        for k in following:
            apart = toks[k].sentence != toks[at].sentence or toks[k - 1].text == ":"
            found = None if apart else attribution.in_sentence(toks, k)
            if found and (k == at + 1 or found.rule in _CLOSING):
                return self._by(toks, found, kept)
        return None

    def _within(self, toks: Sequence[Token], at: int, kept: Sequence[Kept]) -> Said | None:
        low, high = sentence_bounds(toks, at)
        if unnamed(toks, at, low) or chanted(toks, at, high):
            return _UNKNOWN
        found = attribution.in_sentence(toks, at)
        if found is None:
            return _UNKNOWN if shouted(toks, at, low) is not None else None
        return self._by(toks, found, kept)

    def _by(self, toks: Sequence[Token], found: Attribution, kept: Sequence[Kept]) -> Said | None:
        if found.subject is None or toks[found.subject[0]].lower in NOBODY:
            return None
        first, last = self._standing_for(toks, found.subject, found.cue)
        start, end = toks[first].start, toks[last - 1].end
        if not any(toks[k].kind == "word" for k in range(first, last)):
            return None
        if self._text[end - 2 : end].lower() in ("’s", "'s") and end - start > 4:
            end -= 2
        cue = None
        if found.cue:
            a, b = toks[found.cue[0]].start, toks[found.cue[1] - 1].end
            cue = Span(a, b, self._text[a:b])
        speaker = reading(self._text, start, end, self._roster, self._previous)
        continues = None
        if cue and kept and kept[-1].quotation.cue == cue and found.rule != "cue governs":
            continues = kept[-1].quotation.id
        through = reported_through(self._text, toks, found) if found.cue else None
        reach = toks[max(found.subject[1], found.cue[1] if found.cue else 0) - 1].sentence
        return Said(speaker, cue, through, found.rule, continues, reach)

    def _standing_for(self, toks: Sequence[Token], subject: Range, cue: Range | None) -> Range:
        """A subject, or the thing that it stands for where it is "that" or "which": nobody knows what "that" said."""
        first = subject[0]
        if cue is None or first > cue[0] or toks[first].lower not in _STANDING:
            return subject
        return antecedent(toks, first, sentence_bounds(toks, first)[0]) or subject

    def _inherited(self, quotation: Quotation, rule: str) -> Said:
        speaker = quotation.speaker
        inherited = replace(speaker, how="continuation") if speaker else None
        return Said(inherited, None, quotation.reported_through, rule, quotation.id)

    def _signed(self, following: Block) -> Said | None:
        if following.end - following.start > _LONGEST_SIGNATURE or self._text[following.start] not in "-–—―":
            return None
        toks = tokens(self._text, following, ())
        subject = signature(toks, 0)
        return self._by(toks, Attribution(subject, None, "signature after"), ()) if subject else None

    def _from_paragraph_before(self) -> Said | None:
        if self._before is None:
            return None
        start = max(self._before.start, self._before.end - _ENOUGH_BEFORE)
        toks = tokens(self._text, replace(self._before, start=start), ())
        if not toks:
            return None
        introduced = attribution.introduced(toks, *sentence_bounds(toks, len(toks) - 1))
        return self._by(toks, introduced, ()) if introduced and self._speaks_next(toks, introduced) else None

    def _speaks_next(self, toks: Sequence[Token], introduced: Attribution) -> bool:
        """Whether an attribution without a verb is more than the one word whose capital is the sentence's."""
        if introduced.cue or introduced.subject is None or introduced.subject[1] - introduced.subject[0] > 1:
            return True
        word = toks[introduced.subject[0]]
        return word.lower in PERSONAL or bool(self._roster.named_in(word.start, word.end))

    def _counts(self, span: Marked, said: Said | None, furniture: bool) -> bool:
        """Whether marked words are a quotation: said by somebody, or speech beyond doubt."""
        if furniture and (said is None or said.speaker is None):
            return False
        if (said is None or said.cue is None) and is_heading(self._text, span):
            return False
        if not self._speaks(span):
            return said is not None and said.rule in _BESIDE
        return said is not None or is_speech(self._text, span)

    def _speaks(self, span: Marked) -> bool:
        """Whether the text marks its speech with marks like these."""
        return span.style == "double" or self._singles

    def _goes_on_from(self, toks: Sequence[Token], at: int, last: Kept) -> bool:
        """Whether a quotation takes up the sentence that the one before broke off: “If it rains,” said X, “we dance.”"""
        broken = last.sentence == toks[at].sentence and toks[at - 1].text == ","
        return broken and toks[at].lower[-1].islower() and last.quotation.text.endswith((",", "—", "–"))
