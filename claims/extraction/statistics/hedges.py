"""The words around a figure that say how exact it is: "up to", "nearly", "an estimated", "or more"."""

import re

from claims.extraction.readings import Hedge

BEFORE: dict[str, Hedge] = {
    "more than": "more than", "greater than": "more than", "higher than": "more than", "over": "more than",
    "above": "more than", "exceeding": "more than", "exceeds": "more than", "exceeded": "more than",
    "in excess of": "more than", "upwards of": "more than", "north of": "more than", "just over": "more than",
    "well over": "more than", "topped": "more than", "topping": "more than", "surpassed": "more than",
    "at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least",
    "a minimum of": "at least", "as few as": "at least", "as little as": "at least", "as low as": "at least",
    "at a minimum": "at least", "at the very least": "at least",
    "less than": "less than", "fewer than": "less than", "lower than": "less than", "smaller than": "less than",
    "under": "less than", "below": "less than", "almost": "less than", "nearly": "less than", "just under": "less than",
    "not quite": "less than", "just short of": "less than", "just shy of": "less than", "short of": "less than",
    "shy of": "less than", "approaching": "less than", "south of": "less than", "well under": "less than",
    "up to": "at most", "as many as": "at most", "as much as": "at most", "as high as": "at most", "at most": "at most",
    "no more than": "at most", "not more than": "at most", "a maximum of": "at most", "no higher than": "at most",
    "at the most": "at most", "capped at": "at most", "not exceeding": "at most",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "approx": "about", "some": "about",
    "estimated": "about", "an estimated": "about", "circa": "about", "close to": "about", "near": "about",
    "in the region of": "about", "in the order of": "about", "on the order of": "about", "something like": "about",
    "somewhere around": "about", "an average of about": "about", "~": "about", "≈": "about", "c.": "about",
    "estimated at": "about", "probably": "about", "perhaps": "about", "maybe": "about", "virtually": "less than",
    "between": "between", ">": "more than", "<": "less than", "≥": "at least", "≤": "at most",
}  # fmt: skip
"""Directly before the figure -> what it says of it. "nearly" and "almost": the figure was not reached."""

AFTER: dict[str, Hedge] = {
    "or more": "at least", "or above": "at least", "or over": "at least", "and over": "at least", "and above": "at least",
    "and up": "at least", "or higher": "at least", "or greater": "at least", "at least": "at least", "at a minimum": "at least",
    "or less": "at most", "or fewer": "at most", "or under": "at most", "or below": "at most", "or lower": "at most",
    "at most": "at most", "at the most": "at most", "or so": "about", "or thereabouts": "about",
    "give or take": "about", "-ish": "about", "ish": "about",
}  # fmt: skip

_BEFORE = re.compile(
    r"(?<!\w)(" + "|".join(re.escape(phrase) for phrase in sorted(BEFORE, key=len, reverse=True)) + r")"
    r"\s?(?:(?:a|an|the|total of|a total of|another|only|its|estimated)\s)?\(?$"
)
_AFTER = re.compile(
    r"\A\s?(?:[^\W\d_]{1,20}+\s){0,2}?("
    + "|".join(re.escape(phrase) for phrase in sorted(AFTER, key=len, reverse=True))
    + r")\b(?! than)"
)
_REACH = 44


def hedge(text: str, start: int, end: int, floor: int, ceiling: int) -> Hedge:
    """How exact the figure at start..end is said to be; `floor` and `ceiling` are the ends of its sentence."""
    if text[end : end + 1] == "+":
        return "at least"
    after = _AFTER.match(text[end : min(ceiling, end + _REACH)].lower())
    if after:
        return AFTER[after.group(1)]
    before = _BEFORE.search(" ".join(text[max(floor, start - _REACH) : start].lower().split()) + " ")
    return BEFORE[before.group(1)] if before else "exact"
