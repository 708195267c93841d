"""Whose figure it is: the subject of the verb that carries it."""

import re
from collections.abc import Sequence

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import MULTIPLES
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.subject_words import (
    MARKS,
    SCORES,
    behind_opening,
    has_verb,
    joins_names,
    joins_two,
    may_belong,
    restricts,
    untimed,
)
from claims.extraction.statistics.words import (
    DANGLING,
    NOT_IN_NOUN,
    OPENS_NOUN,
    STATES,
    TELLS,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_LONGEST = 12
_PAIRED = 6
_CLAUSE = TELLS | _LISTS.words("subject_clause")
_RELATIVES = _LISTS.words("subject_relatives")
PASSES = _LISTS.words("subject_passes")
_OPENS_SENTENCE = _LISTS.words("subject_openings")
_MAKE = _LISTS.words("subject_make")
_AGENTS = _LISTS.words("subject_agents")
_FINITE = _LISTS.words("subject_finite")
_NOBODY = _LISTS.words("subject_nobody")
_PRONOUNS = _LISTS.words("subject_pronouns")
_MAGNITUDES = _LISTS.words("subject_magnitudes")
_NEW_CLAUSE = _LISTS.words("subject_new_clause")
_ADVERBS = _LISTS.words("subject_adverbs")
_LEADING = re.compile(
    r"^(?:(?:while|whether|if|that|who|which|and|but|as|though|although|because|when|where|after|so|yet|the|a|an"
    r"|in [A-Z]\w+)\s)+",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"(?:by|in|since)\s(?:19|20)\d\d", re.IGNORECASE)
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
        at -= at > 1 and low[at].endswith("ly") and low[at - 1] in _RELATIVES  # "treatment, which typically costs £5"
        apposed = at > 1 and low[at] in _RELATIVES and low[at - 1] == ","
        at -= 2 * apposed  # "reserves, which stand at £31m"
        if not apposed and at > 0 and low[at] in ("who", "which") and low[at - 1][0].isalpha():
            return near_noun(printed, at - 1)
        while at >= 0 and (may_belong(printed, at) and (low[at] not in _MAGNITUDES or printed[at] == "P")):
            if low[at] in _CLAUSE and not (joins_names(printed, at) or joins_two(low, at) or restricts(low, at)):
                break
            if (
                apposed
                and words
                and (low[at] in _FINITE or low[at] in VERBS or (low[at] in _AGENTS and has_verb(low, at)))
            ):
                break
            words.insert(0, printed[at])
            at -= 1
        while apposed and words and words[0].lower() in NOT_IN_NOUN:
            words.pop(0)
        if words and words[0].lower() in _FINITE and at > 0 and low[at] == ",":
            continue  # "output, first put at 1.1%, is now thought to have grown by"
        if phrase := _phrase(words):
            return phrase
    return None


def _phrase(words: list[str]) -> str | None:
    """The words of a subject as a noun phrase; None where they are a pronoun's or nobody's."""
    if words and words[-1].lower() in _PRONOUNS:
        return None  # "a year ago it stood at 5%"
    while words and (words[-1].lower() in DANGLING or words[-1].lower() in _ADVERBS):
        if words[-1].isupper() and len(words) > 1:
            break  # "the share who got an A"
        words.pop()
    verb = next((k for k, word in enumerate(words) if k and word.lower() in _FINITE), len(words))
    plain = " ".join(untimed(words[:verb][-_LONGEST:])).replace(" & ", "&").replace(" *", "*").replace(" - ", "-")
    if plain.partition(" ")[0].lower() in _OPENS_SENTENCE:
        plain = behind_opening(plain.split())
    if _IN_A_YEAR.fullmatch(plain):
        return None  # "In 2019 there were"
    phrase = _LEADING.sub("", plain)
    if phrase.lower().partition(" ")[0] in _PRONOUNS:
        phrase = " ".join(phrase.split()[2:])  # "she expects prices to rise by 2%"
    phrase = _SHARE_OF.sub("", phrase)  # "7% of monitors were out of action for a tenth of the year"
    low = phrase.lower()
    nobody = re.split("['’]", low)[0] in _NOBODY or low.rpartition(" ")[2] in _NOBODY
    nobody = nobody or (low.rpartition(" ")[2] in DANGLING and not phrase[-1].isupper())
    return None if nobody or not phrase else phrase


def _quoted(low: Sequence[str]) -> set[int]:
    """The places inside quotations that end before the figure: a figure outside is none of theirs."""
    found: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(low):
        if word in MARKS and opened is not None:
            found.update(range(opened, place))
            opened = None
        elif word in MARKS and word != "”":
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
    """The place of a verb that carries this figure alone, -1 for none: any in -ed right before "at", "to" or "by" ("Kew sizzled at 41°C"),
    "up" or "down", one that passes a level or makes up a part."""
    at = heads.lead(context)
    amount = context.number.type in ("currency", "percent", "temperature") and context.word_after() not in (
        "of",
        "more",
    )
    if at > 0 and (
        (amount and context.before[at] in PASSES)
        or (context.word_after() == "points" and context.before[at] in SCORES)
        or (context.before[at] == "up" and context.before[at - 1] in _MAKE)
    ):
        return at - (context.before[at] == "up")
    joined = at > 1 and context.before[at] in ("at", "by", "to")
    moved = at - joined
    if moved > 0 and context.before[moved] in ("up", "down") and context.before[moved - 1].isalpha():
        return moved  # "road deaths down to 174"
    return at - 1 if joined and context.before[at - 1].endswith("ed") else -1


def near_noun(printed: Sequence[str], at: int) -> str | None:
    """The noun phrase that ends at a word, as far as its article or the preposition before it: "voters" of "for the voters who"."""
    words: list[str] = []
    while at >= 0 and printed[at][0].isalpha() and len(words) < _PAIRED:
        low = printed[at].lower()
        if low in OPENS_NOUN or (low in NOT_IN_NOUN and low != "of"):
            break
        words.insert(0, printed[at])
        at -= 1
    return _phrase(words)


def _before_apposition(low: Sequence[str], verb: int) -> int:
    """Where a subject ends: before the commas of "core inflation, which leaves out food, eased"."""
    if low[verb - 1] != ",":
        return verb - 1
    opening = next((at for at in range(verb - 2, 0, -1) if low[at] == ","), verb)
    return opening - 1
