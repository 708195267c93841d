"""What is reported without quotation marks, or around them: who, by which words, and what."""

import pytest

from claims.extraction.indirect_parts import states
from claims.extraction.layout import Layout
from claims.extraction.names import people
from claims.extraction.quotations import quotations
from claims.extraction.readings import Quotation
from sources.reading.zones import zones
from tests.growth import growth


def read(text: str) -> tuple[Quotation, ...]:
    return tuple(said for said in everything(text) if said.form == "indirect" and said.rule != "one speech")


def everything(text: str) -> tuple[Quotation, ...]:
    layout = Layout(text, tuple(zones(text, title=None)))
    return quotations(layout, people(layout))


@pytest.mark.parametrize(
    ("text", "printed", "cue", "content"),
    [
        # a clause, with "that" and without
        ("Mara Quill said that the bridge is safe.", "Mara Quill", "said", "that the bridge is safe"),
        ("Mara Quill said the bridge is safe.", "Mara Quill", "said", "the bridge is safe"),
        ("Mara Quill said on X it was safe.", "Mara Quill", "said", "it was safe"),
        (
            "Bo Roe had left after the Sunday Gazetteer revealed that it was shut.",
            "the Sunday Gazetteer",
            "revealed",
            "that it was shut",
        ),
        (
            "The fare rose by £3, twice earlier estimates, Mara Quill said.",
            "Mara Quill",
            "said",
            "The fare rose by £3, twice earlier estimates",
        ),
        ("The harbour master believes the bridge will hold.", "The harbour master", "believes", "the bridge will hold"),
        ("Mara Quill thinks that it will hold.", "Mara Quill", "thinks", "that it will hold"),
        ("The council expects that fares will rise.", "The council", "expects", "that fares will rise"),
        ("Mara Quill pointed out that it was old.", "Mara Quill", "pointed", "that it was old"),
        ("Mara Quill made it clear that it must go.", "Mara Quill", "made it clear", "that it must go"),
        ("The mayor is confident that the dam holds.", "The mayor", "is confident", "that the dam holds"),
        # past when, where and whom
        ("Mara Quill said on Monday that it is safe.", "Mara Quill", "said", "that it is safe"),
        ("Mara Quill said in an interview with the Ledger that it held.", "Mara Quill", "said", "that it held"),
        ("Mara Quill told reporters the bridge was closed.", "Mara Quill", "told", "the bridge was closed"),
        ("Mara Quill told them on Friday that it was closed.", "Mara Quill", "told", "that it was closed"),
        ("Mara Quill said, however, that it was closed.", "Mara Quill", "said", "that it was closed"),
        # what stands before who says it
        (
            "They shut the bridge, which Mara Quill called a wreck.",
            "Mara Quill",
            "called",
            "which Mara Quill called a wreck",
        ),
        (
            "The tide, which Mara Quill describes as weak, rose.",
            "Mara Quill",
            "describes",
            "which Mara Quill describes as weak",
        ),
        # participles after quoted words and at the start
        ("Mara Quill sang of “the old tide,” adding that it was old.", "Mara Quill", "adding", "that it was old"),
        ("Noting that it was old, Mara Quill shut the bridge.", "Mara Quill", "Noting", "that it was old"),
        ("While denouncing the toll, Mara Quill paid it.", "Mara Quill", "denouncing", "the toll"),
        # questions and wishes
        ("Mara Quill asked whether the bridge was safe.", "Mara Quill", "asked", "whether the bridge was safe"),
        ("The mayor refused to close the bridge.", "The mayor", "refused", "to close the bridge"),
        ("The mayor wants to close the bridge.", "The mayor", "wants", "to close the bridge"),
        ("The mayor urged drivers to stay at home.", "The mayor", "urged", "drivers to stay at home"),
        # a thing spoken of
        ("Mara Quill praised the repairs, which took a year.", "Mara Quill", "praised", "the repairs"),
        ("Mara Quill called for a new bridge on Monday.", "Mara Quill", "called for", "a new bridge"),
        ("Mara Quill described the old bridge as a wreck.", "Mara Quill", "described", "the old bridge as a wreck"),
        ("Mara Quill cited the tide as a danger to ferries.", "Mara Quill", "cited", "the tide as a danger to ferries"),
        (
            "Mara Quill praised the crews, including the cooks.",
            "Mara Quill",
            "praised",
            "the crews, including the cooks",
        ),
        ("Mara Quill praised the crews, cooks and pilots.", "Mara Quill", "praised", "the crews, cooks and pilots"),
        ("Mara Quill praised the crews, and left the room.", "Mara Quill", "praised", "the crews"),
        ("Mara Quill praised Ole Berg, the mayor, and left.", "Mara Quill", "praised", "Ole Berg"),
        ("Mara Quill praised Berg on Monday.", "Mara Quill", "praised", "Berg"),
        ("Mara Quill defended the toll this week.", "Mara Quill", "defended", "the toll"),
        ("Mara Quill called the toll “a theft,” and left.", "Mara Quill", "called", "the toll “a theft,”"),
        ("Mara Quill said there were 1,200 boats.", "Mara Quill", "said", "there were 1,200 boats"),
        ("Mara Quill left, joking that it’s old.", "Mara Quill", "joking", "that it’s old"),
        # results
        ("A poll found six in ten drivers against the toll.", "A poll", "found", "six in ten drivers against the toll"),
        # after, around, opening
        ("The bridge will hold, Mara Quill said.", "Mara Quill", "said", "The bridge will hold"),
        (
            "The bridge will hold, said Mara Quill, its builder.",
            "Mara Quill, its builder",
            "said",
            "The bridge will hold",
        ),
        ("The bridge will hold, according to Mara Quill.", "Mara Quill", "according to", "The bridge will hold"),
        ("The old bridge is “a wreck,” Mara Quill said.", "Mara Quill", "said", "The old bridge is “a wreck,”"),
        ("The bridge was “shut for good,” said Mara Quill.", "Mara Quill", "said", "The bridge was “shut for good,”"),
        ("According to Mara Quill, the bridge will hold.", "Mara Quill", "According to", "the bridge will hold"),
        ("As Mara Quill noted, the bridge will hold.", "Mara Quill", "noted", "the bridge will hold"),
        (
            "Mara Quill’s claim that the bridge was safe fell flat.",
            "Mara Quill",
            "claim",
            "that the bridge was safe fell flat",
        ),
        (
            "Mara Quill voiced deep concern about the new bridge.",
            "Mara Quill",
            "voiced deep concern",
            "the new bridge",
        ),
        (
            "Mara Quill made the claim that the bridge was safe.",
            "Mara Quill",
            "made the claim",
            "that the bridge was safe",
        ),
        (
            "Mara Quill said it was on the river, which floods in May.",
            "Mara Quill",
            "said",
            "it was on the river, which floods in May",
        ),
        (
            "The bridge, Mara Quill said, “is a wreck.”",
            "Mara Quill",
            "said",
            "The bridge, Mara Quill said, “is a wreck.”",
        ),
        ("Around noon to two in a good year, she said.", "she", "said", "Around noon to two in a good year"),
        ("Mara Quill has an odd view of the toll.", "Mara Quill", "has an odd view", "the toll"),
        # where the reporter takes over
        ("Mara Quill said it was “safe,” calling it old.", "Mara Quill", "said", "it was “safe,”"),
        ("When Mara Quill said it was “safe,” the mayor left.", "Mara Quill", "said", "it was “safe,”"),
        ("Mara Quill said it held, but the mayor wanted it shut.", "Mara Quill", "said", "it held"),
        (
            "Half of them said it was safe, compared with a third in May.",
            "Half of them",
            "said",
            "it was safe",
        ),
        ("Mara Quill said it was safe, adding that it was old.", "Mara Quill", "said", "it was safe"),
        ("Mara Quill said it was safe, but the mayor said it was not.", "Mara Quill", "said", "it was safe"),
        ("Mara Quill said it was safe and added that it was old.", "Mara Quill", "said", "it was safe"),
        (
            "Mara Quill said it was safe, according to the Ledger.",
            "the Ledger",
            "according to",
            "Mara Quill said it was safe",
        ),
        ("While Mara Quill said it was safe, nobody went near.", "Mara Quill", "said", "it was safe"),
    ],
)
def test_what_is_reported_is_found_with_who_reports_it(text: str, printed: str, cue: str, content: str) -> None:
    said = read(text)[0]
    assert said.text == content
    assert said.text == text[said.start : said.end]
    assert said.speaker is not None
    assert said.speaker.printed == printed
    assert said.cue is not None
    assert said.cue.text == cue
    assert said.rule


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The bridge, Mara Quill said, will hold.", ["The bridge", "will hold"]),
        ("The bridge, according to Mara Quill, will hold for years.", ["The bridge", "will hold for years"]),
        ("The bridge, as Mara Quill noted, was far too dear.", ["The bridge", "was far too dear"]),
        ("They crossed a bridge which she said was closed.", ["which", "was closed"]),
        ("It was a choice they say was costly.", ["a choice", "was costly"]),
    ],
)
def test_what_an_attribution_interrupts_stays_one_in_pieces(text: str, pieces: list[str]) -> None:
    (said,) = read(text)
    assert [text[start:end] for start, end in said.pieces] == pieces
    assert (said.start, said.end) == (said.pieces[0][0], said.pieces[-1][1])


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on Monday.",
        "The mayor appeared on the bridge on Monday.",
        "The bridge was built by Ole Berg.",
        "The mayor has plans to leave.",
        "In the new office, the mayor had tea.",
        "The mayor left, and new figures came.",
        "“The bridge is safe,” Mara Quill said.",
        "“The bridge is safe,” Mara Quill said in a statement on Monday.",
        "Mara Quill said: “The bridge is safe.”",
        "“The bridge is safe,” said Mara Quill, the harbour master of the town.",
        "Mara Quill said that “the bridge is entirely safe for now”.",
        "Mara Quill said nothing.",
        "The accused man left by the back door.",
        "The demands and claims of the drivers grew.",
        "The plans were made by a man called Ole Berg.",
        "It is clear that the bridge will hold.",
        "She was asked to leave; it is hard to deny it.",
        "Mara Quill said at the outset.",
        "The bridge joins two southern states that have rice fields.",
        "It was a list of proposed bridges in the south.",
        "About 300 promised boats never came.",
        "The mayor may say it is old.",
        "They asked around if Mara Quill backed the toll.",
    ],
)
def test_what_is_quoted_or_told_by_nobody_is_not_reported(text: str) -> None:
    assert not read(text)


