"""The words around a figure that say how exact it is: "up to", "nearly", "an estimated", "or more"."""

import re
from typing import get_args

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import UNITS
from claims.extraction.readings import Hedge

_HEDGES: dict[str, Hedge] = {each: each for each in get_args(Hedge)}


def hedges(language: str, place: str) -> dict[str, Hedge]:
    """What each phrase of a language says of the figure it stands "before" or "after"."""
    return {phrase: _HEDGES[said] for phrase, said in lexicon(language, "hedges").meanings(place).items()}


_MOVED = lexicon("en", "rules_statistics").words("hedges_moved_up")
BEFORE = hedges("en", "before")
AFTER = hedges("en", "after")

_BEFORE = re.compile(
    r"(?<!\w)(" + "|".join(re.escape(phrase) for phrase in sorted(BEFORE, key=len, reverse=True)) + r")"
    r"\s?(?:(?:a|an|the|total of|a total of|another|only|its|estimated)\s)?\(?$"
)
_AFTER = re.compile(
    r"\A\s?(?:[^\W\d_]{1,20}+\s){0,2}?("
    + "|".join(re.escape(phrase) for phrase in sorted(AFTER, key=len, reverse=True))
    + r")\b(?! than\b)(?!(?:(?<=at least)|(?<=at most)) (?:[\d£$€]|(?:an?|half|"
    + "|".join(UNITS)
    + r")\b))"
)
"""Not "at least" before another figure: of that one it is said."""
_BY_HOW_MUCH = re.compile(r"(?:[\d%]|\b(?:percent|per cent|points|times|much|far|slightly|fold))\s?\Z")
_TO_A_LEVEL = re.compile(rf"\b(?:{'|'.join(sorted(_MOVED))})\s(?:back\s)?up\sto\s\Z")
_OF_WHAT_FOLLOWS = lexicon("en", "rules_statistics").words("hedges_of_what_follows")
_BOUNDS = frozenset(("more than", "less than"))
_REACH = 44


def hedge(text: str, start: int, end: int, floor: int, ceiling: int) -> Hedge:
    """How exact the figure at start..end is said to be; `floor` and `ceiling` are the ends of its sentence."""
    if text[end : end + 1] == "+":
        return "at least"
    after = _AFTER.match(text[end : min(ceiling, end + _REACH)].lower())
    if after and not (after[1].startswith("at ") and _OF_WHAT_FOLLOWS.intersection(after[0][: after.start(1)].split())):
        return AFTER[after.group(1)]
    said = " ".join(text[max(floor, start - _REACH) : start].lower().split()) + " "
    before = _BEFORE.search(said)
    if before and (_TO_A_LEVEL.search(said) or (BEFORE[before[1]] in _BOUNDS and said.endswith(" the "))):
        return "exact"  # "prices went up to £5", "below the 175,000 that were expected"
    if before is None or (before.group(1).endswith(" than") and _BY_HOW_MUCH.search(said[: before.start()])):
        return "exact"  # "12% more than the 8.5 million"
    return BEFORE[before.group(1)]
