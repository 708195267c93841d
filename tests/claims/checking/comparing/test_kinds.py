"""What comparing two printings finds, kind by kind, and what it leaves alone."""

import pytest

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.two import compare
from claims.checking.kinds import KINDS
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding
from sources.dates import Interval
from tests.growth import growth

# A quotation and two telling figures that both printings give: they report the same.
SAME = (
    "“The council has counted every boat in the estuary twice this summer,” said Ada Moor, the harbour master.\n\n"
    "The harbour took in £48,310 in fees from 1,734 berths last summer.\n\n"
)
ELSEWHERE = "Nobody had looked at the harbour for years, residents said.\n\n"


def compared(printed: str, origin: str, *, together: bool = True) -> tuple[Finding, ...]:
    """What is found in a later printing of one story (or, not `together`, of another) against an earlier one."""
    begin = (SAME, SAME) if together else ("", ELSEWHERE)
    later, earlier = (
        Printing(name, read(text, published=Interval.parse(day), language="en"), Interval.parse(day))
        for name, text, day in (
            ("the Post", begin[0] + printed, "2023-07-20"),
            ("the Herald", begin[1] + origin, "2023-07-18"),
        )
    )
    in_earlier, in_later = compare(earlier, later)
    assert all(finding.kind == "range-cut" for finding in in_earlier)
    return in_later


def kinds(printed: str, origin: str, *, together: bool = True) -> list[str]:
    return [finding.kind for finding in compared(printed, origin, together=together)]


@pytest.mark.parametrize(
    ("printed", "origin", "expected"),
    [
        ("The ferry carried 53,700 people last year.", "The ferry carried between 41,300 and 53,700 people last year.", ["range-cut"]),
        ("The ferry carried up to 53,700 people last year.", "The ferry carried between 41,300 and 53,700 people last year.", []),
        ("The repair will cost £41m, the council said.", "The repair will cost £27m to £41m, the council said.", ["range-cut"]),
        ("The mast is ten times the height of the old lamp.", "The mast is roughly ten times the height of the old lamp.", ["hedge-dropped"]),
        ("The mast is about ten times the height of the old lamp.", "The mast is around ten times the height of the old lamp.", []),
        ("Thieves took more than £7.9m from berth holders in the estuary.", "Thieves took nearly £7.9m from berth holders in the estuary.", ["hedge-turned"]),
        ("Thieves took nearly £7.9m from berth holders in the estuary.", "Thieves took almost £7.9m from berth holders in the estuary.", []),
        ("Thieves took £3.7bn from berth holders in the estuary in 2022.", "Thieves took £3.9bn from berth holders in the estuary in 2022.", ["two-values"]),
        ("The Moor Line carried 53,700 passengers to Skerry in 2022.", "The Moor Line carried 57,300 passengers to Skerry in 2022, it said on Monday.", ["two-values"]),
        ("The Moor Line carried 53,700 passengers to Skerry in 2022.", "The Moor Line carried 57,300 passengers to Skerry in 2021, it said on Monday.", []),
        ("Thieves took £7.9bn from berth holders in the estuary in 2022.", "Thieves took £7.87bn from berth holders in the estuary in 2022.", []),
        ("The new lamp raises the bills of the harbour by 43%.", "The new lamp could raise the bills of the harbour by 43%.", ["hedge-dropped"]),
        ("The new lamp may raise the bills of the harbour by 43%.", "The new lamp could raise the bills of the harbour by 43%.", []),
        ("The new lamp is expected to raise the bills of the harbour by 43%.", "The new lamp could raise the bills of the harbour by 43%.", []),
        ("The rate of berths let was 48.7% in summer.", "In May the rate of berths let was 48.7%.", []),
        ("In 2022 it was 20% of all berths in England.", "That was about 2% of all berths in England in 2022.", ["two-values"]),
        ("The lake will fall half a metre by 2050, the survey says.", "The lake will fall by 0.31 to 0.52 metres by 2050, the survey says.", ["range-cut"]),
        ("The lake will fall by as much as half a metre by 2050, the survey says.", "The lake will fall by 0.31 to 0.52 metres by 2050, the survey says.", []),
        ("The pier will take 14 years to mend, engineers said.", "The pier will take anywhere from nine to 14 years to mend, engineers said.", ["range-cut"]),
        ("Divers took just over nine hours to mend the sluice gate.", "Divers took just under nine hours to mend the sluice gate.", ["hedge-turned"]),
        ("Divers took almost nine hours to mend the sluice gate.", "Divers took just under nine hours to mend the sluice gate.", []),
        ("The pier will take 11 years to mend, engineers said.", "The pier will take nine to 14 years to mend, engineers said.", []),
        ("The seat fell on a swing of 6.9% to the Liberals.", "The seat fell on a swing of 6.7 percentage points to the Liberals.", ["two-values"]),
        ("The fire destroyed 214 homes in the valley on Monday.", "The fire destroyed 241 homes in the valley on Monday.", ["two-values"]),
        ("The storm killed 31 people on the coast by Friday night.", "The storm hurt 13 people on the coast on Friday.", []),
        ("The pilots of Ellery saved 412 boats.", "The pilots of Ellery saved 431 boats.", ["two-values"]),
        ("Four people were drowned and 75 injured, most of them pilots.", "Four people were drowned and 57 injured, most of them pilots.", ["two-values"]),
        # The same digits a thousand times: a slip, whatever the sentences name.
        ("It was to cost £52m and is now expected to cost £71bn.", "It was to cost £52m and is now expected to cost £71m.", ["two-values"]),
        # Another figure may stand bare.
        ("Shares in the yard rose by 6% on Monday. It has six cranes.", "Shares in the yard rose by about 6% on Monday. It has six cranes.", ["hedge-dropped"]),
        ("The fire destroyed 214 homes in the valley on Monday.", "The fire damaged 241 sheds in the valley on Monday.", []),
        ("Nearly 120,000 eels were counted in the upper weir pools.", "Some 119,730 eels were counted in the upper weir pools.", []),
    ],
)  # fmt: skip
def test_what_becomes_of_figures(printed: str, origin: str, expected: list[str]) -> None:
    assert kinds(printed, origin) == expected


