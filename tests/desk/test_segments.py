"""A text cut at everything that begins or ends in it: nothing of it is lost, moved or read as markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings, strategies as st

from claims.desk.reader.printed import printed
from claims.desk.reader.segments import Mark, by_line, lines, part_at, parts, segments

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)
MARKED = TEXTS.flatmap(
    lambda text: st.tuples(
        st.just(text),
        st.lists(
            st.builds(
                Mark,
                st.integers(-3, len(text) + 3),
                st.integers(-3, len(text) + 3),
                st.sampled_from(["quotation", "figure", "name", "finding"]),
                st.sampled_from(["s1", "s2", "s3", "f1"]),
            ),
            max_size=12,
        ),
    )
)


@given(MARKED)
def test_the_segments_together_are_the_text(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    found = segments(text, 0, len(text), marks)
    assert "".join(segment.text for segment in found) == text
    assert all(segment.text for segment in found)
    assert all(text[segment.start :].startswith(segment.text) for segment in found)


@given(MARKED)
def test_each_character_has_exactly_its_marks(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    for segment in segments(text, 0, len(text), marks):
        for at in range(segment.start, segment.start + len(segment.text)):
            over = sorted(map(repr, (mark for mark in marks if mark.start <= at < mark.end)))
            assert over == sorted(map(repr, segment.marks))


@given(MARKED)
def test_lines_together_are_the_text_too(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    assert "".join(text[start:end] for start, end in lines(text, 0, len(text))) == text
    found = [segment for _, _, inside in by_line(text, 0, len(text), marks) for segment in inside]
    assert "".join(segment.text for segment in found) == text


class Read(HTMLParser):
    """The text of the paragraphs as a browser gets it, with the offsets they claim."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()
        self.wrong: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        offset = dict(attrs).get("data-s")
        self._inside = offset is not None
        if offset is not None and int(offset) != len(self.text):
            self.wrong.append(offset)

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data


@settings(max_examples=200)
@given(MARKED)
def test_the_page_has_every_character_at_its_offset(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    page = Read()
    page.feed(printed(text, 0, len(text), marks, []))
    page.close()
    assert page.text == text
    assert page.wrong == []
    assert page.tags <= {"div", "p", "span", "mark", "a"}


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt; & \r\n\t", "a\rb"]
)
def test_what_looks_like_markup_stays_text(text: str) -> None:
    page = Read()
    page.feed(printed(text, 0, len(text), [], []))
    page.close()
    assert page.text == text
    assert page.tags <= {"div", "p", "span"}


@given(TEXTS, st.integers(1, 50))
def test_parts_follow_one_another_without_gap(text: str, size: int) -> None:
    found = parts(text, size)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= 2 * size for start, end in found)
    for offset in range(len(text)):
        start, end = found[part_at(found, offset)]
        assert start <= offset < end
