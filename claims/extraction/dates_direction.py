"""Which way a date points when its words do not say: back, ahead, or either."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from claims.extraction.words.calendar import DIRECTIVES, FUTURE, FUTURE_WITH_TO, NEITHER, PAST

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CERTAIN = frozenset(("will", "won't", "shall"))
"""What makes a verb after the date point ahead; "could" and "may" after it often only doubt."""
_REACH = 160
"""Characters round the date that are looked at; the clause's verb is nearer than that."""
_NEAR = 7
"""Words from the verb to the date it tells of, both counted in."""
_ELSEWHERE = re.compile(r", |[:;“”\"(]|\b(?:of|that|to|when|which|who|before|until)\b")
_AUXILIARY = re.compile(r"\b(?:is|are|be|being|to)\s+\Z")


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one sentence that point somewhere: where each stands, and which way."""

    places: tuple[int, ...]
    ways: tuple[int, ...]
    certain: tuple[bool, ...]

    def direction(self, start: int, end: int) -> int:
        """-1 past, 1 ahead, 0 unknown for a date at start..end: told by the nearest verb, those before it first."""
        at = bisect_left(self.places, start) - 1
        if at >= 0 and start - self.places[at] <= _REACH:
            return self.ways[at]
        for after in range(bisect_left(self.places, end), len(self.places)):
            if self.places[after] - end > _REACH:
                break
            if self.certain[after]:
                return self.ways[after]
        return 0

    def tells(self, text: str, start: int) -> bool:
        """Whether the verb before the date at `start` stands so near, in its own clause, that it tells of that very date."""
        at = bisect_left(self.places, start) - 1
        if at < 0 or self.ways[at] >= 0 or start - self.places[at] > _REACH // 2:
            return False
        place = self.places[at]
        between = text[place:start]
        words = between.split()
        if len(words) > _NEAR or words[0] in ("has", "have") or _ELSEWHERE.search(between):
            return False
        return not _AUXILIARY.search(text[max(0, place - 12) : place])


def cues(text: str, start: int, end: int) -> Cues:
    """The cues of the sentence at start..end."""
    words = [(match.start(), match.group().replace("’", "'")) for match in _WORD.finditer(text, start, end)]
    found = []
    for at, (place, word) in enumerate(words):
        before = words[at - 1][1].lower() if at else ""
        after = words[at + 1][1].lower() if at + 1 < len(words) else ""
        if word == "to" and any(earlier.lower() in DIRECTIVES for _, earlier in words[max(0, at - 4) : at]):
            found.append((place, 1, False))
        elif way := _way(word, before, after):
            found.append((place, way, way < 0 or word.lower() in _CERTAIN))
    return Cues(tuple(cue[0] for cue in found), tuple(cue[1] for cue in found), tuple(cue[2] for cue in found))


def _way(word: str, before: str, after: str) -> int:
    low = word.lower()
    if word == "May":
        return 0  # the month
    if low in FUTURE or low.endswith("'ll") or (low in FUTURE_WITH_TO and after == "to"):
        return 1
    if before in ("a", "an", "another"):
        return 0  # "the chance of a cut in December"
    if low in PAST or (len(low) > 3 and low.endswith("ed") and word[0].islower() and low not in NEITHER):
        # "to be paid", "will be put", "is to read": what is still to be done is ahead.
        return 1 if before in ("be", "to", "will") else -1
    return 0
