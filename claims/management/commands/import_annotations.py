"""`./run import_annotations`: take other people's Web Annotations in."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.import_annotations import NotAnAnnotation, take_text
from sources.actions import actors


class Command(BaseCommand):
    help = (
        "Take Web Annotations of others in, from files of JSON-LD: an annotation each, a page or a collection of them. "
        "What is valid is kept as it came, and becomes a note where it is on something of ours; what is not valid is "
        "refused as a whole file, with every reason."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="a file of JSON-LD")

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        by, refused = actors.import_("import of annotations"), 0
        for path in paths:
            try:
                taken = take_text(path.read_text(encoding="utf-8"), by=by, came_from=path.name)
            except (NotAnAnnotation, OSError, UnicodeDecodeError) as error:
                refused += 1
                reasons = [str(one) for one in error.wrong] if isinstance(error, NotAnAnnotation) else [str(error)]
                self.stderr.write(f"{path}: {' '.join(reasons)}")
                continue
            for kept, _, detail in taken.kept:
                self.stdout.write(f"{path}: {kept.iri or 'a page'}: {detail}")
        if refused:
            raise CommandError(f"{refused} were refused; the others were kept.", returncode=1)
