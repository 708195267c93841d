"""Quotations: the marked words of a text that somebody is quoted with, and who that is."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from claims.extraction.blocks import Block, blocks
from claims.extraction.clauses import tokens
from claims.extraction.indirect_reader import Reporter
from claims.extraction.layout import Layout
from claims.extraction.marks import OPENING, Marked, marked
from claims.extraction.quoted import Reader
from claims.extraction.quoted_within import rescued, within
from claims.extraction.readings import Person, Quotation
from claims.extraction.roster import Roster
from claims.extraction.speeches import speeches
from claims.extraction.turns import spoken, turns

_FURNITURE = frozenset(("headline", "link headline", "advert", "caption", "source line"))


def quotations(layout: Layout, people: Sequence[Person]) -> tuple[Quotation, ...]:
    """The quotations of a text in order, each marked stretch one quotation; `continues` names the one it goes on from.

    Words in single marks count where the text marks its speech so, elsewhere only beside a verb of saying; in
    headlines they never do.
    """
    text = layout.text
    parts = blocks(layout)
    spans = _spans(text, parts)
    styles = Counter(span.style for found in spans for span in found)
    roster = Roster(layout, people, [span.outer for found in spans for span in found])
    reader = Reader(text, roster, singles=styles["single"] > styles["double"])
    reporter = Reporter(text, roster)
    talk = turns(text, parts)
    words_of = {turn.block: turn.words for turn in talk}
    for at, (block, quoted) in enumerate(zip(parts, spans, strict=True)):
        furniture = block.zone in _FURNITURE
        speech = [span for span in quoted if span.style == "double" or "headline" not in block.zone]
        toks = tokens(text, block, speech)
        known = len(reader.found)
        reader.read(block, speech, toks, furniture, parts[at + 1] if at + 1 < len(parts) else None)
        if block in words_of:
            told = [token for token in toks if token.start >= words_of[block]]
            reporter.read_turn(told, reader.found[known:])
        elif not furniture or block.zone == "headline":
            reporter.read(toks, reader.found[known:])
    found = sorted(
        (*within(text, reader.found, reporter.found), *rescued(reader.spare, reporter.found)), key=attrgetter("start")
    )
    whole = speeches(text, found, reporter.found)
    talked = spoken(text, talk, people, roster)
    return tuple(sorted((*found, *reporter.found, *whole, *talked), key=lambda said: (said.start, -said.end)))


def _spans(text: str, parts: Sequence[Block]) -> list[list[Marked]]:
    opens = [text[block.start] if text[block.start] in OPENING else "" for block in parts]
    body = [at for at, block in enumerate(parts) if block.zone not in _FURNITURE]
    following = dict(pairwise(body))
    return [marked(text, block, opens[following[at]] if at in following else "") for at, block in enumerate(parts)]
