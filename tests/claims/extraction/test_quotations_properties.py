"""What holds of the quotations of any text whatsoever."""

import pytest
from hypothesis import given, settings, strategies as st

from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.quotations import quotations
from tests.growth import growth

_MARKS = list("“”\"'‘’„«»`.,:;!?()[]—-\n \0é")
_WORDS = (
    " said | told us | Mara Quill | he | who | that |It is|safe| according to | by | the head of the Trust |’s |90s| 12"
)
_PIECES = st.sampled_from([*_MARKS, *_WORDS.split("|"), "''", "\n\n", "\r\n", "\U0001f600"])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(_PIECES, max_size=60).map("".join), st.text(max_size=200)))
def test_spans_are_the_texts_own_and_neither_quotations_nor_reports_overlap_each_other(text: str) -> None:
    layout = Layout(text, ())
    reached = {"words": 0, "report": 0, "speech": 0}
    seen = set()
    for quotation in quotations(layout, people(layout)):
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert text[quotation.start : quotation.end] == quotation.text
        assert quotation.continues is None or quotation.continues in seen
        assert quotation.id not in seen
        seen.add(quotation.id)
        whole = "speech" if quotation.rule == "one speech" else "report"
        which = whole if quotation.form == "indirect" else "words"
        assert quotation.start >= reached[which]
        reached[which] = quotation.end
        assert [place for piece in quotation.pieces for place in piece] == sorted(
            {place for piece in quotation.pieces for place in piece}
        )
        if quotation.cue is not None:
            assert text[quotation.cue.start : quotation.cue.end] == quotation.cue.text
        if quotation.speaker is not None and quotation.speaker.start is not None:
            assert text[quotation.speaker.start : quotation.speaker.end] == quotation.speaker.printed


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "”", "'", "``", "“‘", "'as' ", '"a," he said ', "Ann, who ", '"a" by ', "“Aa bb cc.\n", "\0", "7"],
)
def test_time_grows_with_the_length_of_the_text_alone(piece: str) -> None:
    assert growth(lambda text: quotations(Layout(text, ()), ()), piece) < 30
