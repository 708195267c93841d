"""What a share is a share of, and where a phrase about things ends."""

import re
from collections.abc import Sequence

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import PARTS, UNITS
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.hedges import BEFORE
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.words import VERBS

_LISTS = lexicon("en", "rules_statistics")

PAST = _LISTS.words("whole_past")
COUNTS = "|".join(sorted(UNITS))
SHARES = "|".join(sorted(PARTS))
"""Numbers and fractions in words, for patterns."""
_ANEW = rf"""\sand\s(?=(?:would|will|had|has|have|was|were|is|are|could|should|may|might|can|did|does)\s
    |(?:{"|".join(sorted(PAST))}|[a-z]{{2,16}}ed)\s(?:an?|another|the|to|that|for|[\d£$€]))"""
"""Where another verb begins: "1,300 officers and hired another 90"."""
STOP = re.compile(
    rf"""{_ANEW}|,(?!\d)|\sand\s(?=[\w’'-]{{2,20}}\s\d)|\sand\s(?=(?:a\sfurther|an\sadditional)\s)|\sand\s(?=[\d£$€][\d.,]*(?:bn|m|k|p)?\s[a-z])|\sand\s(?=(?:[\w’'-]{{2,20}}\s){{1,3}}for\s[\d£$€])|\sfollowed\sby\s|\ssince\s(?=(?:the\s)?[A-Z\d])|(?<![sS])['’](?=\s)
    |\sand\s(?=(?:(?:more|fewer|less)\sthan|at\sleast|up\sto)\s\d|(?:{COUNTS})\s(?!(?:minute|hour|day|week|month|year)s?\b)[a-z]{{3}})
    |\sand\s(?=(?:[a-z]{{1,9}}\s){{0,2}}(?:{SHARES})\sof\s|(?:{COUNTS})\sin\s)
    |[;:()\[\]“”"–—]|\s-\s|\.(?=\s|$)|[?!]""",
    re.VERBOSE,
)
LONGEST = 12
NEXT_TO = 3
_OPENING = frozenset(("", *BEFORE))
"""What may stand before a share that opens its sentence: "half of pupils failed", "almost half of pupils failed"."""
_POSSESSED = re.compile(r"(?:our|their|its|his|her|my|your)\s")
"""After these a word that could be a verb is a noun: "80% of our energy needs"."""
SOON = _LISTS.words("whole_adverbs")
_FINITE = (VERBS | PAST) - _LISTS.words("whole_joins")
_WISHES = _LISTS.words("whole_wishes")
_SHORT = 4
_ONE_OF_THEM = re.compile(r"one\s([a-z]+)\sin\s", re.IGNORECASE)
"""The whole stands inside such a share: "one child in six"."""
THOSE = frozenset(("them", "which", "whom"))
_PERSONS = frozenset(("who", "whose"))
_ENDING = frozenset('.,;:!?()[]“”"–—')
_DETERMINERS = _LISTS.words("whole_determiners")
"""After these even a word that could be a verb is a noun ("40% of the vote")."""


def whole(context: Context) -> tuple[str | None, int]:
    """What a share is a share of, and where those words end: "the adult population" of "1.6% of the adult population"."""
    text, end = context.layout.text, context.number.end
    if context.number.rule == "share" and (inside := _ONE_OF_THEM.match(context.number.text)):
        return inside[1], end
    rest = text[end : context.ceiling]
    lead = re.match(r"\s?of\s|\s(?=the\s|all\s|those\s)", rest)
    if lead is None and context.number.rule == "share" and plural(context.word_after()):
        lead = re.match(r"\s", rest)  # "one in six arrivals"
    if lead is None:
        return None, end
    words = phrase(rest[lead.end() :], opens=" ".join(context.before) in _OPENING)
    if words.partition(" ")[0].lower() in THOSE:
        words = words.partition(" ")[0]  # "60 per cent of them for social rent"
    if not words or words.startswith("what "):
        return None, end  # "a quarter of what they were"
    return words, end + lead.end() + len(words)


def phrase(rest: str, *, opens: bool = False) -> str:
    """The words for things that such a text begins with; `opens` where nothing of a sentence stands before them."""
    stop = STOP.search(rest)
    clause = rest[: stop.start()] if stop else rest
    taken, before = 0, ""
    relative = told = False
    words = [_lower(word) for word in clause.split()]
    for count, match in enumerate(re.finditer(r"\S+", clause)):
        word = words[count]
        if count == LONGEST or _acted(words, count, opens):
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


def _lower(word: str) -> str:
    """In small letters, but the month, which is no verb."""
    return word if word == "May" else word.lower()


def _acted(words: Sequence[str], place: int, opens: bool) -> bool:
    """Whether what the things did begins at a word: "patients waited more than a day", not "patients admitted last week died"."""
    word, after = words[place], words[place + 1 :]
    if word in SOON and after:
        return any(plural(each) for each in words[:place])
    if word in _WISHES and after[:1] == ["to"] and place and plural(words[place - 1]):
        return True
    past = word in PAST or (len(word) > _SHORT and word.endswith("ed"))
    if not past or not (after or opens) or not place or not plural(words[place - 1]):
        return False
    return not any(later in _FINITE for later in after)


def after_the_whole(context: Context) -> str | None:
    """What is said of "five of the county's 19 branches", the branches first."""
    words: list[str] = []
    for word, shown in zip(context.after, context.printed_after, strict=True):
        if word in _ENDING:
            break
        words.append(shown)
    things = next((place for place, word in enumerate(words) if plural(word.lower()) and place > 1), 0)
    figure = next((place for place in range(things, 0, -1) if words[place][0].isdigit()), things - 1)
    first = figure + 1 if things - figure <= NEXT_TO else things  # "20 of the 1,100 traffic officers"
    return " ".join(words[first : things + LONGEST]).replace(" %", "%") or None
