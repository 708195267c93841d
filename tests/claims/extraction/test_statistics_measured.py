"""Sentences -> what each figure measures, and beside which other."""

from decimal import Decimal

import pytest

from tests.claims.extraction.test_statistics import one, read


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Core honey inflation, which leaves out wax, eased to 7.1%.", "Core honey inflation"),
        ("The meadow, of 212 hives, was sown by hand.", "hives"),
        ("They moved 5,200 hives - more than ever before.", "hives moved"),
        ("Mites cost the keepers between £11m and £18m last year.", "Mites"),
        ("Wax will rise from £1.50 a jar.", "Wax"),
        ("Figures show the harvest dropped to £18.6m.", "harvest"),
        ("There is a 70% chance of rain.", "chance of rain"),
        ("A 12% rise in the price of wax was blamed on mites.", "the price of wax"),
        ("A 12% increase in the price of wax was blamed on mites.", "the price of wax"),
        ("The mean age rose to 4.7 years in May.", "mean age"),
        ("Some 4,120 keepers seen in Wales at shows in", "keepers seen in Wales at shows"),
        ("The hall was built with a grant of more than £2.4m.", "grant"),
        ("They sent an invoice for £2.4m.", "invoice"),
        ("It expects honey sales of about £170m.", "honey sales"),
        ("The club will raise its annual fee to £60.", "annual fee"),
        ("The club will raise annual fees to £60.", "annual fees"),
        ("A keeper spent £9m more on wax.", "keeper spent on wax"),
        ("Profit from the FTSE 100 rose to £9m.", "Profit from the FTSE 100"),
        ("The survey put the wax party on 34 per cent.", "wax party"),
        ("A £47 'stealth' hive fine was sent.", "stealth hive fine"),
        ("The keepers had just 31% success.", "success"),
        ("Of these, 61 per cent opposed any tax on wax.", "opposed any tax on wax"),
        ("Those who fly are 18% less likely to fall ill.", "less likely to fall ill"),
        ("A former keeper stole more than £285,000 from old people.", "former keeper stole from old people"),
        ("The owner of a hive will pay £16 a year.", "owner of a hive pay"),
        ("The reserves, which stand at £31m, are safe.", "reserves"),
        ("Honey sales in Devon and Kent fell by 5%.", "Honey sales in Devon and Kent"),
        ("They promised “up to 9,000” additional hives and sheds.", "hives and sheds"),
        ("The guild's wax costs climbed by £14m.", "guild's wax costs"),
        ('It was "not where it wants to be", and will invest £760m.', "invest"),
        ("The guild saw revenue slip 9.5 per cent.", "revenue"),
        ("The number of keepers leaving rose by 9.5 per cent.", "number of keepers leaving"),
        ("The guild lost, with wax swallowing 107 per cent of its income.", "wax"),
        ("The rules limit losses to £83m.", "losses"),
        ("It hired 1,300 more hive keepers since July and would train them.", "hive keepers hired"),
        ("It lent 212 jars and bought another shed.", "jars"),
        ("They took 28.7 tonnes of honey in the year to March 2025.", "honey"),
        ("Hundreds of keepers lined the hedges.", "keepers lined the hedges"),
        ("Three quarters failed two tests.", "failed two tests"),
        ("Judges put the odds of a swarm in June at 43%.", "odds of a swarm"),
        ("The share of jars given A or A* rose to 28.9%.", "share of jars given A or A*"),
        ("She expects prices of wax to rise by between 2% and 4%.", "prices of wax"),
        ("Honey margins widened by 40 basis points.", "Honey margins"),
        ("Net debt fell to 1.6 times earnings.", "Net debt"),
        ("Attendance: 23,417", "Attendance"),
        ("The hive has 2,700 bees (all old) in need.", "bees in need"),
        ("Some 2,700 honey tickets were sold.", "honey tickets were sold"),
        ("The budget of the guild for next year is £25m.", "budget of the guild"),
        ("Rain since June 1 has been 20% below normal.", "Rain"),
        ("The gap between old and new hives has narrowed to £36.", "gap between old and new hives"),
        ("The guild saw its renewal rate climb to 70%.", "renewal rate"),
        ("The firm shrank, with sales down 17% so far.", "sales"),
        ("A cut of 5mph in average speeds is planned.", "average speeds"),
        ("Queens outlived drones by 5.1 percentage points.", "Queens outlived drones"),
        ("The keepers took on bees and it cost £80,000.", "cost"),
        ("The poll has a margin of error of plus or minus 2.5 points.", "margin of error"),
        ("Honey deaths down to 174", "Honey deaths"),
        ("The average wait, 58 days, was short.", "average wait"),
        ("Rain, at 1,042 mm, was low.", "Rain"),
        ("Honey spending, 27 per cent of the total, rose.", "Honey spending"),
        ("Wax rates, now 4 per cent, will fall.", "Wax rates"),
        ("Jars at the fair, priced at £395, sold out.", "Jars at the fair"),
        ("Honey output, first reported as a 1.1% gain, was low.", "Honey output"),
        ("Honey output, first put at nothing, is now thought to have grown by 0.7%.", "Honey output"),
        ("Hives with a roof, which make up two fifths of the total, fell.", "Hives with a roof"),
        ("It is untenable for the keepers who make up 14 percent of the town.", "keepers"),
        ("Hive charges account for £312 of that.", "Hive charges"),
        ("The share who got an A slid to 28.9%.", "share who got an A"),
        ("In small hives the mite rate was 14.6%.", "mite rate"),
        ("Honey prices rose at an annual rate of 3.1%.", "Honey prices"),
        ("The guild has wax cuts worth £8m.", "wax cuts"),
        ("Mite growth slows to 3.1%", "Mite growth"),
        ("The Honey 250 lost 112 points.", "Honey 250"),
        ("The weekly sum passed €1,000.", "weekly sum passed"),
        ("The guild will give young keepers an extra £48m.", "give young keepers"),
        ("Mites came, costing the guild £9m.", "costing the guild"),
        ("The plan ran at a cost to keepers of £4m.", "cost to keepers"),
        ("The mast is 50 metres high.", "mast"),
        ("They want honey care, which typically costs £6,000.", "honey care"),
        ("The hive firm, which loses 57 litres a day, is poor.", "hive firm loses"),
        ("Honey output hit 23 gigawatts shortly before 6pm.", "Honey output"),
        ("They have recruited 297 hive keepers.", "hive keepers recruited"),
        ("Another 17 per cent were thinking about it.", "were thinking about it"),
        ("He signed a hive deal in May worth £4m.", "hive deal"),
        ("The best keeper can expect £25,000.", "best keeper can expect"),
        ("The guild's £25,000 went.", None),
    ],
)
def test_what_is_measured_is_said_of_the_things_counted_or_the_subject(text: str, measures: str | None) -> None:
    assert one(text).measures == measures


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Northern Ireland again recorded 12 deaths.", ["Northern Ireland"]),
        ("Wales recorded 12 deaths.", ["Wales"]),
        ("Bees in Kent trebled, from 71 to 218.", ["Kent"] * 3),
        ("In Hiveshire, the guild lost 12 hives.", ["Hiveshire"]),
        ("In London, 28% did, compared with 17% in the north-east.", ["London", "the north-east"]),
        ("Some 29 bees were in Wales and 18 in Kenya.", ["Wales", "Kenya"]),
        ("In Upper Hive the figure was 38%, in Wexley 71%.", ["Upper Hive", "Wexley"]),
        ("Kent had 169 stings per 1,000 bees, followed by London with 154.", ["Kent", "London"]),
        ("In German the share was 38%, in March 71%.", [None, None]),
    ],
)
def test_a_place_is_the_one_the_figure_or_its_clause_stands_beside(text: str, places: list[str]) -> None:
    assert [found.place for found in read(text)] == places


@pytest.mark.parametrize(
    ("text", "kind", "denominator"),
    [
        ("Honey deaths doubled.", "change", None),
        ("Rents saw a tenfold rise.", "ratio", None),
        ("In London, one in six arrivals was ill.", "share", "arrivals"),
        ("One in six said so.", "share", None),
        ("Some 12% of those who are certain to vote said so.", "share", "those who are certain to vote"),
    ],
)
def test_a_figure_tells_a_change_or_a_share_of_a_whole(text: str, kind: str, denominator: str | None) -> None:
    assert (one(text).kind, one(text).denominator) == (kind, denominator)


def test_the_price_of_one_says_of_what() -> None:
    assert one("Wax will rise from £1.50 a jar.").denominator == "jar"


def test_the_ends_of_a_multiple_count_what_it_multiplies() -> None:
    times, older, newer = read("The number of keepers waiting has almost trebled, from 1,140 to 3,310.")
    assert (times.unit, older.unit, newer.unit) == ("times", "keepers", "keepers")
    assert {older.kind, newer.kind} == {"count"}
    assert times.measures == older.measures == newer.measures == "number of keepers waiting"


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
