"""What a figure between commas is of, and whose it is where a verb is left out: "the average wait, 58 days, was", "eggs rose 8%, butter 13%"."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.readings import Statistic
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.heads import lead
from claims.extraction.statistics.nouns import counted, plural
from claims.extraction.statistics.subject import PASSES
from claims.extraction.statistics.subject_words import untimed
from claims.extraction.statistics.words import (
    AUXILIARIES,
    MOVES,
    NOT_IN_NOUN,
    OPENS_NOUN,
    PAYS,
    STATES,
    TIMES,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_JOINED = _LISTS.words("apposed_joined")
_PARTICIPLES = _LISTS.words("told_participles")
_ONCE = _LISTS.words("apposed_once")
_ADVERBS = _LISTS.words("subject_adverbs") | _LISTS.words("apposed_no_nouns")
_ASIDES = _LISTS.words("apposed_asides")
_ENDS = _LISTS.words("apposed_ends")
_NOW = frozenset(("currently", "now", "once"))
_SPLITS = frozenset(',;:–—“”"()')
_ASIDE, _LONGEST, _NAMED, _SAME = 6, 12, 4, 5
_SHORT = 4
_WORDS = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|[^\w\s]|\d")


def apposed(context: Context) -> str | None:
    """The noun that a figure between commas says again, or that a participle with the figure describes.

    "The average wait, 58 days, was"; "rainfall, at 1,042mm, was"; "season tickets, priced at £395".
    """
    low, at = context.before, lead(context)
    if at > 1 and low[at] == "at" and low[at - 1] == ",":
        at -= 1
    at -= at > 1 and low[at] in _NOW and low[at - 1] == ","  # "rates, now 4 per cent, will"
    if at > 0 and low[at] == ",":
        return _noun_up_to(context, at) if _closed(context) else None
    at -= 1
    if (
        at < 1
        or low[at + 1] not in _JOINED
        or not (low[at].endswith("ed") or low[at] in _PARTICIPLES)
        or low[at] in MOVES
    ):
        return None
    at -= 1
    at -= low[at] in _ONCE or low[at].endswith("ly")
    return _noun_up_to(context, at) if at > 0 and low[at] == "," else None


def _closed(context: Context) -> bool:
    """Whether a comma ends what the figure's own comma began, and the verb follows."""
    aside = context.after[: _ASIDE + 2]
    aside = aside[aside[:1] == [context.number.unit] :]
    if "," not in aside[:-1] or aside[0] not in _ASIDES:
        return False
    verb = aside[aside.index(",") + 1]
    return verb in STATES | PASSES or verb in AUXILIARIES or (verb in MOVES | PAYS and not plural(verb))


def _noun_up_to(context: Context, comma: int) -> str | None:
    """The noun phrase that ends at a comma: back to where the sentence, or the phrase with its article, begins."""
    words: list[str] = []
    at = comma - 1
    while at >= 0 and len(words) < _LONGEST:
        word = context.before[at]
        if word in _ENDS or word in _SPLITS or not word[0].isalpha():
            break
        noun = plural(word) or context.before[at + 1] == "of"
        if word in VERBS or word in AUXILIARIES or (word in STATES and not noun):
            return None
        words.insert(0, context.printed_before[at])
        at -= 1
    if words and words[0].lower() in OPENS_NOUN:
        words = words[1:]
    elif at >= 0 and not (context.before[at] in _ENDS and context.before[at - 1] == ","):
        return None  # a noun in a list, not the whole phrase
    words = untimed(words)
    return " ".join(words) if words and words[0].lower() not in NOT_IN_NOUN else None


def gapped(context: Context, before: Statistic) -> str | None:
    """Whose figure it is where the verb of the figure before goes on: "butter" of "eggs rose 8%, butter 13%"."""
    own = context.number.unit or counted(context)
    if not context.floor <= before.end <= context.number.start or own not in (None, before.unit):
        return None
    text = context.layout.text
    between = _WORDS.findall(text[before.end : context.number.start])
    words = between[: len(between) - (len(context.before) - 1 - lead(context))]
    if words and words[-1] == "for":
        same = _WORDS.findall(text[max(context.floor, before.start - 30) : before.start])[-_NAMED:]
        if "for" not in same:
            return None
        words = words[:-1]
    start = len(words)
    while start > 0 and words[start - 1][0].isalpha() and words[start - 1] != "and":
        start -= 1
    named, opening = words[start:], words[:start]
    joined = opening[-1:] in ([","], ["and"])
    opening = [word for word in opening if word not in (",", "and")]
    if not joined or not 0 < len(named) <= _NAMED or len(opening) > _SAME:
        return None
    if any(not word[0].isalpha() or word.lower() in STATES - {"be"} for word in opening):
        return None
    named = named[named[0].lower() in ("the", "its", "their") :]
    low = [word.lower() for word in named]
    return " ".join(named) if low and all(_names(word) for word in low) else None


def _names(word: str) -> bool:
    """Whether a word may be part of a name or noun that stands right before a figure."""
    if word in _ADVERBS or word in TIMES or word in CALENDAR or word in OPENS_NOUN or word in NOT_IN_NOUN:
        return False
    if word in MOVES or word in VERBS or word in AUXILIARIES or (word in STATES | PAYS and not plural(word)):
        return False
    return not (len(word) > _SHORT and word.endswith(("ly", "ing", "ed")))
