"""One write path: rows are written by actions alone, and read by queries alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.files import ROOMS, ROOT, own_files, python_files, tree

WRITES = {
    *("save", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"),
    *("asave", "acreate", "adelete", "abulk_create", "abulk_update", "aget_or_create", "aupdate_or_create", "aupdate"),
}
# `update` is a verb of dictionaries, sets and hashes as well: only after one of these it is a write.
QUERYSET = {"objects", "filter", "exclude", "all", "select_for_update", "_default_manager", "_base_manager"}
# Django itself calls the manager of users (createsuperuser); the ledger is what writes stand on.
ALLOWED = {Path("sources/ledger/user.py"), Path("sources/ledger/writing.py")}


def writes(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        names = {part.attr for part in ast.walk(node.func.value) if isinstance(part, ast.Attribute)}
        if node.func.attr in WRITES or (node.func.attr == "update" and names & QUERYSET):
            yield f"{path}:{node.lineno} .{node.func.attr}()"


def test_only_actions_write() -> None:
    others = [p for p in python_files(*ROOMS) if not {"actions", "migrations"} & set(p.parts) and p not in ALLOWED]
    assert [found for path in others for found in writes(path)] == []


def test_the_search_for_writes_finds_them(tmp_path: Path) -> None:
    written = tmp_path / "written.py"
    written.write_text("Claim(text='a').save()\nClaim.objects.filter(pk=1).update(text='b')\nknown.update(text='c')\n")
    assert [found.rpartition(":")[2] for found in writes(written)] == ["1 .save()", "2 .update()"]


def test_edges_reach_rows_through_queries() -> None:
    edges = [p for p in python_files(*ROOMS) if p.parts[0] == "api" or {"desk", "pages"} & set(p.parts)]
    reaching = [
        f"{path}:{node.lineno}"
        for path in edges
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager")
    ]
    assert reaching == []


def test_templates_run_no_query_of_their_own() -> None:
    templates = [path for path in own_files() if path.suffix == ".html" and "templates" in path.parts]
    assert [str(path) for path in templates if ".objects" in (ROOT / path).read_text(encoding="utf-8")] == []
