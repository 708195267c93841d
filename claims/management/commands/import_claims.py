"""`./run import_claims`: claims from a table, shown first and made when one says so."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.import_table import FIELDS, LEFT_OUT, Table, read, table, take
from sources.actions import actors
from sources.errors import Refused

_SHOWN = 5


class Command(BaseCommand):
    help = (
        "Make drafts of the rows of a table (CSV in UTF-8; its first line names the columns). Without --write it only "
        "shows what each column is taken for, the first rows, and every row that would not be taken, and why. With "
        "--write it is done, once every column is taken for something or left out. Fields: "
        + "; ".join(f"{name}: {about}" for name, about in FIELDS.items())
        + "."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE")
        parser.add_argument(
            "--map", action="append", default=[], metavar="COLUMN=FIELD", help=f"{LEFT_OUT} as the field leaves it out"
        )
        parser.add_argument("--write", action="store_true", help="make the claims")

    def handle(self, *args: Any, path: Path, write: bool, **options: Any) -> None:
        mapping = {column: taken for column, _, taken in (one.rpartition("=") for one in options["map"])}
        try:
            found = table(path.read_bytes(), mapping=mapping)
            self._preview(found)
            if not write:
                self.stdout.write("Nothing was written; --write does it.")
                return
            outcome = take(found, by=actors.import_("import of a table"))
        except (Refused, OSError) as error:
            raise CommandError(str(error), returncode=1) from error
        self.stdout.write(f"{len(outcome.made)} drafts made, {len(outcome.refused)} rows not taken.")
        for line, why in outcome.refused:
            self.stdout.write(f"  line {line}: {why}")

    def _preview(self, found: Table) -> None:
        for column, taken in found.columns.items():
            said = {"": "UNDECIDED: --map it", LEFT_OUT: "left out"}.get(taken, taken)
            self.stdout.write(f"{column} -> {said}")
        rows = list(read(found))
        for line, row, why in rows[:_SHOWN]:
            self.stdout.write(f"line {line}: {why or row}")
        wrong = [(line, why) for line, _, why in rows[_SHOWN:] if why]
        for line, why in wrong:
            self.stdout.write(f"line {line}: {why}")
        taken_rows = sum(not why for *_, why in rows)
        self.stdout.write(f"{len(rows)} rows, {taken_rows} can be taken.")
