"""`./run import_reviews`: take other people's fact-checks in, with a report."""

import json
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.import_reviews import NotFetched, Report, counted, import_address, import_file
from claims.models import OutsideReview
from claims.queries.outside import as_it_came
from sources.actions import actors
from sources.ledger.actor import Actor

_SHOWN = 20


class Command(BaseCommand):
    help = (
        "Take ClaimReviews of others in: files (JSON, a JSON object a line, CSV with a header, pages with JSON-LD), "
        "addresses of such, or addresses of feeds (RSS, Atom, JSON Feed, DataFeed), whose pages are fetched. Each object is kept as it came, once; what was understood of it, what was only kept, and "
        "what is strange is reported. A verdict keeps its own word, and comes to a bucket where the word is known."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or an address (https://...)")
        parser.add_argument("--report", type=Path, metavar="FILE", help="every review with all of that, as NDJSON")

    def handle(self, *args: Any, paths: list[str], report: Path | None, **options: Any) -> None:
        by = actors.import_("import of reviews")
        found: list[tuple[OutsideReview, bool]] = []
        unread = 0
        for path in paths:
            try:
                got = _imported(path, by)
            except (NotFetched, OSError) as error:
                unread += 1
                self.stderr.write(f"{path}: {error}")
                continue
            of = "" if got.pages is None else f"a feed, {got.pages} of its pages read: "
            self.stdout.write(
                f"{path}: {of}{len(got.kept)} reviews, {got.new} new, {len(got.kept) - got.new} kept before"
            )
            for sentence in got.without[:_SHOWN]:
                self.stdout.write(f"  {sentence}")
            if len(got.without) > _SHOWN:
                self.stdout.write(f"  and {len(got.without) - _SHOWN} more without one")
            found += got.kept
        for title, times in counted([review for review, _ in found]).items():
            self._count(title, times)
        if report:
            report.write_text("".join(f"{_line(*one)}\n" for one in found))
        if unread:
            raise CommandError(f"{unread} could not be read; the others were kept.", returncode=1)

    def _count(self, title: str, counted: Counter[str]) -> None:
        if counted:
            self.stdout.write(f"{title}:")
        for words, times in counted.most_common(_SHOWN):
            self.stdout.write(f"  {times} x {words}")
        if len(counted) > _SHOWN:
            self.stdout.write(f"  and {len(counted) - _SHOWN} more kinds; --report FILE has them all")


def _imported(path: str, by: Actor) -> Report:
    return (
        import_address(path, by=by)
        if path.lower().startswith(("http://", "https://"))
        else import_file(Path(path), by=by)
    )


def _line(review: OutsideReview, new: bool) -> str:
    told = {
        "id": review.pk,
        "new": new,
        "from": review.came_from,
        "claim_reviewed": review.claim_reviewed,
        "url": review.url,
        "reviewed_by": review.reviewed_by,
        "rating_label": review.rating_label,
        "bucket": review.bucket,
        "understood": review.understood,
        "kept": review.kept,
        "doubts": review.doubts,
        "as_it_came": as_it_came(review),
    }
    return json.dumps(told)
