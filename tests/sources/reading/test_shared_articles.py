"""The zones of real texts read by hand, where the folder that holds them is beside this one."""

import json
from pathlib import Path

import pytest

from claims.extraction.dates import dates
from claims.extraction.layout import Layout
from claims.extraction.publication import infer
from sources.reading.page import read

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"
KINDS = {"photo caption": "caption", "app promotion": "advert"}

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the articles read by hand are not at {ARTICLES}")


def test_every_piece_of_page_furniture_is_found_and_nothing_else() -> None:
    page = read((ARTICLES / "nca-reprint.txt").read_bytes())
    gold = json.loads((ARTICLES / "nca-reprint.gold.json").read_text(encoding="utf-8"))["boilerplate"]
    want = {(KINDS.get(item["type"], item["type"]), item["start"], item["end"]) for item in gold}
    assert {(zone.kind, zone.start, zone.end) for zone in page.zones if zone.kind != "body"} == want


def test_dates_are_resolved_without_a_day_of_publication() -> None:
    page = read((ARTICLES / "nca-reprint.txt").read_bytes())
    layout = Layout(page.text, page.zones)
    publication = infer(layout, None, None)
    assert publication.how is not None
    found = {(date.start, date.end): str(date.value) for date in dates(layout, publication.when)}
    gold = json.loads((ARTICLES / "nca-reprint.gold.json").read_text(encoding="utf-8"))["dates"]
    clear = {(item["start"], item["end"]): item["resolves_to"] for item in gold if "(" not in item["resolves_to"]}
    right = sum(found.get(span) in (value, f"{value}/{value}") for span, value in clear.items())
    assert right >= 6
    assert len(found) <= len(clear)
