"""People of a text in a language other than English: who is quoted by name, and every place that names them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Literal

from claims.extraction.layout import Layout, Word
from claims.extraction.names_alike import alike
from claims.extraction.readings import Person, Quotation, Span, SpeakerReading
from claims.extraction.tongues.words import Tongue

_MOST = 200
"""Identities in one text: so many that a text of nothing but names costs no more than one of words."""


def people(layout: Layout, said: Sequence[Quotation], tongue: Tongue) -> tuple[Person, ...]:
    """Those quoted with a title or a known given name, in the order of the text; a surname a letter or two off is a variant."""
    quoted = _quoted([one.speaker for one in said if one.speaker and one.speaker.name], tongue)
    surnames = {name.split()[-1]: name for name in quoted}
    spelt = _misspelt(said, surnames)
    places: dict[str, list[Span]] = defaultdict(list)
    for at, word in enumerate(layout.words):
        name = surnames.get(spelt.get(word.text, word.text))
        if name:
            places[name].append(_mention(layout, at, name))
    found = sorted(((spans[0].start, name) for name, spans in places.items()))
    return tuple(
        Person(
            id=f"p{number}",
            name=name,
            kind="person",
            mentions=tuple(places[name]),
            roles=tuple(dict.fromkeys(role for role in quoted[name] if role)),
            variants=tuple(one for one, right in spelt.items() if surnames[right] == name),
            pronoun=_hint(name, quoted[name], tongue),
            rule="title beside the name" if any(quoted[name]) else "given name",
        )
        for number, (_, name) in enumerate(found, 1)
    )


def _quoted(speakers: Sequence[SpeakerReading], tongue: Tongue) -> dict[str, list[str | None]]:
    """Full names with the roles that stand before them; of two people of one surname neither, for it alone names nobody."""
    found: dict[str, list[str | None]] = defaultdict(list)
    for speaker in speakers:
        first, *rest = (speaker.name or "").split()
        if rest and speaker.how == "name" and (speaker.role or first.casefold() in tongue.given) and len(found) < _MOST:
            found[speaker.name or ""].append(speaker.role)
    shared: dict[str, int] = defaultdict(int)
    for name in found:
        shared[name.split()[-1]] += 1
    return {name: roles for name, roles in found.items() if shared[name.split()[-1]] == 1}


def _misspelt(said: Sequence[Quotation], surnames: Collection[str]) -> dict[str, str]:
    """Names that somebody is quoted by alone, by the one surname each may be misspelt."""
    named = [one.speaker.name for one in said if one.speaker and one.speaker.name and one.speaker.how == "name"]
    found: dict[str, str] = {}
    for name in dict.fromkeys(named):
        if " " not in name and name not in surnames:
            meant = [surname for surname in surnames if alike(surname.casefold(), name.casefold())]
            if len(meant) == 1:
                found[name] = meant[0]
    return found


def _mention(layout: Layout, at: int, name: str) -> Span:
    """The place of a surname, the given names with it where they stand before it."""
    given = name.split()[:-1]
    before: Sequence[Word] = layout.words[max(0, at - len(given)) : at]
    start = before[0].start if given and [word.text for word in before] == given else layout.words[at].start
    end = layout.words[at].end
    return Span(start, end, layout.text[start:end])


def _hint(name: str, roles: Sequence[str | None], tongue: Tongue) -> Literal["he", "she"] | None:
    """What a title in its feminine form or else the given name leads one to expect."""
    last = [role.split()[-1].casefold() for role in roles if role]
    if any(role.endswith(tongue.feminine) for role in last):
        return "she"
    given = tongue.given.get(name.split()[0].casefold())
    return "he" if given == "he" else "she" if given == "she" else None
