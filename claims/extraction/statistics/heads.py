"""The words a figure hangs on: "a grant of £800", "raised the fee to £5", "a £47 fine", "38% chose the mayor"."""

import re

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR, PERCENT
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import BEFORE
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.whole import PAST
from claims.extraction.statistics.words import (
    AUXILIARIES,
    BEFORE_A_FIGURE,
    COMPARES,
    DANGLING,
    ENDS_PHRASE,
    MOVES,
    NO_HEADS,
    NOT_IN_NOUN,
    NOT_MEASURED,
    OPENS_NOUN,
    PAYS,
    SETS,
    STATES,
    TELLS,
    TIMES,
    VERBS,
    WITH_FOR,
)

_LISTS = lexicon("en", "rules_statistics")

_HAVE = _LISTS.words("heads_have")
_LIKELY = _LISTS.words("heads_likely")
_PRONOUNS = _LISTS.words("heads_pronouns")
_OPENS_CLAUSE = TELLS | _LISTS.words("heads_opens_clause") | {",", "–", "—", ";", ":", "“"}
_MODALS = _LISTS.words("measured_modals") - {"to"}
_OF_NOUNS = _LISTS.words("heads_of_nouns")
SIGNS = frozenset("£$€¥±~")
_WORDS, _OBJECT, _NOUNS = 4, 9, 4
_HEDGES: dict[str, list[list[str]]] = {}
"""The hedges as words, by their last one, the longest first."""
for _phrase in sorted((*BEFORE, *_LISTS.listed("heads_margins")), key=len, reverse=True):
    _HEDGES.setdefault(_phrase.split()[-1], []).append(_phrase.split())
_BULLET = 3
_SHORT = 5
"""Letters up to which a word in -ing is a noun of its own: "swing"."""
_JOINED = frozenset(("at", "by", "from", "than", "to"))
"""A share after these is no subject: "the pie it grows by 3% becomes smaller"."""
_MORE = frozenset(("more", "fewer"))
_CLAUSE = re.compile(r"[,;:.!?()\[\]“”\"–—]|\s-\s|\sfollowed\sby\s|\sand\s(?=[\d£$€])")


def noun_before(context: Context) -> str | None:
    """What the figure is the amount of: "grant" of "a grant of £800", "invoice" of "an invoice for £2m"."""
    at = lead(context)
    joined = context.before[at] if at > 0 else ""
    if joined == ":":
        return _label(context, at)
    if joined not in ("of", "for", "worth") and not (joined == "on" and context.number.type == "percent"):
        return None
    if joined == "worth" and at > 2 and context.before[at - 1] in CALENDAR and context.before[at - 2] in ("in", "on"):
        at -= 2  # "a deal in May worth £4m"
    words: list[str] = []
    while at > 0 and len(words) < _WORDS:
        word, printed = context.before[at - 1], context.printed_before[at - 1]
        if word in _PRONOUNS:
            words = words[1:]  # "it expects profit of £2m"
            break
        if word == "of" and words and context.before[at - 2] in _OF_NOUNS:
            pass  # "a margin of error of 2 points"
        elif not word[0].isalpha() or word in OPENS_NOUN or (word in NOT_IN_NOUN and not printed[0].isupper()):
            break
        if words and (word in STATES or word in VERBS or word in PAYS or word in SETS):
            break
        words.insert(0, printed)
        at -= 1
    if words and context.before[at - 1] in ("to", "for") and at > 1 and (cost := _costs(context, at - 1)):
        words = [*cost, *words]
    head = words[-1].lower() if words else ""
    if (
        not head
        or head in PERCENT
        or head in NO_HEADS
        or (head in MOVES and not (joined == "worth" and plural(head)))
        or head in TIMES
        or head in CALENDAR
        or (len(head) > _SHORT and head.endswith(("ed", "ing")))
    ):
        return None
    fits = joined in ("of", "worth") or (head in WITH_FOR if joined == "for" else words[-1][0].isupper())
    return " ".join(words) if fits else None


def _costs(context: Context, preposition: int) -> list[str]:
    """The noun with its article before a preposition: "cost to" of "at a cost to taxpayers of £4m"."""
    for place in range(preposition - 1, max(-1, preposition - _WORDS), -1):
        word = context.before[place]
        if word in OPENS_NOUN:
            return context.printed_before[place + 1 : preposition + 1] if preposition - place > 1 else []
        if not word[0].isalpha() or word in NOT_IN_NOUN or word in MOVES:
            break
    return []


