"""Who introduced a change, along a chain of reprints."""

import pytest

from claims.checking.comparing.introduced import introduced
from claims.checking.comparing.printing import Printing
from claims.checking.comparing.two import compare
from claims.extraction.pipeline import read
from sources.dates import Interval

SAID = "“The old ferry cannot sail before the harbour ice has melted,” Ada Moor said."
CHANGED = SAID.replace("harbour ice", "harbour snow")
OTHERWISE = SAID.replace("old ferry", "grey ferry").replace("harbour ice", "harbour snow")
SILENT = "Nothing was said about any ferry in the council’s session."


def printing(text: str, day: int) -> Printing:
    return Printing(f"of the {day}th", read(text, language="en"), Interval.parse(f"2023-05-{day:02}"))


@pytest.mark.parametrize(
    ("chain", "who"),
    [
        # What the reprint was taken from prints the origin's words: the reprint introduced the change.
        ([SAID], 0),
        # It had the change already, and what that was taken from had not.
        ([CHANGED, SAID], 1),
        ([CHANGED, CHANGED, SAID], 2),
        # Nobody in between prints it at all, has only part of the change, or says where it came from.
        ([SILENT, SAID], None),
        ([OTHERWISE, SAID], None),
        ([CHANGED], None),
        ([], None),
    ],
)
def test_the_first_that_has_a_change_introduced_it(chain: list[str], who: int | None) -> None:
    origin, reprint = printing(SAID, 1), printing(CHANGED, 20)
    (finding,) = compare(origin, reprint)[1]
    taken_from = [printing(text, 19 - step) for step, text in enumerate(chain)]
    assert introduced(finding, taken_from, origin) == who


def test_the_origin_itself_ends_the_chain() -> None:
    origin, reprint = printing(SAID, 1), printing(CHANGED, 20)
    (finding,) = compare(origin, reprint)[1]
    assert introduced(finding, [printing(CHANGED, 19), origin], origin) == 1


def test_a_cut_range_is_traced_like_a_change_of_words() -> None:
    whole = "The ferry carried between 41,000 and 53,000 people in the year."
    cut = "The ferry carried 53,000 people in the year."
    origin, reprint = printing(whole, 1), printing(cut, 20)
    (finding,) = compare(origin, reprint)[1]
    assert finding.kind == "range-cut"
    assert introduced(finding, [printing(cut, 19), printing(whole, 18)], origin) == 1


def test_a_reprint_that_came_out_before_the_origin_of_the_comparison_has_the_change_all_the_same() -> None:
    said = "The ferry carried roughly 53,000 people in the year, three times as many as the bus."
    changed = said.replace("roughly ", "")
    origin, reprint = printing(said, 10), printing(changed, 20)
    (finding,) = compare(origin, reprint)[1]
    assert finding.kind == "hedge-dropped"
    assert introduced(finding, [printing(changed, 5), printing(said, 1)], origin) == 1
