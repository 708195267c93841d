"""Charts: well-formed, without a style of their own, and their data in words."""

from decimal import Decimal
from xml.etree import ElementTree as Xml

import pytest

from claims.publishing.charts import (
    Dot,
    Line,
    Range,
    Reprint,
    Vintage,
    figure_over_time,
    forms_over_time,
    where_appeared,
    words_of,
)
from sources.dates import Interval


def drawn(svg: str) -> Xml.Element:
    root = Xml.fromstring(svg)  # noqa: S314 - our own
    assert not [element for element in root.iter() if "style" in element.attrib]
    assert [element.tag for element in root][:2] == ["title", "desc"]
    return root


def shapes(root: Xml.Element) -> list[str]:
    return [element.get("class", "") for element in root.iter() if element.tag in ("rect", "circle", "line")]


def test_a_range_is_a_bar_and_its_reprint_hollow() -> None:
    reprint = Reprint("Daily <b>", "2023", Range(None, Decimal(830), None, "830"))
    vintage = Vintage("2022", "The Agency", Range(Decimal(680), None, Decimal(830), "680 to 830"), "", (reprint,))
    chart = figure_over_time([vintage], title="A figure", unit="adults", key="k")
    assert shapes(drawn(chart.svg))[:2] == ["bar", "hollow"]
    assert chart.rows == (
        ("2022", "The Agency", "published", "680 to 830 adults"),
        ("2023", "Daily <b>", "as reprinted", "830 adults"),
    )
    assert "<b>" not in chart.svg


@pytest.mark.parametrize(
    ("low", "central", "high", "mark"),
    [
        (Decimal(3), None, None, "open"),
        (None, None, Decimal(3), "open"),
        (None, Decimal(3), None, "dot"),
        (None, Decimal("1e400"), None, "dot"),
        (Decimal("-1e-30"), None, Decimal("1e-30"), "bar"),
        (Decimal(0), None, Decimal(0), "axis"),
    ],
)
def test_any_figure_is_drawn(low: Decimal | None, central: Decimal | None, high: Decimal | None, mark: str) -> None:
    vintage = Vintage("2022", "x" * 500, Range(low, central, high, "some"))
    assert mark in shapes(drawn(figure_over_time([vintage], title="t", unit="", key="k").svg))


@pytest.mark.parametrize("draw", [where_appeared, forms_over_time])
def test_lines_lead_back_to_the_original(draw: object) -> None:
    lines = [
        Line("The Agency", (Dot(Interval.parse("2023-07-12"), word="as made"),), original=True),
        Line("Daily Reprint", (Dot(Interval.parse("2023-07"), hollow=True, word="altered"), Dot(None))),
    ]
    chart = draw(lines, title="Where", key="k")  # type: ignore[operator]  # both take the same
    root = drawn(chart.svg)
    assert shapes(root).count("hollow") == 1
    assert len([element for element in root.iter() if element.tag == "path"]) == 2
    assert [row[1:] for row in chart.rows] == [("12 July 2023", "as made"), ("July 2023", "altered"), ("not dated", "")]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2023", "2023"),
        ("2023-07", "July 2023"),
        ("2023-07-12", "12 July 2023"),
        ("2023-07-01/2023-07-03", "1 July 2023 to 3 July 2023"),
    ],
)
def test_an_interval_in_words(when: str, words: str) -> None:
    assert words_of(Interval.parse(when)) == words
