"""`./run capture`: keep articles, what is read in them and what is wrong with them."""

import textwrap
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.capture import Captured, capture_file
from claims.flows.fetch import NotFetched, capture_address
from claims.flows.read import files
from claims.flows.seen import seen_before
from claims.management.progress import interval, progress
from sources.actions import actors
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known


class Command(BaseCommand):
    help = (
        "Keep articles (addresses, text, HTML or PDF files, or folders of them): their bytes and text for good, the quotations, "
        "statistics, dates and people read in them as suggestions, and what is wrong with them as findings, also "
        "beside what was captured before. The same bytes are kept once; an interrupted run is completed by repeating "
        "it. A file NAME.json beside NAME.txt may say what is known: title, publisher, published, language, url, "
        "primary."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, a folder of files, or an address (https://...)"
        )
        parser.add_argument(
            "--published",
            type=interval,
            metavar="DATE",
            help="when the texts came out: 2023, 2023-07, 2023-07-18 or 2023-07-18/2023-07-20",
        )
        parser.add_argument(
            "--accept",
            action="store_true",
            help="make claims of the quotations and statistics at once, for imports: nobody has read them then",
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish those claims as well; with --accept understood"
        )

    def handle(
        self,
        *args: Any,
        paths: list[str],
        published: Interval | None,
        accept: bool,
        publish: bool,
        **options: Any,
    ) -> None:
        unread, by = 0, actors.import_()
        addresses = [path for path in paths if path.lower().startswith(("http://", "https://"))]
        local = files([Path(path) for path in paths if path not in addresses])
        everything: list[Path | str] = [*local, *addresses]
        for path in progress(everything, "Capturing"):
            try:
                got = _captured(path, by, published, accept, publish)
            except (NotFetched, Unreadable) as error:
                unread += 1
                self.stderr.write(f"{path}: {error}")
                continue
            counts = [(got.suggestions, "suggestion"), (got.findings, "finding"), (got.claims, "claim")]
            said = ", ".join(f"{n} {noun}{'' if n == 1 else 's'}" for n, noun in counts if n or noun != "claim")
            out = f", {got.published} published" if got.published else ""
            what = "kept" if got.new else "held already"
            self.stdout.write(f"{path}: {what} as {got.capture.public_id}; new: {said}{out}")
            if not (accept or publish):  # an import: nobody is there to look
                self._tell_seen(got)
        if unread:
            raise CommandError(f"{unread} could not be read; the others were kept.", returncode=1)

    def _tell_seen(self, got: Captured) -> None:
        before = seen_before(got.capture)
        if before.seen:
            self.stdout.write(f"  Seen before: {len(before.seen)} of {before.asked} quotations and figures")
        for row, (best, *_) in before.seen:
            words = textwrap.shorten(row.passage.exact, 80, placeholder=" ...")
            self.stdout.write(f"    {words}: {best.claim['id']} ({best.score:.2f}, {best.reason})")


def _captured(path: Path | str, by: Actor, published: Interval | None, accept: bool, publish: bool) -> Captured:
    if isinstance(path, Path):
        return capture_file(path, by=by, published=published, accept=accept, publish=publish)
    return capture_address(path, Known(published=published), by=by, accept=accept, publish=publish)
