"""A claim over HTTP, from draft to a tombstone: what is public changes by drafts, and nobody approves their own work."""

import json

from django.test import Client

from tests.api.test_manners import problem
from tests.api.test_writes import CLAIM
from tests.api.writer import Writer


def test_a_claim_goes_its_way_from_draft_to_a_tombstone(checker: Writer, editor: Writer) -> None:
    path = checker.new("claims", CLAIM)
    changed = checker.over(path, "PATCH", {"text": "The bridge opens in June.", "said_on": None})
    assert (changed.status_code, changed.json()["text"]) == (200, "The bridge opens in June.")
    assert changed["ETag"] == checker.read(path)["ETag"]
    assert checker.step(path, "submit").json()["state"] == "in review"
    problem(checker.step(path, "approve"), 403)
    for step in ("approve", "publish-alone", "read-second"):
        errors = problem(editor.step(path, step, {"reason": "So."} if step == "publish-alone" else {}), 422)["errors"]
        assert [error["pointer"] for error in errors] == ["/seen"]
    read = editor.read(path)
    search = {"where": "The archive", "what": "a date", "when": "2026-04-03"}
    late = checker.new("evidence", {"claim": path.split("/")[1], "stance": "refutes", "search": search})
    for step, why in (("approve", {}), ("publish-alone", {"reason": "Nobody is in."})):
        body = {"seen": read.json()["seen"], **why}
        unread = problem(editor("POST", f"{path}{step}/", body, If_Match=read["ETag"]), 412)
        assert (unread["refusal"], unread["evidence"]) == ("changed-since-read", [int(late.split("/")[1])])
        assert [each["pointer"] for each in unread["differences"]] == ["/seen"]
    assert editor.approve(path).json()["state"] == "published"
    anyone, key, cited = Client(), path.split("/")[1], editor.read(path).json()["version"]
    assert anyone.get(f"/api/v1/{path}").json()["seen"] is None
    listed = checker.new("collections", {"title": " Two  bridges", "claims": [key, key.lower()]})
    assert anyone.get(f"/api/v1/{listed}").json().items() >= {"title": "Two bridges", "size": 1}.items()
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
    assert_cited_as_it_was(anyone, key, cited, listed)
    assert_collected_of_a_search(checker, key, cited + 1)
    [counted] = checker.read(f"statistics/?claim={path.split('/')[1]}").json()["results"]
    off = checker.over(f"statistics/{counted['id']}/", "DELETE")
    assert (off.status_code, off.json()["changes"]) == (202, {"figures": {str(counted["id"]): None}})
    assert editor.step(path, "withdraw", {"reason": "Nobody said it."}).json()["state"] == "withdrawn"
    assert problem(editor.step(path, "withdraw", {"reason": "Again."}), 409)["refusal"] == "not-in-that-state"
    for address in (path, f"claims/{key}.bib", f"{path}?version={cited}", f"{path}?includeHistory=true"):
        gone = problem(anyone.get(f"/api/v1/{address}"), 410)
        assert (gone["id"], gone["state"], gone["reason"]) == (key, "withdrawn", "Nobody said it.")
    [entry] = anyone.get(f"/api/v1/{listed}").json()["claims"]
    assert entry == {"claim": key, "version": cited, "became": "withdrawn", "text": None, "said_by": None}
    assert anyone.get(f"/api/v1/claims/{key.lower()}/?expand=speaker")["Location"] == f"/api/v1/{path}?expand=speaker"
    refused: list[dict[str, object]] = [
        {"claims": []},
        {"claims": ["CLM-1"]},
        {"claims": [key]},
        {"claims": [key], "titel": "A"},
        {},
        {"claims": [key], "query": "q=bridge"},
        *WRONG_SEARCHES,
    ]
    for strange in refused:
        problem(checker("POST", "collections/", {"title": "A"} | strange), 422)


