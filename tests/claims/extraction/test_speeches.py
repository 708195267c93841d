"""What is said in one breath, though the reporter breaks it off: the whole beside its parts."""

import pytest

from claims.extraction.indirect_parts import states
from claims.extraction.readings import Quotation
from tests.claims.extraction.test_indirect import everything


def speeches(text: str) -> list[Quotation]:
    return [said for said in everything(text) if said.rule == "one speech"]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“It is old,” Mara Quill said. “It must go.”", "It is old,” Mara Quill said. “It must go."),
        ("“If it rains,” said Mara Quill, “we stay.”", "If it rains,” said Mara Quill, “we stay."),
        ("“It is old,” Mara Quill said.\n\n“It must go.”", "It is old,” Mara Quill said.\n\n“It must go."),
        ("Mara Quill said that it was old. “It must go.”", "that it was old. “It must go."),
        ("“Hello,” Mara Quill said, adding that it was old. “It must go.”", "that it was old. “It must go."),
        (
            "“Hello,” Mara Quill said, noting that it was old. “It must go.”",
            "Hello,” Mara Quill said, noting that it was old. “It must go.",
        ),
        ("Mara Quill said that it was old:\n\n“It must go.”", "that it was old:\n\n“It must go."),
        (
            "“It is old,” Mara Quill told Ole Berg in Bergen, N.Y. “It must go.”",
            "It is old,” Mara Quill told Ole Berg in Bergen, N.Y. “It must go.",
        ),
        ("Mara Quill cried “never” and “no.”", "never” and “no."),
        ("It was “very old,” Mara Quill said. “It must go.”", "It was “very old,” Mara Quill said. “It must go."),
    ],
)
def test_what_is_said_in_one_breath_is_given_whole_beside_its_parts(text: str, speech: str) -> None:
    said = speeches(text)
    assert speech in [one.text.rstrip(",”") for one in said]
    assert all(one.form == "indirect" and one.speaker and one.speaker.name == "Mara Quill" for one in said)
    assert all(one.text == text[one.start : one.end] and len(one.pieces) > 1 and not states(one) for one in said)


@pytest.mark.parametrize(
    "text",
    [
        "“It is old,” Mara Quill said.",
        "“It is old,” Mara Quill said. Ole Berg said: “It must go.”",
        "Mara Quill praised the bridge. “It must go,” said Ole Berg.",
        "Mara Quill said that it was old. “It must go,” Ole Berg said.",
        "“It is old,” Mara Quill said.\n\nThe bridge was built in May.\n\n“It must go,” Ole Berg said.",
    ],
)
def test_what_others_say_or_is_said_elsewhere_is_no_part_of_a_speech(text: str) -> None:
    assert not speeches(text)
