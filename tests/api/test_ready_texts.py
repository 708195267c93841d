"""Ready text of more citations than one waits for: asked for, made by a worker, fetched while it may be told."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import claims as claim_actions, ready_texts as actions, speakers
from claims.errors import TooManyTexts
from claims.flows import ready_texts
from claims.models import Claim, ReadyText, Speaker
from sources.actions import actors
from sources.models import User
from tests.api.test_citations import body
from tests.api.test_manners import problem

ADDRESS = "/api/v1/ready-texts/"


def post(client: Client, data: dict[str, Any], **headers: str) -> Any:
    return client.post(ADDRESS, data, content_type="application/json", headers=headers)


def made(client: Client, data: dict[str, Any]) -> dict[str, Any]:
    """What is told of one that a worker has made."""
    answer = post(client, data)
    assert answer.status_code == 202, answer.content
    app.tasks[actions.TASK](text=ReadyText.objects.get(key=answer.json()["id"]).pk)
    told: dict[str, Any] = client.get(answer["Location"]).json()
    return told


@pytest.mark.parametrize("listed", ["claims/?kind=statistic&", "documents/?"])
def test_what_is_refused_for_its_length_says_what_to_send_and_the_text_is_the_same(
    listed: str, loaded: None, anyone: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/api/v1/{listed}format=text&style=vancouver&locale=en-US"
    text = body(anyone.get(address))
    monkeypatch.setattr("api.views.citations.MOST_FORMATTED", -1)
    job = problem(anyone.get(address), 400)["job"]
    monkeypatch.setattr("claims.flows.ready_texts._BATCH", 2)
    told = made(anyone, job["send"])
    assert job["address"].endswith(ADDRESS)
    assert (told["state"], told["done"], told["bytes"]) == ("done", told["total"], len(text))
    assert body(anyone.get(told["text"])) == text


def test_a_text_is_made_in_the_background_and_fetched_in_parts(loaded: None, anyone: Client) -> None:
    wish = {"noun": "claims", "where": {"kind": "quotation", "q": "Biggar"}, "cite": "record"}
    answer = post(anyone, wish)
    told = answer.json()
    assert (answer.status_code, answer["Location"]) == (202, told["address"])
    assert int(answer["Retry-After"]) > 0
    assert (told["state"], told["done"], told["text"], told["kept_until"]) == ("waiting", 0, None, None)
    assert told["total"] > 0
    problem(anyone.get(f"{told['address']}text/"), 409)
    again = post(anyone, wish | {"style": "apa"})
    assert (again.status_code, again.json()["id"]) == (202, told["id"])

    job = ReadyText.objects.get(key=told["id"])
    ready_texts.work_on(job.pk)
    ready_texts.work_on(job.pk)  # done already
    done = anyone.get(told["address"]).json()
    assert post(anyone, wish).status_code == 200
    whole = anyone.get(done["text"])
    text = body(whole)
    assert whole["Content-Type"] == "text/x-bibliography; style=apa; locale=en-GB; charset=utf-8"
    assert whole["ETag"] == f'"{done["sha256"]}"'
    assert len(text.splitlines()) == done["total"] == done["done"]
    part = anyone.get(done["text"], headers={"Range": "bytes=5-9"})
    assert (part.status_code, part.getvalue()) == (206, text[5:10])
    assert len(text) == int(anyone.head(done["text"], headers={"Range": "bytes=5-9"})["Content-Length"])
    assert anyone.get(done["text"], headers={"If-None-Match": whole["ETag"]}).status_code == 304
    beyond = anyone.get(done["text"], headers={"Range": f"bytes={len(text)}-"})
    assert (problem(beyond, 416)["status"], beyond["Content-Range"]) == (416, f"bytes */{len(text)}")

    claim_actions.withdraw(claim=Claim.objects.get(pk=job.keys[-1]), by=actors.system(), reason="Never said.")
    assert anyone.get(told["address"]).json()["state"] == "withdrawn"
    problem(anyone.get(done["text"]), 410)
    assert post(anyone, wish).json()["id"] != told["id"]
    assert ready_texts.forget() == 1
    problem(anyone.get(told["address"]), 404)


def protect(job: ReadyText) -> None:
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    speakers.protect(speaker=speaker, label="a passenger", by=actors.system(), reason="She is a minor.")


def withdraw(job: ReadyText) -> None:
    claim_actions.withdraw(claim=Claim.objects.get(pk=job.keys[0]), by=actors.system(), reason="Never said.")


@pytest.mark.parametrize("away", [protect, withdraw])
def test_what_is_taken_away_meanwhile_is_in_no_text(
    away: Callable[[ReadyText], None], loaded: None, anyone: Client
) -> None:
    told = post(anyone, {"noun": "claims"}).json()
    job = ReadyText.objects.get(key=told["id"])
    away(job)
    ready_texts.work_on(job.pk)
    told = anyone.get(told["address"]).json()
    assert told["done"] == told["total"]
    text = body(anyone.get(told["text"])).decode()
    assert text
    assert ("Okafor" not in text) if away is protect else (str(Claim.objects.get(pk=job.keys[0]).public_id) not in text)
    # And where it came after the text was made, that is told no more.
    (withdraw if away is protect else protect)(ReadyText.objects.get(pk=job.pk))
    problem(anyone.get(told["text"]), 410)


def test_a_text_is_for_who_asked_while_their_role_lasts(reader: Client, anyone: Client, monkeypatch: Any) -> None:
    draft = claim_actions.add(kind="assertion", text="Not out yet.", by=actors.system())
    told = made(reader, {"noun": "claims", "cite": "record"})
    assert draft.public_id in body(reader.get(told["text"])).decode()
    colleague = Client()
    colleague.force_login(User.objects.get(username="checker"))
    for other in (anyone, colleague):
        problem(other.get(told["text"]), 404)
        problem(other.get(told["address"]), 404)
    monkeypatch.setattr("claims.queries.ready_texts.may_read_texts", lambda user: False)
    problem(reader.get(told["text"]), 404)
    # What anybody asked for is for whoever is given its address.
    open_to_all = made(anyone, {"noun": "claims", "cite": "record"})
    assert draft.public_id not in body(colleague.get(open_to_all["text"])).decode()


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({}, "/noun"),
        ({"noun": "poems"}, "/noun"),
        ({"noun": "claims", "where": {"kidn": "quotation"}}, "/where/kidn"),
        ({"noun": "claims", "where": {"kind": "poem"}}, "/where/kind"),
        ({"noun": "claims", "where": {"kind": 7}}, "/where/kind"),
        ({"noun": "claims", "where": []}, "/where"),
        ({"noun": "claims", "style": "poem"}, "/style"),
        ({"noun": "claims", "limit": 5}, "/limit"),
    ],
)
def test_what_cannot_be_made_is_refused_and_named(
    sent: dict[str, Any], pointer: str, loaded: None, anyone: Client
) -> None:
    assert [error["pointer"] for error in problem(post(anyone, sent), 422)["errors"]] == [pointer]


def test_nobody_has_too_many_made_or_one_too_long(
    loaded: None, anyone: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for style in ("apa", "mla"):
        assert post(anyone, {"noun": "documents", "style": style}).status_code == 202
    refused = post(anyone, {"noun": "documents", "style": "oscola"})
    assert (problem(refused, 429)["refusal"], int(refused["Retry-After"]) > 0) == ("too-many-texts", True)
    wish = actions.Wish("documents", {}, [], "both", "apa", "en-GB", "http://there.example/", False, "1.0")
    person = actors.person(User.objects.get(username="reader"))
    for style in "abcde":
        actions.ask(wish=replace(wish, style=style), by=person)
    with pytest.raises(TooManyTexts):
        actions.ask(wish=wish, by=person)
    # One at a time, colleagues' first, and after whatever else waits.
    queued = ProcrastinateJob.objects.filter(task_name=actions.TASK).order_by("-priority", "id")
    assert list(queued.values_list("lock", "priority")) == [(actions.TASK, -1)] * 5 + [(actions.TASK, -2)] * 2
    monkeypatch.setattr("api.views.ready_texts.MOST", 1)
    assert "10,000 for who signs in" in problem(post(anyone, {"noun": "claims"}), 422)["detail"]


def test_what_fails_says_so_and_can_be_asked_for_again(loaded: None, anyone: Client) -> None:
    told = post(anyone, {"noun": "claims"}).json()
    job = ReadyText.objects.get(key=told["id"])
    ReadyText.objects.filter(pk=job.pk).update(style="poem")
    with pytest.raises(KeyError):
        ready_texts.work_on(job.pk)
    assert anyone.get(told["address"]).json()["state"] == "failed"
    second = post(anyone, {"noun": "claims"}).json()
    assert second["id"] != told["id"]
    # PostgreSQL keeps two of one wish apart, and refuses one that is done without a text, or is further than its end.
    for broken in (
        {"wish": job.wish, "state": "waiting"},
        {"state": "done", "done": job.total, "since": 1},
        {"done": job.total + 1},
        {"state": "lost"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            ReadyText.objects.filter(pk=job.pk).update(**broken)
    # What is forgotten meanwhile, with an erasure for one, is not made.
    actions.forget_all()
    ready_texts.work_on(job.pk + 1)
    problem(anyone.get(second["address"]), 404)
