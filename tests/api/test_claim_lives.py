"""A claim over HTTP, from draft to a tombstone: what is public changes by drafts, and nobody approves their own work."""

import pytest

from tests.api.test_manners import problem
from tests.api.test_writes import CLAIM
from tests.api.writer import Writer


@pytest.fixture
def checker(loaded: None) -> Writer:
    return Writer("checker")


@pytest.fixture
def editor(loaded: None) -> Writer:
    return Writer("editor")


def test_a_claim_goes_its_way_from_draft_to_a_tombstone(checker: Writer, editor: Writer) -> None:
    path = checker.new("claims", CLAIM)
    changed = checker.over(path, "PATCH", {"text": "The bridge opens in June.", "said_on": None})
    assert (changed.status_code, changed.json()["text"]) == (200, "The bridge opens in June.")
    assert changed["ETag"] == checker.read(path)["ETag"]
    assert checker.step(path, "submit").json()["state"] == "in review"
    problem(checker.step(path, "approve"), 403)
    assert editor.step(path, "approve").json()["state"] == "published"
    drafted = checker.over(path, "PATCH", {"text": "The bridge opened in June."})
    assert drafted.status_code == 202
    draft = drafted["Location"].split("/api/v1/")[1]
    figure = {"claim": path.split("/")[1], "kind": "count", "central": "4200", "unit": "bolts"}
    joined = checker("POST", "statistics/", figure)
    assert (joined.status_code, joined["Location"]) == (202, drafted["Location"])
    assert joined.json()["changes"]["figures"] == {"new-1": {"kind": "count", "central": "4200", "unit": "bolts"}}
    assert checker.read(path).json()["text"] == "The bridge opens in June."
    assert checker.step(draft, "submit").json()["state"] == "submitted"
    problem(editor.step(draft, "approve"), 422)
    assert editor.approve(draft).json()["state"] == "applied"
    assert checker.read(path).json()["text"] == "The bridge opened in June."
    [counted] = checker.read(f"statistics/?claim={path.split('/')[1]}").json()["results"]
    off = checker.over(f"statistics/{counted['id']}/", "DELETE")
    assert (off.status_code, off.json()["changes"]) == (202, {"figures": {str(counted["id"]): None}})
    assert editor.step(path, "withdraw", {"reason": "Nobody said it."}).json()["state"] == "withdrawn"
    assert problem(editor.step(path, "withdraw", {"reason": "Again."}), 409)["refusal"] == "not-in-that-state"


def test_nobody_approves_their_own_work(editor: Writer) -> None:
    path = editor.new("claims", CLAIM)
    editor.step(path, "submit")
    assert problem(editor.step(path, "approve"), 403)["refusal"] == "own-work"
    review = editor.new(
        "reviews", {"claim": path.split("/")[1], "aspect": "wording", "result": "as recorded", "rationale": "It is."}
    )
    editor.step(review, "submit")
    assert problem(editor.approve(review), 403)["refusal"] == "own-work"
    assert (editor.read(path).json()["state"], editor.read(review).json()["state"]) == ("in review", "submitted")
