"""`./run findings`: what is wrong or doubtful in what was captured, in sentences."""

import json as json_text
from argparse import ArgumentParser
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.models import Finding
from claims.queries.findings import findings_of
from sources.queries.captures import name_of
from sources.queries.documents import called


class Command(BaseCommand):
    help = (
        "Explain what is wrong or doubtful in captured documents, in the order of the text. A machine suspects; "
        "a person confirms or dismisses. Dismissed findings are left out."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "document",
            nargs="?",
            metavar="DOCUMENT",
            help="a public id, an address, a title, or the name of the captured file; all documents without it",
        )
        parser.add_argument("--json", action="store_true", help="an array of objects, for programs")

    def handle(self, *args: Any, document: str | None, json: bool, **options: Any) -> None:
        documents = None
        if document is not None:
            documents = called(document)
            if not documents:
                raise CommandError(f"No captured document is called {document}.", returncode=1)
        found = findings_of(documents)
        self.stdout.write(as_json(found) if json else as_text(found))


def as_json(found: Iterable[Finding]) -> str:
    return json_text.dumps([_object(finding) for finding in found], ensure_ascii=False, indent=1)


def _object(finding: Finding) -> dict[str, Any]:
    passage = finding.passage
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "document": name_of(finding.capture),
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
        "printed": finding.printed,
        "suggested": finding.suggested or None,
        "message": finding.message,
        "compared_with": name_of(finding.compared_with) if finding.compared_with else None,
    }


def as_text(found: Iterable[Finding]) -> str:
    parts = []
    for capture, findings in groupby(found, key=lambda finding: finding.capture):
        title = capture.document.title
        parts.append(f"{name_of(capture)}{f' - {title}' if title else ''} ({capture.document.public_id})")
        for finding in findings:
            sure = "" if finding.state == Finding.State.SUSPECTED else f", {finding.state}"
            parts.append(f"  [{finding.severity}{sure}] {finding.message}")
        parts.append("")
    return "\n".join(parts).rstrip() or "Nothing was found."
