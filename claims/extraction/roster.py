"""Finding the person or organisation a phrase means, among those a text names."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from claims.extraction.first_names import pronoun
from claims.extraction.layout import Layout
from claims.extraction.names_tokens import bare, key_of
from claims.extraction.readings import Person
from claims.extraction.words.titles import HEADS_OF, HONORIFICS, OFFICES, SHORT_OFFICES

_SMALL = frozenset("the a an of for at in on and its his her their our my said former then current".split())
_OUTSIDE = frozenset(("link headline", "advert", "source line", "caption", "headline"))
_LEAP = 1
"""Paragraphs a "he" reaches back over a woman named nearer, and "she" over a man."""
_FURTHEST = 60
"""Mentions looked back over: a pronoun does not reach further, and a text may hold a million."""


class Roster:
    """The people of one text, to be asked whom a phrase means. Every answer is None rather than a guess between two."""

    def __init__(self, people: Sequence[Person], layout: Layout | None = None) -> None:
        self.people = tuple(people)
        self._layout = layout
        self._places = sorted(
            ((span.start, span.end, person) for person in people for span in person.mentions),
            key=lambda place: place[:2],
        )
        self._starts = [start for start, _, _ in self._places]
        paragraphs = layout.paragraphs if layout else ()
        self._bodies = [paragraph.start for paragraph in paragraphs if paragraph.zone not in _OUTSIDE]
        self._acronyms = {
            key_of(form): key_of(person.name.replace(" ", ""))
            for person in people
            if person.kind == "organisation"
            for form in {span.text for span in person.mentions}
            if form != person.name and form.isupper()
        }
        self._names: dict[str, Person | None] = {}
        for person in people:
            for form in {person.name, *person.variants, *(span.text for span in person.mentions)}:
                key = key_of(form)
                self._names[key] = person if self._names.get(key, person) is person else None
        self._roles = [(person, role, self._words(role)) for person in people for role in person.roles]

    def by_mention(self, start: int, end: int) -> Person | None:
        """Who is named inside start..end: persons before organisations, the last of several persons' names first."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if low and self._places[low - 1][1] > start:
            low -= 1
        inside = [person for _, _, person in self._places[low : min(high, low + _FURTHEST)]]
        return next((person for person in inside if person.kind == "person"), inside[0] if inside else None)

    def by_name(self, text: str) -> Person | None:
        """Who is printed this way, titles and possessives aside; None when two are."""
        words = [bare(word) for word in text.replace(",", " ").split()]
        while words and (words[0].lower().strip(".") in HONORIFICS or words[0].lower() == "the"):
            words = words[1:]
        for first in range(len(words)):
            if found := self._names.get(key_of(" ".join(words[first:]))):
                return found
        return None

    def by_role(self, text: str, before: int) -> Person | None:
        """Whose title this is ("the head of the NCA"), of several fitting equally the one named last before a place."""
        asked = self._words(text)
        heads = asked & _HEADS
        if not heads:
            return None
        best, rank = None, (0.0, -1)
        for person, _, words in self._roles:
            score = _fit(asked, heads, words)
            if score <= 0:
                continue
            last = self._last_before(person, before)
            if (score, last) > rank:
                best, rank = person, (score, last)
        return best

    def nearest(
        self,
        before: int,
        said: str | None,
        allowed: Callable[[int], bool] | None = None,
    ) -> Person | None:
        """The nearest eligible one named before a place: persons for "he" and "she", organisations for "it".

        "they" may be either, None asks for a person. `allowed` may refuse mentions by their start (quoted words).
        A given name or a Mr or Ms of the other pronoun makes a person ineligible, unless nobody else is named within
        one more paragraph: then the pronoun is doubtful, and the answer's `pronoun()` says so. Captions, headlines and adverts
        do not count. In the nearest sentence that names somebody eligible the first named is taken: its subject.
        """
        fitting = self._named_last(before, said, allowed)
        if said not in ("he", "she"):
            return fitting[0] if fitting else None
        anybody = self._named_last(before, None, allowed)
        if anybody is None:
            return None
        # A person of the other pronoun stands far nearer: rather a pronoun that does not fit than a leap over him.
        if fitting is None or (self._layout is not None and anybody[1] - fitting[1] > _LEAP):
            return anybody[0]
        return fitting[0]

    def _named_last(
        self, before: int, said: str | None, allowed: Callable[[int], bool] | None
    ) -> tuple[Person, int] | None:
        """The eligible person named last, with the number of its paragraph among those that count."""
        at = bisect_left(self._starts, before)
        found: Person | None = None
        sentence, paragraph = -1, -1
        for start, _, person in reversed(self._places[max(0, at - _FURTHEST) : at]):
            if not self._eligible(person, said) or (allowed and not allowed(start)) or self._outside(start):
                continue
            own = self._layout.sentence_at(start)[0] if self._layout else start
            if found is not None and own != sentence:
                break
            found, sentence, paragraph = person, own, self._paragraph(start)
        return (found, paragraph) if found else None

    def _paragraph(self, place: int) -> int:
        """The number of the paragraph at a place, counting those of the body only."""
        return bisect_right(self._bodies, place)

    def pronoun(self, person: Person) -> str | None:
        """The pronoun hinted at by Mr, Ms and the like, else by the given name; None when nothing or both do."""
        if person.kind != "person":
            return None
        if self._layout is not None:
            hints = {hint for span in person.mentions[:_FURTHEST] if (hint := self._title_hint(span.start))}
            if len(hints) == 1:
                return next(iter(hints))
        return pronoun(person.name.split()[0])

    def _title_hint(self, start: int) -> str | None:
        before = self._layout.text[max(0, start - 10) : start].split() if self._layout else []
        return HONORIFICS.get(before[-1].lower().strip('.(“"')) if before else None

    def _eligible(self, person: Person, said: str | None) -> bool:
        if said == "it":
            return person.kind == "organisation"
        if said == "they":
            return True
        if person.kind != "person":
            return False
        return said is None or self.pronoun(person) in (None, said)

    def _outside(self, start: int) -> bool:
        return self._layout is not None and self._layout.zone_at(start) in _OUTSIDE

    def _last_before(self, person: Person, before: int) -> int:
        at = bisect_right([span.start for span in person.mentions], before)
        return person.mentions[at - 1].start if at else -1

    def _words(self, text: str) -> frozenset[str]:
        """The telling words of a title, acronyms written out as one word, an organisation's name drawn together."""
        for person in self.people:
            if person.kind == "organisation" and " " in person.name and person.name in text:
                text = text.replace(person.name, person.name.replace(" ", ""))
        found = set()
        for word in text.replace("-", " ").replace("(", " ").replace(")", " ").split():
            key = key_of(bare(word).strip(".,;:“”\"'"))
            key = SHORT_OFFICES.get(key, key)
            if key and key not in _SMALL:
                found.add(self._acronyms.get(key, key))
        return frozenset(found)


_HEADS = OFFICES | HEADS_OF


def _fit(asked: frozenset[str], heads: frozenset[str], words: frozenset[str]) -> float:
    """How well a title asked for fits a title given, 0 when another word in it speaks against."""
    shared = asked & words
    own = words & _HEADS
    if not (heads & own or (heads & HEADS_OF and own & HEADS_OF)):
        return 0.0
    rest, missing = asked - _HEADS, words - _HEADS
    if rest and missing and not rest & missing:
        return 0.0
    return len(shared) + 1.0 - 0.1 * len(asked ^ words) + (0.5 if rest & missing else 0.0)
