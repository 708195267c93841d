"""Where reported words begin: bare nouns, shortened names, hearers, what stands before the speaker, what is the reporter's."""

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
        (
            "Old piers cost ports a fortune, a study by the Tide Institute has found.",
            "a study by the Tide Institute",
            "found",
            "Old piers cost ports a fortune",
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


@pytest.mark.parametrize(
    ("text", "printed", "pieces"),
    [
        # a relative that stands for something left open in what is said
        (
            "She built the wall, which Bo Roe said the port should pay for.",
            "Bo Roe",
            ["which", "the port should pay for"],
        ),
        ("She read a poem, which even critics say was her best.", "even critics", ["which", "was her best"]),
        ("She never wrote, something many pilots had urged her to do.", "many pilots", ["something", "her to do"]),
        ("So is there anything Mara Quill would like to see rebuilt?", "Mara Quill", ["anything", "to see rebuilt"]),
        # a noun that the clause describes without a relative
        ("She can sink any plan she would not want to defend.", "she", ["any plan", "to defend"]),
        ("It’s a trick some believe he could use again.", "some", ["a trick", "he could use again"]),
        ("It’s a trick Bo Roe said could win the vote.", "Bo Roe", ["a trick", "could win the vote"]),
        ("There is a probe the harbour board said was going on.", "the harbour board", ["a probe", "was going on"]),
        ("It was an honour Bo Roe said he hoped would last.", "Bo Roe", ["an honour", "he hoped would last"]),
        # not where the noun tells when, or "which" belongs to a preposition
        ("She wept the moment he decided to sell.", "he", ["to sell"]),
        ("It was a talk in which Bo Roe said the port was closed.", "Bo Roe", ["the port was closed"]),
        ("Other old pilots said they’re tired.", "Other old pilots", ["they’re tired"]),
        # an adverb that belongs to what is said, words that only join
        ("Instead, Bo Roe said, the ferry sank.", "Bo Roe", ["Instead", "the ferry sank"]),
        ("Instead, Bo Roe said, “it sank like a stone.”", "Bo Roe", ["Instead", "“it sank like a stone.”"]),
        ("Still, Bo Roe said, the ferry sank.", "Bo Roe", ["the ferry sank"]),
        ("She left Oslo to rest and, Bo Roe argued, to help her party.", "Bo Roe", ["to help her party"]),
        ("She counts on the port, which, Bo Roe believes, will pay.", "Bo Roe", ["which", "will pay"]),
        ("But “it is better,” Bo Roe said, to sell the ferry.", "Bo Roe", ["But “it is better,”", "to sell the ferry"]),
        # what the reporter concedes
        ("Though the pier is new, it floods in May, Bo Roe said.", "Bo Roe", ["it floods in May"]),
        ("Despite the new toll, the ferry is full, according to Bo Roe.", "Bo Roe", ["the ferry is full"]),
        ("Though new, the pier floods in May, Bo Roe said.", "Bo Roe", ["the pier floods in May"]),
        # where it was said parts a clause from its "that"
        ("The logs show, Bo Roe said in a note, that it sank.", "Bo Roe", ["The logs show", "that it sank"]),
        # a clause whose verb is quoted, after who it is owed to
        (
            "In the long run, according to the port, the debt “is due to old age.”",
            "the port",
            ["In the long run", "the debt “is due to old age.”"],
        ),
        ("Bo Roe said no date had been set.", "Bo Roe", ["no date had been set"]),
        # a noun that is stated with what it takes
        ("Bo Roe repeated his claim that the ferry sank.", "Bo Roe", ["his claim that the ferry sank"]),
        ("Bo Roe announced his support for the toll.", "Bo Roe", ["his support for the toll"]),
        ("Bo Roe expressed frustration in a note that it sank.", "Bo Roe", ["that it sank"]),
        # "that" which points at something, or belongs to it
        ("Bo Roe rejected that idea.", "Bo Roe", ["that idea"]),
        (
            "Bo Roe called that “silly,” and left.",
            "Bo Roe",
            ["that “silly,”"],
        ),
        ("Bo Roe resents that the ferry was sold.", "Bo Roe", ["that the ferry was sold"]),
        ("Bo Roe pointed to old files that show a leak.", "Bo Roe", ["old files that show a leak"]),
        ("Bo Roe is confident the ferry will sail.", "Bo Roe", ["the ferry will sail"]),
        # a name that is called something, not a title
        ("Bo Roe’s crew called Quill’s report a “farce.”", "Bo Roe’s crew", ["Quill’s report a “farce.”"]),
    ],
)
def test_what_stands_before_its_speaker_belongs_to_what_is_said_or_does_not(
    text: str, printed: str, pieces: list[str]
) -> None:
    (said,) = (one for one in read(text) if one.speaker and one.speaker.printed == printed)
    assert [text[start:end] for start, end in said.pieces] == pieces


def test_what_somebody_was_asked_is_not_what_he_said() -> None:
    text = "Asked whether the ferry “is fit for the fjord,” two in three pilots said yes, but half said it is slow."
    assert [(one.rule, one.text) for one in read(text)] == [
        ("asked", "whether the ferry “is fit for the fjord,”"),
        ("clause", "it is slow"),
    ]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Bo Roe backed the toll — no surprise, Mara Quill said, for him.",
            ["the toll", "no surprise, Mara Quill said, for him"],
        ),
        (
            "Bo Roe said both piers sank, despite hopes that they would hold.",
            ["both piers sank, despite hopes that they would hold"],
        ),
        ("A few said no. Bo Roe left.", ["no"]),
    ],
)
def test_what_stands_before_an_aside_is_read_as_well_and_small_words_open_what_is_said(
    text: str, contents: list[str]
) -> None:
    assert [one.text for one in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        # a subject or a front that opens with a form in -ing
        (
            "Rising tides could cost the port a fortune, Bo Roe said in his talk.",
            "said",
            "Rising tides could cost the port a fortune",
        ),
        (
            "Though the vote was quick, she said, moving the pier would be slow.",
            "said",
            "Though the vote was quick, she said, moving the pier would be slow",
        ),
        # an attribution between a subject and its verb, with when and to whom
        ("The odd thing, she told us in June, is that it sank.", "told", None),
        ("The truth, the mayor said then, was that it sank.", "said", None),
        ("The bay, as the pilots pointed out, usually does not freeze.", "pointed", None),
        # words between commas before "that"
        (
            "Pilots cautioned, as did the mayor herself, that the pier might sink.",
            "cautioned",
            "that the pier might sink",
        ),
        ("The towns, which together vowed to keep the toll, fell out.", "vowed", "to keep the toll"),
    ],
)
def test_reported_words_begin_where_an_attribution_breaks_them(text: str, cue: str, content: str | None) -> None:
    said = read(text)
    expected = content or text.removesuffix(".")
    assert [(one.cue.text, one.text) for one in said if one.cue] == [(cue, expected)]
