"""What the engines reach on texts that others read by hand. A figure here may rise; a lower one fails.

The texts are not ours and are not in this project: they lie in a folder `shared` beside it. Where that is missing the
tests are skipped and say so. The scorer is the one that lies with the texts.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
PINNED: dict[str, Any] = json.loads((Path(__file__).parent / "scores.json").read_text())

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the texts read by hand are not beside the project")


def scores(task: str, texts: Path, gold: Path, out: Path) -> dict[str, float]:
    """The scorer's figures by their labels: F1 where it gives one, else the share of what is right."""
    call_command("extract", str(texts), jsonl=out)
    scorer = [sys.executable, str(SHARED / "bench" / "score.py"), task, str(out), str(gold)]
    printed = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout
    found = {}
    for line in printed.splitlines():
        label, figures = line[:44].strip(), line[44:]
        if f1 := re.search(r"F1 ([\d.]+)", figures):
            found[label] = float(f1.group(1))
        elif share := re.search(r"(\d+)/(\d+)", figures):
            found[label] = int(share.group(1)) / max(1, int(share.group(2)))
    return found


@pytest.mark.parametrize(
    ("task", "texts", "gold"),
    [
        ("news", "articles", "articles"),
        ("quotes", "bench/quotes/dev/text", "bench/quotes/dev"),
        ("dates", "bench/dates", "bench/dates"),
    ],
)
def test_no_score_falls_below_what_was_reached(task: str, texts: str, gold: str, tmp_path: Path) -> None:
    reached = scores(task, SHARED / texts, SHARED / gold, tmp_path / "read.jsonl")
    fallen = {label: reached.get(label) for label, least in PINNED[task].items() if reached.get(label, 0.0) < least}
    assert not fallen, f"{fallen} fell below {PINNED[task]}"
