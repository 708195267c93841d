"""Turns of a conversation that is printed as one: "JR: …", "Jo Roe: …", "Q: …", paragraph after paragraph."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.extraction.blocks import Block
from claims.extraction.lexicon import lexicon
from claims.extraction.readings import Person, Quotation, SpeakerReading
from claims.extraction.roster import Roster
from claims.extraction.speakers import Previous, reading

_LISTS = lexicon("en", "rules_names")

_LABEL = re.compile(r"(?P<label>[^\W\d_a-z][\w.’'-]{0,24}(?: [^\W\d_a-z][\w.’'-]{0,24}){0,3}):\s{1,4}(?=[^\s“\"‘'«„])")
_QUESTION = _LISTS.words("turns_question")
_ANSWER = _LISTS.words("turns_answer")
_TWO = 2
_FEWEST = 4
"""Turns that make a conversation; fewer may be a list of any kind."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph: whose label stands at `start`..`end`, and where the words begin."""

    block: Block
    start: int
    end: int
    words: int
    label: str


def turns(text: str, parts: Sequence[Block]) -> tuple[Turn, ...]:
    """The paragraphs that are turns, in order; none where a text is no conversation.

    Two labels at least take turns, and one of them comes back.
    """
    found: list[Turn] = []
    for block in parts:
        match = _LABEL.match(text, block.start, block.end) if block.zone == "body" else None
        if match and match.end() < block.end:
            found.append(Turn(block, match.start("label"), match.end("label"), match.end(), match["label"]))
    labels = [_letters(turn.label) for turn in found]
    said = Counter(labels)
    alternate = sum(a != b for a, b in pairwise(labels))
    talk = len(found) >= _FEWEST and len(said) > 1 and max(said.values()) > 1 and 2 * alternate >= len(found)
    return tuple(found) if talk else ()


def _letters(label: str) -> str:
    """ "JR" of "Jo Roe" and "J.R."; one word stays."""
    words = label.split()
    return "".join(word[0] for word in words) if len(words) > 1 else label.replace(".", "")


def spoken(text: str, found: Sequence[Turn], people: Sequence[Person], roster: Roster) -> Iterator[Quotation]:
    """Each turn as what its speaker says, initials being those of whoever the text names so."""
    if not found:
        return
    persons = [person for person in people if person.kind == "person"]
    by_initials: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        by_initials["".join(word[:1] for word in person.name.split())].append(person)
    who = {turn.label: _whose(turn, by_initials, roster) for turn in found}
    asks, answers = _parts(text, found, who, persons)
    for number, turn in enumerate(found, 1):
        part = asks if turn.label.lower() in _QUESTION else answers if turn.label.lower() in _ANSWER else None
        yield Quotation(
            id=f"t{number}",
            start=turn.words,
            end=turn.block.end,
            text=text[turn.words : turn.block.end],
            form="direct",
            pieces=((turn.words, turn.block.end),),
            speaker=_speaker(text, turn, who[turn.label] or part, roster),
            rule="turn",
        )


def _whose(turn: Turn, by_initials: dict[str, list[Person]], roster: Roster) -> Person | None:
    named = [person for _, _, person in roster.named_in(turn.start, turn.end)]
    if named:
        return named[0]
    alike = by_initials.get(turn.label.replace(".", ""), [])
    return alike[0] if len(alike) == 1 else None


def _parts(
    text: str, found: Sequence[Turn], who: dict[str, Person | None], persons: Sequence[Person]
) -> tuple[Person | None, Person | None]:
    """Who asks and who answers, where that is one person each; a text that names only one before has them answer."""
    named = {turn.label: person for turn in found if (person := who[turn.label]) is not None}
    if not named:
        before = [one for one in persons if one.mentions and one.mentions[0].start < found[0].start]
        return None, before[0] if len(before) == 1 else None
    talk = {person.id: person for person in named.values()}
    if len(talk) > _TWO:
        return None, None
    asked: defaultdict[str, list[bool]] = defaultdict(list)
    for turn in found:
        if turn.label in named:
            asked[named[turn.label].id].append(text[turn.block.end - 1] == "?")
    ranked = sorted(talk.values(), key=lambda person: sum(asked[person.id]) / len(asked[person.id]))
    return ranked[-1] if len(ranked) == _TWO else None, ranked[0]


def _speaker(text: str, turn: Turn, person: Person | None, roster: Roster) -> SpeakerReading | None:
    if person is not None:
        return SpeakerReading(turn.label, turn.start, turn.end, None, person.name, person.kind, "name")
    if turn.label.lower() in _QUESTION | _ANSWER:
        return SpeakerReading(turn.label, turn.start, turn.end, None, None, "person", "title")
    return reading(text, turn.start, turn.end, roster, Previous(None, 0))
