"""`./run bench`: how well the engines do on sets of questions others made; keeps nothing."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.flows.bench import NotASet, Row, numbers_in, people_called, rows, same_names
from claims.flows.bench_match import seen_before
from claims.flows.bench_meanings import in_memory
from claims.flows.meanings import Model
from claims.management.bench_table import Unscored, table
from claims.management.extra import NotInstalled, install
from claims.management.progress import counting, progress
from sources.errors import Refused

SETS = Path("../shared/bench")


class Command(BaseCommand):
    help = (
        "Answer sets of questions and write the answers, one JSON object a line, for a scorer to read. Without a set, "
        "answer every set of a folder and print what its own scorer (score.py beside the sets) says. Nothing is kept."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sets", type=Path, default=SETS, metavar="FOLDER", help=f"where the sets are, without SET ({SETS})"
        )
        sets = parser.add_subparsers(dest="set", metavar="SET", title="sets")
        numbers = sets.add_parser("numbers", help="the numbers of short texts: {id, text}")
        numbers.add_argument("cases", type=Path, metavar="CASES")
        names = sets.add_parser("names", help="are two names one person's? {id, name1, name2}")
        names.add_argument("pairs", type=Path, metavar="PAIRS")
        lookup = sets.add_parser("lookup", help="the person behind a name: {id, name} for {id, query}")
        lookup.add_argument("people", type=Path, metavar="PEOPLE")
        lookup.add_argument("queries", type=Path, metavar="QUERIES")
        match = sets.add_parser("match", help="has this been said before? {id, claim, title, date} for {id, text}")
        match.add_argument("claims", type=Path, metavar="CLAIMS")
        match.add_argument("queries", type=Path, metavar="QUERIES")
        match.add_argument(
            "--embeddings", action="store_true", help="compare meanings too, by a small model that is installed first"
        )
        for each in (numbers, names, lookup, match):
            each.add_argument("out", type=Path, metavar="OUT")

    def handle(self, *args: Any, set: str | None, sets: Path, **options: Any) -> None:  # noqa: A002 -- what it is called for people
        try:
            if set is None:
                for line in table(sets):
                    self.stdout.write(line)
            else:
                write(answers(set, **options), options["out"])
        except (NotASet, NotInstalled, OSError, Refused, Unscored) as error:
            raise CommandError(str(error), returncode=1) from error


def answers(asked: str, **files: Any) -> Iterable[Row]:
    """What the engine says to a set of the kind asked for."""
    if asked == "numbers":
        return numbers_in(progress(rows(files["cases"], "id", "text"), "Reading"))
    if asked == "names":
        return same_names(progress(rows(files["pairs"], "id", "name1", "name2"), "Comparing"))
    if asked == "match":
        queries = progress(rows(files["queries"], "id", "text"), "Matching")
        claims = rows(files["claims"], "id", "claim")
        return seen_before(claims, queries, model=_model(claims) if files["embeddings"] else None)
    people = rows(files["people"], "id", "name")
    return people_called(people, progress(rows(files["queries"], "id", "query"), "Looking up"))


def _model(claims: list[Row]) -> Model:
    install()
    with counting(len(claims), "Making vectors") as made:
        return in_memory(claims, made)


def write(found: Iterable[Row], out: Path) -> None:
    with out.open("w", encoding="utf-8") as file:
        for row in found:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
