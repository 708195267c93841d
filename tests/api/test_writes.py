"""Writing over HTTP: through the desk's own actions, over nothing that was not read, and never twice."""

import base64
from typing import Any
from urllib.parse import quote

from django.test import Client
from django.utils import timezone

from tests.api.test_manners import problem
from tests.api.writer import Writer

CLAIM = {"kind": "assertion", "text": "The bridge opens in May.", "said_on": "2026-04", "topics": ["bridges"]}
TEXT = (
    "The harbour bridge will open in May, its engineer Ines Falkner said on Monday. "
    "“We counted 4,200 bolts, and each one holds,” Ines Falkner said. The bridge cost 12 million pounds."
)


def test_what_is_judged_about_a_claim(checker: Writer, editor: Writer) -> None:
    claim = checker.new("claims", CLAIM | {"kind": "statistic"}).split("/")[1]
    figure = checker.new(
        "statistics", {"claim": claim, "kind": "count", "low": "680000", "high": 830000, "hedge": "between"}
    )
    assert checker.over(figure, "PATCH", {"high": "850000.50", "period": "2023"}).json()["high"] == 850000.5
    one_too_many = checker.new("statistics", {"claim": claim, "kind": "share", "central": "1.6", "unit": "%"})
    assert checker.over(one_too_many, "DELETE").status_code == 204
    letter = checker.new(
        "correspondence",
        {
            "claim": claim,
            "direction": "out",
            "at": "2026-04-02T10:00:00Z",
            "channel": "email",
            "with_whom": "The harbour",
        }
        | {"right_of_reply_asked": "2026-04-02"},
    )
    assert checker.step(letter, "note-reply", {"reply": "declined"}).json()["reply"] == "declined"
    number = int(letter.split("/")[1])
    sum_ = {
        "formula": "upper / all * 100",
        "inputs": {"upper": {"value": 1}, "all": {"value": "50", "source": "a count"}},
    }
    kinds = {
        "correspondence": number,
        "calculation": sum_,
        "search": {"where": "The archive", "what": "bolts", "when": "2026-04-03"},
    }
    for kind, given in kinds.items():
        evidence = checker.new("evidence", {"claim": claim, "stance": "context", kind: given})
        assert checker.read(evidence).json()["kind"] == kind
    assert checker.over(evidence, "PATCH", {"note": "Nothing there."}).json()["note"] == "Nothing there."
    assert checker.over(evidence, "DELETE").status_code == 204
    assert checker.read(evidence).status_code == 404
    wrong = sum_ | {"result": "3"}
    assert (
        problem(checker("POST", "evidence/", {"claim": claim, "stance": "supports", "calculation": wrong}), 422)[
            "refusal"
        ]
        == "wrong-sum"
    )
    rating = next(each for each in checker.read("ratings/").json()["results"] if not each.get("retired"))
    review = checker.new("reviews", {"claim": claim, "aspect": "figure", "rationale": "Counted."})
    problem(checker.step(review, "submit"), 422)
    checker.over(review, "PATCH", {"rating": rating["id"]})
    assert checker.step(review, "submit").json()["state"] == "submitted"
    assert editor.step(review, "send-back", {"reason": "Count again."}).json()["state"] == "returned"
    checker.step(review, "submit")
    read, then = editor.read(review), quote(timezone.now().isoformat())
    late = checker.new("evidence", {"claim": claim, "stance": "refutes", "search": kinds["search"]})
    unread = problem(editor("POST", f"{review}approve/", {"seen": read.json()["seen"]}, If_Match=read["ETag"]), 412)
    now = editor.read(review)
    assert (unread["refusal"], unread["current"], unread["etag"]) == ("changed-since-read", now.json(), now["ETag"])
    assert [(each["pointer"], each["current"]) for each in unread["differences"]] == [("/seen", now.json()["seen"])]
    assert int(late.split("/")[1]) in unread["evidence"]
    assert editor.read(f"{review}?asOf={then}").content == read.content
    assert Client().get(f"/api/v1/{review}").status_code == 404
    for body in ({}, {"seen": ""}, {"seen": f"{now.json()['seen']}\n"}, {"seen": 7}):
        told = problem(editor("POST", f"{review}approve/", body, If_Match=now["ETag"]), 422)
        assert [error["pointer"] for error in told["errors"]] == ["/seen"]
    published = editor.approve(review).json()
    assert (published["state"], len(published["seen"])) == ("published", 32)
    problem(editor.step(review, "read-second", {"seen": published["seen"]}), 409)


