"""What one text says may be, said by another to be, where no figure ties the two sentences."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from claims.checking.comparing.certainty import possible, unsure
from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.printing import KEPT, Printing
from claims.checking.comparing.saying import Span, across
from claims.checking.comparing.words import fold
from claims.checking.saying import quoted
from claims.extraction.readings import Finding

_LEAST_SHARED = 4
_SHARE = 0.75
# Ordinary articles have fewer; a book would be compared by its square.
_MOST = 400
_LONGEST = 600
_AROUND = 3
_REACH = 24
_HELPING = re.compile(r"\b(?:[^\W\d_]{1,8} ){2}$")
_CLAUSE = re.compile(r"[,.;:()–—“”\"\d]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text itself with the stems of its words of content."""

    span: Span
    stems: frozenset[str]
    open: bool
    possible: tuple[Span, str] | None
    """Where a modal stands with its verb, and the verb's stem."""


def asserted(one: Printing, other: Printing) -> Iterator[Finding]:
    """Sentences of `one` that state outright what `other` says may be: nearly all their words are the same, the verb is the
    one that follows "may" there, and neither text has it both ways. Words in quotation marks are compared as wordings.
    """
    ours, theirs = sentences(one), sentences(other)
    holding: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(ours):
        for stem in sentence.stems:
            holding[stem].append(at)
    for there in theirs:
        if there.possible is None:
            continue
        modal, verb = there.possible
        near = [ours[at] for at in holding.get(verb, ()) if _alike(ours[at], there)]
        if not near or any(here.open for here in near) or _also_stated(theirs, there, verb):
            continue
        here = next((sentence for sentence in near if not _in_marks(one, sentence)), None)
        place = _verb(one, here, verb) if here else None
        if here and place:
            modal = modal[0], _told_of(other, modal[1], there.span[1])
            said = other.reading.text[slice(*modal)]
            yield across(
                one,
                other,
                "hedge-dropped",
                place,
                modal,
                f"{quoted(one.reading.text[slice(*place)])} is stated as certain here; {other.name} says {quoted(said)}.",
                suggested=said,
            )


@lru_cache(maxsize=KEPT)
def sentences(printing: Printing) -> tuple[Sentence, ...]:
    """The sentences of a printing's body and headline, but for endless ones; of a book the first."""
    layout, tongue, language = printing.layout, printing.tongue, printing.reading.language
    found = []
    for start, end in layout.sentences[:_MOST]:
        if layout.zone_at(start) not in ("body", "headline") or end - start > _LONGEST:
            continue
        text = layout.text[start:end]
        modal = possible(text, language)
        stems = frozenset(_root(tongue, word.folded) for word in fold(text) if word.folded not in tongue.small)
        stems -= {_root(tongue, modal.group("verb"))} if modal and modal.group("verb") in tongue.small else frozenset()
        told = (
            ((start + modal.start(), start + modal.end()), _root(tongue, modal.group("verb").lower()))
            if modal
            else None
        )
        found.append(Sentence((start, end), stems, unsure(text.lower(), language), told))
    return tuple(found)


def _root(tongue: Tongue, word: str) -> str:
    """A word without all of its endings, so that "prevents" and "prevent" are one."""
    while (stem := tongue.stem(word)) != word:
        word = stem
    return word


def _alike(here: Sentence, there: Sentence) -> bool:
    shared = len(here.stems & there.stems)
    return shared >= _LEAST_SHARED and shared >= _SHARE * min(len(here.stems), len(there.stems))


def _also_stated(theirs: Sequence[Sentence], there: Sentence, verb: str) -> bool:
    """Whether the text that says "may" says the same without it elsewhere."""
    return any(
        sentence is not there and not sentence.open and verb in sentence.stems and _alike(sentence, there)
        for sentence in theirs
    )


def _in_marks(printing: Printing, sentence: Sentence) -> bool:
    start, end = sentence.span
    return any(
        quotation.form != "indirect" and quotation.start < end and start < quotation.end
        for quotation in printing.reading.quotations
    )


def _verb(printing: Printing, sentence: Sentence, verb: str) -> Span | None:
    """The verb with what it is said of, in the printing's text."""
    text = printing.reading.text
    for match in _WORD.finditer(text, *sentence.span):
        if any(_root(printing.tongue, part.folded) == verb for part in fold(text, *match.span())):
            return _helped(printing, match.start()), _told_of(printing, match.end(), sentence.span[1])
    return None


def _helped(printing: Printing, place: int) -> int:
    """Where the small words begin that go with a verb at a place: "will be built"."""
    helping = _HELPING.search(printing.reading.text, max(0, place - _REACH), place)
    words = fold(helping.group()) if helping else ()
    small = all(word.folded in printing.tongue.small for word in words)
    return helping.start() if helping and small else place


def _told_of(printing: Printing, place: int, end: int) -> int:
    """Where the last word of content within three words after a place ends, in its clause; the place where there is none."""
    text = printing.reading.text
    stop = _CLAUSE.search(text, place, end)
    reached = place
    for match in islice(_WORD.finditer(text, place, stop.start() if stop else end), _AROUND):
        if any(part.folded not in printing.tongue.small for part in fold(text, *match.span())):
            reached = match.end()
    return reached
