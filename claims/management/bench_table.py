"""Every set of a folder answered and scored by the folder's own scorer."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command


class Unscored(Exception):
    """Nothing to score, or nothing to score it with: the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Set:
    """One set: what it is called, the scorer's word for it, what it is scored against, how it is answered."""

    name: str
    task: str
    gold: str
    needs: tuple[str, ...]
    answer: Callable[[Path, Path], object]


def _read(texts: str) -> Callable[[Path, Path], object]:
    return lambda folder, out: call_command("extract", str(folder / texts), jsonl=out)


def _asked(name: str, *files: str) -> Callable[[Path, Path], object]:
    return lambda folder, out: call_command("bench", name, *(str(folder / file) for file in files), str(out))


def _match(queries: str, claims: str) -> Set:
    files = f"match/{claims}.jsonl", f"match/{queries}.jsonl"
    return Set(f"match, {queries}", "match", files[1], files, _asked("match", *files))


SETS = (
    Set("articles", "news", "../articles", ("../articles",), _read("../articles")),
    Set("quotes/dev", "quotes", "quotes/dev", ("quotes/dev/text",), _read("quotes/dev/text")),
    Set("dates", "dates", "dates", ("dates",), _read("dates")),
    Set(
        "numbers", "numbers", "numbers/cases.jsonl", ("numbers/cases.jsonl",), _asked("numbers", "numbers/cases.jsonl")
    ),
    Set("names, pairs", "pairs", "names/pairs.jsonl", ("names/pairs.jsonl",), _asked("names", "names/pairs.jsonl")),
    Set(
        "names, lookup",
        "lookup",
        "names/people_queries.jsonl",
        ("names/people.jsonl", "names/people_queries.jsonl"),
        _asked("lookup", "names/people.jsonl", "names/people_queries.jsonl"),
    ),
    _match("tweets_dev", "factchecks"),
    _match("debates_dev", "debates_pool"),
)


def table(folder: Path) -> Iterator[str]:
    """A line for every figure of every set the folder holds, set after set. Raises Unscored."""
    scorer = folder / "score.py"
    if not scorer.is_file():
        raise Unscored(f"No scorer (score.py) in {folder}; --sets names the folder that holds sets and their scorer.")
    found = [each for each in SETS if all((folder / path).exists() for path in each.needs)]
    if not found:
        raise Unscored(f"No set known here is in {folder}.")
    with tempfile.TemporaryDirectory() as kept:
        for at, each in enumerate(found):
            out = Path(kept) / f"{at}.jsonl"
            each.answer(folder, out)
            yield from (f"{each.name:24s} {line}" for line in _scored(scorer, each, folder, out))


def _scored(scorer: Path, each: Set, folder: Path, out: Path) -> list[str]:
    asked = [sys.executable, str(scorer), each.task, str(out), str(folder / each.gold)]
    scored = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 -- the scorer of the folder the caller named
    if scored.returncode:
        raise Unscored(f"The scorer ended with {scored.returncode} on {each.name}: {scored.stderr.strip()[-500:]}")
    return scored.stdout.splitlines()
