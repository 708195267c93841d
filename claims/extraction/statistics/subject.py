"""Whose figure it is: the subject of the verb that carries it."""

import re
from collections.abc import Sequence

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import MULTIPLES
from claims.extraction.statistics.context import Context
from claims.extraction.statistics.words import DANGLING, STATES, TELLS, TIMES

_LISTS = lexicon("en", "rules_statistics")

_LONGEST = 12
_CLAUSE = TELLS | _LISTS.words("subject_clause")
_RELATIVES = _LISTS.words("subject_relatives")
_AGENTS = _LISTS.words("subject_agents")
_FINITE = _LISTS.words("measured_finite")
_NOBODY = _LISTS.words("measured_nobody")
_MAGNITUDES = _LISTS.words("subject_magnitudes")
_LEADING = re.compile(r"^(?:while|whether|if|that|who|which|and|but|as|the|a|an|in [A-Z]\w+)\s", re.IGNORECASE)
_VERBS = frozenset(f"multiple: {word}" for word in MULTIPLES)


def subject(context: Context, reach: int | None = None) -> str | None:
    """The words before the nearest verb that can carry a figure, back to where their clause begins.

    `reach`: so many words before the figure at most.
    """
    printed, low = context.printed_before, context.before
    verb_itself = len(low) > 0 and context.number.rule in _VERBS  # "prices doubled"
    for place in range(len(low) - 1 + verb_itself, 0 if reach is None else max(0, len(low) - 1 - reach), -1):
        if (place < len(low) and low[place] not in STATES) or low[place - 1] in STATES:
            continue
        words: list[str] = []
        at = _before_apposition(low, place)
        apposed = at > 1 and low[at] in _RELATIVES and low[at - 1] == ","
        at -= 2 * apposed  # "reserves, which stand at £31m"
        while at >= 0 and (_worded(printed, at) and low[at] not in _MAGNITUDES):
            if low[at] in _CLAUSE and not _joins_names(printed, at):
                break
            if apposed and words and (low[at] in _FINITE or low[at] in _AGENTS):
                break
            words.insert(0, printed[at])
            at -= 1
        while words and words[-1].lower() in DANGLING:
            words.pop()
        verb = next((k for k, word in enumerate(words) if k and word.lower() in _FINITE), len(words))
        phrase = _LEADING.sub("", " ".join(words[:verb][-_LONGEST:]))
        timed = phrase.lower().rpartition(" ")[2] in TIMES
        if phrase and not timed and phrase.lower() not in DANGLING | _NOBODY:
            return phrase
    return None


def _worded(printed: Sequence[str], at: int) -> bool:
    """Whether a word, or the number of a name ("the FTSE 100"), may belong to a subject."""
    return printed[at][0].isalpha() or (printed[at].isdigit() and at > 0 and printed[at - 1].isupper())


def _joins_names(printed: Sequence[str], at: int) -> bool:
    """Whether an "and" stands inside a name: "England and Wales"."""
    return (
        printed[at] == "and"
        and 0 < at < len(printed) - 1
        and printed[at - 1][0].isupper()
        and printed[at + 1][0].isupper()
    )


def _before_apposition(low: Sequence[str], verb: int) -> int:
    """Where a subject ends: before the commas of "core inflation, which leaves out food, eased"."""
    if low[verb - 1] != ",":
        return verb - 1
    opening = next((at for at in range(verb - 2, 0, -1) if low[at] == ","), verb)
    return opening - 1
