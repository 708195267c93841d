import pytest
from hypothesis import given, strategies as st

from sources.reading.zones import ZoneKind, zones

PROSE = "The harbour board met for three hours and agreed to dredge the channel before the winter storms arrive."
MORE = "“We could not wait any longer,” said its chair, and nobody in the hall spoke against her."


def kind_of(line: str, language: str | None = None) -> ZoneKind:
    """The zone of a line that stands between two paragraphs of prose, in a text with a headline."""
    text = f"Harbour board agrees to dredge channel\n\n{PROSE}\n{line}\n{MORE}\n"
    start = text.index(f"\n{line}\n") + 1
    return next(zone.kind for zone in zones(text, language=language) if zone.start <= start < zone.end)


@pytest.mark.parametrize(
    "line",
    [
        "A trawler leaves the harbour. (Getty Images)",
        "A trawler leaves the harbour. Photograph: Ann Lister/Alamy",
        "A trawler leaves the harbour. Picture: Supplied",
        "A trawler leaves the harbour (Photo by Ann Lister/Getty Images)",
        "A trawler leaves the harbour. (AP Photo/Ann Lister)",
        "FILE - A trawler leaves the harbour in 2019.",
        "File photo: a trawler.",
        "Ann Lister/Reuters",
        "Image credit: Ann Lister",
        "Breaking News. Picture: Archive",
    ],
)
def test_a_credit_makes_a_caption(line: str) -> None:
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Click here to get the harbour app.",
        "Sign up for our morning letter",
        "READ MORE: Trawlers stay in port",
        "Read more",
        "ADVERTISEMENT",
        "Close",
        "Updates to follow",
        "Subscribe to our channel",
        "Follow us on Facebook",
        "Follow Ann Lister on Twitter @annlister.",
        "Download the Harbour News app today",
        "Story continues below",
        "Copyright 2024 Harbour News",
    ],
)
def test_a_promotion_or_a_button_is_an_advert(line: str) -> None:
    assert kind_of(line) == "advert"


@pytest.mark.parametrize(
    "line",
    [
        "Source by [Harbour News]",
        "Source: Harbour News",
        "By Ann Lister",
        "By Ann Lister and Tom de Vries, Harbour Correspondent",
        "This article was originally published by Harbour News.",
        "(Reporting by Ann Lister; editing by Tom Hale)",
        "14 March 2024",
        "Published: Thursday 14 March 2024 10:15 GMT",
        "PUBLISHED: 07:14, 14 March 2024 | UPDATED: 09:52, 14 March 2024",
        "Embargoed until 23:30 GMT on Thursday 14 March 2024",
        "14.42 GMT",
    ],
)
def test_who_wrote_it_and_when_is_a_source_line(line: str) -> None:
    assert kind_of(line) == "source line"


@pytest.mark.parametrize(
    "line",
    [
        "Trawler skipper fined over undersized catch, court hears",
        "Port workers to strike for three days: union",
        "‘Nobody told us’ says family of missing deckhand",
        "TRAWLER SKIPPER FINED OVER ‘UNDERSIZED’ CATCH",
    ],
)
def test_a_headline_alone_between_paragraphs_links_elsewhere(line: str) -> None:
    assert kind_of(line) == "link headline"


def test_a_line_in_headline_form_below_the_headline_is_its_standfirst() -> None:
    title = "Harbour board agrees to dredge channel"
    found = zones(f"{title}\n\nSkippers warn of a winter without a quay\n\n{PROSE}", title)
    assert [zone.kind for zone in found] == ["headline", "headline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "The results",
        "What happens next",
        "THE RESULTS",
        "- The skipper pays the fine within a month",
        "1. The skipper pays the fine",
        "“Click here to vote,” the email said.",
        "“The skipper said it would never be paid",
        "She sold the picture to Getty Images for a small sum.",
        "By Tuesday the channel was clear.",
        "Source code was found on the laptop.",
        "Read more books, the teacher says.",
        "Close to the harbour stands a mill.",
        "Like us, the gulls were waiting.",
        "He asked: was the channel clear?",
        "The skipper called the fine “a disgrace” and vowed to appeal it next",
    ],
)
def test_prose_headings_list_items_and_quotations_are_body(line: str) -> None:
    assert kind_of(line) == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ein Kutter läuft aus. (Foto: Anna Lister/dpa)", "caption"),
        ("Ein Kutter läuft aus (Archivbild)", "caption"),
        ("Ein Kutter läuft aus. Bild: Anna Lister", "caption"),
        ("Anna Lister/picture alliance", "caption"),
        ("Anzeige", "advert"),
        ("Lesen Sie auch: Kutter bleiben im Hafen", "advert"),
        ("Mehr zum Thema", "advert"),
        ("Folgen Sie uns auf Facebook", "advert"),
        ("Von Anna Lister und Tom Öhler", "source line"),
        ("Stand: 12.05.2022, 14:30 Uhr", "source line"),
        ("Donnerstag, 12. März 2022", "source line"),
        ("Dieser Artikel erschien zuerst im Hafenblatt.", "source line"),
        ("Quelle: Hafenblatt", "source line"),
        ("Fischer fordern mehr Platz im Hafen von Husum", "link headline"),
        ("Gericht verurteilt Kapitän wegen zu kleiner Fische", "link headline"),
        ("Der Hafen und die Fischer an der Küste", "body"),
        ("Die neuen Boote im Hafen des Ortes", "body"),
        ("Von den Kuttern blieb keiner im Hafen.", "body"),
        ("Mehr Kutter als im Vorjahr liefen aus.", "body"),
        ("Am 12. März 2022 lief der Kutter aus.", "body"),
    ],
)
def test_a_page_in_german_is_read_by_german_words(line: str, kind: ZoneKind) -> None:
    assert kind_of(line, "de-AT") == kind


