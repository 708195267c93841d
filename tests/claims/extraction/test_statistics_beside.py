"""Sentences with several figures -> what each has of its own, and what it has of the one beside it."""

from decimal import Decimal

import pytest

from tests.claims.extraction.test_statistics import read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Profit rose 7% to £86m, on revenue of £1.1bn, up 3% from £1bn.", ["Profit"] * 2 + ["revenue"] * 3),
        ("Sales in Kent grew 11%, but volumes in Devon slipped 2%.", ["Sales in Kent", "volumes in Devon"]),
        ("Honey sales hit 4,920 jars, or some 1,350 a day.", ["jars", "jars"]),
        ("Grants came to 1.8 billion crowns ($640 million) for repairs.", ["Grants", "Grants"]),
        ("Honey prices trebled in a year, from 71 last May to 218.", ["Honey prices"] * 3),
        ("Ann Lee will write down the value of her hives by £4m.", ["value of her hives"]),
        ("The loss was 2.3 billion crowns, compared with a profit of 1.9 billion.", ["loss", "profit"]),
        ("A club cut its price target to 70 crowns from 115.", ["price target"] * 2),
        ("The swing of 6.5 points since May is large.", ["swing"]),
        ("Theft cost keepers £2.2bn, four times the figure of 2019.", ["Theft", "Theft"]),
        ("Honey sales fell, at £9m, a rise of 4% or £1m.", ["Honey sales"] * 3),
        ("Eggs rose 8%, honey 13%, and wax was 22% cheaper.", ["Eggs", "honey", "wax"]),
        ("Kew added 6,300 hives and Ham 1,900.", ["hives added", "Ham hives added"]),
        ("Drones made 5.9 per cent and queens 13.7.", ["Drones", "queens"]),
        ("Rain fell 5% and now 6% of hives are shut.", ["Rain", "are shut"]),
        ("Kent accounted for 31% of hives and Upper Devon for 7%.", ["Kent", "Upper Devon"]),
        ("The stock of 601 hives would be a tenth smaller.", ["hives would be a tenth smaller", "stock of 601 hives"]),
        ("Wax slipped 1%, and the Honey 250 lost 112 points, or 0.5%.", ["Wax", "Honey 250", "Honey 250"]),
        ("The Honey 250 closed 41 points lower at 11,206, a loss of 0.4%.", ["Honey 250"] * 3),
        ("Honey jars were down to 612, a quarter of what they were in May.", ["Honey jars"] * 2),
        ("It has 36% trade share followed by Ada Quince at 14%.", ["trade share", "trade share"]),
        ("Of it £20m went; £5m of it for honey care.", [None, "honey care"]),
        ("Wax rose 6%, though it was 14% below last year.", ["Wax", "Wax"]),
        ("Demand hit 250 GW, beating the record of 243 GW.", ["Demand", "Demand"]),
        ("The guild spent £7m on wax, three times as much as in 2021.", ["guild spent on wax"] * 2),
        (
            "There were 70 drones, 35 queens and 12 keepers lost their hives.",
            ["drones lost their hives", "queens lost their hives", "keepers lost their hives"],
        ),
        ("Fewer than 20 of the 1,100 promised wax inspectors left.", ["promised wax inspectors left"] * 2),
        ("Wax deaths had risen to 1,500, about 60 more than in 2023.", ["Wax deaths", "Wax deaths"]),
        ("Thefts fell by 6 per cent to 4,489, although frauds were up 3.1 per cent.", ["Thefts", "Thefts", "frauds"]),
        ("The guild cut 6,500 keepers, and another 2,000 are at risk.", ["keepers", "keepers are at risk"]),
        ("The guild cut 6,500 keepers and hired another 2,000 judges.", ["keepers", "judges hired"]),
        ("The guild cut 6,500 keepers. The day was warm. Another 2,000 came.", ["keepers", None]),
        ("Jars sold rose by 142,000, below the 175,000 that judges forecast.", ["Jars sold", "Jars sold"]),
        ("The wax rate rose to 4.3%; a year ago it stood at 3.8%.", ["wax rate", "wax rate"]),
        ("They expect a rise by May, enough to feed up to 190 million bees.", ["bees"]),
        ("The guild cut 1,300 hive keepers and will cut a further 700.", ["hive keepers", "hive keepers"]),
        (
            "Around 7 per cent of hives were shut for a tenth of the year.",
            ["were shut for a tenth of the year", "hives"],
        ),
    ],
)
def test_a_figure_measures_what_its_own_words_or_the_figure_before_tell(text: str, figures: list[str | None]) -> None:
    assert [found.measures for found in read(text)] == figures


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        ("Wales had 171 per 100,000 keepers, then Kent (158).", ["171", "158"], None),
        ("Five of the county's 19 branches would close.", ["Five", "19"], "branches"),
        ("One of the 14 wax exporters stung in May left.", ["One", "14"], "exporters"),
        ("Dozens of bee exporters left.", ["Dozens"], "exporters"),
        ("One of the 14 arms exporters stung in May left.", ["One", "14"], "exporters"),
        ("Bees need 14 keepers, 12 of whom have left.", ["14", "12"], "keepers"),
        ("There were 214 swarms, 18 fewer than before.", ["214", "18"], "swarms"),
        ("Some 174 bees died, a fall of 4% or eight fewer than in 2023.", ["174", "4%", "eight"], "bees"),
        ("Hives stood empty, dozens of the guild's bees asleep.", ["dozens"], "bees"),
        ("A crowd of 350 came.", ["350"], None),
        ("The hazard ratio was 0.82.", ["0.82"], None),
        ("Pressure fell by 6.4 mmHg.", ["6.4 mmHg"], "millimetres of mercury"),
        ("Sugar fell by 0.3 mmol/L.", ["0.3 mmol/L"], "millimoles per litre"),
        ("Almost a third said neither.", ["a third"], "percent"),
        ("Fraud rose by a fifth to 3.9 million.", ["a fifth", "3.9 million"], "percent"),
        (
            "Hives used 2,700 kilowatt hours of heat and 1,500 of light.",
            ["2,700 kilowatt hours", "1,500"],
            "kilowatt hours",
        ),
        ("The number of hives shut fell from 1,960 to 1,744.", ["1,960", "1,744"], "hives"),
        ("Swarms near homes tripled, from 1,480 to 4,390.", ["tripled", "1,480", "4,390"], None),
        ("Drones among bees have been cut by 640 to 2,115.", ["640", "2,115"], "drones"),
        (
            "The gap narrowed to 16.5 percentage points, from 17.2.",
            ["16.5 percentage points", "17.2"],
            "percentage points",
        ),
        ("They cut the forecast from 1.4 per cent to 1.1.", ["1.4 per cent", "1.1"], "percent"),
        ("Of 4,130 bee calls, 492 were late.", ["4,130", "492"], "calls"),
        ("Some 330 bees wait, one in seven of them ill, and a further 90 left.", ["330", "one in seven", "90"], "bees"),
        ("Some 330 bees wait. A further 90 left.", ["330", "90"], "bees"),
        ("Some 330 bees wait. Another 90 left.", ["330", "90"], "bees"),
        ("It has 1,000 hives at a cost of £17m, on top of the 2,400 it had.", ["1,000", "£17m", "2,400"], "hives"),
        ("The mean time rose from 164 days to 241.", ["164", "241"], "days"),
    ],
)
def test_figures_beside_others_and_in_symbols_are_read(text: str, printed: list[str], unit: str | None) -> None:
    found = read(text)
    assert [one.text for one in found] == printed
    assert unit is None or found[0].unit == found[-1].unit == unit or unit == "percent" == found[0].unit


