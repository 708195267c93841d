"""Two printings compared: what they share, and the findings in each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from claims.checking.comparing.asserted import asserted
from claims.checking.comparing.attributed import attributed_otherwise
from claims.checking.comparing.bent import figure_findings
from claims.checking.comparing.figures import Measured, measured
from claims.checking.comparing.names_apart import names_apart
from claims.checking.comparing.possible import stated_as_fact
from claims.checking.comparing.printing import Printing, authority, one_language
from claims.checking.comparing.quotations import SharedQuotation, shared_quotations, wording_findings
from claims.checking.comparing.ranges import ranges_cut, spans_turned
from claims.checking.comparing.scope import scope_findings
from claims.checking.comparing.shared_figures import SharedFigure, shared_figures
from claims.checking.comparing.swapped import swapped_terms
from claims.checking.comparing.telling import same_news
from claims.extraction.readings import Finding


@dataclass(frozen=True, slots=True)
class Shared:
    """What two printings have in common, and whether that is enough to say that they report the same."""

    quotations: tuple[SharedQuotation, ...]
    figures: tuple[SharedFigure, ...]
    same_story: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One printing with its figures and what another has in common with it."""

    printing: Printing
    figures: tuple[Measured, ...]
    shared: Shared


def shared(one: Printing, other: Printing) -> Shared:
    """The quotations and figures that two printings share, as `one` gives them."""
    return _shared(one, measured(one), other, measured(other))


def compare(one: Printing, other: Printing) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What comparing shows in `one` and in `other`.

    A difference is reported once, in the printing further from the origin: against the primary record, else
    against the one with a known and earlier date; where nothing tells them apart, in `other`, the later captured.
    """
    turned = authority(other) < authority(one)
    near, far = (other, one) if turned else (one, other)
    side = _side(far, near)
    in_far = _numbered(_bent(side, near, measured(near)))
    in_near = _numbered(_cut(near, measured(near), side))
    return (in_far, in_near) if turned else (in_near, in_far)


def bent(printing: Printing, origin: Printing) -> tuple[Finding, ...]:
    """What a printing shows against `origin`, whichever of the two is known to be the earlier."""
    return _numbered(_bent(_side(printing, origin), origin, measured(origin)))


def _side(printing: Printing, other: Printing) -> Side:
    ours = measured(printing)
    return Side(printing, ours, _shared(printing, ours, other, measured(other)))


def _shared(one: Printing, ours: tuple[Measured, ...], other: Printing, theirs: tuple[Measured, ...]) -> Shared:
    quotations = shared_quotations(one, other)
    known = bool(quotations) or same_news((m.statistic for m in ours), (m.statistic for m in theirs))
    return Shared(quotations, shared_figures(ours, theirs, same_story=known), known)


def _bent(side: Side, origin: Printing, theirs: tuple[Measured, ...]) -> Iterator[Finding]:
    both, here = side.shared, side.printing
    yield from figure_findings(side.figures, theirs, further=True, same_story=both.same_story)
    facts = list(stated_as_fact(both.figures))
    yield from facts
    yield from scope_findings(side.figures, theirs, same_story=both.same_story)
    yield from wording_findings(here, origin, both.quotations)
    yield from attributed_otherwise(here, origin, both.quotations)
    if one_language(here, origin):
        yield from swapped_terms(here, origin, both.quotations, both.figures, same_story=both.same_story)
        if both.same_story or origin.primary:
            told = {here.layout.sentence_at(finding.start) for finding in facts}
            more = asserted(here, origin)
            yield from (finding for finding in more if here.layout.sentence_at(finding.start) not in told)
            yield from ranges_cut(here, origin)
            yield from spans_turned(here, origin)
        if both.same_story:
            yield from names_apart(here, origin)


def _cut(near: Printing, theirs: tuple[Measured, ...], side: Side) -> Iterator[Finding]:
    """What a range in the printing further from the origin shows of the nearer one."""
    same_story = side.shared.same_story
    yield from figure_findings(theirs, side.figures, further=False, same_story=same_story)
    if same_story and one_language(near, side.printing):
        yield from ranges_cut(near, side.printing)


def _numbered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    ordered = sorted(found, key=lambda finding: (finding.start, finding.kind))
    return tuple(replace(finding, id=f"C{n}") for n, finding in enumerate(ordered, 1))