def _label(context: Context, colon: int) -> str | None:
    """What stands before the colon of "Attendance: 23,417", at a line's beginning."""
    at = context.layout.paragraph_at(context.number.start)
    start = context.layout.paragraphs[at].start if at is not None else 0
    words = context.printed_before[:colon]
    heads = context.floor <= start + _BULLET and 0 < len(words) <= _WORDS and all(word[0].isalpha() for word in words)
    return " ".join(words) if heads else None


def noun_after(context: Context) -> str | None:
    """The noun a figure stands before as an adjective: "parking fine" of "a £47 'stealth' parking fine"."""
    before = context.word_before(1 + sum(word in SIGNS for word in context.before[-1:]))
    share = context.number.type == "percent"
    led = before in OPENS_NOUN or (share and (before in _HAVE or _is_name(context)))
    words: list[str] = []
    more = share and context.word_after() in _MORE
    led = led or (more and plural(context.word_after(1)))
    for place, word in enumerate(context.after):
        if place == 0 and more and led:
            continue  # "14% more homes on its books"
        if word in "‘’'“”\"-" and not (words and word == "-"):
            continue
        if word == "of" and words:
            return None
        done = (
            bool(words) and word.endswith("ed") and context.word_after(place + 1) == "by"
        )  # "36% support followed by"
        ends = (
            done
            or not word[0].isalpha()
            or word in ENDS_PHRASE
            or word in NOT_MEASURED
            or word in DANGLING
            or word in VERBS
        )
        if ends or word in MOVES or word in COMPARES or word in TIMES or word in PAYS or word.endswith("ly"):
            led = led or (bool(words) and word in ".!?" and context.zone == "headline")
            break
        if len(words) == _NOUNS:
            return None
        words.append(context.printed_after[place])
    else:
        led = led or context.zone == "headline"
    if not words or not led or words[-1].endswith("ed") or words[0].lower() in NOT_IN_NOUN:
        return None
    return " ".join(words)


def _is_name(context: Context) -> bool:
    """Whether two words with capitals follow: "38% chose one and 31 per cent Jo Roe"."""
    return len(context.printed_after) > 1 and all(word[:1].isupper() for word in context.printed_after[:2])


def said_of(context: Context) -> str | None:
    """What a share without its whole does or chooses: "38% chose the mayor", "18% less likely to fall ill"."""
    rest = context.layout.text[context.number.end : context.ceiling]
    stop = _CLAUSE.search(rest)
    words = (rest[: stop.start()] if stop else rest).split()[: _OBJECT + 1]
    first = words[0].lower() if words else ""
    likely = first in _LIKELY and len(words) > 1 and words[1].lower() == "likely"
    at = lead(context)
    joined = context.before[at] if at >= 0 else ""
    verb = first in VERBS | PAST and first not in STATES | NOT_IN_NOUN and joined not in _JOINED
    did = context.number.rule == "part" and first.endswith("ed") and first not in MOVES
    # "Found that 57% had thought of leaving", ", and 8% are waiting"
    opens = context.number.type == "percent" and (at < 0 or joined in _OPENS_CLAUSE)
    if not (likely or verb or did or (opens and first in AUXILIARIES | _MODALS)):
        return None
    while words and words[-1].lower() in DANGLING and not (words[-1] == "it" and words[-2].lower() in DANGLING):
        words.pop()  # but not of "were thinking about it"
    return " ".join(words) if len(words) > 1 else None


def lead(context: Context) -> int:
    """The place of the last word before the figure that is no hedge: -1 where there is none."""
    low, at = context.before, len(context.before) - 1
    first = at
    while at >= 0:
        hedge = next(
            (words for words in _HEDGES.get(low[at], ()) if low[max(0, at + 1 - len(words)) : at + 1] == words), None
        )
        described = at > 0 and at == first and low[at - 1] in ("a", "an") and low[at].isalpha()  # "a paltry £9m"
        if hedge is None and not (low[at] in BEFORE_A_FIGURE or low[at] in SIGNS or described):
            break
        first -= low[at] in SIGNS
        at -= len(hedge or low[at : at + 1])
    return at
