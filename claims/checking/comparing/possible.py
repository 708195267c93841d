"""What was said to be possible, printed as a fact."""

import re
from collections.abc import Iterator, Sequence

from claims.checking.comparing.figures import Measured
from claims.checking.comparing.saying import across
from claims.checking.comparing.shared_figures import SharedFigure
from claims.extraction.readings import Finding

# "could raise fares by", up to the figure; May is a month.
_POSSIBLE = re.compile(r"\b(?P<modal>may|might|could)(?: not)?(?: [a-z'’-]{2,20}){1,8} $")
_OPEN = re.compile(
    r"\b(?:may|might|could|would|can|should|will|if|unless|expect\w*|predict\w*|forecast\w*|project\w*|likely|possib\w+|perhaps"
    r"|probably|potential\w*|estimat\w+|fear\w*|threat\w*|risk\w*|plan\w*|warn\w*)\b"
)
_SPACE = re.compile(r"\s")
_BEFORE = 120


def stated_as_fact(figures: Sequence[SharedFigure]) -> Iterator[Finding]:
    """Figures that another printing says may come about, and this one says without any such word in the sentence."""
    for pair in figures:
        possible = _POSSIBLE.search(_before(pair.other))
        if possible and not _OPEN.search(_sentence(pair.one)):
            here, there = pair.one, pair.other
            said = f"{possible.group().strip()} {there.statistic.text}"
            yield across(
                here.printing,
                there.printing,
                "hedge-dropped",
                (here.statistic.start, here.statistic.end),
                (there.statistic.start, there.statistic.end),
                f"{here.statistic.text} is printed as a fact: {there.printing.name} says “{said}”.",
                suggested=said,
            )


def _before(m: Measured) -> str:
    start, _ = m.sentence
    return _SPACE.sub(" ", m.printing.reading.text[max(start, m.statistic.start - _BEFORE) : m.statistic.start])


def _sentence(m: Measured) -> str:
    return m.printing.reading.text[slice(*m.sentence)].lower()