@pytest.mark.parametrize(
    ("printed", "origin", "expected"),
    [
        ("Some 7.63 million people are on the list for a hip clinic.", "Some 7.63 million appointments are on the list for a hip clinic.", ["scope-changed"]),
        ("Some 7.63 million appointments are on the list for a hip clinic.", "Some 7.63 million appointments are on the list for a hip clinic.", []),
        ("Some 7.63 million patients are on the list for a hip clinic.", "Some 7.63 million people are on the list for a hip clinic.", []),
        ("UK piers employ 85,430 people.", "Piers in England and Wales employ 85,430 people.", ["scope-changed"]),
        ("English and Welsh piers employ 85,430 people.", "Piers in England and Wales employ 85,430 people.", []),
        ("British piers employ 85,430 people.", "Piers in the UK employ 85,430 people.", []),
        ("Visits rose 322% in 2022 in the estuary.", "Visits rose 322% in 2019 in the estuary.", ["scope-changed"]),
        ("Visits rose 322% in 2022 in the estuary.", "Visits rose 322% in 2022 in the estuary.", []),
        ("Visits to the estuary have risen by 322% since April.", "Visits to the estuary rose by 322% between May 2021 and May 2022.", ["scope-changed"]),
        ("Visits to the estuary have risen by 322% since April.", "Visits to the estuary had risen by 322% since April, it said.", []),
        # A sentence that names both places says which of them is meant.
        ("Visits to piers in Scotland are few beside England, which has 85,430 berths.", "Visits to piers in England are many: it has 85,430 berths.", []),
        # Which time "the year before" is depends on the sentence.
        ("The pipes lost 41.3 million litres in 2022, down from 44.6 million litres the year before.", "The pipes lost 41.3 million litres in 2022, down from 44.6 million litres in 2021.", []),
        ("The yard let 3,420 berths to visitors in a month.", "The yard let 3,420 berths to visitors in a year.", ["scope-changed"]),
        ("The yard lets 3,420 berths to visitors every year.", "The yard lets 3,420 berths to visitors in a year.", []),
    ],
)  # fmt: skip
def test_a_figure_said_of_something_else(printed: str, origin: str, expected: list[str]) -> None:
    assert kinds(printed, origin) == expected


