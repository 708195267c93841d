"""No regular expression of the project takes more than time in proportion to its input, whatever stands in it."""

import re
import time
from collections.abc import Callable

import pytest

from claims.extraction.tongues import TONGUES
from tests.growth import growth
from tests.house.patterns import patterns, pumps

_LONG = 8_000
_PROMPT = 0.006
"""Seconds on so much text within which nothing grows with the square; what takes longer is measured by its growth."""

# Joined from escaped words or from the words of a data file while the program runs: alternatives without repetition.
_MADE_WHILE_RUNNING = {
    "claims.checking.comparing.terms: f'\\\\b(?:{words})\\\\b'",
    "claims.matching.forms: '|'.join(pieces)",
    "claims.extraction.statistics.measured: f'\\\\b{re.escape(noun)}\\\\b'",
    "claims.extraction.tongues.words: f'(?<![\\\\w.,])(?P<digits>\\\\d{{1,",
}


def _work(pattern: re.Pattern[str]) -> Callable[[str], None]:
    def through(text: str) -> None:
        # What ends the text is in no pattern: whatever has gone far comes back.
        for _ in pattern.finditer(f"{text}\0"):
            pass

    return through


def _seconds(pattern: re.Pattern[str], piece: str) -> float:
    text = (piece * (_LONG // len(piece) + 1))[:_LONG]
    started = time.process_time()
    _work(pattern)(text)
    return time.process_time() - started


def test_every_pattern_takes_time_in_proportion_to_its_input() -> None:
    found, running = patterns()
    found |= {f"the figures of {code}": tongue.figure for code, tongue in TONGUES.items()}
    assert len(found) > 200
    assert running <= _MADE_WHILE_RUNNING
    slow = [
        (where, piece)
        for where, pattern in found.items()
        for piece in sorted(pumps(pattern))
        if _seconds(pattern, piece) > _PROMPT and growth(_work(pattern), piece, size=2_000) > 20
    ]
    assert not slow


@pytest.mark.parametrize("bad", [r"\d+x", r"\s+$", r"[.!?]+(?=\s)"])
def test_a_pattern_that_is_not_linear_would_be_found(bad: str) -> None:
    pattern = re.compile(bad)
    assert any(growth(_work(pattern), piece, size=1_000) > 20 for piece in sorted(pumps(pattern)))
