"""One person spelt in two ways."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from rapidfuzz.fuzz import ratio

from claims.checking.saying import find, listed, quoted, times
from claims.extraction.layout import WORD, Layout
from claims.extraction.readings import Finding, Person, Reading, Span

_ENDING = re.compile(r"(?:yy|iy|ij|yi|ii|y|i)$")
_SHORT_FORM = 5
_IN_WORDS = {2: "two", 3: "three", 4: "four"}


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """One finding for each person with variants, at the first place that names them; the other places are related.

    Nothing is suggested: the commoner spelling may be the wrong one.
    """
    for person in reading.people:
        if person.variants and person.mentions:
            yield from _spellings(reading, person)


def _spellings(reading: Reading, person: Person) -> Iterator[Finding]:
    differing = _differing([_words(name) for name in (person.name, *person.variants)])
    counts = Counter(
        word
        for mention in person.mentions
        if not _shortened_place(reading.text, mention)
        for word in dict.fromkeys(_words(mention.text))
        if word in differing
    )
    if len(counts) < 2:
        return
    spellings = listed([f"{quoted(word)} ({times(count)})" for word, count in counts.most_common()])
    foreign = len({_folded(word) for word in counts}) == 1
    advice = (
        "the difference may be one of writing the name in Latin letters; use one form."
        if foreign
        else "check which is right."
    )
    first, *others = sorted(person.mentions, key=lambda mention: mention.start)
    yield find(
        reading,
        "name-variant",
        first.start,
        first.end,
        f"{spellings} look like one {_noun(person)} spelt in {_IN_WORDS.get(len(counts), len(counts))} ways; {advice}",
        related=[(mention.start, mention.end) for mention in others],
        severity="cosmetic" if foreign else None,
        spellings=dict(counts),
    )


def _shortened_place(text: str, mention: Span) -> bool:
    """Whether a mention is a state's or county's short form after a town: "Bridgeport, Conn., where"."""
    after_a_town = text[max(0, mention.start - 2) : mention.start] == ", "
    return after_a_town and len(mention.text) <= _SHORT_FORM and text[mention.end : mention.end + 1] == "."


def _differing(shapes: Sequence[Sequence[str]]) -> set[str]:
    """The words that stand for each other in the spellings: Bigger and Biggar, not a first name one of them leaves out."""
    found: set[str] = set()
    first = shapes[0]
    # "@HarbourTrust" is the Harbour Trust run together, not misspelt.
    for other in (shape for shape in shapes[1:] if _run_together(shape) != _run_together(first)):
        ours, theirs = ([word for word in one if word not in two] for one, two in ((first, other), (other, first)))
        for word in theirs:
            nearest = max(ours, key=lambda one: ratio(one, word), default=None)
            # Initials and acronyms are short forms, not spellings.
            if nearest is not None and min(len(nearest), len(word)) > 2 and not (nearest.isupper() or word.isupper()):
                found |= {word, nearest}
    return found


def _run_together(words: Sequence[str]) -> str:
    return "".join(words).casefold()


def _noun(person: Person) -> str:
    return "person" if person.kind == "person" else "name"


def _folded(word: str) -> str:
    """The word without accents and with the endings of Slavic names that are written in several ways made one."""
    bare = "".join(sign for sign in normalize("NFD", word.lower()) if not combining(sign))
    return _ENDING.sub("y", bare)


def _words(name: str) -> list[str]:
    # Neither the shape of an apostrophe nor a possessive is a spelling of its own.
    words = [match.group().replace("'", "’") for match in WORD.finditer(name)]
    return [word.removesuffix("’s") for word in words]
