"""Who introduced what a printing changed, along the printings it was taken from."""

from collections.abc import Mapping, Sequence

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.shared_figures import SharedFigure
from claims.checking.comparing.two import bent, shared
from claims.extraction.readings import Finding


def introduced(finding: Finding, taken_from: Sequence[Printing], origin: Printing) -> int | None:
    """Which printing had first what `finding` says of one, against `origin`: 0 that one itself, 1 the one it was taken
    from, 2 the one that was taken from, and so on. None, unknown, is the answer wherever a doubt is left.

    It is known only where one printing of the chain has the change and the one it was taken from prints the same
    quotation or figure as the origin does.
    """
    first = 0
    for step, printing in enumerate(taken_from, 1):
        if printing is origin:
            return first
        found = _the_same(finding, bent(printing, origin))
        if found is None:
            return first if _as_the_origin(finding, printing, origin) else None
        if not found:
            return None
        first = step
    return None


def _the_same(finding: Finding, others: Sequence[Finding]) -> bool | None:
    """Whether a printing shows the same change: None where it shows none at that place of the origin, False another."""
    place = finding.details.get("other_start")
    there = [other for other in others if other.details.get("other_start") == place]
    if not there:
        return None
    return any(other.kind == finding.kind and _changed(other) == _changed(finding) for other in there)


def _changed(finding: Finding) -> frozenset[tuple[str, str]]:
    changes = finding.details.get("changes")
    if not isinstance(changes, list):
        return frozenset({(finding.printed.casefold(), (finding.suggested or "").casefold())})
    return frozenset(_words(change) for change in changes if isinstance(change, Mapping))


def _words(change: Mapping[str, object]) -> tuple[str, str]:
    return str(change.get("printed")).casefold(), str(change.get("other")).casefold()


def _as_the_origin(finding: Finding, printing: Printing, origin: Printing) -> bool:
    """Whether a printing gives the quotation or the figure that stands at the finding's place in the origin."""
    place = finding.details.get("other_start")
    both = shared(printing, origin)
    said = any(pair.other.start == place and pair.verdict != "reworded" for pair in both.quotations)
    return said or any(
        pair.other.statistic.start == place and not pair.part and _as_sure(pair) for pair in both.figures
    )


def _as_sure(pair: SharedFigure) -> bool:
    return pair.one.statistic.hedge == pair.other.statistic.hedge
