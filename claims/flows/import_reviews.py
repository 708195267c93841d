"""Other people's fact-checks, taken in: kept as they came, and what was understood of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claims.actions import outside
from claims.models import OutsideReview
from claims.publishing.claim_review_reading import read, reviews
from claims.publishing.feed_reading import entries
from claims.publishing.review_files import Untold, parts
from sources.fetching import NotFetched, fetch
from sources.ledger.actor import Actor

__all__ = ["NotFetched", "Report", "import_address", "import_file", "import_text"]

LARGEST = 50_000_000
MOST_ENTRIES = 200
"""Entries of a feed whose pages are fetched: a feed has its newest first."""
WAITED_FOR = 10
"""Of them while somebody waits for the answer."""
LARGEST_SENT = 21_000_000
"""Bytes of a file that is sent over HTTP."""
_BATCH = 500


@dataclass(slots=True)
class Report:
    """What became of one file or address: every review with whether it is new, and a sentence for what held none.

    Of a feed whose entries were followed, `pages` says how many of theirs were read; None for what is no such feed.
    """

    kept: list[tuple[OutsideReview, bool]] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    pages: int | None = None

    @property
    def new(self) -> int:
        """How many were not here before."""
        return sum(new for _, new in self.kept)

    @property
    def counted(self) -> dict[str, Counter[str]]:
        """How often which verdict, which place that was not understood, and which doubt, under a title each."""
        return counted([review for review, _ in self.kept])


def counted(reviews: Sequence[OutsideReview]) -> dict[str, Counter[str]]:
    """As Report.counted, of the reviews of several files."""
    return {
        "Verdicts, by what they come to": Counter(f"{one.bucket}: {one.rating_label or 'no word'}" for one in reviews),
        "Kept as it came, not understood": Counter(at for one in reviews for at in one.kept),
        "Strange": Counter(doubt for one in reviews for doubt in one.doubts),
    }


def import_file(path: Path, *, by: Actor) -> Report:
    """A file of JSON, of a JSON object a line, of CSV with a header, or a page. Raises OSError."""
    with path.open("rb") as file:
        return import_text(file.read(LARGEST + 1), by=by, came_from=path.name)


def import_address(address: str, *, by: Actor, most: int = MOST_ENTRIES) -> Report:
    """As a file, fetched; of a feed without reviews in it, the pages that its first `most` entries lead to.

    Raises NotFetched, which says why in a sentence, where the address itself cannot be had; an entry that cannot is
    told, and the others go on.
    """
    got = fetch(address)
    links = entries(got.data, got.final_url)
    itself = import_text(got.data, by=by, came_from=got.final_url)
    if links is None or itself.kept:
        return itself
    return _followed(links, by, most)


def import_text(sent: bytes, *, by: Actor, came_from: str) -> Report:
    """As a file. What has no review in it is told, never passed over. Raises NotAllowed for readers."""
    report = Report()
    if len(sent) > LARGEST:
        report.without.append(f"It is larger than {LARGEST:,} bytes: nothing was read.")
        return report
    found: list[dict[str, Any]] = []
    for part in parts(sent.decode("utf-8-sig", errors="replace")):
        if isinstance(part, Untold):
            report.without.append(str(part))
            continue
        here = list(reviews(part.value))
        found += here
        if not here:
            report.without.append(f"{part.at}: no ClaimReview in it.")
    for at in range(0, len(found), _BATCH):
        batch = [(review, _columns(review)) for review in found[at : at + _BATCH]]
        report.kept += outside.keep_reviews(reviews=batch, by=by, came_from=came_from)
    return report


def _followed(links: Sequence[str], by: Actor, most: int) -> Report:
    """What the pages of a feed's entries hold."""
    report = Report(pages=0)
    for link in links[:most]:
        try:
            page = fetch(link)
        except NotFetched as why:
            report.without.append(f"{link}: {why}")
            continue
        inner = import_text(page.data, by=by, came_from=page.final_url)
        report.pages = (report.pages or 0) + 1
        report.kept += inner.kept
        report.without += [f"{link}: {sentence}" for sentence in inner.without]
    if not links:
        report.without.append("It is a feed without entries that lead anywhere.")
    if len(links) > most:
        report.without.append(f"{len(links) - most} entries after the first {most} were not followed.")
    return report


def _columns(review: dict[str, Any]) -> dict[str, Any]:
    made = read(review)
    return {**made.columns, "understood": made.understood, "kept": made.kept, "doubts": made.doubts}
