"""The printings of a claim, a row a publisher, with what was judged of each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.models import Appearance, Claim, Rating, Review
from claims.queries.series_vintages import original

_BAD = (Rating.Bucket.MIXED, Rating.Bucket.MOSTLY_FALSE, Rating.Bucket.FALSE)
_ALTERED = (Review.Result.ALTERED, Review.Result.MEANING_CHANGED)


@dataclass(slots=True)
class Publisher:
    name: str
    original: bool = False
    printings: list[Appearance] = field(default_factory=list)


def word(review: Review) -> str:
    """A verdict in its scale's words, or the result's."""
    return str(review.rating) if review.rating else str(review.result or "")


def is_bad(review: Review) -> bool:
    return review.result in _ALTERED or bool(review.rating and review.rating.bucket in _BAD)


def publishers(claim: Claim, printings: Sequence[Appearance], verdicts: Sequence[Review]) -> list[Publisher]:
    """The original's publisher first, then in order of date.

    Each printing gets `verdicts` (the published ones on it), `altered` (words for what in it is not as it was made)
    and `is_original`.
    """
    judged: dict[int, list[Review]] = defaultdict(list)
    for review in verdicts:
        judged[review.appearance_id or 0].append(review)
    own = original(printings)
    rows: dict[str, Publisher] = {}
    for printing in sorted(printings, key=lambda each: each is not own):
        source = printing.passage.capture.document.source
        name = source.name if source else "Publisher unknown"
        publisher = rows.setdefault(name, Publisher(name, original=printing is own))
        mine = judged[printing.pk]
        altered = [f"{word(review)} ({review.aspect})" for review in mine if is_bad(review)]
        if not altered and printing is not own and _another_figure(claim, printing):
            altered = ["another figure"]
        printing.verdicts, printing.altered, printing.is_original = mine, altered, printing is own  # type: ignore[attr-defined]  # for the template
        publisher.printings.append(printing)
    return list(rows.values())


def _another_figure(claim: Claim, printing: Appearance) -> bool:
    """Whether it prints one figure of a range, or another range. Shown as a fact, not as a verdict."""
    figures = list(claim.statistics.all())
    if len(figures) != 1 or not printing.printed_figure:
        return False
    ours, theirs = figures[0], printing
    if ours.central is None:
        return theirs.printed_central is not None or (theirs.printed_low, theirs.printed_high) != (ours.low, ours.high)
    return theirs.printed_central is not None and theirs.printed_central != ours.central
