"""What commands share at the terminal: progress on long work, and dates as arguments."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, track

from sources.dates import Interval


def interval(text: str) -> Interval:
    """An argument like 2023, 2023-07, 2023-07-18 or 2023-07-18/2023-07-20."""
    try:
        return Interval.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def progress[T](items: Sequence[T], doing: str) -> Iterable[T]:
    """The items, with a bar on standard error while they are worked through; none where nobody watches."""
    return track(items, doing, console=Console(stderr=True), disable=not sys.stderr.isatty())


@contextmanager
def counting(total: int, doing: str) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, moved on by calling what it gives with how many more are done."""
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as shown:
        bar = shown.add_task(doing, total=total)
        yield lambda more: shown.advance(bar, more)
