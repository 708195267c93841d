"""What a statistic measures: read from the words of its sentence, the noun or verb it hangs on first."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR, COMPARED
from claims.extraction.statistics import heads, verbs
from claims.extraction.statistics.apposed import apposed
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import plural, plural_noun
from claims.extraction.statistics.subject import subject
from claims.extraction.statistics.told import OF_STUFF, told
from claims.extraction.statistics.which import part_of_a_whole
from claims.extraction.statistics.whole import COUNTS, NEXT_TO, PAST, after_the_whole, phrase
from claims.extraction.statistics.words import (
    COMPARES,
    DANGLING,
    ENDS_PHRASE,
    MONIES,
    MOVES,
    NOT_IN_NOUN,
    OPENS_NOUN,
    PAYS,
    SETS,
    TIMES,
)
from claims.extraction.words.titles import OFFICES, PLURALS

_LISTS = lexicon("en", "rules_statistics")

_CHANGE_IN = re.compile(r"[\s-][^\W\d_]{1,20}\s(?:in|of)\s")
"""Between a change and what changed: "a 12% increase in fares"."""
_OF_THE = re.compile(rf"(?:\d|\b(?:{COUNTS}))\sof\s(?:(?:the|its|his|her|their|our|all|about|some)\s){{0,2}}\Z")
"""Before the whole that a figure is part of."""
_NO_THINGS = _LISTS.words("measured_no_things") | OFFICES | PLURALS
"""Nor are they whose figure it is: "ministers would be lucky to get to 1.2m"."""
_RELATIVES = _LISTS.words("subject_relatives")
_MAKE = _LISTS.words("subject_make")
_MAKES_UP = _LISTS.words("measured_makes_up")
_OPENS_CLAUSE = _LISTS.words("subject_clause") | _LISTS.words("subject_relatives")
_PRONOUNS = _LISTS.words("heads_pronouns")
_MODALS = _LISTS.words("measured_modals")
_RATE_WORDS, _LONGEST_CLAUSE = 4, 7
_IN = _LISTS.words("measured_in")


def measures(context: Context, noun: str | None, after_whole: int) -> str | None:
    """A short phrase: what is said of the things counted, else the subject whose figure this is."""
    rest = context.layout.text[context.number.end : context.ceiling]
    if context.word_after() in MOVES and (lead := _CHANGE_IN.match(rest)):
        return phrase(rest[lead.end() :]) or None
    if part_of_a_whole(context):
        return after_the_whole(context)
    if noun in context.after and _OF_THE.search(context.layout.text, context.floor, context.number.start):
        return noun  # "1,100 of the 4,300 homes were empty": not all of them were
    if said := _owner(context) or apposed(context):
        return said
    bare = (noun is None or noun in MONIES) and not (
        context.number.type in OF_STUFF and rest[rest[:1] == "-" :].startswith(" of ")
    )
    if bare and (
        said := _at_a_rate(context)
        or heads.noun_before(context)
        or verbs.thing_set(context)
        or verbs.with_thing(context)
    ):
        return said
    if bare and context.before[-2:-1] and (said := _in_what(context, rest)):
        return said
    amount = context.number.type == "currency" or (
        context.number.type == "percent" and after_whole == context.number.end
    )
    if amount and (said := heads.said_of(context) or heads.noun_after(context)):
        return said
    if noun == "points" or (noun is None and context.word_after() in ("point", "points")):
        return heads.noun_before(context) or subject(context)
    if context.number.unit == "times" and context.word_after() not in COMPARED and (carrier := subject(context)):
        return carrier  # "debt fell to 1.6 times earnings"
    if noun in MONIES:
        return verbs.doing(context) or subject(context)
    done = verbs.doing(context) if bare else None
    if done and " " not in done and (carrier := subject(context, NEXT_TO)):
        return f"{carrier} {done}"  # "the owner of a house will pay £1,600"
    return done or told(context, noun, after_whole) or verbs.by_clause(context) or _paid(context) or _clause(context)


def _clause(context: Context) -> str | None:
    """The words before an amount whose verb is in no list, where nothing else tells what it is: "winner can expect"."""
    low, last = context.before, heads.lead(context)
    if context.number.type not in ("currency", "percent") or last < 1:
        return None
    at = last
    while at >= 0 and low[at][0].isalpha() and low[at] not in _OPENS_CLAUSE and last - at < _LONGEST_CLAUSE:
        at -= 1
    pronoun = max((place for place in range(at + 1, last + 1) if low[place] in _PRONOUNS), default=at)
    words = context.printed_before[pronoun + 1 : last + 1]
    words = words[words[0].lower() in OPENS_NOUN :] if words else words
    if len(words) < NEXT_TO - 1 or words[0].lower() in NOT_IN_NOUN or low[last] in MOVES | TIMES | DANGLING:
        return None
    verb = low[last].endswith(("ed", "ing", "s")) and not low[last].endswith(("'s", "’s", "s'", "s’"))
    return " ".join(words) if verb or low[last] in PAST or low[last - 1] in _MODALS else None


def _owner(context: Context) -> str | None:
    """The subject whose part or change the figure is: "delays account for 560 beds", "the backlog is a tenth smaller"."""
    smaller = context.number.rule == "part" and context.word_after() in COMPARES
    return subject(context, NEXT_TO if smaller else None) if smaller or _makes_up(context) else None


def _makes_up(context: Context) -> bool:
    """Whether a verb before the figure says of what it is a part: "account for £312 of that", "which make up a third"."""
    low, at = context.before, heads.lead(context)
    if at < 1:
        return False
    small = low[at] == "for" and low[at - 1].startswith("account")
    part = context.number.type == "percent" or context.number.rule in ("part", "share") or context.word_after() == "of"
    return small or (part and (low[at] in _MAKES_UP or (low[at] == "up" and low[at - 1] in _MAKE)))


def _paid(context: Context) -> str | None:
    """The verb of money an amount hangs on where its subject is a pronoun: "cost" of "it cost £80,000"."""
    if context.number.type != "currency":
        return None
    near = context.printed_before[max(0, heads.lead(context) - 1) : heads.lead(context) + 1]
    return next((word for word in near if word.lower() in PAYS or word.lower() in SETS), None)


def _at_a_rate(context: Context) -> str | None:
    """What goes at a rate: "prices" of "prices rose at an annual rate of 3%"."""
    low, at = context.before, heads.lead(context)
    if at < _RATE_WORDS or low[at] != "of" or low[at - 1] not in ("rate", "pace"):
        return None
    opens = next((k for k in range(at - 1, max(0, at - 1 - _RATE_WORDS), -1) if low[k - 1] == "at"), 0)
    return subject(context) if opens and low[opens] in ("a", "an", "the", "its", "their") else None


def _in_what(context: Context, rest: str) -> str | None:
    """What changed where it stands after the figure: "average speeds" of "a cut of 5mph in average speeds"."""
    at = heads.lead(context)
    changed = at > 0 and context.before[at] == "of" and context.before[at - 1] in MOVES
    after = context.after
    if not (changed and after and after[0] in _IN) or len(after) < NEXT_TO or not after[1][0].isalpha():
        return None
    if after[1] in TIMES or after[1] in CALENDAR or context.printed_after[1][0].isupper():
        return None
    words = phrase(rest.lstrip().partition(" ")[2])
    return words if words and not words[0].isdigit() and words.split()[-1].lower() not in TIMES else None


def number_of(said: str) -> str | None:
    """What is counted where "the number of ..." is what a figure measures: its first plural noun."""
    _, counting, things = said.lower().partition("number of ")
    return plural_noun(things.split()[:4]) if counting else None


def things_of(said: str) -> str | None:
    """What a bare figure counts by what it measures: "injuries" of "serious injuries in Kent"."""
    words = said.lower().split()
    if not words:
        return None
    end = next((place for place, word in enumerate(words) if place and word in ENDS_PHRASE), len(words))
    things = words[end - 1]
    return things if plural(things) and things not in _NO_THINGS and words[0] not in _RELATIVES else None
