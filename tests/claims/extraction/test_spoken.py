"""A quotation's words as one text."""

import pytest

from claims.extraction.spoken import joined


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["It will hold,"], "It will hold"),
        (["It will hold."], "It will hold."),
        (["It will hold,", "Nobody doubts it."], "It will hold. Nobody doubts it."),
        (["It will,", "if nobody digs,", "hold."], "It will, if nobody digs, hold."),
        (["It will hold.", "We tried it."], "It will hold.\n\nWe tried it."),
        (["It will hold!", "and hold again,"], "It will hold! and hold again"),
        ([], ""),
    ],
)
def test_the_comma_before_she_said_is_the_reporters(pieces: list[str], text: str) -> None:
    assert joined(pieces) == text
