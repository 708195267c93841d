"""Which quotations of two printings are one, and what is said to differ."""

import pytest

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.quotations import SharedQuotation, shared_quotations
from claims.checking.comparing.two import compare
from claims.extraction.pipeline import read
from sources.dates import Interval


def printing(text: str, name: str = "the Post", language: str | None = "en", *, primary: bool = False) -> Printing:
    return Printing(name, read(text, language=language), primary=primary)


def shared(one: str, other: str) -> tuple[SharedQuotation, ...]:
    return shared_quotations(printing(one), printing(other))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("“The harbour will stay open all winter,” Ada Moor said.", "“The harbour will stay open all winter,” said Moor.", "same"),
        ("“We organise every harbour fair,” Ada Moor said.", "“We organize every harbor fair,” Ada Moor said.", "spelling"),
        ("Ada Moor called it “a costly harbour folly” on Monday.", "“This is a costly harbour folly, and I said so,” said Ada Moor.", "part"),
        ("“The ferry won’t sail before the ice has melted,” Ada Moor said.", "“The ferry will sail before the ice has melted,” Ada Moor said.", "reworded"),
        ("“The ferry … will sail before the ice has melted,” Ada Moor said.", "“The ferry, old as she is, will sail before the ice has melted,” Ada Moor said.", "part"),
        ("“The [council’s] ferry will sail before the ice has melted,” Ada Moor said.", "“The ferry will sail before the ice has melted,” Ada Moor said.", "part"),
        # One word of all is another.
        ("“We’re certainly going to talk to people about that,” Ada Moor said.", "“We’re hopefully going to talk to people about that,” Ada Moor said.", "reworded"),
        # Two people do not say ten words alike but for a "not".
        ("“I would send my children to that school any day,” Ada Moor said.", "“I would not send my children to that school any day,” Ben Holt said.", "reworded"),
        # The word at the edge of a part is another.
        ("Ada Moor called it “a needless gamble with public money”.", "“This is, I fear, a reckless gamble with public money,” Ada Moor said.", "reworded"),
        ("Ada Moor spoke of “a gamble with public money”.", "“This is, I fear, a reckless gamble with public money,” Ada Moor said.", "part"),
        # Dots may not swallow a “not”.
        ("“The ferry … sail before the ice has melted,” Ada Moor said.", "“The ferry cannot sail before the ice has melted,” Ada Moor said.", "reworded"),
    ],
)  # fmt: skip
def test_one_saying_in_two_printings(one: str, other: str, verdict: str) -> None:
    (found,) = shared(one, other)
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Everybody's words in the same order, about two things.
        ("“It is not what we are here to do, and that is a fact of the matter,” Ada Moor said.", "“That is the point: it is not the end of the road that we are on,” Ada Moor said."),
        ("“We are really going to get people on to this,” Ada Moor said.", "“We are surely going to get people on to this,” Ada Moor said."),
        # A short saying whose words all stand scattered in a long one.
        ("“This is a good day,” Ada Moor said.", "“This plan has been debated for years; it is late, it is costly, and a great many good people will rue the day,” Ben Holt said."),
        # One subject, two people.
        ("“They must publish the ferry accounts,” Ada Moor said.", "“Why would nobody publish the ferry accounts? I have asked twice, and I am tired of it,” Ben Holt said."),
        ("Ada Moor spoke of “the ferry”.", "Ada Moor spoke of “the ferry”."),
        # A term, not a saying.
        ("Ada Moor wrote of “being right on commercial harbour dredging”.", "“I want to save all the eels of our estuary from commercial harbour dredging,” Ada Moor said."),
        # Everybody's names.
        ("“Both Ben Holt and (Port Ellery’s) Carla Fenwick scare me,” Ada Moor said.", "“Ben Holt sails with Port Ellery’s Carla Fenwick,” Ada Moor said."),
    ],
)  # fmt: skip
def test_two_sayings_are_not_taken_for_one(one: str, other: str) -> None:
    assert shared(one, other) == ()


def test_a_slogan_said_again_weeks_later_is_not_reworded() -> None:
    said, again = (
        f"“{words} make the harbour green again,” Ada Moor said." for words in ("And let’s", "We’re going to")
    )
    for day, found in (("2023-07-19", 1), ("2023-08-19", 0)):
        later = Printing("a", read(again, language="en"), Interval.parse(day))
        assert (
            len(shared_quotations(Printing("b", read(said, language="en"), Interval.parse("2023-07-18")), later))
            == found
        )


PARTS = "“I will not sell her. I will not let the company raise the fares,” Ada Moor said. “We are not yet where we want to be.”"


@pytest.mark.parametrize(
    ("printed", "kinds"),
    [
        ("Ada Moor vowed to “let the company raise the fares”.", ["negation"]),
        ("Ada Moor said she would not “let the company raise the fares”.", []),
        ("Ada Moor refused to “let the company raise the fares”.", []),
        # Everybody's words, all of one sentence but the “not”.
        ("“We are where we want to be,” Ada Moor said.", []),
        ("“We are where we want the company to be,” Ada Moor said.", []),
    ],
)
def test_a_part_that_begins_behind_a_not(printed: str, kinds: list[str]) -> None:
    assert [change.kind for pair in shared(printed, PARTS) for change in pair.changes] == kinds


def test_words_in_single_marks_inside_reported_speech_are_compared() -> None:
    text = "{} said the guards were ‘too few and too tired by a factor of {}’ for the yard.\n\n“We have told them,” said Ben Holt."
    (pair,) = shared(text.format("The judge", "three"), "“Too few and too tired by a factor of four,” the judge said.")
    assert [(change.kind, change.printed) for change in pair.changes] == [("number", "three")]


