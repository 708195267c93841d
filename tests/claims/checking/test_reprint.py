"""The checks on the one real article whose errors are all known."""

import json
from pathlib import Path

import pytest

from claims.checking import alone
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"
if not ARTICLES.exists():
    pytest.skip(f"the articles are not at {ARTICLES}", allow_module_level=True)


@pytest.fixture(scope="module")
def errors() -> list[dict[str, object]]:
    gold = json.loads((ARTICLES / "nca-reprint.gold.json").read_text(encoding="utf-8"))
    return [error for error in gold["errors"] if "start" in error]


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    return alone.check(read((ARTICLES / "nca-reprint.txt").read_text(encoding="utf-8"), language="en"))


def touches(finding: Finding, error: dict[str, object]) -> bool:
    start, end = error["start"], error["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return finding.start < end and start < finding.end


def test_most_errors_that_show_in_the_text_are_found(
    found: tuple[Finding, ...], errors: list[dict[str, object]]
) -> None:
    alone_visible = [error for error in errors if error["machine"]["document"]]  # type: ignore[index]  # JSON
    hit = [error for error in alone_visible if any(touches(finding, error) for finding in found)]
    assert (len(hit), len(alone_visible)) >= (12, 15)


def test_nine_findings_in_ten_touch_an_error(found: tuple[Finding, ...], errors: list[dict[str, object]]) -> None:
    right = [finding for finding in found if any(touches(finding, error) for error in errors)]
    assert len(right) >= 0.9 * len(found)


def test_the_share_and_the_count_of_one_estimate_raise_no_alarm(found: tuple[Finding, ...]) -> None:
    assert not [finding for finding in found if finding.kind == "percent-against-count"]


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_article_but_the_reprint_has_a_material_finding(path: Path) -> None:
    known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = alone.check(read(path.read_text(encoding="utf-8"), title=known["title"], language="en"))
    material = [finding for finding in found if finding.severity == "material"]
    assert not material or path.stem == "nca-reprint"
