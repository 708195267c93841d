"""Figures whose subject is a pronoun, or "the figure", that stands for what a sentence before measured: "in Kent it was 20.8"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.readings import Statistic
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.heads import lead
from claims.extraction.statistics.words import AUXILIARIES, TIMES

_LISTS = lexicon("en", "rules_statistics")

_NOUNS = _LISTS.words("carried_nouns")
_OPENINGS = _LISTS.words("carried_openings")
_VERBS = _LISTS.words("carried_verbs") | AUXILIARIES
_PRONOUNS = frozenset(("it", "they"))
_SPLITS = frozenset(";:–—(")
_JOINS = frozenset(("and", "but", "though", "whereas", "while"))
_AMONG = frozenset(("among", "across", "for", "in", "outside", "within"))
_HAVE = frozenset(("had", "has", "have"))
_PLACED = re.compile(r"\s(?:in|on|at|across)\s(?:the\s)?[A-Z][^\n]{0,60}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK, _OPENING = 6, 12
_REACH = 600
"""Code points over which "it" still stands for what was measured."""
_CARRIED = frozenset(("percent", "number", "currency", "temperature"))


def stands_for_another(context: Context) -> bool:
    """Whether the subject of a figure's verb stands for something told before, and opens the clause or follows its first words."""
    opening = _opening(context)
    return opening is not None and (not opening or (len(opening) <= _OPENING and opening[0].lower() in _OPENINGS))


def _opening(context: Context) -> list[str] | None:
    """The words of the clause before a pronoun that the figure's verb has as its subject, None where it has none."""
    low, at = context.before, lead(context)
    if at < 1 or low[at] in _HAVE:
        return None
    first = at
    while at >= 0 and low[at] in _VERBS and first - at < _BACK:
        at -= 1
    noun = low[at] in _NOUNS and at > 0 and low[at - 1] == "the"
    if at < 0 or at == first or not (noun or low[at] in _PRONOUNS):
        return None
    end = at - noun
    anew = (place for place in range(end) if low[place] in _SPLITS or _joins_clause(low, place))
    return context.printed_before[max(anew, default=-1) + 1 : end]


def _joins_clause(low: Sequence[str], place: int) -> bool:
    """Whether a clause of its own begins after a word: ", while in Kent it was"."""
    return place > 0 and low[place - 1] == "," and low[place] in _JOINS


def told_before(context: Context, found: Sequence[Statistic]) -> Statistic | None:
    """The last figure before in the unit of this one, where that one tells what it measures."""
    number = context.number
    if number.type not in _CARRIED or not stands_for_another(context):
        return None
    for before in reversed(found):
        if before.end < number.start - _REACH:
            break
        alike = before.unit == number.unit or (number.unit is None and before.kind in ("share", "rate", "mean"))
        if alike and before.measures and (before.unit is not None or before.kind == "rate"):
            return before
    return None


def carried(statistic: Statistic, before: Statistic, context: Context) -> Statistic:
    """The statistic with what the figure it stands for measures, and among whom: where and when its own sentence tells."""
    unit = statistic.unit or before.unit
    kind = before.kind if statistic.unit is None or before.kind in ("rate", "mean") else statistic.kind
    said = " ".join([before.measures or "", *_among(context, statistic.place)])
    whole = statistic.denominator or (unplaced(before.denominator) if statistic.place else None)
    return replace(
        statistic,
        unit=unit,
        kind=kind,
        measures=said,
        denominator=whole,
        population=statistic.population or (whole if unit == "percent" else None),
    )


def unplaced(whole: str | None) -> str | None:
    """A whole that is told of one place as it may be told of another: "services" of "services on Skye"; None where no place is told."""
    placed = _PLACED.search(whole or "")
    return whole[: placed.start()] if whole and placed else None


def _among(context: Context, place: str | None) -> list[str]:
    """Of whom the sentence opens: "among men" of "Among men it was 4%"; no time, and not the place."""
    words = [word for word in _opening(context) or () if word != ","]
    low = [word.lower() for word in words]
    timed = any(word in TIMES or word in CALENDAR or _YEAR.fullmatch(word) for word in low)
    if not low or low[0] not in _AMONG or timed or (place and place in " ".join(words)):
        return []
    return [low[0], *words[1:]]
