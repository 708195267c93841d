import pytest
from hypothesis import given, strategies as st

from sources.reading.page import Page, Unreadable, read
from tests.sources.reading.pages import ARTICLE, pdf


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"One.\r\nTwo.\rThree.\n", "One.\r\nTwo.\rThree.\n"),
        (b"\xef\xbb\xbfMarked.", "\ufeffMarked."),
        ("“Naïve” – 😀".encode(), "“Naïve” – 😀"),
        ("“Naïve” – €".encode("cp1252"), "“Naïve” – €"),
        (b"odd \x81 byte in caf\xe9", "odd \ufffd byte in café"),
        ("Wide.".encode("utf-16"), "\ufeffWide."),
        (b"nul \x00 stays", "nul \x00 stays"),
    ],
)
def test_plain_text_is_kept_exactly_as_it_stands(data: bytes, text: str) -> None:
    page = read(data, name="a.txt")
    assert (page.text, page.reader, page.media_type) == (text, "plain/1", "text/plain")


GERMAN = [
    "Der Hafen von Husum bleibt nach dem Sturm der vergangenen Nacht noch bis zum Wochenende gesperrt.",
    "Lesen Sie auch: Kutter bleiben im Hafen",
    "Am Montag soll er nach Angaben der Stadt wieder öffnen, wenn das Wasser bis dahin gefallen ist.",
]


@pytest.mark.parametrize(
    "data",
    [
        "\n\n".join(GERMAN).encode(),
        f"<html><article>{''.join(f'<p>{line}</p>' for line in GERMAN)}</article></html>".encode(),
        pdf(GERMAN[1:2]),
    ],
    ids=["text", "page", "PDF"],
)
def test_lines_that_are_no_prose_are_told_in_the_language_that_is_known(data: bytes) -> None:
    kinds = {language: {zone.kind for zone in read(data, language=language).zones} for language in ("de", None)}
    assert "advert" in kinds["de"]
    assert "advert" not in kinds[None]


def test_a_declared_encoding_is_used_for_what_is_not_utf_8() -> None:
    assert read("żółw".encode("iso8859-2"), media_type="text/plain; charset=ISO-8859-2").text == "żółw"
    assert read("żółw".encode(), media_type="text/plain; charset=ISO-8859-2").text == "żółw"
    assert read("café".encode("latin-1"), media_type="text/plain; charset=no-such-thing").text == "café"


@pytest.mark.parametrize(
    ("data", "name", "declared", "reader"),
    [
        (ARTICLE.encode(), "", None, "html/1"),
        (b"<p>The harbour is closed.</p>", "a.html", None, "html/1"),
        (b"<p>The harbour is closed.</p>", "", "text/html; charset=utf-8", "html/1"),
        (b"<p>The harbour is closed.</p>", "a.txt", None, "plain/1"),
        (pdf(["The harbour is closed."]), "a.txt", "text/plain", "pdf/1"),
    ],
)
def test_the_kind_of_file_is_told_by_its_content_then_by_what_is_said_of_it(
    data: bytes, name: str, declared: str | None, reader: str
) -> None:
    assert read(data, name=name, media_type=declared).reader == reader


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "no text"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"\xff\xd8\xff\xe0....", "image"),
        (b"RIFF....WEBPVP8", "image"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x1f\x8b....", "compressed"),
        (b"....ftypisom", "film"),
        (bytes(range(256)) * 4, "no text"),
        (b"%PDF-1.4 nothing more", "broken"),
        (pdf([]), "scan"),
        (b"<html><body></body></html>", "no text"),
    ],
)
def test_what_gives_no_text_is_refused_with_one_clear_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason) as refused:
        read(data)
    assert "\n" not in str(refused.value)


@given(
    st.one_of(st.binary(max_size=600), st.text().map(str.encode), st.text().map(lambda text: b"<html>" + text.encode()))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        page = read(data)
    except Unreadable:
        return
    assert isinstance(page, Page)
    assert page.text.strip()


@given(st.text(min_size=1).filter(str.strip))
def test_text_in_utf_8_comes_back_code_point_by_code_point(text: str) -> None:
    data = text.encode()
    try:
        page = read(data)
    except Unreadable:
        return
    if page.reader == "plain/1" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert page.text == text