def test_lines_of_a_list_or_verse_are_no_link_headlines() -> None:
    text = f"{PROSE}\nThe skipper pays the fine\nThe board pays the rest\nThe town pays nothing\n{MORE}"
    assert {zone.kind for zone in zones(text)} == {"body"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"Harbour board agrees to dredge channel\n\n{PROSE}", "headline"),
        (f"Harbour board agrees to dredge channel\n{PROSE}", "headline"),
        (f"Harbour board agrees to dredge channel.\n\n{PROSE}", "headline"),
        (f"What will it take for the board to dredge the channel?\n\n{PROSE}", "headline"),
        (f"The Harbour Board Lost a Vote. Here Is the New Plan.\n\n{PROSE}", "headline"),
        (f"The board lost a vote. Here is the new plan.\n\n{PROSE}", "body"),
        (f"Harbour board agrees to dredge channel;\n\n{PROSE}", "headline"),
        (f"Harbour board agrees to dredge channel\n\n14 May 2024\n\n1. Main points\n\n{PROSE}", "headline"),
        (f"Harbour live: board votes\n\n14.42 GMT\n\nSummary\n\nThe points:\n\n{PROSE}", "headline"),
        (f"By Ann Lister\n\nHarbour board agrees to dredge channel\n\n{PROSE}", "source line"),
        (f"{PROSE}\n\n{MORE}", "body"),
        (f"The harbour was closed.\n\n{MORE}", "body"),
        (f"“It is closed,” said the master.\n\n{MORE}", "body"),
        (f"HULL, March 3 (Reuters) - The harbour was closed\n{MORE}", "body"),
        ("Harbour board agrees to dredge channel", "body"),
        (PROSE, "body"),
    ],
)
def test_the_first_line_is_a_headline_only_when_it_looks_like_one_and_prose_follows(text: str, first: str) -> None:
    assert zones(text)[0].kind == first


def test_a_known_title_and_lines_the_page_marks_are_believed() -> None:
    text = f"The harbour was closed.\n{PROSE}\nA trawler.\n{MORE}"
    found = zones(text, title="The Harbour Was Closed", known={"A trawler.": "caption"})
    assert [zone.kind for zone in found] == ["headline", "body", "caption", "body"]


def test_neighbouring_body_lines_are_one_zone_and_white_space_round_it_is_left_out() -> None:
    text = f"  \n\n {PROSE} \r\n\r\n{MORE}\n "
    (zone,) = zones(text)
    assert text[zone.start : zone.end] == f"{PROSE} \r\n\r\n{MORE}"


LINES = st.sampled_from(
    [
        PROSE,
        MORE,
        "",
        " ",
        "Close",
        "By Ann Lister",
        "A trawler. (Getty Images)",
        "Port workers to strike: union",
        "X",
        "\x00",
        "\u2028",
    ]
)


@given(st.one_of(st.text(), st.lists(LINES, max_size=12).map("\n".join), st.lists(LINES, max_size=12).map("\r".join)))
def test_zones_of_any_text_are_in_order_apart_and_cover_everything_but_white_space(text: str) -> None:
    done = 0
    for zone in zones(text):
        assert text[done : zone.start].strip() == ""
        assert zone.start < zone.end
        assert not text[zone.start].isspace()
        assert not text[zone.end - 1].isspace()
        done = zone.end
    assert text[done:].strip() == ""
