"""`./run extract`: what a machine reads in articles, as JSON; keeps nothing."""

import json
import os
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.read import files, read_file
from claims.management.progress import interval, progress
from claims.publishing.reading import reading_json
from claims.publishing.reading_explained import reading_explained
from sources.dates import Interval
from sources.reading.result import Unreadable


class Command(BaseCommand):
    help = (
        "Read articles (text, HTML or PDF files, or folders of them) and print the quotations, numbers, statistics, "
        "dates, people and findings in each, one JSON object a document. Nothing is kept; no database is needed. "
        "A file NAME.json beside NAME.txt may say what is known: title, publisher, published, language, url."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of files")
        parser.add_argument(
            "--published",
            type=interval,
            metavar="DATE",
            help="when the texts came out: 2023, 2023-07, 2023-07-18 or 2023-07-18/2023-07-20",
        )
        parser.add_argument(
            "--explain", action="store_true", help="print readable lines, each with the rule it was read by"
        )
        parser.add_argument("--jsonl", type=Path, metavar="OUT", help="write there instead of to standard output")

    def handle(
        self,
        *args: Any,
        paths: list[Path],
        published: Interval | None,
        jsonl: Path | None,
        explain: bool = False,
        **_: Any,
    ) -> None:
        unread = 0
        with ExitStack() as stack:
            out = stack.enter_context(jsonl.open("w", encoding="utf-8")) if jsonl else self.stdout
            for path in progress(list(files(paths)), "Reading"):
                try:
                    found = read_file(path, published=published)
                except Unreadable as error:
                    unread += 1
                    self.stderr.write(f"{path}: {error}")
                    continue
                name = os.fsencode(path).decode(errors="replace")
                if explain:
                    out.writelines(f"{line}\n" for line in reading_explained(name, found.reading, found.findings))
                    continue
                out.write(json.dumps(reading_json(name, found.reading, found.findings), ensure_ascii=False) + "\n")
        if unread:
            raise CommandError(f"{unread} could not be read; the others were.", returncode=1)
