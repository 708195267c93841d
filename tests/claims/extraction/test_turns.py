import pytest

from claims.extraction.pipeline import read

LEAD = "Mara Quill is head keeper of the Tide Trust. Ole Berg met her in Hafen.\n\n"


def test_a_list_of_players_is_said_by_nobody() -> None:
    text = "Ole Berg came for Hafen Trust.\n\nHafen Trust: Hale 7; Burns 6, Ito 7, Marsh 6; Fry 8, Shaw 7 (Ali 80)."
    assert read(text).quotations == ()


def said(text: str) -> list[tuple[str, str | None]]:
    reading = read(text)
    for quotation in reading.quotations:
        assert reading.text[quotation.start : quotation.end] == quotation.text
    return [(one.text, one.speaker.name if one.speaker else None) for one in reading.quotations if one.rule == "turn"]


@pytest.mark.parametrize(
    ("labels", "speakers"),
    [
        (("Ole Berg", "Mara Quill", "OB", "MQ"), ["Ole Berg", "Mara Quill", "Ole Berg", "Mara Quill"]),
        (("O.B.", "M.Q.", "O.B.", "M.Q."), ["Ole Berg", "Mara Quill", "Ole Berg", "Mara Quill"]),
        (("Berg", "Quill", "Berg", "Quill"), ["Ole Berg", "Mara Quill", "Ole Berg", "Mara Quill"]),
        (("OB", "Mara Quill", "OB", "A"), ["Ole Berg", "Mara Quill", "Ole Berg", "Mara Quill"]),
        (("Q", "A", "Q", "A"), [None, None, None, None]),
    ],
)
def test_turns_of_a_conversation_are_said_by_whom_their_labels_mean(
    labels: tuple[str, ...], speakers: list[str]
) -> None:
    words = ["Is the bridge safe?", "We said it was in May.", "And now?", "It is as safe as it ever was."]
    turns = "\n\n".join(f"{label}: {what}" for label, what in zip(labels, words, strict=True))
    assert said(LEAD + turns) == list(zip(words, speakers, strict=True))


def test_whom_a_text_names_alone_is_who_answers() -> None:
    text = "Mara Quill is head keeper.\n\nQ: Is it safe?\n\nA: It is.\n\nQ: Now?\n\nA: Yes, now."
    assert [name for _, name in said(text)] == [None, "Mara Quill", None, "Mara Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "Growth: it fell.\n\nInflation: it rose.\n\nJobs: they went.\n\nTax: it stayed.",
        "Berg: It is safe.\n\nQuill: It is not.",
        "Note: see below.\n\nThe bridge is old.",
    ],
)
def test_lists_and_single_labels_are_no_conversation(text: str) -> None:
    assert said(LEAD + text) == []