def test_names_and_who_is_who(checker: Writer, editor: Writer) -> None:
    one, other = (
        checker.new("speakers", {"name": name, "kind": "person"}) for name in ("Ines Falkner", "I. M. Falkner")
    )
    ids = [path.split("/")[1] for path in (one, other)]
    name = checker.new("names", {"speaker": ids[0], "text": "Ines Falknor"})
    assert checker.over(name, "PATCH", {"kind": "misspelling"}).json()["kind"] == "misspelling"
    assert problem(checker("POST", "names/", {"speaker": ids[0], "text": "Ines Falknor"}), 409)
    assert checker.over(name, "DELETE").status_code == 204
    assert checker.step(other, "merge", {"into": ids[0], "reason": "Her own page."}).json()["merged_into"] == ids[0]
    assert problem(checker.step(one, "merge", {"into": ids[1], "reason": "No."}), 409)["refusal"] == "cannot-merge"
    assert checker.step(other, "unmerge", {"reason": "Two people."}).json()["merged_into"] is None
    problem(checker.step(one, "protect", {"label": "An engineer", "reason": "A source."}), 403)
    assert editor.step(one, "protect", {"label": "An engineer", "reason": "A source."}).json()["protected"] is True
    problem(editor.step(one, "protect", {"label": "Ines Falkner", "reason": "No."}), 422)
    assert checker.over(one, "PATCH", {"pronouns": "she/her"}).json()["pronouns"] == "she/her"
    problem(checker.over(one, "PATCH", {"pronouns": "!"}), 422)
    role = checker.new("roles", {"speaker": ids[0], "title": "Chief engineer", "began": "2021"})
    assert checker.over(role, "DELETE").status_code == 204


def test_what_is_captured_is_read_and_decided(checker: Writer) -> None:
    source = checker.new("sources", {"name": "The Harbour Post", "country": "GB"}).split("/")[1]
    assert checker.over(f"sources/{source}/", "PATCH", {"homepage": "https://harbour.example/"}).json()["homepage"]
    capture = checker.new(
        "captures", {"text": TEXT, "title": "A bridge", "publisher": "The Harbour Post", "published": "2026-04-01"}
    )
    whole = checker.read(capture).json()
    assert whole["text"] == TEXT
    again = checker("POST", "captures/", {"data": base64.b64encode(TEXT.encode()).decode(), "name": "a.txt"})
    assert again.json()["id"] == whole["id"]
    document = f"documents/{whole['document']['id']}/"
    first = checker.read(document)["ETag"]
    assert checker("PATCH", document, {"bylines": ["Ana Ruiz"]}, If_Match=first).json()["bylines"] == ["Ana Ruiz"]
    stale = problem(checker("PATCH", document, {"bylines": []}, If_Match=first), 412)
    assert {"pointer": "/bylines", "seen": [], "current": ["Ana Ruiz"], "yours": []} in stale["differences"]
    read = checker.read(f"suggestions/?capture={whole['id']}&limit=200").json()["results"]
    quotation = next(
        each for each in read if each["kind"] == "quotation" and each["passage"]["exact"].startswith(("“", "We"))
    )
    path = f"suggestions/{quotation['id']}/"
    accepted = checker.step(path, "accept").json()
    assert accepted["state"] == "accepted"
    assert checker.read(f"claims/{accepted['claim']}/").json()["said_by"]["name"] == "Ines Falkner"
    assert problem(checker.step(path, "refuse", {"reason": "No."}), 409)["refusal"] == "already-decided"
    assert checker.step(path, "reopen").json()["state"] == "pending"
    assert checker.step(path, "refuse", {"reason": "A slogan."}).json()["refused_because"] == "A slogan."
    claim = checker.new("claims", CLAIM).split("/")[1]
    start = TEXT.index("The bridge cost")
    printing = {"claim": claim, "capture": whole["id"], "start": start, "end": len(TEXT), "form": "paraphrase"}
    place = checker.new("appearances", printing | {"printed_figure": "12 million pounds", "printed_central": "12e6"})
    assert checker.read(place).json()["passage"]["exact"] == TEXT[start:]
    problem(checker("POST", "appearances/", printing | {"end": 10**6}), 422)
    problem(checker("POST", "appearances/", printing), 409)
    other = checker.new("documents", {"title": "The same bridge", "source": source, "type": "article-newspaper"}).split(
        "/"
    )[1]
    link = checker.new("document-links", {"document": other, "original": whole["document"]["id"], "kind": "reprint"})
    assert checker.over(link, "DELETE").status_code == 204


