import pytest

from tests.claims.checking.found import findings, printed


def slips(text: str) -> list[str]:
    """The kinds of all findings about figures."""
    return [finding.kind for finding in findings(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Each figure is an interval: 740,000 of 1.4% are 51.7 to 54.1 million.
        ("Some 740,000 adults, or 1.4% of the adult population, keep bees.", []),
        ("The survey counted 1.6 million gardens, 12% of the region’s 6.1 million.", ["percent-against-count"]),
        ("The survey counted 1.6 million gardens, 26% of the region’s 6.1 million.", []),
        ("Of the money, £3m of the £12m, or 45%, was spent.", ["percent-against-count"]),
        ("Of the money, £3m of the £12m, or 25%, was spent.", []),
        ("Inspectors closed 312 of the 480 kitchens (65%).", []),
        ("Inspectors closed 312 of the 480 kitchens (56%).", ["percent-against-count"]),
        ("Inspectors closed more than 61,000 of 90,480 kitchens, about two-thirds.", []),
        ("Inspectors closed 12 of the 20 kitchens, 30% of which had been warned.", []),
        ("Of the 2,140 kitchens, 640 (45%) have no window.", ["percent-against-count"]),
        ("Of the 2,140 kitchens, 640 have no window, 45% of them in cellars.", []),
        ("40% of the 5 million residents, or 2 million, own a bicycle.", []),
        ("40% of the 5 million residents, or 3 million, own a bicycle.", ["percent-against-count"]),
        ("Of the mill’s 520 looms, 78, or 15%, stand still.", []),
        ("Of the mill’s 520 looms, 78, or 35%, stand still.", ["percent-against-count"]),
        ("The strike was backed by 71%: 4,260 of 6,000 weavers.", []),
        ("The strike was backed by 61%: 4,260 of 6,000 weavers.", ["percent-against-count"]),
        ("The strike was backed by 61%: four of the 12 mills closed.", []),
        # Of how many "of them" are told in the sentence before.
        ("The nurses weighed 4,180 babies for 2.5 years. In all 209 of them, or 5%, were small.", []),
        (
            "The nurses weighed 4,180 babies for 2.5 years. In all 209 of them, or 15%, were small.",
            ["percent-against-count"],
        ),
        ("Of 9,000 births they saw 4,180. In all 209 of them, or 2.3%, were small.", []),
        ("The mill has 9.1 million spools, of which 3.64 million, or 60%, are wool.", ["percent-against-count"]),
        ("The mill has 9.1 million spools, of which 3.64 million, or 40%, are wool.", []),
    ],
)
def test_shares_are_held_against_counts(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("One in four bakers, or 26%, works at night.", []),
        ("One in four bakers, or 40%, works at night.", ["words-against-figures"]),
        ("One in 40 bakers, around 2.5%, works at night.", []),
        ("They won four of the seven seats, or half.", ["words-against-figures"]),
        ("They won four of the seven seats, or more than half.", []),
        ("They won four of the seven seats, or 80%.", ["words-against-figures"]),
        ("Two in five bakers, 22 of the 41, work at night.", ["words-against-figures"]),
        ("Two in five bakers, 17 of the 41, work at night.", []),
        ("A quarter of the ovens, 310 of 800 tested, were cracked.", ["words-against-figures"]),
        ("Half of the attachés – 212 of 318 – voted for a strike.", ["words-against-figures"]),
        ("Two thirds of the members – 212 of 318 – voted for a strike.", []),
    ],
)
def test_numbers_in_words_are_held_against_figures(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sales rose 20% to £66m from £60m.", ["percentage-change"]),
        ("Sales rose 10% to £66m from £60m.", []),
        ("Profit rose to £66m from £60m, while sales were 20% higher.", []),
        ("The park had 113.7 million visits, an 8% increase on 105.1 million.", []),
        ("Visits fell from 50,000 to 31,000, a drop of 20%.", ["percentage-change"]),
        ("Visits fell from 50,000 to 31,000, a drop of 38%.", []),
        ("Visits fell from 50,000 to 31,000, or by 20%.", ["percentage-change"]),
        ("Visits fell from 50,000 to 31,000 and costs by 20%.", []),
        ("Visits halved, from 50,000 to 31,000.", ["percentage-change"]),
        ("Visits almost halved, from 50,000 to 31,000.", []),
        ("Visits doubled from 4,000 to 8,100.", []),
        ("Visits have quadrupled, from 610 in 2015 to 1,900 today.", ["percentage-change"]),
        ("Visits have tripled, from 610 in 2015 to 1,830 today.", []),
        ("Attendance, which was 18,200 in May, fell 40% to 14,500 in June.", ["percentage-change"]),
        ("Attendance, which was 18,200 in May, fell 20% to 14,500 in June.", []),
        ("The park had 50,200 visits in May, down 32% from 66,900 a year earlier.", ["percentage-change"]),
        ("The park had 50,200 visits in May, down 25% from 66,900 a year earlier.", []),
        # What changed may stand further back, and what is beside it be something else.
        ("The park took £3.6m, or £4.10 a visit, up 20% from £3m.", []),
        ("The park took £3.6m on costs of £2.9m, up 20% from £3m.", []),
        ("The slide cost £76.8m, 38% more than the £60m of the plan.", ["percentage-change"]),
        ("The slide cost £76.8m, 28% more than the £60m of the plan.", []),
        ("The pond covers 1,570 hectares, 21% less than the 1,765 it covered in 1996.", ["percentage-change"]),
        ("Takings rose to £2.4bn in 2022 from £2.00bn in 2020, a 35% increase.", ["percentage-change"]),
        ("Takings rose to £2.4bn in 2022 from £2.00bn in 2020, a 20% increase.", []),
        ("The park more than doubled its profit to £48.6m in 2023, from £27.2m in 2022.", ["percentage-change"]),
        ("The park more than doubled its profit to £58.6m in 2023, from £27.2m in 2022.", []),
        ("Profit was £2.4m, compared with £2.00m in 2020, a rise of 40%.", ["percentage-change"]),
        ("Profit was £2.4m, compared with £2.00m in 2020, a rise of 20%.", []),
        ("Boats earned £212m, up from £189m, a rise of 22%.", ["percentage-change"]),
        ("Boats earned £212m, up from £189m, a rise of 12%.", []),
        # Which of the two is the older one is not told.
        ("Its rivals made £2.00m, compared with £2.4m at the park, a rise of 20%.", []),
        (
            "The park sold 41,300 ices by May. The number was 28% higher than the 35,000 of last year.",
            ["percentage-change"],
        ),
        ("The park sold 41,300 ices by May. The number was 18% higher than the 35,000 of last year.", []),
        ("The park sold 3 boats by May. The number was 18% higher than the 35,000 of last year.", []),
    ],
)
def test_changes_follow_from_their_values(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The vacancy rate fell 0.6% to 4.1% from 4.7%.", ["percent-or-points"]),
        ("The seat fell on a swing of about 14.2%.", ["percent-or-points"]),
        ("The seat fell on a swing of 14.2 points.", []),
        ("The vacancy rate fell by 0.6 percentage points to 4.1% from 4.7%.", []),
        ("The vacancy rate fell 13% to 4.1% from 4.7%.", []),
        ("Holt won 51.4% of the vote, up 6.2% from 45.2% in 2018.", ["percent-or-points"]),
        ("Boats were 86.4% full, against 81.9% in 2022, an increase of 4.5%.", ["percent-or-points"]),
        ("The loan rate climbed to 5.4 per cent from 4.9 per cent, a rise of 0.5 per cent.", ["percent-or-points"]),
        ("The loan rate climbed to 5.4 per cent from 4.9 per cent, a rise of half a percentage point.", []),
        ("Rents rose 0.6% in the month.", []),
    ],
)
def test_differences_of_percentages_are_points(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


def test_the_points_are_suggested() -> None:
    (finding,) = findings("The vacancy rate fell 0.6% to 4.1% from 4.7%.")
    assert finding.suggested == "0.6 percentage points"
    (finding,) = findings("The vacancy rate rose by 1% to 5.0% from 4.0%.")
    assert finding.suggested == "1 percentage point"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Damp was found in 5.9% of flats, more than three times the 2% target.", ["ratio"]),
        ("Damp was found in 5.9% of flats, almost three times the 2% target.", []),
        ("The fund holds £740,000, ten times the reserve of £85,500.", ["ratio"]),
        ("The fund holds £740,000, roughly ten times the reserve of £85,500.", []),
        ("The fund holds £855,000, ten times the reserve of £85,500.", []),
        ("The fund holds £740,000, 8.7 times the reserve of £85,500.", []),
        ("The fund holds £740,000, 8.4 times the reserve of £85,500.", ["ratio"]),
        # Nearly is not from above, nor from far below.
        ("At £4.6m the bridge cost nearly ten times the £0.4m of the ferry.", ["ratio"]),
        ("At £4.6m the bridge cost nearly ten times the £0.8m of the ferry.", ["ratio"]),
        ("That is twenty times the population of the town, 41,200: some 610,000 people.", ["ratio"]),
        ("That is fifteen times the population of the town, 41,200: some 610,000 people.", []),
        ("Of those awake at night 9.4% fell ill, compared with 4.7% of the others – triple the rate.", ["ratio"]),
        ("Of those awake at night 9.4% fell ill, compared with 4.7% of the others – double the rate.", []),
        ("Of those awake at night 9.1% fell ill against 4.7% of the others, roughly double the share.", []),
    ],
)
def test_multiples_are_held_against_the_quotient(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ferry carried fourteen people: eight men, four women and three children.", ["parts-and-total"]),
        ("The ferry carried fifteen people: eight men, four women and three children.", []),
        ("Eleven walkers were rescued – six women, three men and a child, the coastguard said.", ["parts-and-total"]),
        ("Of the £90m, £40m goes to roads, £30m to schools and £30m to parks.", ["parts-and-total"]),
        ("Of the £90m, £40m goes to roads and £30m to schools.", []),
        ("Ten walkers were rescued – six women, three men and a child, the coastguard said.", []),
        ("The ferry carried 12 people: eight men, including two boys, and four women.", []),
        (
            "The ferry carried 31 people from nine towns: 14 from Ellery, 13 from Skerry and six from Aith.",
            ["parts-and-total"],
        ),
        ("The ferry carried 31 people from nine towns: 14 from Ellery, 11 from Skerry and six from Aith.", []),
        ("The ferry carried 31 people from nine towns: four in the north, three in the south and two on islands.", []),
        ("Eleven poachers were held, eight men and four women, and two of them were fined.", ["parts-and-total"]),
        ("Eleven poachers were held, seven men and four women, and two of them were fined.", []),
        ("Of eleven poachers caught, six men and four women, were fined.", []),
        ("Eleven poachers were held, eight men and four women among them.", []),
        ("The 74 people on board, 70 guests and 14 cooks, were slid off the wreck.", ["parts-and-total"]),
        ("The 74 people on board, 70 guests and four cooks, were slid off the wreck.", []),
        (
            "Half of the delays were put down to a lack of boats, 39% to ice and 21% to other causes.",
            ["parts-and-total"],
        ),
        ("Half of the delays were put down to a lack of boats, 29% to ice and 21% to other causes.", []),
        ("Half of the guests asked cited a lack of boats, 39% ice and 21% other causes.", []),
        ("Takings rose by 50% in May, 39% in June and 21% in other months.", []),
        ("There were 95,600 visits: 85,900 to the castle, 7,800 to the mill and 1,900 to the farm.", []),
        ("The bed held 45% roses, 35% tulips and 30% lilies.", ["parts-and-total"]),
        ("The bed held 45% roses, 35% tulips and 21% lilies.", []),
        ("Visitors named 45% roses, 35% tulips and 30% lilies.", []),
        ("Mills use 64% of the water, towns 31% and farms 15%.", ["parts-and-total"]),
        ("Mills use 64% of the water, towns 21% and farms 15%.", []),
        ("In Ellery mills use 64% of the water, in Skerry 31% and in Aith 15%.", []),
        ("Some 62% would pay more for a boat, 37% would not and 11% did not know.", ["parts-and-total"]),
        ("Some 62% would pay more for a boat, 27% would not and 11% did not know.", []),
        ("Some 62% would pay more for a boat, 37% would work on one and 11% did not know of any.", []),
        ("The choir of 40 is made up of 22 sopranos, 12 altos and 10 basses.", ["parts-and-total"]),
        ("The choir of 44 is made up of 22 sopranos, 12 altos and 10 basses.", []),
        ("Lunch costs £12, made up of £4.30 for bread, £3.20 for soup and £6.40 for tea.", ["parts-and-total"]),
        # Money may be rounded.
        ("Lunch costs £12, made up of £4.30 for bread, £3.20 for soup and £4.40 for tea.", []),
    ],
)
def test_parts_sum_to_their_total(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The harbour has 91 billion people waiting for a ferry.", ["order-of-magnitude"]),
        ("The harbour has 91 million people waiting for a ferry.", []),
        ("National debt rose to $33 trillion.", []),
        ("There are 6.2 billion people on waiting lists in Scotland.", ["order-of-magnitude"]),
        ("There are 1.2 million people on waiting lists in Scotland.", []),
        ("Of 5.1 billion people online worldwide few live in Scotland.", []),
        ("The year came near the limit of 15 degrees Celsius above pre-industrial levels.", ["order-of-magnitude"]),
        ("The sea reached 15 degrees Celsius in Whitby.", []),
        ("The year was 1.62 degrees warmer and near the agreed limit of 16 degrees Celsius.", ["order-of-magnitude"]),
        ("The limit for the boiler is 16 degrees Celsius, and 4 degrees are normal.", []),
        ("A £30,000 scheme was agreed. Work on the £30m scheme starts soon.", ["order-of-magnitude"]),
        ("A £30m scheme was agreed. It pays £30,000 per household.", []),
        (
            "The bypass will cost £45m, the county said. The £45bn cost of the bypass shocked residents.",
            ["order-of-magnitude"],
        ),
        (
            "The £3.2m sea wall was finished in May. A leak put the cost of the sea wall at £3.2bn.",
            ["order-of-magnitude"],
        ),
        ("The £3.2m sea wall was finished in May. The wall of debt at the port is £3.2bn.", []),
        ("The limit is 1.5 degrees. A day of 15 degrees is above the threshold.", []),
        ("The £45m bypass will be paid out of the £45bn transport fund. The county has £45m left.", []),
    ],
)
def test_sizes_that_cannot_be(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(
    ("first", "second", "second_value"),
    [
        ("The lifeboat station answered 412 emergency calls in 2022.", "Its report says that it answered 431 emergency calls in 2022.", "431"),
        ("The museum cost £41m to build in 2021.", "The museum, which cost £46m to build in 2021, will reopen.", "£46m"),
        ("Unemployment stood at 6.2% in May.", "The report puts unemployment at 6.8 per cent in May.", "6.8 per cent"),
    ],
)  # fmt: skip
def test_one_measure_with_two_values_is_found_at_the_second(first: str, second: str, second_value: str) -> None:
    text = f"{first} The crew has been short of money since.\n\n{second}"
    (finding,) = [one for one in findings(text) if one.kind == "two-values"]
    assert finding.printed == second_value
    assert [start for start, _ in finding.related] == [text.index(finding.message.split("“")[1].split("”")[0])]


@pytest.mark.parametrize(
    "text",
    [
        "Whitby answered 412 emergency calls in 2022. By contrast Filey answered 431 emergency calls in 2022.",
        "The station answered 412 emergency calls in 2022. It answered 19 more emergency calls in 2023.",
        "Nearly 120,000 berths were let in 2022. Exactly 119,680 berths were let in 2022.",
        "The fund lost $4.6bn in 2022. The loss was $4.58bn in 2022.",
        "About 40 people were hurt on Monday. On Friday 52 people were hurt.",
        "The museum was to cost £41m to build in 2021. The museum cost £46m to build in 2021, in the end.",
        "Unemployment stood at 6.2% in May. The bank had expected unemployment of 6.8 per cent in May.",
    ],
)
def test_values_that_rounding_or_another_day_explains_are_let_pass(text: str) -> None:
    assert printed(text, "two-values") == []
