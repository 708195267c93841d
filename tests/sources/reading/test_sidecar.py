import pytest

from sources.dates import Interval
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known, parse


def test_what_is_known_of_a_file_is_read_and_the_rest_ignored() -> None:
    data = b'\xef\xbb\xbf{"title": " Harbour closed ", "url": "https://merepost.example/1", "published": "2024-02-03/2024-02-05", "publisher": null, "topic": 7}'
    assert parse(data) == Known(
        title="Harbour closed", url="https://merepost.example/1", published=Interval.parse("2024-02-03/2024-02-05")
    )


def test_an_empty_object_says_nothing() -> None:
    assert parse(b'{"title": ""}') == Known()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"title": 7}', "“title”"),
        (b'{"published": "last week"}', "date of publication"),
        (b'{"published": "2024-02-31"}', "date of publication"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse(data)
