"""Subordinate clauses that stand alone as a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

_QUOTED = re.compile(r"“[^”]{0,2000}”?|\"[^\"]{0,2000}\"?")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST_SUBJECT = 6


@dataclass(frozen=True, slots=True)
class _Words:
    """What is looked for in one language."""

    conjunction: re.Pattern[str]
    predicate: re.Pattern[str]
    """A verb with its own subject left out: what follows the name and its apposition."""
    dependent: re.Pattern[str]
    """What may follow it without being a main clause."""
    finite: frozenset[str]
    finite_ending: str


def _words(language: str) -> _Words:
    words = lexicon(language, "fragments")
    return _Words(
        conjunction=re.compile(rf"(?:{words.pattern('conjunctions')})\s"),
        predicate=re.compile(rf"(?:(?:{words.pattern('adverbs')})\s)?(?:{words.pattern('verbs')})\s"),
        dependent=re.compile(words.pattern("dependent")),
        finite=words.words("finite"),
        finite_ending=words.word("finite_ending"),
    )


_WORDS = built("fragments", _words)


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Sentences of the shape "While X, an apposition, does this, doing that." that never come to a main clause."""
    words = _WORDS.get(code(reading.language))
    if words is None:
        return
    for start, end in layout.sentences:
        conjunction = words.conjunction.match(reading.text, start, end)
        if conjunction is None or layout.zone_at(start) != "body" or reading.text[end - 1] == "?":
            continue
        sentence = _QUOTED.sub("Q", reading.text[conjunction.end() : end])
        if _never_arrives([part.strip() for part in sentence.split(",")], words):
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


def _never_arrives(parts: list[str], words: _Words) -> bool:
    if len(parts) < 3 or any(mark in part for part in parts for mark in (" – ", " — ", ";", ":")):
        return False
    subject, apposition, predicate, *rest = parts
    named = _WORD.findall(subject)
    if not 0 < len(named) <= _LONGEST_SUBJECT or _has_verb(named, words) or _has_verb(_WORD.findall(apposition), words):
        return False
    return words.predicate.match(predicate) is not None and all(words.dependent.match(part) for part in rest)


def _has_verb(named: list[str], words: _Words) -> bool:
    """Whether a finite verb can be among the words: an auxiliary, or a small word in -s or -ed after the first."""
    return any(
        word.lower() in words.finite or (at > 0 and word.islower() and word.endswith(words.finite_ending))
        for at, word in enumerate(named)
    )
