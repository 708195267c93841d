"""From the words that name a speaker to the identity the text gives them: by name, by title, by pronoun."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from claims.extraction.cues import PERSONAL
from claims.extraction.readings import How, Kind, Person, SpeakerReading
from claims.extraction.titles import LEADERS, SMALL, UNNAMED

_WORD = re.compile(r"[^\W_]+(?:[-‑&.][^\W_]+)*")
_BELONGING = frozenset("for of to with from by at against".split())
_ARTICLES = frozenset(("", "the", "a", "an"))
_ROLE_EDGE = re.compile(r"^[\s,]+|[\s,]+$")


class Roster:
    """The people and organisations of one text, to be asked who a phrase means."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = tuple(people)
        self._mentions = sorted((m.start, m.end, i) for i, p in enumerate(self._people) for m in p.mentions)
        self._starts = [start for start, _, _ in self._mentions]

    def named_in(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        """The mentions inside a span, in order."""
        at, upto = bisect_left(self._starts, start), bisect_right(self._starts, end - 1)
        return [(a, b, self._people[i]) for a, b, i in self._mentions[at:upto] if b <= end + 2]

    def last_before(self, place: int) -> Person | None:
        """The person (never an organisation) named last before a place."""
        at = bisect_left(self._starts, place)
        for start, _, i in reversed(self._mentions[max(0, at - 30) : at]):
            if self._people[i].kind == "person" and start < place:
                return self._people[i]
        return None

    def by_title(self, phrase: str) -> Person | None:
        """The one identity whose printed titles fit a phrase such as "the head of the agency"; None when two do."""
        wanted = _content(phrase)
        if not wanted:
            return None
        scored = [(max((_fit(wanted, role) for role in roles), default=0.0), i) for i, roles in enumerate(self._roles)]
        best = max((score for score, _ in scored), default=0.0)
        holders = [i for score, i in scored if score == best]
        return self._people[holders[0]] if best > 0 and len(holders) == 1 else None

    @cached_property
    def _roles(self) -> list[list[frozenset[str]]]:
        return [[_content(role) for role in person.roles] for person in self._people]


def reading(text: str, start: int, end: int, roster: Roster, previous: SpeakerReading | None) -> SpeakerReading:
    """What the phrase at start..end says of a speaker; `previous` is whoever was quoted last."""
    printed = text[start:end]
    if printed.lower() in PERSONAL:
        return _pronoun(printed, start, end, roster, previous)
    mentions = roster.named_in(start, end)
    person = _head(text, start, mentions)
    if person is not None:
        place = next(m for m in mentions if m[2] is person)
        role = _role(text[start : place[0]], text[place[1] : end], person)
        return SpeakerReading(printed, start, end, role, person.name, person.kind, "name")
    titled = roster.by_title(printed)
    if titled is not None:
        return SpeakerReading(printed, start, end, _bare(printed), titled.name, titled.kind, "title")
    words = printed.split()
    proper = any(word[:1].isupper() for word in words[1:]) or (words[0][:1].isupper() and words[0].lower() not in SMALL)
    generic = words[0].lower() in SMALL and words[-1].islower()
    name = None if words[-1].lower() in UNNAMED or not proper else printed
    how: How = "title" if generic or words[0].lower() in SMALL else "name"
    return SpeakerReading(printed, start, end, _bare(printed) if generic else None, name, _kind(printed), how)


def _pronoun(printed: str, start: int, end: int, roster: Roster, previous: SpeakerReading | None) -> SpeakerReading:
    lower = printed.lower()
    if lower in ("he", "she"):
        nearest = roster.last_before(start)
        if previous is not None and previous.kind == "person" and previous.name:
            return SpeakerReading(printed, start, end, None, previous.name, "person", "pronoun")
        return SpeakerReading(printed, start, end, None, nearest.name if nearest else None, "person", "pronoun")
    if lower in ("it", "they") and previous is not None and previous.kind == "organisation":
        return SpeakerReading(printed, start, end, None, previous.name, "organisation", "pronoun")
    kind: Kind = "organisation" if lower == "it" else "person"
    return SpeakerReading(printed, start, end, None, None, kind, "pronoun")


def _head(text: str, start: int, mentions: Sequence[tuple[int, int, Person]]) -> Person | None:
    """Whose phrase it is: the first person not merely worked for, else the organisation the phrase opens with."""
    for place, _, person in mentions:
        lead = text[start:place].lower().split()
        if person.kind == "person" and (not lead or (lead[-1] not in _BELONGING and " who " not in text[start:place])):
            return person
    if mentions and text[start : mentions[0][0]].strip().lower() in _ARTICLES:
        _, end, organisation = mentions[0]
        owns = text[end : end + 2] in ("’s", "'s")
        return organisation if organisation.kind == "organisation" and not owns else None
    return None


def _role(lead: str, tail: str, person: Person) -> str | None:
    before = _bare(lead)
    after = _bare(tail)
    if before and any(ch.isalpha() for ch in before):
        return before
    if after and tail.lstrip()[:1] == "," and any(ch.isalpha() for ch in after):
        return after
    return person.roles[0] if person.roles else None


def _bare(phrase: str) -> str | None:
    phrase = _ROLE_EDGE.sub("", phrase)
    first, _, rest = phrase.partition(" ")
    if first.lower() in ("the", "a", "an", "its", "his", "her", "their"):
        phrase = rest
    return phrase or None


def _content(phrase: str) -> frozenset[str]:
    words = (word.group().lower() for word in _WORD.finditer(phrase))
    return frozenset("leader" if word in LEADERS else word for word in words if word not in SMALL)


def _fit(wanted: frozenset[str], role: frozenset[str]) -> float:
    shared = len(wanted & role)
    if not shared or ("leader" in role) != ("leader" in wanted):
        return 0.0
    least = min(len(wanted), len(role))
    return shared / max(len(wanted), len(role)) if shared >= min(2, least) else 0.0


def _kind(printed: str) -> Kind:
    words = printed.split()
    acronym = any(word.isupper() and len(word) > 1 and word.isalpha() for word in words)
    return "organisation" if acronym and len(words) <= 2 else "person"
