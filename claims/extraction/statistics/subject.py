"""Whose figure it is: the subject of the verb that carries it."""

import re
from collections.abc import Sequence

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR, MULTIPLES
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.words import DANGLING, STATES, TELLS, TIMES
from claims.extraction.words.calendar import SHORT_MONTHS

_LISTS = lexicon("en", "rules_statistics")

_LONGEST = 12
_MARKS = frozenset('“”"')
_PAIRED = 6
_CLAUSE = TELLS | _LISTS.words("subject_clause")
_RELATIVES = _LISTS.words("subject_relatives")
_AGENTS = _LISTS.words("subject_agents")
_FINITE = _LISTS.words("subject_finite")
_NOBODY = _LISTS.words("subject_nobody")
_PRONOUNS = _LISTS.words("subject_pronouns")
_MAGNITUDES = _LISTS.words("subject_magnitudes")
_OF_TIME = _LISTS.words("subject_of_time")
_WITH_TIME = _LISTS.words("subject_with_time")
_NEW_CLAUSE = _LISTS.words("subject_new_clause")
_ADVERBS = _LISTS.words("subject_adverbs")
_SHORT_MONTHS = frozenset(SHORT_MONTHS)
_BEFORE_A_DAY = CALENDAR | {"in", "since", "of", "to", "for"} | {month.lower() for month in SHORT_MONTHS}
_LEADING = re.compile(
    r"^(?:(?:while|whether|if|that|who|which|and|but|as|though|although|because|when|where|after|so|yet|the|a|an"
    r"|in [A-Z]\w+)\s)+",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"^(?:per\s)?(?:cent|percent|pc|%)\sof\s", re.IGNORECASE)
_VERBS = frozenset(f"multiple: {word}" for word in MULTIPLES)


def subject(context: Context, reach: int | None = None) -> str | None:
    """The words before the nearest verb that can carry a figure, back to where their clause begins.

    `reach`: so many words before the figure at most.
    """
    printed, low = context.printed_before, context.before
    acted = _acted(context)
    verb_itself = len(low) > 0 and context.number.rule in _VERBS  # "prices doubled"
    quoted = _quoted(low)
    for place in range(len(low) - 1 + verb_itself, 0 if reach is None else max(0, len(low) - 1 - reach), -1):
        if low[place - 1] in ",–—" and _opens_clause(low, place):
            return None
        if place in quoted:
            continue
        if (place < len(low) and not (low[place] in STATES or place == acted)) or (
            low[place - 1] in STATES and not plural(low[place - 1])  # "staff costs climbed"
        ):
            continue
        words: list[str] = []
        at = _before_apposition(low, place)
        apposed = at > 1 and low[at] in _RELATIVES and low[at - 1] == ","
        at -= 2 * apposed  # "reserves, which stand at £31m"
        while at >= 0 and (_worded(printed, at) and (low[at] not in _MAGNITUDES or printed[at] == "P")):
            if low[at] in _CLAUSE and not (_joins_names(printed, at) or _joins_two(low, at)):
                break
            if apposed and words and (low[at] in _FINITE or low[at] in _AGENTS):
                break
            words.insert(0, printed[at])
            at -= 1
        if phrase := _phrase(words):
            return phrase
    return None


def _phrase(words: list[str]) -> str | None:
    """The words of a subject as a noun phrase; None where they are a pronoun's or nobody's."""
    if words and words[-1].lower() in _PRONOUNS:
        return None  # "a year ago it stood at 5%"
    while words and (words[-1].lower() in DANGLING or words[-1].lower() in _ADVERBS):
        words.pop()
    verb = next((k for k, word in enumerate(words) if k and word.lower() in _FINITE), len(words))
    plain = " ".join(untimed(words[:verb][-_LONGEST:])).replace(" & ", "&").replace(" *", "*").replace(" - ", "-")
    phrase = _LEADING.sub("", plain)
    if phrase.lower().partition(" ")[0] in _PRONOUNS:
        phrase = " ".join(phrase.split()[2:])  # "she expects prices to rise by 2%"
    phrase = _SHARE_OF.sub("", phrase)  # "7% of monitors were out of action for a tenth of the year"
    low = phrase.lower()
    nobody = re.split("['’]", low)[0] in _NOBODY or low.rpartition(" ")[2] in DANGLING | _NOBODY
    return None if nobody or not phrase else phrase


def _quoted(low: Sequence[str]) -> set[int]:
    """The places inside quotations that end before the figure: a figure outside is none of theirs."""
    found: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(low):
        if word in _MARKS and opened is not None:
            found.update(range(opened, place))
            opened = None
        elif word in _MARKS and word != "”":
            opened = place
    return found


def _opens_clause(low: Sequence[str], place: int) -> bool:
    """Whether a clause with a subject of its own begins at a word: ", while sales ...", not ", but was ..."."""
    return (
        low[place : place + 1] != []
        and low[place] in _NEW_CLAUSE
        and not STATES.intersection(low[place + 1 : place + 2])
    )


def _acted(context: Context) -> int:
    """The place of any verb in -ed right before "at", "to" or "by" and the figure: "Kew sizzled at 41°C"; or "up", "down"; -1 for none."""
    at = heads.lead(context)
    joined = at > 1 and context.before[at] in ("at", "by", "to")
    moved = at - joined
    if moved > 0 and context.before[moved] in ("up", "down") and context.before[moved - 1].isalpha():
        return moved  # "road deaths down to 174"
    return at - 1 if joined and context.before[at - 1].endswith("ed") else -1


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


def _worded(printed: Sequence[str], at: int) -> bool:
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
    if word.isdigit():
        return before.isupper() or before == "." or before.lower() in _BEFORE_A_DAY
    return word[0].isalpha()


def _joins_names(printed: Sequence[str], at: int) -> bool:
    """Whether an "and" stands inside a name: "England and Wales"."""
    return (
        printed[at] == "and"
        and 0 < at < len(printed) - 1
        and printed[at - 1][0].isupper()
        and printed[at + 1][0].isupper()
    )


def _joins_two(low: Sequence[str], at: int) -> bool:
    """Whether an "and" stands after a "between": "the gap between rich and poor"."""
    return low[at] == "and" and "between" in low[max(0, at - _PAIRED) : at]


def _before_apposition(low: Sequence[str], verb: int) -> int:
    """Where a subject ends: before the commas of "core inflation, which leaves out food, eased"."""
    if low[verb - 1] != ",":
        return verb - 1
    opening = next((at for at in range(verb - 2, 0, -1) if low[at] == ","), verb)
    return opening - 1
