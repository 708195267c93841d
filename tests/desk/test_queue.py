"""The queue: its lists, how they are narrowed and shown, and many decisions at once."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.test import Client

from claims.actions import claims
from claims.models import Claim, Finding, Suggestion
from claims.queries.queues.registry import LISTS
from sources.actions import actors
from sources.models import Capture, User


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


@pytest.mark.parametrize("key", LISTS)
def test_every_list_opens_and_says_what_to_do_when_it_is_empty(key: str, checker: Client) -> None:
    found = page(checker, f"/queue?list={key}")
    assert LISTS[key].about in found
    empty = LISTS[key].empty.replace("'", "&#x27;") in found
    assert empty != ("data-item" in found)
    told = checker.get(f"/queue.json?list={key}").json()
    assert told["list"] == key
    assert found.count("<tr id=") == len(told["results"])


def test_suggestions_come_document_by_document(checker: Client) -> None:
    rows = checker.get("/queue.json").json()["results"]
    documents = [row["document"] for row in rows]
    assert len(rows) > 10
    assert sum(one != other for one, other in pairwise(documents)) < len(set(documents))


def test_a_figure_stands_with_what_it_measures_as_the_text_puts_them(checker: Client) -> None:
    said = {row["what"] for row in checker.get("/queue.json?kind=statistic").json()["results"]}
    assert {
        "421,000 ferry passengers between Ardmouth and Skerry Island",
        "5% of sailings were cancelled",  # "About 5% of sailings were cancelled"
        "£6.2 million – company earned from fares",  # "The company earned £6.2 million from fares."
    } <= said


def test_chips_narrow_a_list(checker: Client) -> None:
    both = checker.get("/queue.json").json()["results"]
    quoted = checker.get("/queue.json?kind=quotation").json()["results"]
    assert {row["kind"] for row in quoted} == {"quotation"}
    assert 0 < len(quoted) < len(both)
    assert checker.get("/queue.json?kind=nonsense").json()["results"] == both


def test_a_list_is_ordered_by_a_column_both_ways(checker: Client) -> None:
    up = [row["publisher"] for row in checker.get("/queue.json?order=publisher").json()["results"]]
    down = [row["publisher"] for row in checker.get("/queue.json?order=-publisher").json()["results"]]
    assert up == sorted(up)
    assert down == sorted(up, reverse=True)
    assert 'aria-sort="ascending"' in page(checker, "/queue?order=kind")


def test_columns_are_remembered(checker: Client) -> None:
    assert "of-publisher" not in page(checker, "/queue")
    problems = page(checker, "/queue?list=findings")
    assert 'class="of-severity"' in problems
    assert 'class="of-who"' not in problems
    page(checker, "/queue?columns=publisher&columns=kind")
    found = page(checker, "/queue")
    assert 'class="of-publisher"' in found
    assert 'class="of-who"' not in found


def test_the_peek_shows_what_accepting_makes(checker: Client) -> None:
    row = next(
        row for row in checker.get("/queue.json?kind=quotation").json()["results"] if "extraordinary" in row["what"]
    )
    found = page(checker, f"/queue/peek/{row['ref']}")
    assert "<mark" in found
    assert "Accepting records it as said by" in found
    assert f"/s/{row['ref'][1:]}/accept" in page(checker, f"/queue?peek={row['ref']}")


@pytest.mark.parametrize("ref", ["x1", "s", "s999999", "f999999", "s1e9", "s²"])
def test_a_peek_of_nothing_is_not_found(ref: str, checker: Client) -> None:
    assert checker.get(f"/queue/peek/{ref}").status_code == 404


def test_a_long_list_comes_in_pages(busy: Callable[[int], Capture], checker: Client) -> None:
    busy(60)
    first = checker.get("/queue.json").json()
    second = checker.get(first["next"]).json()
    assert len(first["results"]) == 50
    assert not {row["ref"] for row in first["results"]} & {row["ref"] for row in second["results"]}


def refs(capture: Capture) -> list[str]:
    return [f"s{pk}" for pk in Suggestion.objects.filter(capture=capture).values_list("pk", flat=True)]


def test_many_are_decided_after_a_look_at_each(busy: Callable[[int], Capture], checker: Client) -> None:
    capture = busy(5)
    chosen = {"ref": refs(capture), "verb": "accept", "next": "/queue?list=suggestions"}
    shown = checker.post("/queue/preview", chosen).content.decode()
    assert shown.count("checkbox") == 5
    assert "Accepting records" in shown
    assert "Accept 5 suggestions</h1>" in shown
    assert not Claim.objects.filter(suggestions__capture=capture).exists()
    answer = checker.post("/queue/apply", chosen)
    assert answer["Location"] == "/queue?list=suggestions"
    assert Claim.objects.filter(suggestions__capture=capture).count() == 5
    [undo] = re.findall(r'hx-post="(/queue/undo[^"]+)"', page(checker, "/queue"))
    assert set(undo.removeprefix("/queue/undo?refs=").split(",")) == set(chosen["ref"])
    answer = checker.post(undo, {"next": "/queue?list=suggestions"}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/queue?list=suggestions"
    assert "Taken back: 5 wait again." in page(checker, "/queue")
    assert set(Suggestion.objects.filter(capture=capture).values_list("state", flat=True)) == {"pending"}
    assert not Claim.objects.filter(suggestions__capture=capture).exists()


def test_many_are_refused_for_one_reason(busy: Callable[[int], Capture], checker: Client) -> None:
    capture = busy(3)
    doubts = [f"f{pk}" for pk in Finding.objects.filter(capture=capture).values_list("pk", flat=True)]
    chosen = {"ref": [*refs(capture), *doubts], "verb": "refuse", "reason": "noted already"}
    checker.post("/queue/apply", chosen)
    assert set(Suggestion.objects.filter(capture=capture).values_list("state", "refused_because")) == {
        ("refused", "noted already")
    }
    assert set(Finding.objects.filter(capture=capture).values_list("state", flat=True)) == {"dismissed"}
    checker.post(f"/queue/undo?refs={','.join(chosen['ref'])}")
    assert set(Suggestion.objects.filter(capture=capture).values_list("state", flat=True)) == {"pending"}
    assert set(Finding.objects.filter(capture=capture).values_list("state", flat=True)) == {"suspected"}


def test_nothing_selected_changes_nothing(checker: Client) -> None:
    assert checker.post("/queue/preview", {"verb": "accept"}).status_code == 302
    assert "Select what is to be decided first" in page(checker, "/queue")


def test_a_claim_given_to_review_waits_for_others_eyes(checker: Client) -> None:
    by = actors.person(User.objects.get(username="checker"))
    claim = claims.add(kind="assertion", text="The quay is short.", by=by)
    claims.open_(claim=claim, by=by)
    claims.submit(claim=claim, by=by)
    assert "The quay is short." not in page(checker, "/queue?list=second-pair")
    other = Client()
    other.force_login(User.objects.get(username="admin"))
    assert "The quay is short." in page(other, "/queue?list=second-pair")


def test_who_only_reads_sees_the_queue_and_decides_nothing(reader: Client) -> None:
    assert "checkbox" not in page(reader, "/queue?columns=what").replace('type="checkbox" name="columns"', "")
    assert reader.post("/queue/apply", {"verb": "accept"}).status_code == 403


def test_what_is_assigned_is_in_the_list_of_the_one_it_is_given_to(
    busy: Callable[[int], Capture], checker: Client
) -> None:
    capture = busy(1)
    finding = Finding.objects.get(capture=capture)
    assert f"f{finding.pk}" in page(checker, f"/queue/peek/f{finding.pk}")
    checker.post("/queue/assign", {"of": f"f{finding.pk}", "to": "checker"})
    checker.post("/queue/assign", {"of": str(capture.document.public_id), "to": "checker"})
    mine = checker.get("/queue.json?list=mine").json()["results"]
    assert {row["ref"] for row in mine} == {f"f{finding.pk}", f"d{capture.document_id}"}
    unassigned = checker.get("/queue.json?list=unassigned").json()["results"]
    assert f"d{capture.document_id}" not in {row["ref"] for row in unassigned}
    assert checker.post("/queue/assign", {"of": f"f{finding.pk}", "to": "nobody"}).status_code == 404
    refused = checker.post("/queue/assign", {"of": f"f{'9' * 5000}", "to": "checker"}, follow=True)
    assert "That is not a public id" in refused.content.decode()