def test_a_quotation_inside_what_is_reported_is_kept_beside_it() -> None:
    text = "Mara Quill said the bridge was “a wreck” and should go."
    layout = Layout(text, ())
    whole, part = quotations(layout, people(layout))
    assert (whole.form, whole.text) == ("indirect", "the bridge was “a wreck” and should go")
    assert (part.form, part.text) == ("partial", "a wreck")
    assert whole.speaker == part.speaker


def test_words_quoted_in_what_is_reported_are_the_reporters_where_the_verb_beside_them_says_nothing() -> None:
    text = "Mara Quill said that Ole Berg supports “a bridge to nowhere”."
    layout = Layout(text, ())
    part = next(said for said in quotations(layout, people(layout)) if said.form != "indirect")
    assert part.speaker is not None
    assert part.speaker.name == "Mara Quill"
    assert part.rule == "reported"


def test_words_quoted_in_what_is_reported_are_whose_words_they_are_said_to_be() -> None:
    text = "Mara Quill said that Ole Berg added it was “a bridge to nowhere”."
    layout = Layout(text, ())
    part = next(said for said in quotations(layout, people(layout)) if said.form != "indirect")
    assert part.speaker is not None
    assert part.speaker.name == "Ole Berg"


def test_a_pronoun_is_resolved_as_for_quotations() -> None:
    said = read("Mara Quill closed the bridge. She said that it was old.")[0]
    assert said.speaker is not None
    assert (said.speaker.name, said.speaker.how) == ("Mara Quill", "pronoun")


