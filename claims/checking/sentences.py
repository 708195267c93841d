"""Subordinate clauses that stand alone as a sentence."""

import re
from collections.abc import Iterator

from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

_CONJUNCTION = re.compile(r"(?:While|Whereas|Although|Though|Even though)\s")
_QUOTED = re.compile(r"“[^”]{0,2000}”?|\"[^\"]{0,2000}\"?")
_WORD = re.compile(r"[\w’'-]+")
# A verb with its own subject left out: what follows the name and its apposition.
_PREDICATE = re.compile(
    r"\A(?:(?:only|also|still|now|often|usually|generally|currently|already|never|always|merely|just)\s)?"
    r"(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|might|must|should|[a-z]{3,40}(?:s|ed))\s"
)
# What may follow it without being a main clause.
_DEPENDENT = re.compile(
    r"\A(?:[a-z]{1,40}ing\b|which\b|who\b|whose\b|where\b|such as\b|including\b|like\b|and\s|or\s|but not\b|especially\b|as well as\b|even\b|if\b|when\b)"
)
_FINITE = frozenset(
    "is are was were has have had does do did can could will would may might must should says said".split()
)
_LONGEST_SUBJECT = 6


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Sentences of the shape "While X, an apposition, does this, doing that." that never come to a main clause."""
    for start, end in layout.sentences:
        conjunction = _CONJUNCTION.match(reading.text, start, end)
        if conjunction is None or layout.zone_at(start) != "body" or reading.text[end - 1] == "?":
            continue
        sentence = _QUOTED.sub("Q", reading.text[conjunction.end() : end])
        if _never_arrives([part.strip() for part in sentence.split(",")]):
            stop = reading.text.find(",", start, end)
            yield find(
                reading,
                "sentence-fragment",
                start,
                stop if stop > 0 else end,
                f"The sentence that begins {quoted(reading.text[start : min(end, start + 60)])} has no main clause: what"
                f" {quoted(conjunction.group().strip())} is set against is missing; check what was cut.",
                related=[(start, end)],
            )


def _never_arrives(parts: list[str]) -> bool:
    if len(parts) < 3 or any(mark in part for part in parts for mark in (" – ", " — ", ";", ":")):
        return False
    subject, apposition, predicate, *rest = parts
    words = _WORD.findall(subject)
    if not 0 < len(words) <= _LONGEST_SUBJECT or _has_verb(words) or _has_verb(_WORD.findall(apposition)):
        return False
    return _PREDICATE.match(predicate) is not None and all(_DEPENDENT.match(part) for part in rest)


def _has_verb(words: list[str]) -> bool:
    """Whether a finite verb can be among the words: an auxiliary, or a small word in -s or -ed after the first."""
    return any(
        word.lower() in _FINITE or (at > 0 and word.islower() and word.endswith("ed")) for at, word in enumerate(words)
    )
