"""Where reported words end because the reporter goes on: a tense, a subject, a quotation or a dash tells."""

import pytest

from tests.claims.extraction.test_indirect import read


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # a verb in the past of the cue, which what is said cannot share
        ("Mara Quill noted that the toll comes from fear and walked to the pier.", ["that the toll comes from fear"]),
        ("Mara Quill noted that the ferry had sunk and left a hole.", ["that the ferry had sunk and left a hole"]),
        (
            "Mara Quill noted that the ferry should be closed and sold to Bo Roe.",
            ["that the ferry should be closed and sold to Bo Roe"],
        ),
        # so now, and not only then
        ("Mara Quill said she would sail to Ostend, which has many mills.", ["she would sail to Ostend"]),
        ("Mara Quill said she would sail a boat, which is old.", ["she would sail a boat"]),
        ("Mara Quill said she sailed a boat, which was old.", ["she sailed a boat, which was old"]),
        # the verb of the subject before all this
        ("Her ferry vote, which Mara Quill said was late, was a mistake.", ["which Mara Quill said was late"]),
        ("Mara Quill said the bridge, which is old, was closed.", ["the bridge, which is old, was closed"]),
        # set against what is said
        ("Mara Quill said the ferry can be saved, despite its leaks.", ["the ferry can be saved"]),
        ("Mara Quill said the ferry, despite its leaks, floats.", ["the ferry, despite its leaks, floats"]),
        ("Mara Quill said the ferry is late, even though it sails.", ["the ferry is late"]),
        # others of those asked
        ("Some 40 percent said the ferry is late, 30 percent early.", ["the ferry is late"]),
        ("About 40% said the ferry is late, double the share of last year.", ["the ferry is late"]),
        ("About half of them said the ferry is late, while 13 percent slept.", ["the ferry is late"]),
        ("Some 40 percent said it is late, compared with 30 in May.", ["it is late"]),
        ("Mara Quill said it is late, compared with the road.", ["it is late, compared with the road"]),
        (
            "A poll found most drivers like tolls, while captains favoured the road.",
            ["most drivers like tolls, while captains favoured the road"],
        ),
        # another saying, with a comma, a dash or neither
        ("Mara Quill said it is late while adding that the road is new.", ["it is late", "that the road is new"]),
        ("Mara Quill said it is late - implying that the crew slept.", ["it is late", "that the crew slept"]),
        # a clause that hangs on another
        ("While almost everyone says the ferry is old, the road is new.", ["the ferry is old"]),
        ("Weeks after Mara Quill said the ferry was old, the crew left.", ["the ferry was old"]),
        ("But now that we know the ferry is old, the crew left.", ["the ferry is old"]),
        ("Having said that the ferry was old, Mara Quill left.", ["that the ferry was old"]),
        ("In a year in which most say the ferry is old, the crew left.", ["the ferry is old"]),
        ("At the moment Mara Quill learned it had sunk, the crew left.", ["it had sunk"]),
        ("In May Mara Quill said the ferry, or most of it, was old.", ["the ferry, or most of it, was old"]),
        # who somebody is
        ("Mara Quill said it had the help of Bo Roe, who sank a ferry in May.", ["it had the help of Bo Roe"]),
        ("Mara Quill said she was against Bo Roe, a former secretary of state.", ["she was against Bo Roe"]),
    ],
)
def test_reported_words_end_where_the_reporter_goes_on(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mara Quill said the ferry is “slow,” though boats are fast.", ["the ferry is “slow,”"]),
        ("Mara Quill said the ferry is “slow,” while Bo Roe slept.", ["the ferry is “slow,”"]),
        ("Mara Quill said the ferry is “slow,” in an interview on Sunday.", ["the ferry is “slow,”"]),
        ("Mara Quill said the ferry is “slow,” in the wind at least.", ["the ferry is “slow,” in the wind at least"]),
        ("Mara Quill said the ferry is “slow,” when asked on the pier.", ["the ferry is “slow,”"]),
        ("Mara Quill said the ferry is “slow,” but she took it home.", ["the ferry is “slow,”"]),
        ("Mara Quill said the ferry is “slow,” and walked home.", ["the ferry is “slow,”"]),
    ],
)
def test_words_quoted_last_end_what_is_reported(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mara Quill - who has said she will sink the ferry - spoke at noon.", ["she will sink the ferry"]),
        ("Six captains -- most of whom had opposed the toll -- met at noon.", ["the toll"]),
        ("Mara Quill said the ferry is late - and the road - today.", ["the ferry is late - and the road - today"]),
        ("When Mara Quill noted that the ferry leaks ― the captain left.", ["that the ferry leaks"]),
        (
            "Mara Quill said she will sink it - but with a smile.",
            ["she will sink it - but with a smile"],
        ),
        ("Mara Quill said she will sink it - but nobody knew.", ["she will sink it"]),
        (
            "Mara Quill is proud of the tolls - large and small - in the town.",
            ["the tolls - large and small - in the town"],
        ),
        ("Mara Quill is proud of the tolls - large and small.", ["the tolls"]),
        ("The town - no city - says every two- or three-lane road is full.", ["every two- or three-lane road is full"]),
    ],
)
def test_an_aside_between_dashes_ends_what_is_reported_in_it(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Mara Quill praised the fair in Bergen, Norway, before the vote.",
            ["the fair in Bergen, Norway"],
        ),
        ("Mara Quill praised the fair in Ostend, Calif., at noon.", ["the fair in Ostend, Calif."]),
        ("Mara Quill praised the fair in Bergen, where it rained.", ["the fair in Bergen"]),
        (
            "Mara Quill called for the toll, now two pounds, to be doubled.",
            ["the toll, now two pounds, to be doubled"],
        ),
    ],
)
def test_commas_within_a_thing_spoken_of_do_not_end_it(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Crews who endorse Bo Roe and who met in May were late.", ["Bo Roe"]),
        ("Mara Quill has mocked Bo Roe and Ann Tolland has left.", ["Bo Roe"]),
        ("Mara Quill has mocked Bo Roe and Ann Tolland.", ["Bo Roe and Ann Tolland"]),
        ("Mara Quill cited Bo Roe, a captain at sea, as an example.", ["Bo Roe, a captain at sea, as an example"]),
    ],
)
def test_another_clause_after_and_ends_a_thing_spoken_of(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mara Quill praised the captains, the press and herself.", ["the captains, the press and herself"]),
        (
            "Mara Quill decried the tolls, her support for them and her silence.",
            ["the tolls, her support for them and her silence"],
        ),
        (
            "Mara Quill mocked the captains, attacking the press and the road.",
            ["the captains", "the press and the road"],
        ),
        (
            "Mara Quill is discussing closing the bridge and focusing on the ferry.",
            ["closing the bridge and focusing on the ferry"],
        ),
        (
            "Mara Quill touts her plan to widen the road and get a bridge.",
            ["her plan to widen the road and get a bridge"],
        ),
    ],
)
def test_what_is_listed_is_spoken_of_as_a_whole(text: str, contents: list[str]) -> None:
    assert [found.text for found in read(text)] == contents
