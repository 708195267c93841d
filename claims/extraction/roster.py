"""The people and organisations of one text, to be asked whom a phrase or a pronoun means."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from claims.extraction.layout import Layout
from claims.extraction.readings import Person
from claims.extraction.titles import BESIDE_OFFICE, LEADERS, SHORTENED, SMALL
from claims.extraction.words.titles import OFFICES

_WORD = re.compile(r"[^\W_]+(?:[-‑&.][^\W_]+)*")
_NEXT_WORD = re.compile(r"[\s,]{1,3}([^\W_]+)")
_APPOSED = re.compile(r", (?:the|a|an) ([a-z][\w’' -]{2,60})[,.]")
_OFFICE = re.compile(
    r"(?:The|An?) (?:[a-z]+(?:[’'-][a-z]+)? ){0,4}?([a-z-]+)(?: (?:for|of|at|from)(?: [^\W\d_][\w’'-]*){1,5}?)?(?= (?:[a-z]+ed|[a-z]+ly|is|was|has|had|will|would|told|said|says|did) )"
)
_BODY = frozenset(("body",))
_LEAD = 30
_NEAR = 500
_LOOK_BACK = 30
_AROUND = 300
_MOST_HOLDERS = 50

Mention = tuple[int, int, Person]
_Titled = tuple[Person, list[frozenset[str]], frozenset[str]]


class Roster:
    """Who is named where. Mentions in furniture (headlines, captions, adverts) never explain a pronoun."""

    def __init__(self, layout: Layout, people: Sequence[Person], quoted: Sequence[tuple[int, int]] = ()) -> None:
        """`quoted` are the stretches of the text, in order, that stand in marks: who is named there does not speak."""
        self._layout = layout
        self._quoted = quoted
        self._people = tuple(people)
        self._mentions: list[Mention] = sorted(
            ((m.start, m.end, person) for person in people for m in person.mentions), key=lambda mention: mention[:2]
        )
        self._starts = [start for start, _, _ in self._mentions]

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a span, in order."""
        at, upto = bisect_left(self._starts, start), bisect_right(self._starts, end - 1)
        return [mention for mention in self._mentions[at:upto] if mention[1] <= end + 2]

    def last_before(self, place: int, kind: str, gender: str | None = None) -> Person | None:
        """Whoever of a kind is named last before a place, and does not take another pronoun than `gender`."""
        for start, _, person in self._back(place):
            if person.kind == kind and self._is_body(start) and fits(person, gender):
                return person
        return None

    def body_called(self, noun: str, place: int) -> Person | None:
        """The organisation named last before a place whose name ends with a word: the council of "Hafen Council"."""
        found = {person.id: person for _, _, person in self._back(place) if self._ends_with(person, noun)}
        return next(iter(found.values()), None)

    def _ends_with(self, person: Person, noun: str) -> bool:
        words = person.name.lower().split()
        return person.kind == "organisation" and len(words) > 1 and words[-1] == noun

    def subject_between(self, start: int, end: int, kind: str, gender: str | None) -> Person | None:
        """Whoever opens the last sentence between two places that opens with somebody's name; else the last named
        there who is known to go with that pronoun when whoever was named before goes with another."""
        fitting: Person | None = None
        for place, _, person in self._back(end):
            if person.kind != kind or not self._is_body(place) or self._in_marks(place):
                continue
            if place < start:
                return fitting if fitting and not fits(person, gender) else None
            if fits(person, gender):
                if self._opens(place):
                    return self._opener(place, start, kind, gender) or person
                fitting = fitting or person
        return None

    def office_between(self, start: int, end: int) -> str | None:
        """The subject without a name that opens the sentence of `end`, or the one before it after `start`, where nobody
        is named in between: "the harbour master" of "The harbour master resigned. He said"."""
        own = self._layout.sentence_at(end)[0]
        before = self._layout.sentence_at(max(0, own - 2))[0]
        for opening in sorted({own, before}, reverse=True):
            if opening < start or any(who.kind == "person" for _, _, who in self.named_in(opening, end)):
                return None
            if found := _OFFICE.match(self._layout.text, opening, end):
                return found[0] if found[1].lower() in OFFICES else None
        return None

    def _opener(self, place: int, floor: int, kind: str, gender: str | None) -> Person | None:
        """Whoever fits and stands first in the sentence of a place, after `floor`: "Judge Lee said Roe was old"."""
        first = max(floor, self._layout.sentence_at(place)[0])
        named = self.named_in(first, place)
        return next((who for _, _, who in named if who.kind == kind and fits(who, gender)), None)

    def named_next(self, place: int, verbs: frozenset[str]) -> Person | None:
        """A person first named right after a place, without a title, as who speaks: "The judge said so. Jo Roe said"."""
        at = bisect_left(self._starts, place)
        for start, end, person in self._mentions[at : at + _LOOK_BACK]:
            if start - place > _NEAR:
                return None
            if person.kind != "person" or not self._is_body(start):
                continue
            follows = _NEXT_WORD.match(self._layout.text, end)
            said = follows is not None and follows.group(1).lower() in verbs
            new = person.mentions[0].start == start and not person.roles
            later = self._layout.sentence_at(start)[0] >= place
            return person if new and said and later and self._opens(start) else None
        return None

    def by_title(self, phrase: str, place: int) -> Person | None:
        """The one identity whose printed titles fit a phrase such as "the head of the agency"; None when two do.

        A title of one word ("the senator") fits whoever was named last alone: others may hold it untold.
        """
        wanted = _content(phrase)
        best, holder = 0.0, None
        for person, roles, context in self._candidates(wanted):
            score = max(_fit(wanted, role, context) for role in roles)
            if score and score == best:
                holder = None
            elif score > best:
                best, holder = score, person
        if len(wanted) == 1 and holder is not None and holder is not self.last_before(place, "person"):
            return None
        return holder

    def _candidates(self, wanted: frozenset[str]) -> list[_Titled]:
        found: dict[str, _Titled] = {}
        for word in wanted:
            holders = self._by_word.get(word, ())
            # A title that so many hold tells nobody from the others, and asking them all would cost a text's square.
            if len(holders) <= _MOST_HOLDERS:
                found.update((entry[0].id, entry) for entry in holders)
        return [found[key] for key in sorted(found)]

    @cached_property
    def _by_word(self) -> dict[str, list[_Titled]]:
        index: dict[str, list[_Titled]] = {}
        for person in self._people:
            roles = [_content(role) for role in (*person.roles, *self._apposed(person))]
            entry = (person, roles, self._context(person))
            for word in frozenset().union(*roles):
                index.setdefault(word, []).append(entry)
        return index

    def _apposed(self, person: Person) -> list[str]:
        """What stands in apposition to a person's first mention: ", the harbour master,"."""
        found = _APPOSED.match(self._layout.text, person.mentions[0].end) if person.mentions else None
        return [found.group(1)] if found and person.kind == "person" else []

    def _context(self, person: Person) -> frozenset[str]:
        """The words around a person's first mention, in its sentence."""
        if not person.mentions:
            return frozenset()
        first = person.mentions[0]
        start, end = self._layout.sentence_at(first.start)
        return _content(self._layout.text[max(start, first.start - _AROUND) : min(end, first.end + _AROUND)])

    def _back(self, place: int) -> list[Mention]:
        at = bisect_left(self._starts, place)
        return self._mentions[max(0, at - _LOOK_BACK) : at][::-1]

    def _is_body(self, place: int) -> bool:
        return self._layout.zone_at(place) in _BODY

    def _in_marks(self, place: int) -> bool:
        at = bisect_right(self._quoted, (place, place)) - 1
        return at >= 0 and place < self._quoted[at][1]

    def _opens(self, place: int) -> bool:
        return place - self._layout.sentence_at(place)[0] <= _LEAD


def fits(person: Person, gender: str | None) -> bool:
    """Whether a person's name or honorific goes with a pronoun, as far as it tells."""
    return gender is None or person.pronoun is None or person.pronoun == gender


def _content(phrase: str) -> frozenset[str]:
    words = (word.group().lower() for word in _WORD.finditer(phrase))
    full = (SHORTENED.get(word, word) for word in words if word not in SMALL)
    return frozenset("leader" if word in LEADERS else word for word in full)


def _fit(wanted: frozenset[str], role: frozenset[str], context: frozenset[str]) -> float:
    """How well a title fits: every word asked for is in it or in the sentence that first names its holder.

    "The transport secretary" is not the shadow transport secretary, nor "the mayor" the deputy mayor.
    """
    shared = wanted & role
    if not shared or not wanted <= role | context or (BESIDE_OFFICE & role) - wanted:
        return 0.0
    return len(shared) / len(wanted | role)
