"""What was said to be possible, printed as a fact."""

import re
from collections.abc import Iterator, Sequence

from claims.checking.comparing.certainty import possible_before, unsure
from claims.checking.comparing.figures import Measured
from claims.checking.comparing.saying import across
from claims.checking.comparing.shared_figures import SharedFigure
from claims.extraction.readings import Finding

_SPACE = re.compile(r"\s")
_BEFORE = 120


def stated_as_fact(figures: Sequence[SharedFigure]) -> Iterator[Finding]:
    """Figures that another printing says may come about, and this one says without any such word in the sentence."""
    for pair in figures:
        here, there = pair.one, pair.other
        language = there.printing.reading.language
        possible = possible_before(_before(there), language)
        if possible and not unsure(_sentence(here), language):
            said = f"{possible.group().strip()} {there.statistic.text}"
            yield across(
                here.printing,
                there.printing,
                "hedge-dropped",
                (here.statistic.start, here.statistic.end),
                (there.statistic.start, there.statistic.end),
                f"“{here.statistic.text}” is stated as certain here; {there.printing.name} says “{said}”.",
                suggested=said,
            )


def _before(m: Measured) -> str:
    start, _ = m.sentence
    return _SPACE.sub(" ", m.printing.reading.text[max(start, m.statistic.start - _BEFORE) : m.statistic.start])


def _sentence(m: Measured) -> str:
    return m.printing.reading.text[slice(*m.sentence)].lower()
