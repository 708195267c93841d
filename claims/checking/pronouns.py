"""Pronouns of attributions that the person's name or title does not lead one to expect."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.checking.lexicon import built, code, lexicon
from claims.checking.neighbours import body_before
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Person, Quotation, Reading, SpeakerReading

_OTHER = {"he": "she", "she": "he"}


@dataclass(frozen=True, slots=True)
class _Words:
    """What is looked for in one language."""

    said: Mapping[str, str]
    """ "he" or "she" by the language's pronoun."""
    plural: re.Pattern[str]
    """Verbs of saying after which a pronoun is of several, though it is the same word."""
    titles: Mapping[str, str]
    unnamed: Mapping[str, re.Pattern[str]]
    """Somebody without a name who may be the one meant: "her son", "the man"."""

    def pronoun(self, kind: str) -> str:
        """The language's own pronoun."""
        return next(said for said, meant in self.said.items() if meant == kind)


def _words(language: str) -> _Words:
    words = lexicon(language, "pronouns")
    unnamed = words.part("unnamed")
    return _Words(
        said=words.meanings("said"),
        plural=re.compile(words.pattern("plural")),
        titles=words.meanings("titles"),
        unnamed={one: re.compile(rf"\b(?:{unnamed.pattern(one)})\b") for one in _OTHER},
    )


_WORDS = built("pronouns", _words)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}+[”\"]?")
_TITLE_BEFORE = re.compile(r"([A-Za-z]{2,4})\.?\s$")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Attributions by he or she that go on from a speaker whose name is of the other kind.

    The speaker is named by an attribution in the same or the preceding paragraph of the article, and nobody else is
    named there, nor anybody called by a word of the pronoun's kind ("her son"). Of indirect speech the name is taken
    and the pronoun is not, for it stands further from the name. Silent where the name is no clear hint, where the text
    says he (or she) of the same person elsewhere, and for they. One finding a person.
    """
    words = _WORDS.get(code(reading.language))
    if words is None:
        return
    people = {person.name: person for person in reading.people if person.kind == "person"}
    places = sorted((mention.start, name) for name, person in people.items() for mention in person.mentions)
    starts = [place for place, _ in places]
    before = body_before(layout.paragraphs)
    used = _used([one for one in reading.quotations if one.form != "indirect"], words)
    beside = _beside_quotations(reading.text, places)
    spoke: tuple[int, str] | None = None
    told: set[str] = set()
    for quotation, speaker in ((one, one.speaker) for one in reading.quotations if one.speaker):
        if speaker.how == "name" and speaker.name in people and speaker.start is not None:
            spoke = speaker.start, speaker.name
        elif quotation.form != "indirect" and speaker.how == "name" and quotation.end + 2 in beside:
            spoke = quotation.end + 2, beside[quotation.end + 2]
        said = _pronoun(speaker, words) if quotation.form == "direct" else None
        if quotation.cue and words.plural.fullmatch(quotation.cue.text):
            continue
        if said is None or spoke is None or speaker.start is None or speaker.end is None:
            continue
        begin = _reaches_back_to(layout, before, speaker.start, spoke[0])
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
        if words.unnamed[said].search(_outside(layout, min(begin, spoke[0]), speaker.start)):
            continue
        person = people[spoke[1]]
        if expected(reading.text, person, words.titles) == _OTHER[said] and not used[person.name, said] - {
            speaker.start
        }:
            told.add(person.name)
            yield _mismatch(reading, quotation, (speaker.start, speaker.end), person, words.pronoun(_OTHER[said]))


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


def _pronoun(speaker: SpeakerReading, words: _Words) -> str | None:
    return words.said.get((speaker.printed or "").lower()) if speaker.how == "pronoun" else None


def _used(quotations: Sequence[Quotation], words: _Words) -> Mapping[tuple[str | None, str], set[int | None]]:
    """Where the text lets each name be called he or she."""
    found: dict[tuple[str | None, str], set[int | None]] = defaultdict(set)
    for quotation in quotations:
        said = _pronoun(quotation.speaker, words) if quotation.speaker else None
        if quotation.speaker and said:
            found[quotation.speaker.name, said].add(quotation.speaker.start)
    return found


def _reaches_back_to(layout: Layout, before: Sequence[int | None], place: int, spoke: int) -> int:
    """The start of the article's paragraph before the one that holds `place`; of that one where who `spoke` stands in it."""
    at = layout.paragraph_at(place)
    if at is None:
        return place
    if layout.paragraphs[at].start <= spoke < place:
        return layout.paragraphs[at].start
    earlier = before[at]
    return layout.paragraphs[at if earlier is None else earlier].start


def expected(text: str, person: Person, titles: Mapping[str, str]) -> str | None:
    """The pronoun a title before the name ("Ms", "Lord") or else the first name leads one to expect; None without a hint."""
    for mention in person.mentions:
        before = _TITLE_BEFORE.search(text, max(0, mention.start - 6), mention.start)
        inside = mention.text.split(" ")[0].rstrip(".").lower()
        title = titles.get(before.group(1).lower() if before else "") or titles.get(inside)
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
