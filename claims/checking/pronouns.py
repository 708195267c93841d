"""Pronouns of attributions that the person's name or title does not lead one to expect."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claims.checking.neighbours import body_before
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Person, Quotation, Reading, SpeakerReading

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
# Somebody without a name who may be the one meant: "her son", "the man", "the fire chief, a father of two".
_UNNAMED = {
    "he": re.compile(
        r"\b(?:son|father|dad|brother|husband|uncle|nephew|grandfather|grandson|boy|man|men|king|prince|duke|widower|boyfriend"
        r"|fiancé|stepfather|stepson|actor|chairman|fireman|policeman|postman|fisherman|salesman|businessman|spokesman|monk"
        r"|priest|friar|bishop|pope|gentleman|chap|guy|lad|patriarch|him|himself|his)\b"
    ),
    "she": re.compile(
        r"\b(?:daughter|mother|mum|mom|sister|wife|aunt|niece|grandmother|granddaughter|girl|woman|women|queen|princess|duchess"
        r"|widow|girlfriend|fiancée|stepmother|stepdaughter|actress|chairwoman|policewoman|businesswoman|spokeswoman|nun"
        r"|lady|midwife|heroine|matriarch|her|herself|hers)\b"
    ),
}
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}+[”\"]?")
_TITLE_BEFORE = re.compile(r"([A-Za-z]{2,4})\.?\s$")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Attributions by he or she that go on from a speaker whose name is of the other kind.

    The speaker is named by an attribution in the same or the preceding paragraph of the article, and nobody else is
    named there, nor anybody called by a word of the pronoun's kind ("her son"). Of indirect speech the name is taken
    and the pronoun is not, for it stands further from the name. Silent where the name is no clear hint, where the text
    says he (or she) of the same person elsewhere, and for they. One finding a person.
    """
    people = {person.name: person for person in reading.people if person.kind == "person"}
    places = sorted((mention.start, name) for name, person in people.items() for mention in person.mentions)
    starts = [place for place, _ in places]
    before = body_before(layout.paragraphs)
    used = _used([one for one in reading.quotations if one.form != "indirect"])
    beside = _beside_quotations(reading.text, places)
    spoke: tuple[int, str] | None = None
    told: set[str] = set()
    for quotation, speaker in ((one, one.speaker) for one in reading.quotations if one.speaker):
        if speaker.how == "name" and speaker.name in people and speaker.start is not None:
            spoke = speaker.start, speaker.name
        elif quotation.form != "indirect" and speaker.how == "name" and quotation.end + 2 in beside:
            spoke = quotation.end + 2, beside[quotation.end + 2]
        said = _pronoun(speaker) if quotation.form == "direct" else None
        if said is None or spoke is None or speaker.start is None or speaker.end is None:
            continue
        begin = _reaches_back_to(layout, before, speaker.start)
        near = (
            {
                name
                for place, name in places[bisect_left(starts, begin) : bisect_left(starts, speaker.start)]
                if layout.zone_at(place) == "body"
            }
            if spoke[0] >= begin
            else set()
        )
        if near != {spoke[1]} or spoke[1] in told or _names_itself(places, starts, quotation, spoke[1]):
            continue
        if _UNNAMED[said].search(_outside(layout, spoke[0], speaker.start)):
            continue
        person = people[spoke[1]]
        if expected(reading.text, person) == _OTHER[said] and not used[person.name, said] - {speaker.start}:
            told.add(person.name)
            yield _mismatch(reading, quotation, (speaker.start, speaker.end), person, _OTHER[said])


def _names_itself(places: Sequence[tuple[int, str]], starts: Sequence[int], quotation: Quotation, name: str) -> bool:
    """Whether the quotation speaks of the person: then somebody else is likely to be speaking."""
    inside = places[bisect_left(starts, quotation.start) : bisect_left(starts, quotation.end)]
    return any(one == name for _, one in inside)


def _outside(layout: Layout, start: int, end: int) -> str:
    """What the article itself says between two places, without the words in quotation marks."""
    first, last = layout.paragraph_at(start), layout.paragraph_at(end)
    if first is None or last is None:
        return ""
    body = (line for line in layout.paragraphs[first : last + 1] if line.zone == "body")
    said = "\n".join(layout.text[max(start, line.start) : min(end, line.end)] for line in body)
    return _QUOTED.sub("", said).lower()


def _beside_quotations(text: str, places: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The names that stand right after a closing mark, where the speaker does."""
    return {place: name for place, name in places if text[max(0, place - 2) : place] in ("” ", '" ', "’ ", "' ")}


def _pronoun(speaker: SpeakerReading) -> str | None:
    said = (speaker.printed or "").lower()
    return said if speaker.how == "pronoun" and said in _OTHER else None


def _used(quotations: Sequence[Quotation]) -> Mapping[tuple[str | None, str], set[int | None]]:
    """Where the text lets each name be called he or she."""
    found: dict[tuple[str | None, str], set[int | None]] = defaultdict(set)
    for quotation in quotations:
        said = _pronoun(quotation.speaker) if quotation.speaker else None
        if quotation.speaker and said:
            found[quotation.speaker.name, said].add(quotation.speaker.start)
    return found


def _reaches_back_to(layout: Layout, before: Sequence[int | None], place: int) -> int:
    """The start of the article's paragraph before the one that holds `place`."""
    at = layout.paragraph_at(place)
    if at is None:
        return place
    earlier = before[at]
    return layout.paragraphs[at if earlier is None else earlier].start


def expected(text: str, person: Person) -> str | None:
    """The pronoun a title before the name ("Ms", "Lord") or else the first name leads one to expect; None without a hint."""
    for mention in person.mentions:
        before = _TITLE_BEFORE.search(text, max(0, mention.start - 6), mention.start)
        inside = mention.text.split(" ")[0].rstrip(".").lower()
        title = _TITLES.get(before.group(1).lower() if before else "") or _TITLES.get(inside)
        if title:
            return title
    return person.pronoun


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
        f"{quoted(printed)} seems to be {person.name}, for whom one would expect {quoted(hint)}: the pronoun may not fit, or"
        " somebody else may be speaking; check who.",
        related=[(person.mentions[0].start, person.mentions[0].end)],
        person=person.name,
    )
