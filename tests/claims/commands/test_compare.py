"""`./run compare`."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

SAID = "“The old ferry cannot sail before the harbour ice has melted,” said Mara Lindholm. It carried 53,740 people.\n"
SHARED = Path(__file__).parents[4] / "shared" / "articles"


def compared(*paths: Path) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("compare", *map(str, paths), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_what_two_files_share_is_printed_with_its_changes(tmp_path: Path) -> None:
    for name, text in (("a", SAID), ("b", SAID.replace("cannot", "can")), ("c", "Nobody said anything.\n")):
        (tmp_path / f"{name}.txt").write_text(text)
    (pair,) = compared(tmp_path)
    (quotation,), (figure,) = pair["quotations"], pair["figures"]
    assert (quotation["verdict"], quotation["changes"][0]["kind"]) == ("reworded", "negation")
    assert (figure["one"]["text"], figure["part"]) == ("53,740", False)
    assert [finding["kind"] for finding in pair["findings"]["other"]] == ["quotation-meaning"]


def test_a_file_that_is_not_there_ends_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be opened"):
        compared(tmp_path / "none.txt")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles read by hand are not beside the project")
def test_of_five_articles_the_two_pairs_share_all_that_they_share_and_no_others_anything() -> None:
    found = {
        (Path(str(pair["one"])).stem, Path(str(pair["other"])).stem): (
            sorted(quotation["verdict"] for quotation in pair["quotations"]),
            sorted({figure["other"]["text"] for figure in pair["figures"]}),
        )
        for pair in compared(SHARED)
    }
    assert found == {
        ("inflation-businessdesk", "inflation-lbc"): (["part", "same", "same"], ["7.9%", "8.2%", "8.7%"]),
        ("nca-guardian", "nca-reprint"): (["reworded", "reworded"], ["1.6%", "830,000", "ten times"]),
    }
