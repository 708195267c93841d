"""No regular expression of the project takes more than time in proportion to its input, nor long, whatever stands in it."""

import re

import pytest

from claims.extraction.tongues import TONGUES
from tests.growth import growth
from tests.house.patterns import patterns, pumps, seconds, work

_LONG = 8_000
_PROMPT = 0.006
"""Seconds on so much text within which nothing grows with the square; what takes longer is measured by its growth."""
_PACE = re.compile("[a-z]{1,50}[-~]")
"""A pattern that takes 45 ms on 100 kB of letters where `tests.benchmarks.patterns` shows every other below 50 ms."""
_PACES = 1.5
"""How much longer than that another may take: a ratio, so that it holds on any machine."""

# Joined from escaped words or from the words of a data file while the program runs: alternatives without repetition.
_MADE_WHILE_RUNNING = {
    "claims.checking.comparing.terms: f'\\\\b(?:{words})\\\\b'",
    "claims.matching.forms: '|'.join(pieces)",
    "claims.extraction.statistics.told: f'\\\\b{re.escape(noun)}\\\\b'",
    "claims.extraction.tongues.words: f'(?<![\\\\w.,])(?P<digits>\\\\d{{1,",
}


def _costly(pattern: re.Pattern[str], piece: str) -> bool:
    """Whether it takes longer than the pace allows, both measured in turns: at the best of some, nothing else had the core."""
    turns = [(seconds(pattern, piece, _LONG), seconds(_PACE, "a", _LONG)) for _ in range(7)]
    return min(its for its, _ in turns) > _PACES * min(pace for _, pace in turns)


def test_every_pattern_takes_time_in_proportion_to_its_input() -> None:
    found, running = patterns()
    found |= {f"the figures of {code}": tongue.figure for code, tongue in TONGUES.items()}
    assert len(found) > 200
    assert running <= _MADE_WHILE_RUNNING
    pace = min(seconds(_PACE, "a", _LONG) for _ in range(7))
    growing, costly = [], []
    for where, pattern in found.items():
        for piece in sorted(pumps(pattern)):
            spent = seconds(pattern, piece, _LONG)
            if spent > _PROMPT and growth(work(pattern), piece, size=2_000) > 20:
                growing.append((where, piece))
            elif spent > _PACES * pace and _costly(pattern, piece):
                costly.append((where, piece))
    assert not growing
    assert not costly


@pytest.mark.parametrize("bad", [r"\d+x", r"\s+$", r"[.!?]+(?=\s)"])
def test_a_pattern_that_is_not_linear_would_be_found(bad: str) -> None:
    pattern = re.compile(bad)
    # A busy machine can make one measurement look flat; it does not make three so.
    pieces = sorted(pumps(pattern)) * 3
    assert any(growth(work(pattern), piece, size=1_000) > 20 for piece in pieces)


def test_a_pattern_that_takes_long_would_be_found() -> None:
    assert _costly(re.compile("[a-z]{1,200}[-~]"), "a")
    assert not _costly(_PACE, "a")
