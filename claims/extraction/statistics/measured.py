"""What a statistic measures, of whom, where and when: read from the words of its sentence."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR, COMPARED
from claims.extraction.readings import StatisticKind
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.nouns import counted, happens, plural
from claims.extraction.statistics.subject import subject
from claims.extraction.statistics.where import PLACE
from claims.extraction.statistics.which import by_how_much, of_those, part_of_a_whole
from claims.extraction.statistics.words import (
    DANGLING,
    ENDS_PHRASE,
    MEANS,
    MONIES,
    MOVES,
    NOT_MEASURED,
    PAYS,
    RATES,
    SETS,
    TIMES,
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
_NOT_SAID = _LISTS.words("measured_not_said")
_IN = _LISTS.words("measured_in")
_ENDING = frozenset('.,;:!?()[]“”"–—')
_NEXT_TO = 3
_SHARED = re.compile(
    r"(?:,\s[\d,.]{1,9}\s[^\W\d_]{2,20}s){0,6},?\sand\s(?:[\d,.]{1,9}|[a-z]{3,9})\s[^\W\d_]{2,20}s(?=\s[a-z])"
)
"""Others counted, of whom the same is said."""
_NOT_OF_THINGS = _LISTS.words("measured_not_of_things")
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
        return next((word for word in (_after_the_whole(context) or "").lower().split() if plural(word)), None)
    if of_those(context) and context.word_before() == "," and plural(context.word_before(2)):
        return context.word_before(2)  # "aid workers, 14 of whom"
    noun = counted(context)
    if noun == "percent" or (context.word_after() == "to" and context.word_before() in ("up", "down")):
        return None  # "up two to 38%"
    if noun is None and happens(context):
        return "people"
    return noun


def number_of(said: str) -> str | None:
    """What is counted where "the number of ..." is what a figure measures: its first plural noun."""
    _, counting, things = said.lower().partition("number of ")
    return next((word for word in things.split()[:4] if plural(word)), None) if counting else None


def things_of(said: str) -> str | None:
    """What a bare figure counts by what it measures: "injuries" of "serious injuries in Kent"."""
    words = said.lower().split()
    end = next((place for place, word in enumerate(words) if place and word in ENDS_PHRASE), len(words))
    return words[end - 1] if plural(words[end - 1]) else None


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
    if context.word_before() == "for" and context.word_before(2).startswith("account") and (owner := subject(context)):
        return owner  # "delays account for 560 beds a day"
    bare = (noun is None or noun in MONIES) and not (
        context.number.type in _OF_STUFF and rest[rest[:1] == "-" :].startswith(" of ")
    )
    if bare and (said := heads.noun_before(context) or heads.thing_set(context) or heads.with_thing(context)):
        return said
    if bare and context.before[-2:-1] and (said := _in_what(context, rest)):
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
    return done or _told(context, noun, after_whole) or heads.by_clause(context) or _paid(context)


def _paid(context: Context) -> str | None:
    """The verb of money an amount hangs on where its subject is a pronoun: "cost" of "it cost £80,000"."""
    if context.number.type != "currency":
        return None
    near = context.printed_before[max(0, heads.lead(context) - 1) : heads.lead(context) + 1]
    return next((word for word in near if word.lower() in PAYS or word.lower() in SETS), None)


def _in_what(context: Context, rest: str) -> str | None:
    """What changed where it stands after the figure: "average speeds" of "a cut of 5mph in average speeds"."""
    at = heads.lead(context)
    changed = at > 0 and context.before[at] == "of" and context.before[at - 1] in MOVES
    after = context.after
    if not (changed and after and after[0] in _IN) or len(after) < _NEXT_TO or not after[1][0].isalpha():
        return None
    if after[1] in TIMES or after[1] in CALENDAR or context.printed_after[1][0].isupper():
        return None
    words = _phrase(rest.lstrip().partition(" ")[2])
    return words if words and not words[0].isdigit() and words.split()[-1].lower() not in TIMES else None


def _after_the_whole(context: Context) -> str | None:
    """What is said of "five of the county's 19 branches", the branches first."""
    words: list[str] = []
    for word, shown in zip(context.after, context.printed_after, strict=True):
        if word in _ENDING:
            break
        words.append(shown)
    things = next((place for place, word in enumerate(words) if plural(word.lower()) and place > 1), 0)
    figure = next((place for place in range(things, 0, -1) if words[place][0].isdigit()), things - 1)
    first = figure + 1 if things - figure <= _NEXT_TO else things  # "20 of the 1,100 traffic officers"
    return " ".join(words[first : things + _LONGEST]) or None


def _told(context: Context, noun: str | None, after_whole: int) -> str | None:
    """What is said of the things counted, else the subject of the sentence."""
    if (
        context.number.type != "percent"
        or after_whole > context.number.end
        or _names_itself(context)
        or of_those(context)
    ):
        said = _predicate(context, noun, after_whole)
        if said:
            return said
    return subject(context)


def _names_itself(context: Context) -> bool:
    """Whether a share stands before the noun it is of: "a 70% chance of rain", not "a 12% rise", not "70% said"."""
    after = context.word_after()
    noun = after.isalpha() and after not in MOVES | VERBS | NOT_MEASURED | DANGLING and not after.endswith("ed")
    return context.word_before() in ("a", "an", "the") and noun


def _things(before: str, noun: str) -> str:
    """What is counted with the words between it and its figure: "speeding tickets"."""
    words = before.split()
    plain = all(word.isalpha() or "-" in word for word in words) and len(words) < _NEXT_TO
    kept = [word for word in words if word.lower() not in _NOT_OF_THINGS] if plain else []
    return " ".join([*kept, noun]) + " "


def _predicate(context: Context, noun: str | None, at: int) -> str | None:
    text = context.layout.text
    rest = text[at : context.ceiling]
    rest = rest[max(0, context.end - at) :]
    stuff = context.number.type in _OF_STUFF and rest.startswith(" of ")
    if stuff:
        rest = rest[len(" of") :]
    if noun and (found := re.search(rf"\b{re.escape(noun)}\b", rest[:80], re.IGNORECASE)):
        prefix = _things(rest[: found.start()], found.group())
        rest = rest[found.end() :]
        if shared := _SHARED.match(rest):
            rest = rest[shared.end() :]  # "71 drivers, 35 walkers and 13 cyclists lost their lives"
    else:
        prefix = ""
    rest = PLACE.sub("", rest, count=1) if PLACE.match(rest.lstrip()) else rest
    rest = _ASIDE.sub("", rest)
    stop = _STOP.search(rest)
    words = (rest[: stop.start()] if stop else rest).split()[:_LONGEST]
    if words and not prefix and words[0].lower() in NOT_MEASURED | _NOT_SAID:
        return None
    while words and words[-1].lower() in DANGLING:
        words.pop()
    return (prefix + " ".join(words)).strip() if len(words) > 1 or prefix or (stuff and words) else None