def test_one_sentence_of_many_is_told_by_nearly_all_its_small_words() -> None:
    printed = "“It would be right to say that the crew is to blame,” said Ada Moor."
    origin = f"{SPEECH} It would be wrong to say that the crew is to blame. Thank you."
    (pair,) = shared_quotations(printing(printed), printing(origin, primary=True))
    assert [(change.kind, change.printed, change.other) for change in pair.changes] == [("polarity", "right", "wrong")]


def test_what_a_record_quotes_is_shared_once() -> None:
    text = "Calder Water aims to halve its leaks.\n\n“We have cut leaks for the third year running,” said Piers Lund."
    assert len(shared_quotations(printing(text), printing(f"{text} It is hiring.", primary=True))) == 1


def test_a_quotation_printed_in_two_pieces_is_shared_with_both() -> None:
    whole = "“The ferry cannot sail before the ice melts. The pier needs forty new oak posts by spring,” Ada Moor said."
    pieces = "“The ferry cannot sail before the ice melts,” Ada Moor said.\n\nLater she wrote: “The pier needs fifty new oak posts by spring.”"
    found = shared(whole, pieces)
    assert sorted(pair.verdict for pair in found) == ["part", "reworded"]
    assert [change.kind for pair in found for change in pair.changes] == ["number"]


def test_a_sentence_more_in_one_printing_is_no_change() -> None:
    one = "“The ferry cannot sail before the ice melts,” Ada Moor said."
    other = "“We are sorry. The ferry cannot sail before the ice melts. We shall tell everyone in time,” Ada Moor said."
    (found,) = shared(one, other)
    assert (found.verdict, found.changes) == ("part", ())


SPEECH = (
    "Let me be clear: the ferry is old. We cannot promise that the fares will not rise, but we will not let the company"
    " sail an unsafe ship. It may take ten winters to build another.\n\nThank you for coming to the harbour tonight."
)


@pytest.mark.parametrize(
    ("quoted", "verdict", "against"),
    [
        ("“We can promise that the fares will not rise,” said Ada Moor.", "reworded", "We cannot promise that the fares will not rise, but we will not let the company sail an unsafe ship."),
        ("“We will not let the company sail an unsafe ship,” said Ada Moor.", "part", "We cannot promise that the fares will not rise, but we will not let the company sail an unsafe ship."),
        ("Ada Moor said it “will take ten winters to build another”.", "reworded", "It may take ten winters to build another."),
    ],
)  # fmt: skip
def test_a_quotation_is_held_against_all_the_words_of_a_record(quoted: str, verdict: str, against: str) -> None:
    record = printing(SPEECH, "the speech", primary=True)
    (found,) = shared_quotations(printing(quoted), record)
    assert (found.verdict, found.other.text) == (verdict, against)
    assert record.reading.text[found.other.start : found.other.end] == against


def test_the_words_of_a_mere_printing_outside_its_marks_are_its_own() -> None:
    quoted = printing("“We can promise that the fares will not rise,” said Ada Moor.")
    assert shared_quotations(quoted, printing(SPEECH)) == ()
    assert shared_quotations(printing(SPEECH, primary=True), printing(SPEECH, primary=True)) == ()


def test_german_is_compared_as_english_is() -> None:
    one = "„Wir werden die alte Fähre im Winter verkaufen“, sagte Ada Moor am Montag."
    other = "„Wir werden die alte Fähre im Winter nicht verkaufen“, sagte Ada Moor am Montag."
    (pair,) = shared_quotations(printing(one, language="de"), printing(other, language="de"))
    assert [change.kind for change in pair.changes] == ["negation"]
    # Everybody's words, in the same order, about two things.
    nothing = (
        "„Das ist nicht das, was wir hier machen, und es ist so, wie es immer war“, sagte Ada Moor.",
        ("„Das ist nicht der Weg, den wir gehen, und es ist so, wie wir es wollen“, sagte Ben Holt."),
    )
    assert not shared_quotations(*(printing(text, language="de") for text in nothing))


def test_across_languages_nothing_is_called_reworded() -> None:
    text = "“The ferry cannot sail before the ice melts,” Ada Moor said."
    ours, theirs = printing(text), printing(text.replace("melts", "breaks"), language="de")
    assert compare(ours, theirs) == ((), ())
    assert compare(ours, printing(text.replace("melts", "breaks")))[1]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        # The printing begins later and says in brackets who is meant: it gives a part.
        ("Ada Moor said the ferry “had no pilot on board, but he [Holt] was called at noon”.", "“She had no pilot on board, but he was called at noon,” said Ada Moor.", []),
        ("“We reckon that the ferry will be mended before the spring tides,” said Ada Moor.", "“We fear that the ferry will be mended before the spring tides,” said Ada Moor.", ["wording"]),
        ("“The ferry will be mended before the next tides,” said Ada Moor.", "“The ferry will be mended before the spring tides come,” said Ada Moor.", ["wording", "omission"]),
    ],
)  # fmt: skip
def test_the_edges_of_a_quotation(one: str, other: str, kinds: list[str]) -> None:
    assert [change.kind for pair in shared(one, other) for change in pair.changes] == kinds


@pytest.mark.parametrize(("primary", "said"), [(False, "differs from the wording in"), (True, "is not worded as in")])
def test_against_a_mere_printing_the_wording_differs(primary: bool, said: str) -> None:
    ours = printing("“The ferry cannot sail before the ice melts,” Ada Moor said.")
    theirs = printing("“The ferry cannot sail before the snow melts,” Ada Moor said.", "the Herald", primary=primary)
    found = [*compare(ours, theirs)[0], *compare(ours, theirs)[1]]
    assert [said in finding.message for finding in found] == [True]
    assert "misquot" not in found[0].message
