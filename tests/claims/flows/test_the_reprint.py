"""The article it all began with, beside an earlier printing of the same words."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import for_a_module

SHARED = Path(__file__).resolve().parents[4] / "shared" / "articles"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the articles read by hand are not beside the project")


@pytest.fixture(scope="module")
def found(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[dict[str, Any]]]:
    with for_a_module(django_db_blocker):
        call_command("capture", str(SHARED / "nca-reprint.txt"), str(SHARED / "nca-guardian.txt"), stdout=StringIO())
        printed = StringIO()
        call_command("findings", "--json", stdout=printed)
        yield json.loads(printed.getvalue())


def test_what_comparing_the_two_shows(found: list[dict[str, Any]]) -> None:
    compared = [finding for finding in found if finding["compared_with"]]
    assert {finding["document"] for finding in compared} == {"nca-reprint.txt"}
    assert {finding["compared_with"] for finding in compared} == {"nca-guardian.txt"}
    reworded = [finding for finding in compared if finding["kind"] == "quotation-reworded"]
    assert len(reworded) == 2
    assert all(
        words in reworded[0]["message"] for words in ("“estimate” instead of “assess”", "“moving on to” left out")
    )
    assert all(
        words in reworded[1]["message"] for words in ("“risk” instead of “threat”", "“due to” instead of “caused by”")
    )
    (cut,) = [finding for finding in compared if finding["kind"] == "range-cut"]
    assert (cut["printed"], cut["suggested"]) == ("830,000", "680,000 [and] 830,000")
    assert "upper end" in cut["message"]


def test_what_the_reprint_shows_alone(found: list[dict[str, Any]]) -> None:
    alone = {finding["kind"]: finding for finding in found if not finding["compared_with"]}
    assert "“Bigger” (4 times) and “Biggar” (twice)" in alone["name-variant"]["message"]
    assert alone["name-variant"]["suggested"] is None
    assert "she" in alone["pronoun-mismatch"]["message"]


def test_a_count_and_its_share_that_agree_raise_no_alarm(found: list[dict[str, Any]]) -> None:
    assert not {"percent-against-count", "percent-count"} & {finding["kind"] for finding in found}
    assert not [finding for finding in found if "1.6" in finding["printed"] and finding["kind"] != "hedge-dropped"]
