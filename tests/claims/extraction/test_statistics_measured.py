"""Sentences -> what each figure measures, and beside which other."""

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
