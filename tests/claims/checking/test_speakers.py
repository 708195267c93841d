import pytest

from tests.claims.checking.found import findings, printed

ADVERT = "Click here to get the Harbour News app."
SPLIT = (
    "“The lighthouse lamp has been replaced at a cost nobody expected,” the Harbour Trust said in May.\n"
    f"{ADVERT}\n“Ships were warned by radio while the work went on through the night.”\n"
)


def test_a_speaker_carried_over_an_advert_is_marked_as_carried_over() -> None:
    (finding,) = [one for one in findings(SPLIT) if one.kind == "quotation-unattributed"]
    assert finding.printed == "Ships were warned by radio while the work went on through the night."
    assert "Harbour Trust" in finding.message
    assert ADVERT in finding.message


def test_a_quotation_that_simply_goes_on_is_not_reported() -> None:
    assert printed(SPLIT.replace(f"{ADVERT}\n", ""), "quotation-unattributed") == []


def test_a_quotation_led_in_by_a_colon_is_not_reported() -> None:
    text = "A notice on the door reads:\n\n“The reading room is closed until the roof has been mended.”"
    assert printed(text, "quotation-unattributed") == []


QUOTED = "“The reading room has to stay closed until the roof is mended, which may take years.”"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (QUOTED, 1),
        (f"{QUOTED}\n\nHelen Marsh, Friends of the Library.", 0),
        (f"{QUOTED}\n\n– a reader who has a card", 0),
        (QUOTED.replace("mended, which may take", "mended, said Marsh, who has run it for"), 0),
        (f"{QUOTED}\n\nThe roof was struck by lightning in the storm of last week.", 1),
    ],
)
def test_who_signed_below_or_is_named_within_the_marks_spoke(text: str, found: int) -> None:
    before = "The old library has been empty since the storm.\n\n"
    assert len(printed(before + text, "quotation-unattributed")) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("Helen Marsh and Piers Lund met at the library on Monday. They have quarrelled for years.", 1),
        ("Helen Marsh, who opened the library, met its readers on Monday.", 0),
        ("Helen Marsh and Piers Lund met at the library on Monday. Then Marsh spoke to the press:", 0),
        ("“I am sorry for the readers,” Helen Marsh told Piers Lund on Monday.", 0),
        # What is no person speaks on as one does.
        ("“I am sorry for the readers of the library,” the notice on the door read.", 0),
    ],
)
def test_after_two_people_nobody_is_guessed(before: str, found: int) -> None:
    text = f"{before}\n\n{QUOTED}\n\nThe roof was struck by lightning."
    assert len(printed(text, "quotation-unattributed")) == found
    signed = text.replace("The roof", "Ada Moor, Friends of the Library.\n\nThe roof")
    assert printed(signed, "quotation-unattributed") == []
