from tests.claims.checking.found import findings, printed

ARTICLE = (
    "The council voted on Monday to close the swimming pool at Eastgate for the winter.\n"
    "{first}\n"
    "“We could not find the money for the boiler,” Anthony Marsh said after the vote.\n"
    "{second}\n"
    "“It is a sad day for the town,” he said.\n"
)
LINK = "Schools warned over cuts to swimming lessons across the north: report"
ADVERT = "Click here to get the Eastgate News app."


def test_all_furniture_is_one_finding_at_the_line_that_cuts_a_speaker_off() -> None:
    text = ARTICLE.format(first=ADVERT, second=LINK)
    (finding,) = [one for one in findings(text) if one.kind == "page-furniture"]
    assert finding.printed == LINK
    assert finding.severity == "material"
    assert [text[start:end] for start, end in finding.related] == [ADVERT]


def test_furniture_that_cuts_nobody_off_is_cosmetic() -> None:
    text = ARTICLE.format(first=ADVERT, second="The pool opened a hundred years ago.").replace(
        "he said", "Rose Lamb said"
    )
    (finding,) = [one for one in findings(text) if one.kind == "page-furniture"]
    assert (finding.printed, finding.severity) == (ADVERT, "cosmetic")


def test_an_invitation_to_click_inside_a_quotation_is_the_articles_own() -> None:
    text = ARTICLE.format(first="“Click here to vote,” the message to members said.", second="Most of them did so.")
    assert printed(text, "page-furniture") == []


def test_a_source_line_with_a_bare_name_is_incomplete() -> None:
    text = "The council voted on Monday to close the pool at Eastgate.\nSource by [Eastgate News]"
    assert printed(text, "source-line-incomplete") == ["Source by [Eastgate News]"]


def test_a_byline_is_no_incomplete_source_line() -> None:
    text = "Pool to close for the winter\n\nBy Rose Lamb\n\nThe council voted on Monday to close the pool at Eastgate."
    assert printed(text, "source-line-incomplete") == []


def test_a_date_run_into_a_caption_is_found() -> None:
    text = (
        "The council voted on Monday to close the pool at Eastgate.\n"
        "3 May 2023 This photograph shows the empty pool at Eastgate. (Getty Images)\nIt will open again in spring.\n"
    )
    assert printed(text, "caption-garbled") == ["3 May 2023 This photograph shows the empty pool at Eastgate."]


def test_a_date_after_its_caption_is_in_its_place() -> None:
    text = (
        "The council voted on Monday to close the pool at Eastgate.\n"
        "The empty pool at Eastgate. Picture date: Wednesday May 3, 2023. (Getty Images)\nIt will open again in spring.\n"
    )
    assert printed(text, "caption-garbled") == []
