import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from claims.checking import alone
from claims.checking.kinds import KINDS
from claims.extraction.pipeline import read
from tests.claims.checking.found import findings
from tests.growth import growth

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
# The typology's checks by number, and the kind that reports each; those of ALONE show in the document.
ALONE = {
    "T01": "name-variant",
    "T02": "pronoun-mismatch",
    "T04": "percent-against-count",
    "T05": "percentage-change",
    "T06": "percent-or-points",
    "T07": "ratio",
    "T08": "date-impossible",
    "T09": "date-unanchored",
    "T12": "marks-unpaired",
    "T13": "page-furniture",
    "T14": "unit-conversion",
    "T16": "words-against-figures",
    "T17": "order-of-magnitude",
    "T18": "parts-and-total",
    "T19": "two-values",
    "T21": "quotation-unattributed",
}
COMPARED = {
    "T03": "range-cut",
    "T10": "quotation-reworded",
    "T11": "quotation-meaning",
    "T15": "figure-stale",
    "T20": "scope-changed",
    "T22": "hedge-dropped",
    "T23": "name-differs",
    "T24": "term-swapped",
}


def test_every_check_of_the_typology_has_a_kind() -> None:
    path = SHARED / "checks" / "typology.json"
    if not path.exists():
        pytest.skip(f"the typology is not at {path}")
    checks = json.loads(path.read_text(encoding="utf-8"))["checks"]
    alone_visible = {check["id"] for check in checks if check["needs"].startswith("document")}
    assert alone_visible == ALONE.keys()
    assert {check["id"] for check in checks} == ALONE.keys() | COMPARED.keys()
    assert {*ALONE.values(), *COMPARED.values()} <= KINDS.keys()
    assert all(KINDS[kind].needs != "document" for kind in COMPARED.values())


def test_every_kind_is_explained_in_the_documentation() -> None:
    page = (ROOT / "docs" / "reference" / "checking.md").read_text(encoding="utf-8")
    assert not [slug for slug in KINDS if f"| `{slug}` |" not in page]


def test_findings_come_in_the_order_of_the_text_and_are_numbered() -> None:
    text = "The fair closed on 31 June. Across the state, “crowds left."
    found = findings(text)
    assert [(finding.id, finding.printed) for finding in found] == [
        ("F1", "31 June"),
        ("F2", "Across the state"),
        ("F3", "“crowds left."),
    ]


def test_a_clean_article_has_no_findings() -> None:
    text = (
        "The town’s only cinema will close in March after 80 years, its owner said on Tuesday.\n\n"
        "“We sold 12,400 tickets last year, down from 15,500,” said Helen Marsh, who runs it with her brother.\n\n"
        "“It was not enough to pay for the roof,” she added. A fifth of the seats, or 20%, had been taken out.\n"
    )
    assert findings(text) == ()


def test_every_finding_is_of_a_known_kind_and_ends_in_a_stop() -> None:
    text = (
        "Sales rose 20% to £66m from £60m. The path is 12 miles (24 km) long. Across the state, “crowds left.\n\n"
        "They organised and organized it on 31 June."
    )
    found = alone.check(read(text))
    assert len(found) >= 5
    for finding in found:
        assert KINDS[finding.kind].severity == finding.severity
        assert finding.message.endswith(".")
        assert finding.printed == text[finding.start : finding.end]


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("“”\"'’() %$£.,:;–\n ofAa1959toMayJunewhilefrom\x00\ue000\ue001"), max_size=400)
)
def test_no_text_makes_the_checks_fail_or_lie_about_a_place(text: str) -> None:
    for finding in alone.check(read(text)):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.printed == text[finding.start : finding.end]
        assert all(0 <= start < end <= len(text) for start, end in finding.related)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“a ",
        "1" * 50 + " ",
        "10% of 20, or 30 ",
        "While a, b, ",
        "3 km (2 m) ",
        "May 41 ",
        "(1 (2 ",
        "across the state ",
        "realised realized ",
    ],
)
def test_time_grows_with_the_length_of_the_text_alone(piece: str) -> None:
    assert growth(lambda text: alone.check(read(text, language="en")), piece) < 30
