"""`./run import`: take what another installation exported."""  # noqa: N999 - so the command is called

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.actions.importing import Taken
from claims.flows.importing import imported
from sources.actions import actors
from sources.errors import Refused

_SHOWN = 20


class Command(BaseCommand):
    help = """\
Take records that were exported as NDJSON: a release's zip file, a folder of NOUN.ndjson, or one such file.
Sources, documents, speakers, claims, statistics and appearances are taken, in this order, whatever else is there:
verdicts are not, since here two people sign them.

A record becomes a new row, unless one of the same name (a source, a speaker that alone goes by it) or address
(a document) is there: then that is meant. A record of one origin is taken once: an import that was broken off is
completed by repeating it. Claims come as drafts, which people open and judge. Of what documents printed only the
passages come, each as a transcribed capture.

  ./run import onrecord-3.zip --origin record.example
  ./run export claims --out data/claims.ndjson       is how such a file is made"""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("path", type=Path, metavar="PATH", help="a zip file, a folder, or a file NOUN.ndjson")
        parser.add_argument("--origin", required=True, help="where it comes from, by a name you keep to: its host")
        parser.add_argument("--publish", action="store_true", help="publish claims that were published there")
        parser.add_argument("--report", type=Path, metavar="FILE", help="every record that was not taken, as NDJSON")

    def handle(self, *args: Any, path: Path, origin: str, publish: bool, report: Path | None, **options: Any) -> None:
        by = actors.import_(f"import from {origin}"[:100])
        try:
            found = imported(path, origin=origin[:100], by=by, publish=publish, told=self._tell)
        except (Refused, OSError) as error:
            raise CommandError(str(error), returncode=1) from error
        for noun, taken in found.items():
            self.stdout.write(
                f"{noun}: {taken.new} new, {taken.matched} matched with what was there,"
                f" {taken.before} taken before, {len(taken.refused)} not taken"
            )
            for key, why in taken.refused[:_SHOWN]:
                self.stdout.write(f"  {key}: {why}")
            if len(taken.refused) > _SHOWN:
                self.stdout.write(f"  and {len(taken.refused) - _SHOWN} more; --report FILE has them all")
        if report:
            lines = ({"noun": n, "id": key, "why": why} for n, taken in found.items() for key, why in taken.refused)
            report.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))

    def _tell(self, noun: str, taken: Taken) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{noun}: {taken.new + taken.matched + taken.before} ", ending="")
