"""What a document may lack, and dates that are not a day."""

from sources.citing.item import Name
from tests.sources.citing.cases.types import MOOR, NORDEN, QUAYLE, SEEN, news, on, work

MISSING = (
    news("no-author", "Dredger runs aground at low water"),
    news("no-date", "The bridge opened on time", MOOR, issued=None),
    news("no-author-no-date", "Nets found on the north beach", issued=None),
    news("no-title", "", MOOR),
    news("no-container", "Ferry fares to rise by a tenth", QUAYLE, container=""),
    news("no-url", "Ferry fares rise by a tenth", QUAYLE, url="", accessed=None),
    news("no-access", "Fares: what changes on Monday", QUAYLE, accessed=None),
    news("title-alone", "Seals return to the outer bank", container="", issued=None, url="", accessed=None),
    news("month", "A summer of strikes", MOOR, issued=on("2024-07")),
    news("year", "The year the ice came", MOOR, issued=on("2013")),
    news("range-days", "Three nights of storm", MOOR, issued=on("2023-07-18/2023-07-20")),
    news("range-months", "A season on the rigs", MOOR, issued=on("2023-06/2023-08")),
    news("range-years", "Letters from the dock strike", MOOR, issued=on("1911/1913")),
    news("range-across-years", "The long winter", MOOR, issued=on("2022-12-28/2023-01-03")),
    news("range-across-months", "Flood week by the quay", MOOR, issued=on("2021-04-29/2021-05-02")),
    news("about-day", "Undated cutting about the pier", MOOR, issued=on("1952-06-14", approximate=True)),
    news("about-year", "Undated cutting about the fleet", issued=on("1950", approximate=True)),
    news(
        "about-range", "Undated cutting about the wreck", QUAYLE, issued=on("2023-07-18/2023-07-20", approximate=True)
    ),
    work(
        "web-no-date",
        "webpage",
        "About the harbour",
        container="Harbour Authority",
        url="https://harbour.example/about",
        accessed=SEEN,
    ),
    work(
        "web-no-title", "webpage", "", Name(literal="Harbour Authority"), url="https://harbour.example/x", accessed=SEEN
    ),
    work("report-no-date", "report", "Depths of the inner basin", publisher="Harbour Authority"),
    work("book-no-publisher", "book", "Knots", NORDEN, issued=on("1931")),
    work("case-bare", "legal_case", "R v. Quayle", issued=on("1902")),
    work("speech-bare", "speech", "To the pilots", NORDEN),
    work(
        "archived",
        "webpage",
        "Closed: the sailors’ mission",
        Name(literal="Sailors’ Mission"),
        container="Sailors’ Mission",
        issued=on("2009-09-01"),
        url="https://mission.example/closed",
        archived_url="https://web.archive.org/web/2010/https://mission.example/closed",
        accessed=SEEN,
    ),
    news("question", "Is the sea wall high enough?", MOOR),
    news("colon", "Sea wall: what the engineers said, and when", MOOR),
    news("stop", "The wall failed. Nobody came.", MOOR),
)
