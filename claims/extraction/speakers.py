"""From the words that name a speaker to the identity the text gives them: by name, by title, by pronoun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.extraction.cues import ADVERBS, PERSONAL, POSSESSIVES, STRONG
from claims.extraction.readings import Kind, Person, SpeakerReading
from claims.extraction.roster import Mention, Roster
from claims.extraction.titles import (
    ADDRESSES,
    ARTICLES,
    BELONGING,
    HONOURS,
    ORGANISED,
    SMALL,
    SPOKESPEOPLE,
    WRITINGS,
)
from claims.extraction.words.organisations import KINDS
from claims.extraction.words.places import ADJECTIVES, PLACES
from claims.extraction.words.titles import HONORIFICS

_EDGE = re.compile(r"^[\s,()]+|[\s,()]+$")
_OF_A_TEXT = re.compile(r"it (?:reads?|began|begins|ran|runs)\b", re.IGNORECASE)
"""A notice or letter, which has no name."""
_RELATIVES = frozenset("who which that".split())
_GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}


@dataclass(frozen=True, slots=True)
class Previous:
    """Whoever was quoted last and where the quotation ended."""

    speaker: SpeakerReading | None
    end: int


def reading(text: str, start: int, end: int, roster: Roster, previous: Previous) -> SpeakerReading:
    """What the phrase at start..end says of a speaker."""
    printed = text[start:end]
    lower = printed.lower().replace("’", "'").split("'")[0]
    if lower == "it" and _OF_A_TEXT.match(text, start):
        return SpeakerReading(printed, start, end, None, None, "organisation", "pronoun")
    if lower in PERSONAL or lower in _GENDER or lower in POSSESSIVES or lower in _RELATIVES:
        return _pronoun(printed, lower, start, roster, previous)
    mentions = [] if _of_a_people(printed) else roster.named_in(start, end)
    if _several(text, mentions):
        return SpeakerReading(printed, start, end, None, None, "person", "name")
    place = _head(text, start, end, mentions)
    if place is not None:
        person = place[2]
        role = _role(text[start : place[0]], text[place[1] : end])
        return SpeakerReading(printed, start, end, role, person.name, person.kind, "name")
    body = _for_a_body(text, start, end, mentions) or _of_the_sort(printed, start, roster)
    if body is not None:
        return SpeakerReading(printed, start, end, _bare(printed), body.name, body.kind, "title")
    named = None if mentions else _spoken_for(printed)
    if named is not None:
        return SpeakerReading(printed, start, end, _bare(printed), named, "organisation", "title")
    first = printed.split()[0].lower()
    if first in SMALL or printed[0].islower() or not _proper(printed):
        titled = roster.by_title(printed, start)
        if titled is None and first == "the":
            titled = roster.named_next(end, STRONG)
        if titled is not None and all(mention[2] is not titled for mention in mentions):
            return SpeakerReading(printed, start, end, _bare(printed), titled.name, titled.kind, "title")
    name = _proper(printed)
    kind = _kind(printed)
    if name is None or _of_a_people(printed):
        return SpeakerReading(printed, start, end, _bare(printed), None, kind, "title")
    return SpeakerReading(printed, start, end, None, name, kind, "name")


def _pronoun(printed: str, lower: str, start: int, roster: Roster, previous: Previous) -> SpeakerReading:
    gender = _GENDER.get(lower)
    kind: Kind = "organisation" if lower in ("it", "its") else "person"
    before = previous.speaker
    name: str | None = None
    if lower in _RELATIVES:
        antecedent = roster.named_in(max(0, start - 40), start)
        name = antecedent[-1][2].name if antecedent else None
    elif gender and (office := roster.office_between(previous.end, start)):
        held = roster.by_title(office, start)
        name = held.name if held else None
    elif gender or kind == "organisation":
        subject = roster.subject_between(previous.end, start, kind, gender)
        other = before is not None and _told_apart(before, gender)
        if subject is None and before is not None and before.kind == kind and before.name and not other:
            name = before.name
        else:
            subject = subject or roster.last_before(start, kind, gender)
            name = subject.name if subject and not (other and before and subject.name == before.name) else None
    elif lower in ("they", "their") and before is not None and before.kind == "organisation":
        name, kind = before.name, "organisation"
    return SpeakerReading(printed, start, start + len(printed), None, name, kind, "pronoun")


def _told_apart(before: SpeakerReading, gender: str | None) -> bool:
    """Whether whoever spoke before is told with another pronoun, by itself or in "Ms": a given name is no proof."""
    words = before.printed.lower().split() if before.printed and gender else []
    first = (before.name or "").lower().partition(" ")[0]
    # "Mr Lee", and "her predecessor, Lord Lee"
    titled = words[words.index(first) - 1] if first in words[1:] else words[0] if words else ""
    told = _GENDER.get(titled) if len(words) == 1 else HONORIFICS.get(titled.rstrip("."))
    return told is not None and told != gender


def _head(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Whose phrase it is: the first person not merely worked for, else the organisation the phrase is about."""
    for mention in mentions:
        if mention[2].kind == "person" and not _belongs(text[start : mention[0]]) and _ends(text[mention[1] : end]):
            return mention
    lead = text[start : mentions[0][0]].lower().split() if mentions else []
    if mentions and (not lead or lead[-1] in KINDS or (len(lead) == 1 and lead[0] in ARTICLES)):
        _, upto, named = mentions[0]
        rest = text[upto:end].lstrip()
        if named.kind == "organisation" and (not rest or rest[0] in ",(:" or rest in ("’s", "'s")):
            return mentions[0]
    return None


