"""Where reported words and their verbs begin: bare nouns, shortened names, hearers, plurals, who is named only after "by"."""

import pytest

from tests.claims.extraction.test_indirect import read


@pytest.mark.parametrize(
    ("text", "printed", "cue", "content"),
    [
        # a clause that opens with a bare noun, or a name that is shortened
        (
            "Most pilots think ferries are too slow for the fjord.",
            "Most pilots",
            "think",
            "ferries are too slow for the fjord",
        ),
        ("Bo Roe believes Mr. Quill will leave.", "Bo Roe", "believes", "Mr. Quill will leave"),
        ("Bo Roe argues such a toll would ruin him.", "Bo Roe", "argues", "such a toll would ruin him"),
        # a verb after a negated one, after a pronoun of number, after "since", after a dash
        ("The mayor, once a pilot, wouldn’t say Tuesday how it sank.", "The mayor", "say", "how it sank"),
        ("Another threatened to sell the ferry.", "Another", "threatened", "to sell the ferry"),
        ("She has since said that the bridge is safe.", "She", "said", "that the bridge is safe"),
        (
            "Bo Roe — who ran the port — states that it is safe.",
            "Bo Roe — who ran the port",
            "states",
            "that it is safe",
        ),
        ("Files from Port Hafen show that the pier is old.", "Files from Port Hafen", "show", "that the pier is old"),
        # past whom and where
        ("Bo Roe admitted to the North Sea Post that it sank.", "Bo Roe", "admitted", "that it sank"),
        (
            "Bo Roe, host of “Tide Talk,” insisted that it sank.",
            "Bo Roe",
            "insisted",
            "that it sank",
        ),
        ("Mara Quill soon learned that it sank.", "Mara Quill", "learned", "that it sank"),
        # after what they report
        (
            "The pier was unsafe for the elderly, the lawsuit alleges.",
            "the lawsuit",
            "alleges",
            "The pier was unsafe for the elderly",
        ),
        ("As first reported by the Post, the mayor sold the pier.", "the Post", "reported", "the mayor sold the pier"),
    ],
)
def test_reported_words_are_found_where_they_begin(text: str, printed: str, cue: str, content: str) -> None:
    said = read(text)
    assert [(one.speaker.printed, one.cue.text, one.text) for one in said if one.speaker and one.cue] == [
        (printed, cue, content)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed to pay, Mara Quill promised to sell, and all went home.",
        "Bo Roe, for all the anger in the town, seems to agree.",
        "The state Sen. Quill won.",
    ],
)
def test_what_another_verb_leads_to_closes_no_sentence(text: str) -> None:
    assert all(said.rule not in ("cue closes", "cue interrupts", "clause") for said in read(text))
