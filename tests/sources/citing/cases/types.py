"""One or two of each type a document can have, with all that such a document usually has."""

import datetime as dt
from typing import Any

from sources.citing.item import Item, Name, When
from sources.dates import Interval

SEEN = dt.date(2026, 11, 3)
MOOR = Name(family="Moor", given="Ada")
QUAYLE = Name(family="Quayle", given="Tobias Edwin")
NORDEN = Name(family="Norden", given="Lise", particle="van der")


def on(text: str, *, approximate: bool = False) -> When:
    return When(Interval.parse(text), approximate)


def work(key: str, kind: str, title: str, *authors: Name, **more: Any) -> Item:
    return Item(id=key, type=kind, title=title, authors=authors, **more)


def news(key: str, title: str, *authors: Name, **more: Any) -> Item:
    usual: dict[str, Any] = {
        "container": "Harbour Post",
        "issued": on("2024-03-09"),
        "url": f"https://harbourpost.example/{key}",
        "accessed": SEEN,
        "language": "en-GB",
    }
    return Item(id=key, type="article-newspaper", title=title, authors=authors, **(usual | more))


_WEB: dict[str, Any] = {"url": "https://bay.example/a", "accessed": SEEN, "language": "en"}

TYPES = (
    work(
        "article", "article", "Tides and their tables", MOOR, publisher="Bay Preprints", issued=on("2023-05-02"), **_WEB
    ),
    work(
        "journal",
        "article-journal",
        "On the depth of harbours",
        MOOR,
        QUAYLE,
        container="Journal of Harbours",
        issued=on("2021-06"),
        doi="10.5555/harbours.2021.7",
        language="en",
    ),
    work(
        "journal-three",
        "article-journal",
        "Silt: a survey of ten estuaries",
        MOOR,
        QUAYLE,
        NORDEN,
        container="Estuaries",
        issued=on("2019"),
        doi="10.5555/silt.3",
    ),
    work(
        "magazine",
        "article-magazine",
        "The ferry that nobody ordered",
        QUAYLE,
        container="Shore Monthly",
        issued=on("2022-10"),
        **_WEB,
    ),
    news("newspaper", "Council votes to dredge the channel", MOOR),
    news("newspaper-two", "“We were never asked,” says harbour master", MOOR, QUAYLE),
    work(
        "bill",
        "bill",
        "Harbour Dues Bill",
        issued=on("2025-01-14"),
        number="HC 41",
        publisher="House of Assembly",
        url="https://assembly.example/41",
    ),
    work(
        "book",
        "book",
        "A short history of the breakwater",
        NORDEN,
        publisher="Quay Press",
        issued=on("1998"),
        language="en",
    ),
    work(
        "book-two", "book", "Lighthouses of the northern coast", MOOR, NORDEN, publisher="Quay Press", issued=on("2011")
    ),
    work(
        "broadcast",
        "broadcast",
        "Morning on the water",
        container="Coast Radio",
        issued=on("2024-08-30"),
        genre="Radio broadcast",
        **_WEB,
    ),
    work(
        "chapter",
        "chapter",
        "Who pays for the sea wall?",
        QUAYLE,
        container="Essays on common walls",
        publisher="Quay Press",
        issued=on("2007"),
    ),
    work(
        "dataset",
        "dataset",
        "Passengers by ferry and month, 2010–2023",
        Name(literal="Bay Statistics Office"),
        publisher="Bay Statistics Office",
        issued=on("2024-02-01"),
        version="2024.1",
        **_WEB,
    ),
    work(
        "document",
        "document",
        "Minutes of the pilots’ meeting",
        Name(literal="Guild of Pilots"),
        issued=on("1974-11-20"),
    ),
    work(
        "document-web",
        "document",
        "Statement on the closure of the north pier",
        publisher="Harbour Authority",
        issued=on("2024-03-01"),
        **_WEB,
    ),
    work(
        "hearing",
        "hearing",
        "Safety of passenger ferries",
        publisher="Committee on Transport",
        issued=on("2020-09-17"),
        url="https://assembly.example/h/9",
    ),
    work(
        "interview",
        "interview",
        "The harbour after the storm",
        MOOR,
        container="Coast Radio",
        issued=on("2024-01-05"),
        **_WEB,
    ),
    work(
        "case",
        "legal_case",
        "Harbour Authority v. Moor",
        publisher="Court of Appeal",
        issued=on("2016-04-28"),
        number="[2016] BCA 112",
    ),
    work(
        "act", "legislation", "Harbours Act 1964", issued=on("1964"), number="c. 40", url="https://acts.example/1964/40"
    ),
    work(
        "pamphlet",
        "pamphlet",
        "Swim between the flags",
        Name(literal="Bay Lifeguards"),
        publisher="Bay Lifeguards",
        issued=on("2003"),
    ),
    work(
        "paper",
        "paper-conference",
        "Sounding with two echoes",
        MOOR,
        QUAYLE,
        container="Proceedings of the Echo Conference",
        publisher="Society for Sounding",
        issued=on("2018-07"),
        doi="10.5555/echo.18",
    ),
    work("letter", "personal_communication", "Letter to the harbour master", NORDEN, issued=on("1987-02-11")),
    work(
        "post",
        "post",
        "The pier is closed again. Nobody told the anglers.",
        MOOR,
        container="Mastodon",
        issued=on("2024-05-12"),
        url="https://social.example/@moor/7",
        accessed=SEEN,
    ),
    work(
        "weblog",
        "post-weblog",
        "What the tide table does not say",
        QUAYLE,
        container="Low Water",
        issued=on("2023-12-31"),
        **_WEB,
    ),
    work(
        "report",
        "report",
        "Risk on the water: annual assessment",
        Name(literal="National Coast Agency"),
        publisher="National Coast Agency",
        issued=on("2023-07-18"),
        number="17",
        **_WEB,
    ),
    work(
        "report-person",
        "report",
        "Review of the pilotage rules",
        QUAYLE,
        publisher="Ministry of Transport",
        issued=on("2022"),
        genre="White paper",
    ),
    work(
        "review", "review", "Waves without water", MOOR, container="Shore Review of Books", issued=on("2015-03"), **_WEB
    ),
    work(
        "speech",
        "speech",
        "Remarks at the opening of the lock",
        NORDEN,
        publisher="Harbour Authority",
        issued=on("2019-05-23"),
        genre="Speech",
        **_WEB,
    ),
    work(
        "standard",
        "standard",
        "Fenders for small craft: requirements",
        Name(literal="Bay Standards Body"),
        publisher="Bay Standards Body",
        number="BSB 204",
        issued=on("2014"),
    ),
    work(
        "thesis",
        "thesis",
        "Erosion and its accountants",
        MOOR,
        publisher="University of the Bay",
        genre="PhD thesis",
        issued=on("2020"),
    ),
    work(
        "webpage",
        "webpage",
        "How we count passengers",
        Name(literal="Bay Statistics Office"),
        container="Bay Statistics Office",
        issued=on("2024-06-11"),
        **_WEB,
    ),
)
