"""Cases that others anchor by: quotes of one page found by the selectors kept with them."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from sources.anchoring.quote import Anchoring

BASELINES = Path(__file__).resolve().parents[4] / "shared" / "bench" / "annotations" / "anchoring" / "html-baselines"


@pytest.mark.parametrize("name", ["minimal", "wikipedia-regression-testing"])
def test_every_annotation_of_a_kept_page_finds_its_words(name: str) -> None:
    if not BASELINES.is_dir():
        pytest.skip("the shared cases of anchoring are not here")
    body = LexborHTMLParser((BASELINES / f"{name}.html").read_text(encoding="utf-8")).body
    text = body.text() if body else ""
    for row in json.loads((BASELINES / f"{name}.json").read_text(encoding="utf-8"))["rows"]:
        selectors = {selector["type"]: selector for selector in row["target"][0]["selector"]}
        quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        span = Anchoring(text).find(quote["exact"], quote["prefix"], quote["suffix"], position["start"])
        assert span is not None, quote
        assert re.sub(r"\s+", " ", text[span.start : span.end]) == re.sub(r"\s+", " ", quote["exact"])