@pytest.mark.parametrize(
    ("printed", "origin", "expected"),
    [
        ("The county’s homicide rate rose to 14.6 a million.", "The county’s murder rate rose to 14.6 a million.", ["term-swapped"]),
        ("“We gave 48 beds to illegal immigrants in the old ferry hall,” Ada Moor said.", "“We gave 48 beds to asylum seekers in the old ferry hall,” Ada Moor said.", ["quotation-reworded", "term-swapped"]),
        # The origin has both terms: they are no swap but two groups, or one thing with two names.
        ("The county’s homicide rate rose to 14.6 a million.", "The county’s murder rate rose to 14.6 a million. Homicide includes manslaughter.", []),
        ("The county’s murder rate rose to 14.6 a million.", "The county’s murder rate rose to 14.6 a million.", []),
        ("The master of the yard, Ben Holt, is awaiting trial for fraud.", "The master of the yard, Ben Holt, is awaiting trial for theft.", ["term-swapped"]),
        ("The cook of the ferry was held for fraud on Monday.", "The master of the yard, Ben Holt, is awaiting trial for theft.", []),
        ("The yard made a profit of £14.3m in 2022.", "The yard had a turnover of £14.3m in 2022.", ["term-swapped"]),
        ("The yard had sales of £14.3m in 2022.", "The yard had a turnover of £14.3m in 2022.", []),
    ],
)  # fmt: skip
def test_a_term_that_means_something_else(printed: str, origin: str, expected: list[str]) -> None:
    assert kinds(printed, origin) == expected


@pytest.mark.parametrize(
    ("printed", "origin", "expected"),
    [
        ("Sleeping by an open stove doubles the risk of a stroke.", "Sleeping by an open stove may double the risk of a stroke.", ["hedge-dropped"]),
        ("Walking an hour a day prevents back pain in older people.", "Walking an hour a day might prevent back pain in older people.", ["hedge-dropped"]),
        ("Sleeping by an open stove could double the risk of a stroke.", "Sleeping by an open stove may double the risk of a stroke.", []),
        ("Sleeping by an open stove does not double the risk of a stroke.", "Sleeping by an open stove may double the risk of a stroke.", []),
        ("Sleeping by an open stove will double the risk of a stroke.", "Sleeping by an open stove may double the risk of a stroke.", ["hedge-dropped"]),
        # Another stove, and a text that has it both ways.
        ("Singing by an open door doubles the joy of a party.", "Sleeping by an open stove may double the risk of a stroke.", []),
        ("Sleeping by an open stove doubles the risk of a stroke.", "Sleeping by an open stove may double the risk of a stroke. In Ellery sleeping by an open stove doubled the risk of a stroke.", []),
    ],
)  # fmt: skip
def test_what_may_be_is_printed_as_what_is(printed: str, origin: str, expected: list[str]) -> None:
    assert kinds(printed, origin) == expected


SAID = "“The boats will all be counted again when the last swallows have gone south,” {}."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("said Ben Holt", "said Carla Fenwick", ["attribution-changed"]),
        ("said Carla Fenwick", "said Carla Fenwick", []),
        ("said Ms Fenwick", "said Carla Fenwick", []),
        ("said Carla Fennwick", "said Carla Fenwick", ["name-differs"]),
        # Whoever speaks for a body, and a pronoun, may be the same.
        ("the Harbour Trust said", "said Carla Fenwick", []),
        ("she said", "said Carla Fenwick", []),
    ],
)  # fmt: skip
def test_the_same_words_said_by_somebody_else(one: str, other: str, expected: list[str]) -> None:
    assert kinds(SAID.format(one), SAID.format(other)) == expected