def test_findings_matches_and_notes_are_decided(checker: Writer, editor: Writer) -> None:
    finding = checker.read("findings/?state=suspected&limit=1").json()["results"][0]
    path = f"findings/{finding['id']}/"
    assert checker.step(path, "confirm", {"introduced_by": finding["document"]["id"]}).json()["state"] == "confirmed"
    assert checker.step(path, "reopen").json()["state"] == "suspected"
    assert checker.step(path, "dismiss", {"reason": "It is right."}).json()["state"] == "dismissed"
    claims = [checker.new("claims", CLAIM).split("/")[1] for _ in range(2)]
    match = checker.new("matches", {"first": claims[0], "second": claims[1], "reason": "The same words."})
    assert checker.over(match, "PATCH", {"judgement": "different"}).json()["judgement"] == "different"
    problem(checker("POST", "matches/", {"first": claims[0], "second": claims[0], "reason": "x"}), 422)
    note = checker.new("annotations", {"claim": claims[0], "body": "Ask the harbour."})
    assert checker.over(note, "PATCH", {"body": "Ask them."}).json()["body"] == "Ask them."
    assert problem(editor.over(note, "PATCH", {"body": "Mine now."}), 403)["refusal"] == "not-yours"
    answer = editor.new("annotations", {"reply_to": note.split("/")[1], "body": "Done."})
    assert checker.over(note, "DELETE").status_code == 204
    assert checker.read(answer).status_code == 200


def test_a_private_note_is_there_for_who_wrote_it_and_for_nobody_else(checker: Writer, editor: Writer) -> None:
    claim = checker.new("claims", CLAIM).split("/")[1]
    note = checker.new("annotations", {"claim": claim, "body": "A hunch.", "visibility": "private"})
    key, then = note.split("/")[1], quote(timezone.now().isoformat())
    lists = ["annotations/?visibility=private", f"annotations/?asOf={then}", f"annotations/?claim={claim}"]
    files = [f"annotations/?format={name}" for name in ("csv", "ndjson")]
    for path in [note, f"{note}?asOf={then}", f"{note}?includeHistory=true", *lists, *files]:
        assert key in checker.read(path).getvalue().decode(), path
        for other in (editor.client, Client()):
            assert key not in other.get(f"/api/v1/{path}").getvalue().decode(), path
    tag = checker.read(lists[0])["ETag"]
    assert checker.client.get(f"/api/v1/{lists[0]}", headers={"If-None-Match": tag}).status_code == 304
    assert editor.client.get(f"/api/v1/{lists[0]}", headers={"If-None-Match": tag}).status_code == 200
    first = checker.read(note)["ETag"]
    for theirs in (
        editor("PATCH", note, {"body": "Mine."}, If_Match=first),
        editor("DELETE", note, If_Match=first),
        editor("PATCH", note, {"body": "Mine."}),
    ):
        problem(theirs, 404)
    problem(editor("POST", "annotations/", {"reply_to": key, "body": "No."}), 422)
    answer = {"reply_to": key, "body": "Indeed.", "visibility": "private"}
    assert checker.read(checker.new("annotations", answer)).json()["reply_to"] == key
    problem(checker("POST", "annotations/", answer | {"visibility": "public"}), 422)
    assert checker.over(note, "PATCH", {"body": "A good hunch."}).json()["body"] == "A good hunch."
    stale = problem(checker("PATCH", note, {"body": "No."}, If_Match=first), 412)
    assert {"pointer": "/body", "seen": "A hunch.", "current": "A good hunch.", "yours": "No."} in stale["differences"]
    assert checker.over(note, "PATCH", {"visibility": "team"}).status_code == 200
    assert (editor.read(note).status_code, editor.read(f"{note}?asOf={then}").status_code) == (200, 404)
    # What was everybody's and is private now is told to who wrote it alone, of the past too.
    then = quote(timezone.now().isoformat())
    assert checker.over(note, "PATCH", {"visibility": "private"}).status_code == 200
    assert (editor.read(f"{note}?asOf={then}").status_code, checker.read(f"{note}?asOf={then}").status_code) == (
        404,
        200,
    )


