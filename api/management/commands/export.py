"""`./run export`: a whole list in one file."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DataError
from django.db.models import QuerySet

from api import moments
from api.filters import FILTERS
from claims.flows.exports import Wanted, exported
from claims.flows.parquet import FORMATS, PARQUET, write
from claims.queries.nouns import NOUNS
from sources.errors import Refused

_EPILOG = """\
./run export claims                                       what everybody may read, as NDJSON, to standard output
./run export claims --where kind=statistic --out figures.csv
./run export appearances --where document=DOC-7K2Q9M --as-of 2026-11-22T12:00:00Z
./run export claims --expand appearances,statistics       with what belongs to each
./run export findings --all --format csv                  drafts and suspicions too, as for who is signed in"""


class Command(BaseCommand):
    help = (
        "Write every record of a noun to a file, in the shape of the API. NDJSON and CSV end with a record that says "
        "how many there are and the sha256 of the bytes before it. Examples:\n\n" + _EPILOG
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument("noun", choices=sorted(NOUNS), metavar="NOUN", help=", ".join(NOUNS))
        parser.add_argument(
            "--format",
            choices=[*FORMATS],
            help="else what --out ends in, else ndjson; parquet needs the extra of that name",
        )
        parser.add_argument(
            "--where", action="append", default=[], metavar="NAME=VALUE", help="a filter of the API's list"
        )
        parser.add_argument(
            "--expand", default="", metavar="NAMES", help="what to write with each record, commas between"
        )
        parser.add_argument("--as-of", type=_moment, metavar="MOMENT", help="as it stood then (RFC 3339)")
        parser.add_argument("--all", action="store_true", help="what those signed in may read, not the public alone")
        parser.add_argument("--no-guard", action="store_true", help="CSV without ' before what looks like a formula")
        parser.add_argument("--out", type=Path, metavar="FILE", help="a file; standard output without it")

    def handle(self, *args: Any, noun: str, out: Path | None, **asked: Any) -> None:
        suffix = out.suffix.lstrip(".") if out else ""
        form = asked["format"] or (suffix if suffix in FORMATS else "ndjson")
        wanted = Wanted(
            noun,
            form,
            signed_in=asked["all"],
            narrow=lambda found: _narrowed(noun, asked["where"], found),
            expand=_expansions(noun, asked["expand"]),
            at=asked["as_of"],
            guarded=not asked["no_guard"],
        )
        if NOUNS[noun].needs_sign_in and not asked["all"]:
            raise CommandError(f"Nothing of the {noun} is public: --all writes what those signed in may read.")
        try:
            if form == PARQUET:
                if out is None:
                    raise CommandError("A Parquet file is not written to a terminal: name it with --out.")
                write(wanted, out)
            elif out is None:
                for piece in exported(wanted):
                    self.stdout.write(piece.decode(), ending="")
            else:
                _whole_or_not_at_all(out, exported(wanted))
        except (Refused, DataError) as error:
            raise CommandError(str(error), returncode=1) from error


def _whole_or_not_at_all(out: Path, pieces: Iterator[bytes]) -> None:
    unfinished = out.with_name(f"{out.name}.unfinished")
    with unfinished.open("wb") as file:
        file.writelines(pieces)
    unfinished.replace(out)


def _narrowed(noun: str, where: list[str], found: QuerySet[Any]) -> QuerySet[Any]:
    filters = FILTERS[noun]
    given = {name: value for name, _, value in (each.partition("=") for each in where)}
    unknown = sorted(set(given) - set(filters.base_filters))
    if unknown:
        raise CommandError(f"{noun} have no {', '.join(unknown)}; --where takes {', '.join(filters.base_filters)}.")
    chosen = filters(given, queryset=found)
    if chosen.errors:
        raise CommandError(" ".join(f"{name}: {' '.join(told)}" for name, told in chosen.errors.items()))
    narrowed: QuerySet[Any] = chosen.qs
    return narrowed


def _expansions(noun: str, text: str) -> tuple[str, ...]:
    asked = set(filter(None, text.split(",")))
    offered = NOUNS[noun].expansions
    if asked - set(offered):
        raise CommandError(f"{noun} can be written with {', '.join(offered) or 'nothing else'}.")
    return tuple(name for name in offered if name in asked)


def _moment(text: str) -> dt.datetime:
    try:
        return moments.read(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not {moments.SAID}") from error
