import pytest

from sources.reading.page import Unreadable, read
from tests.sources.reading.pages import ARTICLE


def test_the_article_is_read_without_the_page_round_it() -> None:
    page = read(ARTICLE.encode())
    said = [(zone.kind, page.text[zone.start : zone.end]) for zone in page.zones]
    assert [kind for kind, _ in said] == ["headline", "body", "caption", "body", "link headline", "body"]
    assert said[0][1] == "Harbour to be dredged"
    assert said[2][1] == "A trawler at night. Photograph: B Smith/Alamy"
    assert "Home" not in page.text
    assert "rights reserved" not in page.text
    assert "\n\n“We could not wait any longer,” said its chair" in page.text


def test_the_page_says_who_published_it_when_and_where() -> None:
    page = read(ARTICLE.encode())
    assert page.title == "Harbour to be dredged"
    assert (str(page.published), page.published_how) == ("2024-02-03/2024-02-03", "page")
    assert page.publisher == "The Mere Post"
    assert page.bylines == ("Ann Lister", "Tom Hale")
    assert page.language == "en-GB"
    assert page.url == "https://merepost.example/harbour"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-06T10:00:00+01:00"}</script>',
            "2023-05-06",
        ),
        ('<meta name="dc.date.issued" content="2023-05-06">', "2023-05-06"),
        ('<meta name="date" content="Sat, 06 May 2023 10:00:00 GMT">', "2023-05-06"),
        ('<meta property="article:published_time" content="soon">', None),
        ('<script type="application/ld+json">{"datePublished": [[[</script>', None),
        ("", None),
    ],
)
def test_a_date_is_taken_from_where_pages_put_it_and_from_nowhere_else(head: str, published: str | None) -> None:
    page = read(f"<html><head>{head}</head><body><p>The harbour is closed in 2019.</p></body></html>".encode())
    assert (str(page.published.earliest) if page.published else None) == published
    assert page.published_how == ("page" if published else None)


def test_a_page_without_an_article_is_read_block_by_block() -> None:
    page = read(
        b"<html><body><div><div><p>The harbour is closed.</p></div></div><p>It opens <b>soon</b>.</p></body></html>"
    )
    assert page.text == "The harbour is closed.\n\nIt opens soon."


def test_the_encoding_a_page_declares_is_used() -> None:
    page = read('<html><head><meta charset="iso-8859-2"></head><body><p>żółw</p></body></html>'.encode("iso8859-2"))
    assert page.text == "żółw"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<html><p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">Hello.", "attributes"),
        ("<html><p " + "a" * 10 + "/b=" * 200_000 + ">Hello.", "attributes"),
        ("<html>" + "<div>" * 100_000 + "Hello.", "deep"),
        ("<html>" + "<b><p>" * 100_000 + "Hello.", "deep"),
        ("<html>" + "<br>" * 400_000 + "Hello.", "tags"),
        ("<html><p>" + "a" * 15_000_001, "larger"),
    ],
)
def test_pages_made_to_choke_a_parser_are_refused_at_once(markup: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(markup.encode())


def test_long_attributes_scripts_and_comments_are_no_reason_to_refuse() -> None:
    markup = (
        "<html><head><script>if (a<b) { " + "x = y; " * 5000 + "}</script><!-- <div" + " a" * 5000 + " --></head>"
        '<body><p title="' + "a b=c " * 5000 + '">The harbour is closed.</p></body></html>'
    )
    assert read(markup.encode()).text == "The harbour is closed."


@pytest.mark.parametrize("around", ["<article>{}</article>", "<div>{}</div>"])
def test_words_on_either_side_of_a_line_break_stay_apart(around: str) -> None:
    paragraph = f"<p>The <b>harbour</b> board met for <a href='/x'>three hours</a> {'and talked ' * 12}.<br>Then it <i>went</i> home.</p>"
    text = read(f"<html><body>{around.format(paragraph * 3)}</body></html>".encode()).text
    assert "board met for three hours and" in text
    assert text.replace(" ", "\n").replace("\n\n", "\n").count(".\nThen\nit\nwent\nhome.") == 3


@pytest.mark.parametrize(
    "pulled",
    [
        "<blockquote>“{}”</blockquote>",
        '<div class="article-pullquote"><p>{}</p></div>',
        '<div class="pullquote"><blockquote><p>{}</p></blockquote></div>',
    ],
)
def test_words_the_page_sets_large_a_second_time_are_read_once(pulled: str) -> None:
    words = "We could not wait any longer for the tide"
    paragraphs = f"<p>“{words},” said the chair. {'Then the board voted again. ' * 8}</p>"
    page = "<html><body><article>{}</article></body></html>"
    twice = read(page.format(paragraphs + pulled.format(words) + paragraphs.replace("wait", "stay")).encode()).text
    assert twice.count(words) == 1
    once = read(page.format(paragraphs + pulled.format("Nobody has asked the gulls what they want")).encode()).text
    assert "Nobody has asked the gulls" in once