# Nothing is found, what is asked for cannot be read, or is not what a search can be asked.
WRONG_SEARCHES: list[dict[str, object]] = [
    {"query": query}
    for query in (
        *(
            "q=zeppelin",
            "bridge",
            "?",
            "order=newest",
            "kidn=assertion",
            "kind=assertion&kind=quotation",
            "q=",
            "said_from=June",
        ),
        *("at_least=few", "&".join(["q=bridge"] * 60), "year=20266"),
    )
]


def assert_collected_of_a_search(checker: Writer, key: str, version: int) -> None:
    """What a search finds at this moment, with the search as it was understood: it can be sent again as it is told."""
    query = "?order=newest&q=bridge++opened&kind=assertion&said_to="
    problem(checker("POST", "collections/", {"title": "Found", "query": query}), 422)
    found = checker.new("collections", {"title": "Found", "query": query.removesuffix("&said_to=")})
    told = checker.read(found).json()
    assert [(one["claim"], one["version"]) for one in told["claims"]] == [(key, version)]
    assert told["query"] == "q=bridge++opened&kind=assertion&order=newest"
    again = checker.new("collections", {"title": "Again", "query": told["query"]})
    assert checker.read(again).json()["claims"] == told["claims"]


def assert_cited_as_it_was(anyone: Client, key: str, version: int, listed: str) -> None:
    """A citation of a version has its words, and says that there is another since."""
    for address in (f"/api/v1/claims/{key}.csl.json?cite=record&version={version}", f"/{listed[:-1]}.csl.json"):
        [item] = json.loads(b"".join(anyone.get(address)))
        assert (item["title"], item["version"]) == ("The bridge opens in June.", str(version))
        assert f"Version {version} cited, changed since" in item["custom"]["marks"]
        assert item["URL"].endswith(f"/c/{key}?version={version}")
    stood = anyone.get(f"/api/v1/claims/{key}/?version={version}")
    assert stood.json()["text"] == "The bridge opens in June."
    again = anyone.get(f"/api/v1/claims/{key}/?version={version}", headers={"If-None-Match": stood["ETag"]})
    assert again.status_code == 304
    assert anyone.get(f"/api/v1/{listed}").json()["claims"][0]["became"] == "changed"
    [one] = json.loads(b"".join(anyone.get(f"/api/v1/{listed[:-1]}.csl.json")))
    assert (one["type"], one["custom"]["marks"]) == ("dataset", ["1 of 1 claims changed since"])
    file = b"".join(anyone.get(f"/api/v1/{listed[:-1]}.bib"))
    [told] = anyone.post("/api/v1/citations/check", file, content_type="text/plain").json()["entries"]
    assert (told["claim"], told["cited_version"], told["became"]) == (key, version, "changed")
    [found] = anyone.get(f"/api/v1/claims/?collection={listed.split('/')[1]}").json()["results"]
    assert [each["id"] for each in anyone.get(f"/api/v1/collections/?claim={key}").json()["results"]] == [
        listed.split("/")[1]
    ]
    assert found["id"] == key
    for wrong, status in (("99", 404), ("1", 404), ("0", 400), ("x", 400), ("²", 400)):
        for address in (f"{key}/", f"{key}.bib"):
            problem(anyone.get(f"/api/v1/claims/{address}?version={wrong}"), status)


def test_nobody_approves_their_own_work(editor: Writer) -> None:
    path = editor.new("claims", CLAIM)
    editor.step(path, "submit")
    assert problem(editor.approve(path), 403)["refusal"] == "own-work"
    review = editor.new(
        "reviews", {"claim": path.split("/")[1], "aspect": "wording", "result": "as recorded", "rationale": "It is."}
    )
    editor.step(review, "submit")
    assert problem(editor.approve(review), 403)["refusal"] == "own-work"
    assert (editor.read(path).json()["state"], editor.read(review).json()["state"]) == ("in review", "submitted")
