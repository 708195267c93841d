"""When something was said: the date beside its cue."""

from datetime import date

import pytest

from claims.extraction.pipeline import read
from sources.dates import Interval

PUBLISHED = Interval(date(2024, 5, 16), date(2024, 5, 16))


@pytest.mark.parametrize(
    ("text", "said_on"),
    [
        ("“It is safe,” Mara Quill said on Tuesday.", "2024-05-14/2024-05-14"),
        ("On Tuesday Mara Quill said: “It is safe.”", "2024-05-14/2024-05-14"),
        ("“It is safe,” Mara Quill told the Tide last month.", "2024-04-01/2024-04-30"),
        ("The quay will close, Mara Quill said on Tuesday, for a month of repairs.", "2024-05-14/2024-05-14"),
        ("Mara Quill said: “It closed on Tuesday.”", None),
        ("Asked whether it might close next year, Mara Quill said: “It is safe.”", None),
        ("“It is safe,” Mara Quill said.", None),
    ],
)
def test_the_date_beside_the_cue_is_when_it_was_said_unless_it_lies_ahead(text: str, said_on: str | None) -> None:
    said = read(text, published=PUBLISHED).quotations[0].said_on
    assert (str(said) if said else None) == said_on


def test_a_quotation_that_goes_on_was_said_on_the_same_day() -> None:
    text = "“It is safe,” Mara Quill said on Tuesday. “It was never anything else.”"
    first, second = (q for q in read(text, published=PUBLISHED).quotations if q.form == "direct")
    assert second.said_on == first.said_on is not None
