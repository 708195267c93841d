"""`./run compare`: what articles share, and how they differ, as JSON; keeps nothing."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.compare_files import compare_files
from claims.flows.read import files
from sources.reading.result import Unreadable


class Command(BaseCommand):
    help = (
        "Set articles (text, HTML or PDF files, or folders of them) beside each other and print the quotations and "
        "figures that two of them share, every change between their wordings, and the findings in each, one JSON "
        "object a pair. Pairs that share nothing are left out. Nothing is kept; no database is needed."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of files")

    def handle(self, *args: Any, paths: list[Path], **_: Any) -> None:
        try:
            for pair in compare_files(list(files(paths))):
                self.stdout.write(json.dumps(pair, ensure_ascii=False))
        except Unreadable as error:
            raise CommandError(str(error), returncode=1) from error