def test_a_change_in_passing_is_of_the_figure_before() -> None:
    count, change = read("An estimated 6,154 keepers waited, up 38% from a year before.")
    assert (change.kind, change.measures) == ("change", count.measures)


def test_a_bare_figure_set_against_another_counts_the_same() -> None:
    now, then = read("The club has 23 hives, against 11 a year ago.")
    assert (then.value, then.unit) == (Decimal(11), now.unit)


def test_the_older_figure_measures_what_the_newer_one_does() -> None:
    newer, older = read("An estimated 6,154 people had been waiting, up from 6,032.")
    assert (older.unit, older.measures, older.kind) == (newer.unit, newer.measures, newer.kind)
    assert older.hedge == "exact"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Wax sales halved to £6.4m and losses widened to £1.2m.",
            [("Wax sales", "times"), ("Wax sales", "GBP"), ("losses", "GBP")],
        ),
        ("The herd shrank from 12,400 hives to fewer than 900.", [("herd", "hives"), ("herd", "hives")]),
        (
            "About 1,140 of the 4,320 hives were empty.",
            [("hives were empty", "hives"), ("hives", "hives")],
        ),
        (
            "The gale left 45,200 hives in Kent and 12,300 in Devon without bees.",
            [("hives", "hives"), ("hives", "hives")],
        ),
        (
            "Of the 1,204 hives, 318 were sold and 97 are still empty.",
            [("hives", "hives"), ("were sold", "hives"), ("are still empty", "hives")],
        ),
        (
            "At least 23 people were stung and more than 100 injured when a hive fell.",
            [("people were stung", "people"), ("injured when a hive fell", "people")],
        ),
        (
            "Turnout was 61.2%, up 2.3 points on the last ballot.",
            [("Turnout", "percent"), ("Turnout", "percentage points")],
        ),
        ("The poll put wax on 28%, four points ahead.", [("wax", "percent"), ("wax", "percentage points")]),
        (
            "Life expectancy is 78.8 years for men and 82.8 years for women.",
            [("Life expectancy", "years"), ("Life expectancy", "years")],
        ),
        ("In 2019 there were 1,900 hives; now there are 1,400.", [("hives", "hives"), ("hives", "hives")]),
        (
            "Only four of the 27 member guilds met the 2% target.",
            [("member guilds met the 2% target", "guilds"), ("guilds", "guilds"), ("target", "percent")],
        ),
        (
            "They will cast 42 votes for Ann Lee, 18 for Bo Roe.",
            [("votes for Ann Lee", "votes"), ("votes", "votes")],
        ),
        (
            "Some 27% would vote for Ann Lee, followed closely by Bo Roe with 22%.",
            [("would vote for Ann Lee", "percent"), (None, "percent")],
        ),
        ("Some 84 were stung and roughly 200 injured.", [("were stung", None), ("injured", "people")]),
        (
            "At least 38 bees between one day and three weeks old left.",
            [("bees between one day and three weeks old left", "bees")],
        ),
        ("Fewer than half of 16- to 24-year-olds voted.", [("voted", "percent")]),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_measure_and_unit(
    text: str, told: list[tuple[str | None, str | None]]
) -> None:
    assert [(found.measures, found.unit) for found in read(text)] == told


def test_a_place_is_of_the_figure_it_stands_with() -> None:
    rate, other = read("The rate was 83.2 deaths per 100,000 hives, compared with 79.5 in Wales.")
    assert (rate.place, other.place) == (None, "Wales")
    whole, part = read("The guild has 5,200 keepers, 900 of them in Wales.")
    assert (whole.place, part.place) == (None, "Wales")
