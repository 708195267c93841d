import pytest

from tests.claims.checking.found import printed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The mayor called it “a waste of good paint and left the room.", ["“a waste of good"]),
        ("“[The works] “Partly answer an old complaint,” Dunmore said.", ["“[The works] “Partly answer an old"]),
        ("The works were late, and nobody minded,” Dunmore said.", ["The works were late, and nobody minded,”"]),
        ('She said: "The gate was open and the dog was gone.', ['"The gate was open']),
        ("“The gate was open,” she said. “The dog was gone.”", []),
        ("“The gate was open.\n\n“The dog was gone,” she said.", []),
        ('She said: "The gate was open.\n\n"The dog was gone."', []),
        ('The 6\'2" keeper saved a penalty. "I guessed," he said.', []),
        ("“He called it “odd” and left,” the steward said.", []),
        ("The players’ union isn’t pleased, and the ’90s won’t return.", []),
        ("”The gate was open,” she said.", ["”"]),
        ("The film “Harbour“ is late.", ["“"]),
        ("He reached 6’2” by the age of 15. “I stopped then,” he said.", []),
        ("„Das Tor war offen“, sagte sie.", []),
        ('An embedded <a href="https://example.org/x" title="x">link</a> stayed in the text.', []),
        ("An embedded <a href=”https://example.org/x” title=”x”>link</a> stayed in the text.", []),
    ],
)
def test_marks_that_do_not_pair_are_found_where_they_open(text: str, places: list[str]) -> None:
    assert printed(text, "marks-unpaired") == places


def test_a_quotation_broken_by_furniture_still_continues() -> None:
    text = (
        "Dunmore wrote: “The works were late and the money was short.\nClick here to sign up for our newsletter.\n"
        "“They will be finished in the autumn.”"
    )
    assert printed(text, "marks-unpaired") == []
