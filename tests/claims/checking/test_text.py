import pytest

from tests.claims.checking.found import findings, printed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "While Brightwell, the firm’s older plant, still makes steel pipes, selling most of them abroad.",
            ["While Brightwell"],
        ),
        ("While Brightwell, the older plant, still makes pipes, the new one makes nothing.", []),
        ("While he was mayor, taxes rose, wages fell and the town grew.", []),
        ("Although the pool is old, it is loved.", []),
        ("While in office, Marsh, a former teacher, opened three schools.", []),
    ],
)
def test_a_subordinate_clause_alone_is_a_fragment(text: str, places: list[str]) -> None:
    assert printed(text, "sentence-fragment") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The trust organises walks. It also organized a fair and recognized its volunteers.", ["organises"]),
        ("Their behavior and the new color shocked a neighbour at the center of it.", ["neighbour"]),
        (
            "They normalised the “radicalising” talk, yet the behavior and labor of others were in favor.",
            ["normalised the “radicalising"],
        ),
        ("The trust organizes walks and honours the colour of its flag.", []),
        ("They advertised a surprise, compromised, exercised and organized it with the size of a prize.", []),
        ("The Labour Party and the Ministry of Defence organized nothing. The Center did.", []),
        ("The programme analysed the behaviour of its neighbours and recognised it.", []),
    ],
)
def test_mixed_spellings_are_found_at_the_fewer(text: str, places: list[str]) -> None:
    assert printed(text, "spelling-mixed") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rivers rose in May. Across the state, farmers moved their cattle.", ["Across the state"]),
        ("Rain fell around the province for a week.", ["around the province"]),
        ("AUSTIN, Texas – Rivers rose. Across the state, farmers moved cattle.", []),
        ("Rivers rose in Bavaria. Throughout the state, schools closed.", []),
        ("The governor spoke on Monday. Across the state, flags were lowered.", []),
        ("Officials warned across the state of Kerala.", []),
        ("The church depends on the state of its roof, and the state pays.", []),
    ],
)
def test_the_state_needs_a_state(text: str, places: list[str]) -> None:
    assert printed(text, "place-dangling") == places


def test_a_text_without_title_and_date_says_so_at_its_first_words() -> None:
    (finding,) = findings("Rivers rose in the hills and the farmers moved their cattle.", published=None, title=None)
    assert (finding.kind, finding.printed) == ("metadata-missing", "Rivers rose in")
    assert finding.message == "The text names no title, date of publication or author."


def test_a_byline_is_an_author() -> None:
    text = "By Rose Lamb\n\nRivers rose in the hills and the farmers moved their cattle."
    (finding,) = [one for one in findings(text, published=None, title=None) if one.kind == "metadata-missing"]
    assert finding.message == "The text names no title or date of publication."
    (dated,) = findings(text, published="2023-07-19", title=None)
    assert dated.message == "The text names no title."


def test_a_text_with_title_and_date_is_complete() -> None:
    assert findings("Rivers rose in the hills and the farmers moved their cattle.") == ()
