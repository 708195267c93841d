"""The OpenAPI document in the repository is the one that is served.

    REWRITE=1 ./run test -n 0 tests/api/test_openapi.py

writes it anew; read what changed in it before it is committed: what it said before, somebody may rely on.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from api.views.described import Once

KEPT = Path(__file__).parents[2] / "docs" / "reference" / "openapi.json"


@pytest.fixture(scope="module")
def served() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(Once().get_schema()))  # type: ignore[no-untyped-call] # its base
    return found


def test_the_document_is_the_one_that_is_kept(served: dict[str, Any]) -> None:
    if os.environ.get("REWRITE"):
        KEPT.write_text(json.dumps(served, indent=1, ensure_ascii=False) + "\n")
        pytest.skip("the document was written anew; read what changed in it")
    kept = json.loads(KEPT.read_text())
    assert {
        path for path in {*kept["paths"], *served["paths"]} if kept["paths"].get(path) != served["paths"].get(path)
    } == set()
    assert kept == served, "components differ; see the module's docstring"


def test_every_error_is_described(served: dict[str, Any]) -> None:
    for path, methods in served["paths"].items():
        for operation in methods.values():
            assert {"401", "406", "429"} <= set(operation["responses"]), path


def test_every_reference_leads_somewhere(served: dict[str, Any]) -> None:
    for reference in references(served):
        found: Any = served
        for step in reference.removeprefix("#/").split("/"):
            found = found[step]


def references(part: Any) -> list[str]:
    if isinstance(part, list):
        return [found for item in part for found in references(item)]
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [found for item in part.values() for found in references(item)]
    return []


def test_the_documentation_needs_no_other_site(client: Client, db: None) -> None:
    page = client.get("/api/v1/docs/").content.decode()
    assert "//" not in page.replace("http://testserver", "").replace("<!doctype", "")
    assert "<script>" not in page
    assert "style=" not in page
