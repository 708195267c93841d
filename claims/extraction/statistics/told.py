"""What is said of the things a figure counts, else whose figure it is."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.statistics import heads
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.subject import subject
from claims.extraction.statistics.subject_words import untimed
from claims.extraction.statistics.where import PLACE
from claims.extraction.statistics.which import of_those
from claims.extraction.statistics.whole import LONGEST, NEXT_TO, PAST, SHARES, SOON, STOP
from claims.extraction.statistics.words import (
    AUXILIARIES,
    DANGLING,
    HAPPENED,
    MOVES,
    NOT_MEASURED,
    PARTICLES,
    STATES,
    TIMES,
    VERBS,
)

_LISTS = lexicon("en", "rules_statistics")

_ASIDE = re.compile(
    r"\A\)?-?(?:\s?\([^()\n]{1,60}\)(?=\s))?(?:\s?[,–—]\s?(?:or\s|(?=[\d£$€]))(?:[^,–—]|,(?=\d)){0,60}[,–—](?!\d)\s?)?(?:,\s(?=(?:who|whom|whose|which|that)\s))?"
)
"""What only says the figure again (", or 1.6% of adults,"), and the comma of a relative clause."""
_SHARED = re.compile(
    r"(?:,\s[\d,.]{1,9}\s[^\W\d_]{2,20}s){0,6},?\sand\s(?:[\d,.]{1,9}|[a-z]{3,9})\s[^\W\d_]{2,20}s(?=\s[a-z])"
)
"""Others counted, of whom the same is said."""
_SHARED_PART = re.compile(rf"\sand\s(?:[a-z]{{1,9}}\s){{0,2}}(?:{SHARES})\sof\s[^\W\d_]{{2,20}}(?=\s[a-z])")
"""A share of others of whom the same is said: "one in six women and a third of men said so"."""
_SAMPLE = re.compile(
    rf"\b(?:{'|'.join(sorted(_LISTS.words('told_samples')))}),?\s(?:of|among|with)\s(?:[a-z]{{1,9}}\s){{0,3}}\Z",
    re.IGNORECASE,
)
_SAMPLE_REACH = 60
OF_STUFF = frozenset(("currency", "dimension"))
"""Types of figures that are so much of something: "£3m of bonds"."""
_NOT_SAID = _LISTS.words("told_not_said")
_NOT_OF_THINGS = _LISTS.words("told_not_of_things")
_TO_A_LEVEL = frozenset(("at", "for", "to"))
_AMOUNTS = frozenset(("currency", "dimension", "temperature"))
_PARTICIPLES = _LISTS.words("told_participles")
_WHEN = frozenset(("at", "by", "in", "last", "on", "this"))
_EXTENT = frozenset(("deep", "high", "long", "tall", "thick", "wide"))
_HAVE = frozenset(("had", "has", "have"))
_SHORT = 4
_NEAR = 6


def told(context: Context, noun: str | None, after_whole: int) -> str | None:
    """What is said of the things counted, else the subject of the sentence."""
    joined = context.before[heads.lead(context)] if heads.lead(context) >= 0 else ""
    if (
        noun is None
        and joined in _TO_A_LEVEL
        and context.number.type in _AMOUNTS
        and (owner := subject(context, NEXT_TO))
    ):
        return owner  # "the wage bill rose to £131m, well above the limit"
    if (
        context.number.type != "percent"
        or after_whole > context.number.end
        or _names_itself(context)
        or of_those(context)
    ):
        said = _predicate(context, noun, after_whole)
        if said and noun and noun in said.lower() and sampled(context.layout.text, context.number.start):
            return _bared(said, noun)
        if said and noun and noun in said.lower() and _is_bare(said, noun):
            levels = joined in _TO_A_LEVEL or (joined == "from" and " to " in said)
            owner = subject(context, NEXT_TO) if levels else None
            return owner or " ".join([_bared(said, noun), *_done(context)]).strip()
        if said:
            return said
    return subject(context)


def sampled(text: str, start: int) -> bool:
    """Whether those counted from `start` on are who was asked: "a survey of 1,200 drivers", "a poll of about 500 people"."""
    return bool(_SAMPLE.search(text[max(0, start - _SAMPLE_REACH) : start]))


def _is_bare(said: str, noun: str) -> bool:
    """Whether nothing is said of the things counted but when: "cases at the end of September"."""
    after = said.lower().partition(noun)[2].split()
    to_another = after[:1] == ["to"] and any(word[0].isdigit() for word in after)  # "from 12,000 animals to under 900"
    return not after or to_another or (after[0] in _WHEN and after[-1] in TIMES | CALENDAR)


def _bared(said: str, noun: str) -> str:
    return said[: said.lower().find(noun) + len(noun)]


def _done(context: Context) -> list[str]:
    """What was done to the things counted, by the verb they are the object of: "laid off" of "it laid off 300 people"."""
    at, low = heads.lead(context), context.before
    verb = at - (at > 0 and low[at] in PARTICLES)
    past = verb >= 0 and (low[verb] in _PARTICIPLES or (len(low[verb]) > _SHORT and low[verb].endswith("ed")))
    past = past and low[max(0, verb - 1)] not in AUXILIARIES - _HAVE  # "it was contained in 22 emails"
    return context.printed_before[verb : at + 1] if past and low[verb] not in MOVES and low[verb] not in STATES else []


def _names_itself(context: Context) -> bool:
    """Whether a share stands before the noun it is of: "a 70% chance of rain", not "a 12% rise", not "70% said"."""
    after = context.word_after()
    noun = after.isalpha() and after not in MOVES | VERBS | NOT_MEASURED | DANGLING and not after.endswith("ed")
    return context.word_before() in ("a", "an", "the") and noun


def _predicate(context: Context, noun: str | None, at: int) -> str | None:
    text = context.layout.text
    rest = text[at : context.ceiling]
    rest = rest[max(0, max(context.end, context.after_marks) - at) :]
    if shares := _SHARED_PART.match(rest):
        rest = rest[shares.end() :]
    stuff = context.number.type in OF_STUFF and rest.startswith(" of ")
    if stuff:
        rest = rest[len(" of") :]
    if noun in context.after[:_NEAR] and (found := re.search(rf"\b{re.escape(noun)}\b", rest[:80], re.IGNORECASE)):
        prefix = _things(rest[: found.start()].removeprefix(" of "), found.group())
        rest = rest[found.end() :]
        if shared := _SHARED.match(rest):
            rest = rest[shared.end() :]  # "71 drivers, 35 walkers and 13 cyclists lost their lives"
    else:
        prefix = ""
    rest = PLACE.sub("", rest, count=1) if PLACE.match(rest.lstrip()) else rest
    rest = _ASIDE.sub("", rest)
    stop = STOP.search(rest)
    words = (rest[: stop.start()] if stop else rest).split()[:LONGEST]
    if at > context.number.end and len(words) > NEXT_TO and words[0].lower() in SOON:
        words = words[1:]  # "one in three clubs now spends ..."
    if context.word_after() in _EXTENT and context.number.type == "dimension":
        return None  # "pylons up to 50 metres tall are planned"
    if stuff and words[:1] == ["it"] and words[1:2] in (["for"], ["on"], ["to"]) and len(words) > NEXT_TO:
        return " ".join(untimed(words[2:]))  # "£20m of it for social care"
    first = words[0].lower() if words else ""
    if first.endswith("ly") and len(words) > 1 and not prefix:
        first = words[1].lower()  # "23 GW shortly before 6pm"
    if words and not prefix and (first in NOT_MEASURED | _NOT_SAID or (stuff and words[0].lower() == "it")):
        return None
    while words and words[-1].lower() in DANGLING:
        words.pop()
    if prefix or stuff:
        words = untimed(["", *words])[1:]  # "officers since July 2024"
    return (
        (prefix + " ".join(words)).strip()
        if len(words) > 1 or prefix or (stuff and words) or _did(words, at > context.number.end)
        else None
    )


def _did(words: list[str], of_a_whole: bool) -> bool:
    """Whether one word says all that happened to people, or that those of a whole did: "200 wounded", "97% of them passed"."""
    if len(words) != 1:
        return False
    return words[0].lower() in HAPPENED or (of_a_whole and (words[0] in PAST or words[0].endswith("ed")))


def _things(before: str, noun: str) -> str:
    """What is counted with the words between it and its figure: "speeding tickets"."""
    words = before.split()
    plain = all(word.isalpha() or "-" in word for word in words) and len(words) < NEXT_TO
    kept = [word for word in words if word.lower() not in _NOT_OF_THINGS] if plain else []
    return " ".join([*kept, noun]) + " "
