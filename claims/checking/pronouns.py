"""Pronouns of attributions that the person's name or title does not lead one to expect."""

import re
from collections.abc import Iterator

from claims.checking.saying import find, quoted
from claims.extraction.first_names import pronoun
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Person, Quotation, Reading

_OTHER = {"he": "she", "she": "he"}
_TITLES = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dame": "she",
    "lady": "she",
}
_TITLE_BEFORE = re.compile(r"([A-Za-z]{2,4})\.?\s$")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Attributions by he or she where the only person they can mean has a name of the other kind.

    Silent where anybody else the pronoun could mean is named in the same or the preceding paragraph of the
    article, where the name is no clear hint, and for they.
    """
    people = [person for person in reading.people if person.kind == "person"]
    mentions = sorted((mention.start, at) for at, person in enumerate(people) for mention in person.mentions)
    told: set[str] = set()
    for quotation in reading.quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.how != "pronoun" or speaker.printed is None or speaker.start is None:
            continue
        said = speaker.printed.lower()
        if said not in _OTHER or speaker.end is None:
            continue
        span = _where_it_may_point(layout, speaker.start)
        if span is None:
            continue
        near = {at for place, at in mentions if span[0] <= place < speaker.start and _in_body(layout, place)}
        if len(near) != 1:
            continue
        person = people[near.pop()]
        hint = expected(reading.text, person)
        if hint == _OTHER[said] and person.id not in told and not _used(reading, person, quotation, said):
            told.add(person.id)
            yield _mismatch(reading, quotation, (speaker.start, speaker.end), person, hint)


def expected(text: str, person: Person) -> str | None:
    """The pronoun a title before the name ("Ms", "Lord") or else the first name leads one to expect; None without a hint."""
    for mention in person.mentions:
        before = _TITLE_BEFORE.search(text, max(0, mention.start - 6), mention.start)
        inside = mention.text.split(" ")[0].rstrip(".").lower()
        title = _TITLES.get(before.group(1).lower() if before else "") or _TITLES.get(inside)
        if title:
            return title
    first, _, rest = person.name.partition(" ")
    return pronoun(first) if rest else None


def _where_it_may_point(layout: Layout, place: int) -> tuple[int, int] | None:
    """From the start of the article's paragraph before the one that holds `place` to that place."""
    at = layout.paragraph_at(place)
    if at is None:
        return None
    before = next((one for one in range(at - 1, -1, -1) if layout.paragraphs[one].zone == "body"), at)
    return layout.paragraphs[before].start, place


def _in_body(layout: Layout, place: int) -> bool:
    return layout.zone_at(place) == "body"


def _used(reading: Reading, person: Person, but: Quotation, said: str) -> bool:
    """Whether the text elsewhere lets the same person be called by the pronoun."""
    return any(
        one.speaker is not None
        and but.speaker is not None
        and one.speaker.how == "pronoun"
        and one.speaker.start != but.speaker.start
        and one.speaker.name == person.name
        and (one.speaker.printed or "").lower() == said
        for one in reading.quotations
    )


def _mismatch(reading: Reading, quotation: Quotation, span: tuple[int, int], person: Person, hint: str) -> Finding:
    start, end = span
    printed = reading.text[start:end]
    cue = quotation.cue
    if cue is not None:
        # The cue is shown with its pronoun where they stand together: "he said".
        low, high = min(start, cue.start), max(end, cue.end)
        if high - low <= len(printed) + len(cue.text) + 1:
            start, end = low, high
    return find(
        reading,
        "pronoun-mismatch",
        start,
        end,
        f"{quoted(printed)} seems to mean {person.name}, of whom one would expect {quoted(hint)}: the pronoun may not fit, or"
        " somebody else is speaking; check who.",
        related=[(person.mentions[0].start, person.mentions[0].end)],
        person=person.name,
    )
