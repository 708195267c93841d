"""`./run release`: give the dataset out, numbered, for good."""

from argparse import ArgumentParser
from pathlib import Path
from shutil import copyfileobj
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.flows.releases import LICENCE, issue_again, make
from claims.models import Release
from claims.queries import releases
from sources.actions import actors
from sources.errors import Refused


class Command(BaseCommand):
    help = (
        "Make the next release of the dataset: every public noun as NDJSON and CSV, described (datapackage.json), "
        "citable (CITATION.cff), with what changed since the last one and the sha256 of every file. It is kept in the "
        "database and shown on /dataset; it never changes. --out also writes the zip file. After an erasure, or when "
        "somebody was protected, --again issues a release anew from the same moment and deletes its earlier bytes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--licence", default=LICENCE, help="as SPDX names it (default: %(default)s)")
        parser.add_argument("--again", type=int, metavar="NUMBER", help="issue this release anew; takes --reason")
        parser.add_argument("--reason", default="", help="why it is issued anew; everybody may read it")
        parser.add_argument("--list", action="store_true", dest="only_list", help="only list the releases there are")
        parser.add_argument("--out", type=Path, metavar="FILE", help="write the zip file here as well")

    def handle(
        self,
        *args: Any,
        licence: str,
        again: int | None,
        reason: str,
        only_list: bool,
        out: Path | None,
        **options: Any,
    ) -> None:
        if only_list:
            for each in releases.released():
                self.stdout.write(told(each))
            return
        by = actors.system()
        try:
            if again is None:
                made = make(by=by, address=settings.SITE_ADDRESS, licence=licence)
            elif not reason.strip():
                raise CommandError("--again takes --reason: say why, everybody may read it.", returncode=1)
            else:
                made = issue_again(release=releases.release(again), by=by, reason=reason)
        except Refused as error:
            raise CommandError(str(error), returncode=1) from error
        self.stdout.write(told(made))
        if out:
            with releases.stored(made) as file, out.open("wb") as target:
                copyfileobj(file, target)
            self.stdout.write(f"Written to {out}.")


def told(release: Release) -> str:
    counts = ", ".join(f"{count} {noun}" for noun, count in release.manifest["counts"].items())
    return f"{release} (as of {release.as_of.at:%Y-%m-%d %H:%M} UTC, {release.licence}): {counts}\n  sha256 {release.sha256}, {release.size} bytes"
