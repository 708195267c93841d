"""Mentions gathered into identities: full names first, then the short forms that lean on them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from claims.extraction.first_names import GIVEN, pronoun
from claims.extraction.names_alike import alike, sound
from claims.extraction.names_mentions import Mention
from claims.extraction.readings import Kind
from claims.extraction.words.institutions import ABBREVIATIONS
from claims.extraction.words.titles import HONORIFICS, PARTICLES, SUFFIXES

_MOST = 30
"""Identities compared with one spelling: names that sound alike are few, and a text may hold thousands."""


@dataclass(slots=True, eq=False)
class Identity:
    """One person or organisation while its mentions are being gathered."""

    kind: Kind
    keys: tuple[str, ...]
    found: list[tuple[Mention, str]] = field(default_factory=list)
    """Each mention and the name as printed there."""
    roles: list[str] = field(default_factory=list)
    pronouns: set[Literal["he", "she"]] = field(default_factory=set)
    in_full: list[int] = field(default_factory=list)
    """Where it is named with more than one word, in order."""

    @property
    def surname(self) -> str:
        return surname(self.keys)

    @property
    def titled(self) -> Literal["he", "she"] | None:
        """ "he" or "she" from Mr, Ms, where they do not differ."""
        return next(iter(self.pronouns)) if len(self.pronouns) == 1 else None

    def hint(self) -> Literal["he", "she"] | None:
        """ "he" or "she" from Mr, Ms and the given name."""
        if self.titled:
            return self.titled
        return pronoun(self.keys[0]) if len(self.keys) > 1 or self.keys[0] in GIVEN else None

    def take(self, roles: Iterable[str]) -> None:
        """Keep the roles it does not have yet."""
        for role in roles:
            if len(self.roles) < _MOST and role.lower() not in (known.lower() for known in self.roles):
                self.roles.append(role)

    def add(self, mention: Mention, printed: str) -> None:
        self.found.append((mention, printed))
        if len(mention.tokens) > 1:
            self.in_full.append(mention.start)
        if mention.honorific and (said := HONORIFICS[mention.honorific]):
            self.pronouns.add(said)


def surname(keys: Sequence[str]) -> str:
    """The last key that is no "Jr."."""
    return keys[-2] if len(keys) > 2 and keys[-1] in SUFFIXES else keys[-1]


class Gathering:
    """Identities of one text, filled in three passes: full names, fixed short forms, then whatever is left."""

    def __init__(self) -> None:
        self.identities: list[Identity] = []
        self._by_keys: dict[tuple[str, ...], Identity] = {}
        self._by_surname: dict[str, list[Identity]] = defaultdict(list)
        self._by_first: dict[str, list[Identity]] = defaultdict(list)
        self._by_inner: dict[str, list[Identity]] = defaultdict(list)
        self._by_sound: dict[str, list[Identity]] = defaultdict(list)
        self._indexed: set[tuple[int, str]] = set()
        self._by_last: dict[str, Identity] = {}
        self._by_head: dict[str, Identity] = {}
        self.acronyms: dict[str, Identity] = {}

    def new(self, kind: Kind, keys: tuple[str, ...]) -> Identity:
        identity = Identity(kind, keys)
        self.identities.append(identity)
        self._by_keys[keys] = identity
        if kind == "person":
            self._index(identity, keys)
        elif len(keys) > 1:
            for short in _initials(keys):
                self.acronyms.setdefault(short, identity)
            if known := ABBREVIATIONS.get(" ".join(keys)):
                self.acronyms.setdefault(known, identity)
            self._by_last[keys[-1]] = identity
            self._by_head.setdefault(keys[0], identity)
        return identity

    def _index(self, identity: Identity, keys: tuple[str, ...]) -> None:
        last = surname(keys)
        if self._is_new(identity, last):
            self._by_surname[last].append(identity)
            self._by_sound[sound(last)].append(identity)
        if len(keys) > 1:
            self._by_first[keys[0]].append(identity)
        inner = keys[-2] if len(keys) > 2 and keys[-1] not in SUFFIXES else ""
        if len(inner) > 2 and inner not in GIVEN and inner not in PARTICLES:
            self._by_inner[inner].append(identity)

    def _is_new(self, identity: Identity, last: str) -> bool:
        known = (id(identity), last) in self._indexed
        self._indexed.add((id(identity), last))
        return not known

    def organisation(self, keys: tuple[str, ...]) -> Identity:
        """The organisation of this name, begun when it is new."""
        joined = ("".join(keys),)
        found = self._by_keys.get(keys) or self._by_keys.get(joined)
        if found is None or found.kind != "organisation":
            found = self.new("organisation", keys)
            self._by_keys.setdefault(joined, found)
        return found

    def full(self, keys: tuple[str, ...], hint: str | None, roles: Sequence[str] = ()) -> Identity:
        """The person of this full name: the same one for another middle name, or for the name misspelt.

        Names that differ by a letter stay two when each comes with a role of its own.
        """
        found = self._by_keys.get(keys)
        if found is not None:
            return found
        last, junior = surname(keys), keys[-1] in SUFFIXES
        for other in self._by_surname[last][:_MOST]:
            if len(other.keys) > 1 and (other.keys[-1] in SUFFIXES) == junior and _one_first(keys, other, hint):
                self._by_keys[keys] = other
                if len(keys) > len(other.keys):
                    other.keys = keys
                return other
        for other in self._by_sound[sound(last)][:_MOST]:
            if other.keys[0] != keys[0] or len(other.keys) < 2 or other.surname == last:
                continue
            if alike(other.surname, last) and not _apart(roles, other.roles):
                self._by_keys[keys] = other
                self._index(other, keys)
                return other
        return self.new("person", keys)

    def by_initials(self) -> dict[str, list[Identity]]:
        """The persons named in full, by the first letters of their names."""
        found = defaultdict[str, list[Identity]](list)
        for one in self.identities:
            if one.kind == "person" and len(one.keys) > 1:
                found["".join(key[:1] for key in one.keys)].append(one)
        return found

    def known(self, keys: tuple[str, ...]) -> Identity | None:
        return self._by_keys.get(keys)

    def short(self, keys: tuple[str, ...], before: int, hint: str | None) -> Identity | None:
        """Whom a surname or given name alone means: of several, the one last named in full before that place."""
        if len(keys) > 1 and keys[0] in PARTICLES:
            keys = keys[-1:]
        key = keys[-1]
        found = [
            person
            for person in (self._by_surname.get(key) or self._by_first.get(key) or [])[-_MOST:]
            if person.keys[-len(keys) :] == keys or len(keys) == 1
        ]
        fitting = [person for person in found if not (hint and (own := person.hint()) and own != hint)]
        return _last_named(fitting, before) or self._by_first_surname(key)

    def _by_first_surname(self, key: str) -> Identity | None:
        """The one person with two surnames whom the first of them means: "Aznar" of José María Aznar López."""
        found = self._by_inner.get(key, ())
        return found[0] if len(found) == 1 else None

    def part(self, key: str, definite: bool) -> Identity | None:
        """The organisation one word means: the last of its name after "the" ("the Gazette"), the first without."""
        return (self._by_last if definite else self._by_head).get(key)

    def misspelt(self, key: str, hint: str | None) -> Identity | None:
        """The one person whose surname this may be, misspelt."""
        found = [
            person
            for person in self._by_sound.get(sound(key), ())[:_MOST]
            if len(person.keys) > 1 and alike(person.surname, key) and not (hint and person.hint() not in (None, hint))
        ]
        return found[0] if len(found) == 1 else None

    def remember(self, key: str, identity: Identity) -> None:
        """From now on this surname means that identity."""
        if self._is_new(identity, key):
            self._by_surname[key].append(identity)


def _apart(roles: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two names come with roles that have no word in common."""
    one, two = ({word for role in given for word in role.lower().split()} for given in (roles, others))
    return bool(one and two and not one & two)


def _one_first(keys: tuple[str, ...], other: Identity, hint: str | None) -> bool:
    """Whether the given names allow one person: equal, an initial of the other, or one letter apart and of one sound."""
    one, two = keys[0], other.keys[0]
    if one == two:
        return True
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    own = pronoun(two)
    if hint and own and hint != own:
        return False
    if one in GIVEN and two in GIVEN:
        return False
    return alike(one, two)


def _last_named(people: Iterable[Identity], before: int) -> Identity | None:
    """Of several, the one whose full name stands last before a place; else the one named first after it."""
    best, rank = None, (-1, 0)
    for person in people:
        at = bisect_left(person.in_full, before)
        own = (2, person.in_full[at - 1]) if at else (1, -(person.in_full[0] if person.in_full else 0))
        if person.keys[-1] in SUFFIXES:  # "Smith" alone is the elder, "Smith Jr." is written out
            own = (0, own[1])
        if own > rank:
            best, rank = person, own
    return best


def _initials(keys: tuple[str, ...]) -> set[str]:
    small = [key for key in keys if key not in ("the", "of", "for", "and", "on", "to")]
    return {"".join(key[0] for key in chosen) for chosen in (small, keys) if len(chosen) > 1}
