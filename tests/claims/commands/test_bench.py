"""Sets of questions, answered in the shape a scorer reads."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from claims.models import Claim


def lines(path: Path, rows: Iterable[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def answers(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_numbers_are_answered_with_their_places_and_values(tmp_path: Path) -> None:
    cases = lines(tmp_path / "cases", [{"id": "a", "text": "Two ferries\x85carried 1.5 million people."}])
    call_command("bench", "numbers", cases, str(tmp_path / "out"))
    [answer] = answers(tmp_path / "out")
    assert answer["id"] == "a"
    assert [(n["start"], n["end"], n["value"]) for n in answer["numbers"]] == [(0, 3, 2), (20, 31, 1_500_000)]


def test_names_are_answered_with_a_reason(tmp_path: Path) -> None:
    pairs = [
        {"id": 1, "name1": "Nora Harker", "name2": "HARKER, Nora"},
        {"id": 2, "name1": "Nora Harker", "name2": "Bill Lowe"},
    ]
    call_command("bench", "names", lines(tmp_path / "pairs", pairs), str(tmp_path / "out"))
    assert [(row["id"], row["same"]) for row in answers(tmp_path / "out")] == [(1, True), (2, False)]


def test_a_person_is_looked_up_by_any_of_her_names_and_ranked_once(tmp_path: Path) -> None:
    people = [
        {"id": "N", "name": "Nora Harker"},
        {"id": "N", "name": "Norah Harker"},
        {"id": "B", "name": "Bill Lowe"},
    ]
    people_file = lines(tmp_path / "people", people)
    queries = lines(tmp_path / "queries", [{"id": "q", "query": "nora harkr"}])
    call_command("bench", "lookup", people_file, queries, str(tmp_path / "out"))
    assert answers(tmp_path / "out") == [{"id": "q", "ranked": ["N"]}]


@pytest.mark.parametrize(
    ("text", "said"),
    [('{"id": 1, "text": "x"}\n{"id"', "line 2: not JSON"), ('{"id": 1}', "line 1: without text")],
)
def test_a_file_that_is_no_set_is_refused_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "cases").write_text(text)
    with pytest.raises(CommandError, match=said):
        call_command("bench", "numbers", str(tmp_path / "cases"), str(tmp_path / "out"))


def test_without_sets_or_their_scorer_the_table_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No scorer"):
        call_command("bench", "--sets", str(tmp_path))


def test_the_table_holds_what_the_scorer_beside_the_sets_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "score.py").write_text("import sys; print(sys.argv[1], sum(1 for _ in open(sys.argv[2])))")
    (tmp_path / "numbers").mkdir()
    lines(tmp_path / "numbers" / "cases.jsonl", [{"id": 1, "text": "x"}, {"id": 2, "text": "y"}])
    call_command("bench", "--sets", str(tmp_path))
    assert capsys.readouterr().out.split() == ["numbers", "numbers", "2"]


def test_claims_are_found_by_the_product_s_own_index_and_the_record_is_untouched(db: None, tmp_path: Path) -> None:
    claims = [
        {
            "id": "c",
            "claim": "Harbour cranes moved 4,200 containers in March.",
            "title": "Cranes",
            "date": "3 May 2024",
        },
        {"id": "l", "claim": "Lighthouse keepers are paid less than bus drivers."},
    ]
    queries = lines(tmp_path / "queries", [{"id": 1, "text": "4200 containers were moved! May 3, 2024"}])
    call_command("bench", "match", lines(tmp_path / "claims", claims), queries, str(tmp_path / "out"))
    [answer] = answers(tmp_path / "out")
    assert answer["ranked"] == ["c"]
    assert "“4200”" in answer["reasons"][0]
    assert "same time" in answer["reasons"][0]
    assert not Claim.objects.exists()