@pytest.mark.parametrize(
    ("printed", "origin", "expected"),
    [
        ("A new berth opens at South Thornwick.", "A new berth opens at South Thornwich.", ["name-differs"]),
        ("The pilot is Graham Tolliver.", "The pilot is Graham Tollivar.", ["name-differs"]),
        # Two names of one place, a town and its people, a namesake, and a text that has both spellings.
        ("The boats lie off Port Ellery.", "The boats lie off Fort Willow.", []),
        ("The North Denmark ferry is late.", "The North Danish ferry is late.", []),
        ("The pilots are Graham Tolliver and Graham Oliver.", "The pilot is Graham Tolliver.", []),
        ("The pilot is Graham Tolliver, whose mother was a Tollivar.", "The pilot is Graham Tollivar.", []),
    ],
)  # fmt: skip
def test_a_name_spelt_differently_elsewhere(printed: str, origin: str, expected: list[str]) -> None:
    assert kinds(printed, origin) == expected


@pytest.mark.parametrize(
    ("printed", "origin"),
    [
        # Years, hundreds, halves and thirds stand in any two texts.
        ("In 2022 half of the 100 boats paid £50 each, 10% more.", "In 2022 half of the 100 ponies ate 50 apples each, 10% fewer."),
        ("One in three berths is let for 1,000 days.", "One in three ponies is ill for 1,000 days."),
        # Two towns with a figure each, two polls, two speakers on one subject.
        ("Thieves took £3.7bn from berth holders in Thornwick in 2022.", "Thieves took £3.9bn from berth holders in Ellery in 2022."),
        ("In a Marlow poll 41 percent of likely voters backed Holt.", "In a Penn poll 47 percent of likely voters backed Holt."),
        # A company's results and what its shares closed at: of which company says another sentence.
        ("Its shares closed at $5.25 each in Port Ellery Exchange trading on Monday.", "Its shares closed at $29.75 each in Port Ellery Exchange trading on Monday."),
        ("The company had a net loss of $618,400, or 38 cents a share, in the third quarter.", "The company had a net loss of $5.7 million, or 44 cents a share, in the third quarter."),
        # The round end of a range, in a text about something else.
        ("The notes have an amount of $300 million.", "The bank sold notes to an amount of $200 million to $300 million."),
        ("“We must let the old ferry go,” said Ben Holt.", "“We must keep the old pier,” said Carla Fenwick."),
        ("The pilot is Graham Tolliver.", "The pilot is Graham Tollivar."),
    ],
)  # fmt: skip
def test_texts_about_different_things_are_left_alone(printed: str, origin: str) -> None:
    assert kinds(printed, origin, together=False) == []


def test_every_finding_is_of_a_known_kind_and_says_what_it_was_compared_with() -> None:
    found = [
        *compared(SAID.format("said Ben Holt").replace("will", "will not"), SAID.format("said Carla Fenwick")),
        *compared("The pilot is Graham Tolliver.", "The pilot is Graham Tollivar."),
    ]
    assert {finding.kind for finding in found} == {"quotation-meaning", "attribution-changed", "name-differs"}
    for finding in found:
        assert KINDS[finding.kind].severity == finding.severity
        assert finding.message.endswith(".")
        assert finding.compared_with == "the Herald"


@pytest.mark.parametrize(
    "piece",
    [
        "“we can not go up ",
        "South Thornwick met Port Ellery. ",
        "The ferry rose 48.7%. ",
    ],
)
def test_time_grows_with_the_length_of_the_texts_alone(piece: str) -> None:
    def run(text: str) -> None:
        one, other = (Printing(name, read(some, language="en")) for name, some in (("a", text), ("b", text + " ")))
        compare(one, other)

    assert growth(run, piece, size=1_500) < 30
