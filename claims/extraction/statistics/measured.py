"""What a statistic measures, of whom, where and when: read from the words of its sentence."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import COMPARED
from claims.extraction.readings import StatisticKind
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import counted, happens, plural
from claims.extraction.statistics.subject import subject
from claims.extraction.statistics.where import PLACE
from claims.extraction.statistics.which import by_how_much, of_those, part_of_a_whole
from claims.extraction.statistics.words import (
    DANGLING,
    MEANS,
    MONIES,
    MOVES,
    NOT_MEASURED,
    RATES,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_PER = re.compile(r"\A\s?(?:[^\W\d_]{1,20}+\s){0,3}?per\s([\d,.]+(?:\s[^\W\d_]+)?|[^\W\d_]+)")
_EACH = re.compile(r"\A\s(?:a|an|each|every)\s([^\W\d_]{3,20})(?=[\s.,;:)]|\Z)")
_CHANGE_IN = re.compile(r"[\s-][^\W\d_]{1,20}\s(?:in|of)\s")
"""Between a change and what changed: "a 12% increase in fares"."""
_STOP = re.compile(
    r",(?!\d)|\sand\s(?=[\d£$€][\d.,]*\s[a-z])|(?<![sS])['’](?=\s)|[;:()\[\]“”\"–—]|\s-\s|\.(?=\s|$)|[?!]"
)
_LONGEST = 12
_ASIDE = re.compile(
    r"\A\)?-?(?:\s?\([^()\n]{1,60}\)(?=\s))?(?:\s?[,–—]\s?(?:or\s|(?=[\d£$€]))(?:[^,–—]|,(?=\d)){0,60}[,–—](?!\d)\s?)?(?:,\s(?=(?:who|whom|whose|which|that)\s))?"
)
"""What only says the figure again (", or 1.6% of adults,"), and the comma of a relative clause."""
_POSSESSED = re.compile(r"(?:our|their|its|his|her|my|your)\s")
"""After these a word that could be a verb is a noun: "80% of our energy needs"."""
_PERSONS = frozenset(("who", "whose"))
_OF_STUFF = frozenset(("currency", "dimension"))
_ENDING = frozenset('.,;:!?()[]“”"–—')
_NEXT_TO = 3
_DETERMINERS = _LISTS.words("measured_determiners")
"""After these even a word that could be a verb is a noun ("40% of the vote")."""


def unit(context: Context) -> str | None:
    """What the figure is counted in: its own unit, or the noun after it."""
    number = context.number
    if number.rule in ("part", "share"):
        return "percent"
    if number.unit is not None:
        return number.unit
    if number.rule == "vague quantity":
        return next((word for word in context.after[:5] if plural(word)), None)
    if part_of_a_whole(context):
        return (_after_the_whole(context) or "").partition(" ")[0].lower() or None
    if of_those(context) and context.word_before() == "," and plural(context.word_before(2)):
        return context.word_before(2)  # "aid workers, 14 of whom"
    noun = counted(context)
    if noun is None and happens(context):
        return "people"
    return noun


def number_of(said: str) -> str | None:
    """What is counted where "the number of ..." is what a figure measures: its first plural noun."""
    _, counting, things = said.lower().partition("number of ")
    return next((word for word in things.split()[:4] if plural(word)), None) if counting else None


def kind(context: Context) -> StatisticKind:
    """A change or mean where a word says so, else what the unit makes it."""
    number = context.number
    if number.type == "currency" or (number.unit is None and counted(context) in MONIES):
        return "money"
    if number.unit == "times":
        return (
            "change"
            if number.rule.startswith("multiple: ") and not number.rule.endswith(("fold", "twice"))
            else "ratio"
        )
    if number.unit in ("percentage points", "basis points") or _changes(context):
        return "change"
    if any(word in MEANS for word in context.before[-5:]):
        return "mean"
    if number.type == "percent":
        return "share" if context.word_after() == "of" or not _is_rate(context) else "rate"
    if number.rule in ("part", "share"):
        return "change" if by_how_much(context) and context.word_after() != "of" else "share"
    return "rate" if per(context) else "count"


def _is_rate(context: Context) -> bool:
    return any(word in RATES for word in context.before[-14:] + context.after[:3])


def _changes(context: Context) -> bool:
    if context.word_before() == "of" and context.word_before(2) in MOVES:
        return True  # "an increase of 0.4%"
    if context.number.type in ("currency", "number"):
        return False
    before = [
        word
        for word in context.before[-4:]
        if word not in ("about", "around", "nearly", "almost", "roughly", "another")
    ]
    if before[-1:] == ["by"] or (before and before[-1] in MOVES):
        return any(word in MOVES for word in before)
    return context.word_after() in MOVES


def per(context: Context) -> str | None:
    """The denominator a rate is printed with: "100,000 people" of "12 deaths per 100,000 people", "metre" of "£3 a metre"."""
    text = context.layout.text
    rest = text[context.number.end : min(context.ceiling, context.number.end + 60)]
    match = _PER.match(rest) or (_EACH.match(rest) if context.number.type == "currency" else None)
    return match.group(1).rstrip(".,") if match else None


def whole(context: Context) -> tuple[str | None, int]:
    """What a share is a share of, and where those words end: "the adult population" of "1.6% of the adult population"."""
    text, end = context.layout.text, context.number.end
    rest = text[end : context.ceiling]
    lead = re.match(r"\s?of\s|\s(?=the\s|all\s|those\s)", rest)
    if lead is None:
        return None, end
    words = _phrase(rest[lead.end() :])
    if not words:
        return None, end
    return words, end + lead.end() + len(words)


def _phrase(rest: str) -> str:
    stop = _STOP.search(rest)
    clause = rest[: stop.start()] if stop else rest
    taken, before = 0, ""
    relative = told = False
    for count, match in enumerate(re.finditer(r"\S+", clause)):
        word = match.group().lower()
        if count == _LONGEST:
            break
        if word in _PERSONS and count == 1:
            relative = True  # "those who are certain to vote said"
        elif word in VERBS and before not in _DETERMINERS and not (relative and (not told or before == "to")):
            possessed = count > 1 and word.endswith("s") and _POSSESSED.match(clause)
            if not possessed:
                break
        told = told or (relative and word in VERBS and word not in _PERSONS)
        taken, before = match.end(), word
    return clause[:taken]


def measures(context: Context, noun: str | None, after_whole: int) -> str | None:
    """A short phrase: what is said of the things counted, else the subject whose figure this is."""
    rest = context.layout.text[context.number.end : context.ceiling]
    if context.word_after() in MOVES and (lead := _CHANGE_IN.match(rest)):
        return _phrase(rest[lead.end() :]) or None
    if part_of_a_whole(context):
        return _after_the_whole(context)
    bare = (noun is None or noun in MONIES) and not (
        context.number.type in _OF_STUFF and rest[rest[:1] == "-" :].startswith(" of ")
    )
    if bare and (said := heads.noun_before(context) or heads.thing_set(context)):
        return said
    amount = context.number.type == "currency" or (
        context.number.type == "percent" and after_whole == context.number.end
    )
    if amount and (said := heads.said_of(context) or heads.noun_after(context)):
        return said
    if noun == "points":
        return heads.noun_before(context) or subject(context)
    if context.number.unit == "times" and context.word_after() not in COMPARED and (carrier := subject(context)):
        return carrier  # "debt fell to 1.6 times earnings"
    if noun in MONIES:
        return heads.doing(context) or subject(context)
    done = heads.doing(context) if bare else None
    if done and " " not in done and (carrier := subject(context, _NEXT_TO)):
        return f"{carrier} {done}"  # "the owner of a house will pay £1,600"
    return done or _told(context, noun, after_whole)


def _after_the_whole(context: Context) -> str | None:
    """What is said of "five of the county's 19 branches", the branches first."""
    words: list[str] = []
    for word, shown in zip(context.after, context.printed_after, strict=True):
        if word in _ENDING:
            break
        words.append(shown)
    things = next((place for place, word in enumerate(words) if plural(word.lower()) and place > 1), 0)
    return " ".join(words[things : things + _LONGEST]) or None


def _told(context: Context, noun: str | None, after_whole: int) -> str | None:
    """What is said of the things counted, else the subject of the sentence."""
    if context.number.type != "percent" or after_whole > context.number.end or _names_itself(context):
        said = _predicate(context, noun, after_whole)
        if said:
            return said
    return subject(context)


def _names_itself(context: Context) -> bool:
    """Whether a share stands before the noun it is of: "a 70% chance of rain", not "a 12% rise", not "70% said"."""
    after = context.word_after()
    noun = after.isalpha() and after not in MOVES | VERBS | NOT_MEASURED | DANGLING and not after.endswith("ed")
    return context.word_before() in ("a", "an", "the") and noun


def _predicate(context: Context, noun: str | None, at: int) -> str | None:
    text = context.layout.text
    rest = text[at : context.ceiling]
    rest = rest[max(0, context.end - at) :]
    stuff = context.number.type in _OF_STUFF and rest.startswith(" of ")
    if stuff:
        rest = rest[len(" of") :]
    if noun and (found := re.search(rf"\b{re.escape(noun)}\b", rest[:80], re.IGNORECASE)):
        rest = rest[found.end() :]
        prefix = f"{noun} "
    else:
        prefix = ""
    rest = PLACE.sub("", rest, count=1) if PLACE.match(rest.lstrip()) else rest
    rest = _ASIDE.sub("", rest)
    stop = _STOP.search(rest)
    words = (rest[: stop.start()] if stop else rest).split()[:_LONGEST]
    if words and not prefix and words[0].lower() in NOT_MEASURED | {"or", "and", "down", "against"}:
        return None
    while words and words[-1].lower() in DANGLING:
        words.pop()
    return (prefix + " ".join(words)).strip() if len(words) > 1 or prefix or (stuff and words) else None
