"""Which lengths of time measure something: a mean, what one came to, one added up, the age of a record."""

from claims.extraction.lexicon import lexicon
from claims.extraction.statistics import heads
from claims.extraction.statistics.apposed import apposed
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.labels import HYPHENS
from claims.extraction.statistics.words import MEANS, OF_A_RECORD, STATES, TIMES

_LISTS = lexicon("en", "rules_statistics")

_EXTREMES = _LISTS.words("durations_extremes")
_IN_ALL = frozenset(_LISTS.listed("durations_in_all"))
_ADDED_UP = frozenset(("minutes", "hours", "days"))
_MANY = 10_000
"""From so many on they are no length of time but one of many added up: "2.5 million working days"."""
_SUBJECT = 14
"""Words that may stand between "average" and the verb that carries its figure."""


def duration(context: Context) -> str | None:
    """A length of time is a statistic as an average, as what one came to, or as the age of a record ("a 30-year high")."""
    rest = [word for word in context.after[:3] if word not in HYPHENS]
    if len(rest) > 1 and rest[1] in OF_A_RECORD:
        return "time since such a value"
    if context.word_before() == "and" and context.word_before(2) in TIMES:
        return None  # "two hours and 20 minutes" is one
    if any(word in MEANS for word in context.before[-5:]) or _is_mean(context, MEANS):
        return "mean duration"
    if (apposed(context) or "").lower().partition(" ")[0] in MEANS | _EXTREMES or _is_mean(context, _EXTREMES):
        return "duration"
    in_all = " ".join(rest[1:3])
    if in_all in _IN_ALL or in_all.partition(" ")[0] in _IN_ALL:
        return "time added up"
    if context.number.unit in _ADDED_UP and (context.number.value or 0) >= _MANY:
        return "time added up"
    return None


def _is_mean(context: Context, means: frozenset[str]) -> bool:
    """Whether a verb that carries a figure stands before it, and what it carries is a mean: "the average wait at A&E was 9"."""
    at = heads.lead(context)
    carried = at > 0 and (context.before[at] in STATES or context.before[at] in ("to", "at", "of", "from"))
    return carried and any(word in means for word in context.before[max(0, at - _SUBJECT) : at])