def _for_a_body(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Person | None:
    """The body somebody unnamed speaks for, or that a writing is by: "a spokesman for the Trust", "a report by the Trust"."""
    if len({mention[2].id for mention in mentions}) != 1 or mentions[0][2].kind != "organisation":
        return None
    at, upto, body = mentions[0]
    lead, tail = text[start:at].lower().split(), text[upto:end].lower().split()
    while lead and lead[-1] in ARTICLES:
        lead.pop()
    speaks = any(word in SPOKESPEOPLE for word in lead[:3]) and lead[-1:] in (["for"], ["of"], ["at"], ["from"])
    writes = any(word in WRITINGS for word in lead) and lead[-1:] in (["by"], ["from"], ["of"])
    owned = (tail[:1] or [""])[0].strip(",") in SPOKESPEOPLE and len(lead) < len("ab")
    return body if speaks or writes or owned else None


def _spoken_for(printed: str) -> str | None:
    """The name of a body that is known from nothing else: "a spokeswoman for Harbourwatch"."""
    words = printed.split()
    speaks = next((at for at, word in enumerate(words[:3]) if word.lower() in SPOKESPEOPLE), None)
    if speaks is None or words[speaks + 1 : speaks + 2] not in (["for"], ["from"]):
        return None
    name = words[speaks + 2 :]
    if name and name[0].lower() in ARTICLES:
        name = name[1:]
    first = name[0].lower().rstrip(".") if name else ""
    if not all(word[0].isupper() for word in name) or not name or first in ADDRESSES or first in PLACES:
        return None
    return " ".join(name).strip(",")


def _of_a_people(printed: str) -> bool:
    """Whether somebody is only told by where he comes from: "the Dutchman", "the Norwegian"."""
    words = printed.lower().split()
    return len(words) == len("ab") and words[0] == "the" and words[1] in ADJECTIVES


def _of_the_sort(printed: str, start: int, roster: Roster) -> Person | None:
    """The body named last before that "the council" can mean: one whose name ends with the word."""
    words = printed.lower().split()
    return roster.body_called(words[1], start) if len(words) == len("ab") and words[0] == "the" else None


def _several(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether two persons speak at once: "Ann Lee and Bo Roe". Neither is then the speaker alone."""
    persons = [mention for mention in mentions if mention[2].kind == "person"]
    between = (text[a[1] : b[0]].strip() for a, b in pairwise(persons) if a[2] is not b[2])
    return any(words in ("and", "&", ", and") for words in between)


def _belongs(lead: str) -> bool:
    """Whether the words before a name make somebody else of the speaker: "a spokesman for President"."""
    words = [word.strip(".,").lower() for word in lead.split()]
    while words and not lead.rstrip().endswith(",") and words[-1] in ADDRESSES:
        words.pop()
    return bool(words) and not lead.rstrip().endswith(",") and (words[-1] in BELONGING or "who" in words)


def _ends(tail: str) -> bool:
    """Whether a name is not just the attribute or owner of what follows: "Lee’s lawyer", "Lee supporters"."""
    if tail[:2] in ("’s", "'s"):
        return len(tail) == len("’s")
    following = tail.split(maxsplit=1)
    return not following or not following[0].isalpha() or not following[0].islower() or following[0] in SMALL


def _role(lead: str, tail: str) -> str | None:
    """The title printed with a name: before it, or after it in apposition."""
    before = _bare(_honour_aside(lead))
    if before and before.lower().rstrip(".") not in HONOURS and any(character.isalpha() for character in before):
        return before
    after = _bare(tail) if tail.lstrip()[:1] == "," else None
    words = after.split() if after else []
    while words and words[0].strip(",").lower() in ADVERBS:
        words.pop(0)
    if not words or words[0].lower() in _RELATIVES or not any(character.isalpha() for character in words[0]):
        return None
    return " ".join(words) if after and words != after.split() else after


def _honour_aside(lead: str) -> str:
    """A title without the form of address that follows it: "Health minister" of "Health minister Sir"."""
    words = lead.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in HONOURS:
        words.pop()
    return " ".join(words) if len(words) < len(lead.split()) else lead


def _bare(phrase: str) -> str | None:
    phrase = _EDGE.sub("", phrase)
    first, _, rest = phrase.partition(" ")
    return (rest if first.lower() in ARTICLES or first.lower() in POSSESSIVES else phrase) or None


def _proper(printed: str) -> str | None:
    """The name in a phrase that is nothing but one, up to its apposition: "the Harbour Trust, a charity"."""
    core = re.split(r",| \(", printed, maxsplit=1)[0].removesuffix("’s").removesuffix("'s")
    words = core.split()
    while words and words[0].lower().rstrip(".") in ARTICLES | HONOURS:
        words = words[1:]
    if not words or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return None
    small = sum(not word[:1].isupper() for word in words)
    return " ".join(words) if small * 2 <= len(words) else None


def _kind(printed: str) -> Kind:
    words = printed.split()
    acronym = len(words) <= 2 and any(word.isupper() and len(word) > 1 and word.isalpha() for word in words)
    return "organisation" if acronym or any(word.lower() in ORGANISED for word in words) else "person"