def test_a_headline_tells_who_says_what() -> None:
    text = "Mara Quill Says The Old Bridge Will Hold\n\nThe bridge in Hafen is old. Mara Quill built it.\n"
    said = read(text)[0]
    assert said.text == "The Old Bridge Will Hold"
    assert said.speaker is not None
    assert said.speaker.name == "Mara Quill"


def test_a_label_of_a_name_tells_who_says_what() -> None:
    text = "Mara Quill: the old bridge will hold\n\nThe bridge in Hafen is old. Mara Quill built it in May.\n"
    assert [said.text for said in read(text)] == ["the old bridge will hold"]
    assert not read("Correction: the old bridge will hold\n\nThe bridge in Hafen is old.\n")


def test_the_occasion_is_given() -> None:
    said = read("Mara Quill told The Ledger last month that the bridge was old.")[0]
    assert said.reported_through == "The Ledger last month"


def test_things_spoken_of_and_questions_state_nothing() -> None:
    assert not states(read("Mara Quill praised the new repairs.")[0])
    assert not states(read("Mara Quill is critical of the repairs.")[0])
    assert not states(read("Mara Quill voiced concern about the repairs.")[0])
    assert not states(read("Mara Quill asked whether it was safe.")[0])
    assert states(read("Mara Quill said that it was safe.")[0])


@pytest.mark.parametrize(
    "piece",
    [
        "Ann Lee said that ",
        "said ",
        "according to ",
        "X said, ",
        "Ann, who said ",
        "he said - she said, ",
        "Ann's claim that ",
        "Says ",
        "asked whether to urge them to say ",
        "In a poll, ",
        "is expected to seem to be blamed by ",
        "Ann accused Bo, the (one, ",
    ],
)
def test_the_time_grows_with_the_text(piece: str) -> None:
    assert growth(lambda text: quotations(Layout(text, ()), ()), piece) < 30
