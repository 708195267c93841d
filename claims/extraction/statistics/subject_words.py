"""Which words belong to the subject of a figure's verb, and which only stand before or beside it."""

from collections.abc import Sequence

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.statistics.words import (
    DANGLING,
    NOT_IN_NOUN,
    OPENS_NOUN,
    STATES,
    TIMES,
    VERBS,
)
from claims.extraction.words.calendar import SHORT_MONTHS

_LISTS = lexicon("en", "rules_statistics")

MARKS = frozenset('“”"')
_PAIRED = 6
SCORES = _LISTS.words("subject_scores")
_RELATIVES = _LISTS.words("subject_relatives")
_SHARES = _LISTS.words("subject_shares")
_FINITE = _LISTS.words("subject_finite")
_OF_TIME = _LISTS.words("subject_of_time")
_WITH_TIME = _LISTS.words("subject_with_time")
_SHORT_MONTHS = frozenset(SHORT_MONTHS)
_BEFORE_A_DAY = CALENDAR | {"in", "since", "of", "to", "for"} | {month.lower() for month in SHORT_MONTHS}


def behind_opening(words: list[str]) -> str:
    """The subject after the words that say where or among whom: "rate" of "in primary schools the rate"."""
    start = max(
        (
            place
            for place in range(2, len(words))
            if words[place].lower() in ("the", "its", "their")
            and words[place - 1].lower() not in NOT_IN_NOUN | DANGLING | OPENS_NOUN
        ),
        default=-1,
    )
    return " ".join(words[start + 1 :])


def untimed(words: list[str]) -> list[str]:
    """A phrase without the time it ends with: "budget" of "budget for next year", "rain" of "rain since 1 June"."""
    for place in range(len(words) - 1, 0, -1):
        low = words[place].lower()
        if low in _OF_TIME and all(_is_time(word) for word in words[place + 1 :]):
            return untimed(words[:place])
    return words


def _is_time(word: str) -> bool:
    low = word.lower()
    return low[0].isdigit() or low == "." or low in TIMES or low in CALENDAR or low.rstrip(".") in _WITH_TIME


def may_belong(printed: Sequence[str], at: int) -> bool:
    """Whether a word, the number of a name ("the FTSE 100") or a part of a date may belong to a subject."""
    word, before = printed[at], printed[at - 1] if at else ""
    if word == ".":
        return before in _SHORT_MONTHS
    if word == "*":
        return before.isupper()  # the grade "A*"
    after = printed[at + 1] if at + 1 < len(printed) else ""
    if word == "&" or (word == "-" and before.isdigit()):
        return bool(after) and before != ""  # "S&P", "10-year bonds"
    if word.isdigit() and (after == "-" or after.lower() in TIMES):
        return True
    if word[0].isdigit() and before == "of" and at > 1 and printed[at - 2].isalpha() and after.isalpha():
        return True  # "the backlog of 6,100 cases would be smaller"
    if word.isdigit() and before[:1].isupper() and (after.lower() in STATES | SCORES):
        return True  # "the Nikkei 225 lost"
    if word.isdigit():
        return before.isupper() or before == "." or before.lower() in _BEFORE_A_DAY
    return word[0].isalpha()


def joins_names(printed: Sequence[str], at: int) -> bool:
    """Whether an "and" stands inside a name: "England and Wales"."""
    return (
        printed[at] == "and"
        and 0 < at < len(printed) - 1
        and printed[at - 1][0].isupper()
        and printed[at + 1][0].isupper()
    )


def joins_two(low: Sequence[str], at: int) -> bool:
    """Whether an "and" stands after a "between": "the gap between rich and poor"."""
    return low[at] == "and" and "between" in low[max(0, at - _PAIRED) : at]


def restricts(low: Sequence[str], at: int) -> bool:
    """Whether a relative tells which of them it is: "the share who failed fell to 5%"."""
    return at > 0 and low[at] in _RELATIVES and low[at - 1] in _SHARES


def has_verb(low: Sequence[str], at: int) -> bool:
    """Whether a verb stands before a word in its clause: "it was helped by reserves, which", not "robberies with a knife, which"."""
    for word in reversed(low[:at]):
        if word in MARKS or word in ",;:":
            break
        if word in _FINITE or word in VERBS or word in STATES or word.endswith("ed"):
            return True
    return False