def test_a_correction_is_previewed_proposed_approved_applied_and_undone(checker: Writer, editor: Writer) -> None:
    speaker = next(each for each in checker.read("speakers/?name=Biggar").json()["results"] if each["kind"] == "person")
    asked = {"forms": ["Graeme Bigger", "Bigger"], "right": "Graeme Biggar", "speaker": speaker["id"]}
    shown = checker("POST", "corrections/preview/", asked).json()
    places = {"seen": shown["seen"], "shown": [each["place"] for each in shown["places"]]}
    places["ticked"] = [each["place"] for each in shown["places"] if each["ticked"]]
    assert places["ticked"]
    missing = problem(checker("POST", "corrections/", asked | places), 422)
    assert [error["pointer"] for error in missing["errors"]] == ["/why"]
    proposal = asked | places | {"why": "His own page spells it so."}
    assert problem(checker("POST", "corrections/", proposal | {"shown": [], "ticked": ["1.2.3"]}), 409)["changed"]
    nobody = problem(checker("POST", "corrections/", proposal | {"what": "speaker", "speaker": None}), 422)
    assert [error["pointer"] for error in nobody["errors"]] == ["/speaker"]
    path = checker.new("corrections", proposal)
    problem(checker.step(path, "approve"), 403)
    assert editor.step(path, "approve").json()["state"] == "approved"
    assert editor.step(path, "apply").json()["state"] == "applied"
    assert checker.step(path, "publisher-state", {"state": "reported"}).json()["publisher_state"] == "reported"
    assert editor.step(path, "undo", {"reason": "Not yet."}).json()["state"] == "undone"
    claim = checker.read("claims/?state=published&limit=1").json()["results"][0]["id"]
    ours = checker.step(
        f"claims/{claim}/",
        "correct",
        {"right": "As said", "why": "Typed wrongly", "changes": {"occasion": "A hearing", "said_on": "2024"}},
    )
    assert (ours.status_code, ours.json()["whose"]) == (202, "ours")


def test_a_stale_write_is_told_what_came_between(checker: Writer, editor: Writer) -> None:
    path = checker.new("claims", CLAIM)
    before = editor.read(path)
    seen = before["ETag"]
    checker.over(path, "PATCH", {"occasion": "A walk"})
    told = problem(editor("PATCH", path, {"occasion": "A talk", "context": "None"}, If_Match=seen), 412)
    assert told["differences"] == [
        {"pointer": "/version", "seen": 1, "current": 2},
        {"pointer": "/occasion", "seen": "", "current": "A walk", "yours": "A talk"},
    ]
    now = editor.read(path)
    assert (told["current"], told["etag"]) == (now.json(), now["ETag"])
    for tag, status in (('"1-0"', 412), ("nonsense", 412), ("*", 428), ("", 428)):
        assert editor("PATCH", path, {"context": "None"}, If_Match=tag).status_code == status
    also = f'"1-0", W/{now["ETag"][:-1]}-gzip"'
    assert editor("PATCH", path, {"context": "None"}, If_Match=also).status_code == 200


def test_who_retries_is_answered_as_the_first_time(checker: Writer, editor: Writer) -> None:
    first, again, other = (checker("POST", "claims/", CLAIM, Idempotency_Key=key) for key in ("k1", "k1", "k2"))
    assert (first.status_code, first.content, first["ETag"]) == (again.status_code, again.content, again["ETag"])
    assert first["Location"] == again["Location"]
    assert again["Idempotency-Replayed"] == "true"
    assert other.json()["id"] != first.json()["id"]
    reworded = checker("POST", "claims/", CLAIM | {"text": "Another."}, Idempotency_Key="k1")
    assert problem(reworded, 422)["errors"][0]["header"] == "Idempotency-Key"
    theirs = editor("POST", "claims/", CLAIM | {"text": "Another."}, Idempotency_Key="k1")
    assert theirs.status_code == 201
    path = f"claims/{first.json()['id']}/"
    sent: dict[str, Any] = {"If_Match": first["ETag"], "Idempotency_Key": "k1"}
    opened = checker("POST", f"{path}open/", {}, **sent)
    assert checker("POST", f"{path}open/", {}, **sent).content == opened.content
    problem(checker("POST", "claims/", {"kind": "poem"}, Idempotency_Key="k3"), 422)
    assert checker("POST", "claims/", CLAIM, Idempotency_Key="k3").status_code == 201
    for key in ("", "x" * 201, "ä"):
        problem(checker("POST", "claims/", CLAIM, Idempotency_Key=key), 400)
