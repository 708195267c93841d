"""A term of law or statistics replaced by one that means something else."""

from collections.abc import Iterator, Sequence

from claims.checking.comparing.asserted import sentences
from claims.checking.comparing.printing import Printing
from claims.checking.comparing.quotations import SharedQuotation
from claims.checking.comparing.saying import Span, across
from claims.checking.comparing.shared_figures import SharedFigure
from claims.checking.comparing.terms import Family, families, terms_in
from claims.checking.saying import quoted
from claims.extraction.readings import Finding


def swapped_terms(
    one: Printing,
    other: Printing,
    quotations: Sequence[SharedQuotation],
    figures: Sequence[SharedFigure],
    *,
    same_story: bool,
) -> Iterator[Finding]:
    """Where `one` says one term of a family of what `other` calls by another: in the words of a shared quotation, or
    in the sentence of a shared figure. A term that both texts use somewhere is no swap.
    """
    language = one.reading.language
    everywhere, elsewhere = terms_in(one.reading.text, language), terms_in(other.reading.text, language)
    if all(everywhere[at] == elsewhere[at] for at in everywhere.keys() & elsewhere.keys()):
        return
    places = [*_places(one, other, quotations, figures), *(_told_alike(one, other) if same_story else ())]
    told: set[tuple[int, str]] = set()
    for here, there in places:
        ours = terms_in(one.reading.text[slice(*here)], language)
        theirs = terms_in(other.reading.text[slice(*there)], language)
        for at in sorted(ours.keys() & theirs.keys()):
            a, b = ours[at], theirs[at]
            if len(a) != 1 or len(b) != 1 or a == b or a & elsewhere[at] or b & everywhere[at]:
                continue
            (printed,), (meant,) = a, b
            if (at, printed) not in told:
                told.add((at, printed))
                yield _finding(one, other, here, there, families(language)[at], printed, meant)


def _places(
    one: Printing, other: Printing, quotations: Sequence[SharedQuotation], figures: Sequence[SharedFigure]
) -> Iterator[tuple[Span, Span]]:
    for pair in quotations:
        for change in pair.changes:
            if change.printed and change.other:
                # With a word more on either side: "child sexual exploitation" changes by its last word alone.
                yield (
                    _wider(one.reading.text, change.start, change.end),
                    _wider(other.reading.text, change.other_start, change.other_end),
                )
    for figure in figures:
        yield figure.one.sentence, figure.other.sentence


def _told_alike(one: Printing, other: Printing) -> Iterator[tuple[Span, Span]]:
    """Sentences of both that have such a term and nearly all other words in common."""
    ours, theirs = (
        [
            told
            for told in sentences(printing)
            if terms_in(printing.reading.text[slice(*told.span)], printing.reading.language)
        ]
        for printing in (one, other)
    )
    for here in ours:
        for there in theirs:
            shared = len(here.stems & there.stems)
            if shared >= _LEAST_SHARED and shared >= _SHARE * max(len(here.stems), len(there.stems)):
                yield here.span, there.span


_LEAST_SHARED, _SHARE = 4, 0.7
_WIDER = 12


def _wider(text: str, start: int, end: int) -> Span:
    before, after = text.rfind(" ", 0, max(0, start - 1)), text.find(" ", end + 1, end + _WIDER)
    return max(before + 1, start - _WIDER), after if after > 0 else end


def _finding(
    one: Printing, other: Printing, here: Span, there: Span, family: Family, printed: str, meant: str
) -> Finding:
    span, other_span = _span(one.reading.text, here, family, printed), _span(other.reading.text, there, family, meant)
    said, instead = one.reading.text[slice(*span)], other.reading.text[slice(*other_span)]
    return across(
        one,
        other,
        "term-swapped",
        span,
        other_span,
        f"{quoted(said)} stands where {other.name} has {quoted(instead)}, which is something else: it matters {family.stake}.",
        suggested=instead,
    )


def _span(text: str, span: Span, family: Family, name: str) -> Span:
    pattern = next(pattern for term, pattern in family.terms if term == name)
    part = text[slice(*span)]
    # lower() may lengthen a letter; then the whole stretch is shown.
    found = pattern.search(part.lower()) if len(part.lower()) == len(part) else None
    return (span[0] + found.start(), span[0] + found.end()) if found else span
