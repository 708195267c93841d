import pytest

from sources.reading.page import Unreadable, read
from sources.reading.wrapped import paragraphs
from tests.sources.reading.pages import pdf


def test_lines_are_joined_and_what_the_file_says_of_itself_is_kept() -> None:
    page = read(
        pdf(
            [
                "The harbour board has agreed to dredge the chan-",
                "nel before the winter storms arrive on the coast.",
                "It is done.",
            ]
        )
    )
    assert (
        page.text
        == "The harbour board has agreed to dredge the channel before the winter storms arrive on the coast. It is done."
    )
    assert (page.reader, page.media_type, page.title, page.bylines) == (
        "pdf/1",
        "application/pdf",
        "A report",
        ("Ann Lister",),
    )
    assert (str(page.published), page.published_how) == ("2024-02-03/2024-02-03", "file")


def test_a_file_that_says_nothing_of_itself_has_no_date() -> None:
    page = read(pdf(["The harbour is closed."], info=False))
    assert (page.title, page.published, page.published_how) == (None, None, None)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (["The board met for three\nhours and agreed to dredge\nthe channel.\n"], "The board met for three hours and agreed to dredge the channel."),
        (["The board met for three hours.\nIt agreed.\nA new paragraph then begins, of the usual width\nand ends."],
         "The board met for three hours.\n\nIt agreed.\n\nA new paragraph then begins, of the usual width and ends."),
        (["A well-known harbour\nwas called a well-\nknown place by all"], "A well-known harbour was called a well-known place by all"),
        (["The board agreed to dred-\nge the channel at last."], "The board agreed to dredge the channel at last."),
        (["The board agreed to dredge the", "channel at last."], "The board agreed to dredge the channel at last."),
        (["One paragraph of the page.\n\nAnother of the same page."], "One paragraph of the page.\n\nAnother of the same page."),
        (["The points that were agreed\n- to dredge the channel now\n- to pay for it with a loan"],
         "The points that were agreed\n\n- to dredge the channel now\n\n- to pay for it with a loan"),
        ([], ""),
        (["\n\n", ""], ""),
    ],
)  # fmt: skip
def test_wrapped_lines_become_paragraphs(pages: list[str], expected: str) -> None:
    assert paragraphs(pages) == expected


def test_an_encrypted_file_is_refused() -> None:
    locked = pdf(["The harbour is closed."]).replace(
        b"trailer << ",
        b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"00" * 32
        + b"> /U <"
        + b"00" * 32
        + b"> >> /ID [<00> <00>] ",
    )
    with pytest.raises(Unreadable, match="encrypted"):
        read(locked)
