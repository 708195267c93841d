"""Correcting what was printed, at the desk: seen first, decided by two people, done and undone as one."""

import re

import pytest
from django.test import Client

from claims.models import Correction, CorrectionPlace, SpeakerName
from claims.queries.corrections_public import Wish, listed
from sources.actions import actors
from sources.models import User
from tests.claims.corrections.state import state
from tests.claims.printed import captured

WANTED = {
    "what": "name",
    "kind": "correction",
    "forms": "Bigger\nGraeme Bigger",
    "right": "Graeme Biggar",
    "speaker": "",
    "why": "The agency's own statement names him.",
}


@pytest.fixture
def editor(checker: Client) -> Client:
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="editor"))
    return signed_in


def hidden(page: str) -> dict[str, str]:
    return {name: re.findall(rf'name="{name}" value="([^"]*)"', page)[0] for name in ("seen", "shown")}


def ticks(page: str, *, all_: bool = False) -> list[str]:
    return re.findall(rf'name="tick" value="([\d.]+)"{"" if all_ else " checked"}', page)


def previewed(client: Client, **other: str) -> str:
    response = client.post("/corrections/preview", WANTED | other)
    assert response.status_code == 200
    return str(response.content.decode())


def proposed(client: Client, *, leave: int = 0) -> Correction:
    page = previewed(client)
    answer = client.post("/corrections/propose", WANTED | hidden(page) | {"tick": ticks(page)[leave:]})
    assert answer.status_code == 302, answer.content.decode()
    return Correction.objects.latest("pk")


def test_every_place_is_shown_before_anything_is_proposed(checker: Client) -> None:
    page = previewed(checker)
    assert "Captured texts do not change" in page
    assert len(ticks(page, all_=True)) == 2
    assert "The Morning Ledger" in page
    assert page.count("<mark>") == 2
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("forms", " \n ", "Write at least one form"),
        ("right", "", "Write how it should read"),
        ("why", "  ", "Say why"),
        ("speaker", "Nobody Atall", "Nobody in the record"),
        ("speaker", "SPK-000000", "Nobody in the record"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(field: str, value: str, told: str, checker: Client) -> None:
    page = previewed(checker, **{field: value})
    assert told in page
    assert f'id="{field}-error"' in page
    assert "The agency" in page or field == "why"


def test_a_link_fills_in_the_form(checker: Client) -> None:
    page = checker.get("/corrections/new?forms=Bigger&right=Graeme+Biggar").content.decode()
    assert ">Bigger</textarea>" in page
    assert 'value="Graeme Biggar"' in page


def test_a_form_that_stands_nowhere_is_said_to(checker: Client) -> None:
    assert "stands in any captured text" in previewed(checker, forms="Zzyzx")


def test_a_figure_is_read_from_words(checker: Client) -> None:
    figure = WANTED | {"what": "figure", "forms": "421,000", "right": "412,000"}
    assert 'name="tick"' in checker.post("/corrections/preview", figure).content.decode()
    told = checker.post("/corrections/preview", figure | {"right": "many"}).content.decode()
    assert "holds no figure that can be read" in told


def test_it_is_proposed_approved_applied_and_undone(checker: Client, editor: Client) -> None:
    before = state()
    correction = proposed(checker, leave=1)
    assert list(CorrectionPlace.objects.order_by("passage__start").values_list("ticked", flat=True)) == [False, True]
    here = f"/corrections/{correction.public_id}"
    assert state() == before
    editor.post(f"{here}/approve")
    editor.post(f"{here}/apply")
    correction.refresh_from_db()
    assert correction.state == "applied"
    assert SpeakerName.objects.filter(kind="misspelling", text__contains="Bigger").exists()
    page = editor.get(f"{here}/edit").content.decode()
    assert "Undo all of it" in page
    assert "printed" in page
    public = Client().get(here)
    assert public.status_code == 200
    assert "name is Graeme Biggar" in public.content.decode()
    editor.post(f"{here}/undo", {"reason": "It was another man."})
    assert state() == before
    gone = Client().get(here)
    assert (gone.status_code, "Bigger" in gone.content.decode()) == (410, False)
    assert Client().get("/corrections.json").json()["items"] == []


def test_nobody_approves_their_own(editor: Client) -> None:
    correction = proposed(editor)
    here = f"/corrections/{correction.public_id}"
    page = editor.get(f"{here}/edit").content.decode()
    assert "You wrote a part of this" in page
    told = editor.post(f"{here}/approve", follow=True).content.decode()
    assert "Nothing was changed." in told
    correction.refresh_from_db()
    assert correction.state == "proposed"


def test_a_new_capture_between_preview_and_proposal_opens_the_preview_again(checker: Client) -> None:
    page = previewed(checker)
    captured("Graeme Bigger spoke once more.", by=actors.import_("tests"))
    answer = checker.post("/corrections/propose", WANTED | hidden(page) | {"tick": ticks(page)[:1]})
    again = answer.content.decode()
    assert answer.status_code == 409
    assert "1 new place in A text for a test" in again
    assert '<span class="tag good">new</span>' in again
    # The place that was unticked stays so; the new one is ticked as any other.
    assert len(ticks(again)) == 2
    assert not Correction.objects.exists()
    checker.post("/corrections/propose", WANTED | hidden(again) | {"tick": ticks(again)})
    assert Correction.objects.count() == 1


def test_a_new_capture_after_the_approval_opens_the_preview_instead_of_applying(
    checker: Client, editor: Client
) -> None:
    correction = proposed(checker)
    here = f"/corrections/{correction.public_id}"
    editor.post(f"{here}/approve")
    captured("Graeme Bigger spoke once more.", by=actors.import_("tests"))
    answer = editor.post(f"{here}/apply")
    assert answer["Location"] == f"{here}/again"
    page = editor.get(f"{here}/again").content.decode()
    assert '<span class="tag good">new</span>' in page
    editor.post(f"{here}/again", hidden(page) | {"tick": ticks(page)})
    correction.refresh_from_db()
    assert correction.state == "proposed"
    # Who proposed it again has written a part of it.
    editor.post(f"{here}/approve")
    correction.refresh_from_db()
    assert correction.state == "proposed"


def test_what_was_edited_since_is_listed_and_stays(checker: Client, editor: Client) -> None:
    correction = proposed(checker)
    here = f"/corrections/{correction.public_id}"
    editor.post(f"{here}/approve")
    editor.post(f"{here}/apply")
    name = SpeakerName.objects.get(text="Graeme Bigger")
    checker.post(f"/names/{name.speaker.public_id}/forms/{name.pk}", {"kind": "former"})
    told = editor.post(f"{here}/undo", {"reason": "a try"}, follow=True).content.decode()
    assert "Edited since" in told
    assert "its kind was edited" in told
    editor.post(f"{here}/undo", {"reason": "a try", "rest": "1"})
    correction.refresh_from_db()
    assert correction.state == "undone"
    assert SpeakerName.objects.get(pk=name.pk).kind == "former"


def test_it_is_rejected_with_a_reason(checker: Client, editor: Client) -> None:
    correction = proposed(checker)
    editor.post(f"/corrections/{correction.public_id}/reject", {"reason": "Both are his names."})
    correction.refresh_from_db()
    assert (correction.state, correction.rejected_because) == ("rejected", "Both are his names.")
    assert Client().get(f"/corrections/{correction.public_id}").status_code == 404


def test_what_the_publisher_did_is_noted(checker: Client, editor: Client) -> None:
    correction = proposed(checker)
    for deed in ("approve", "apply"):
        editor.post(f"/corrections/{correction.public_id}/{deed}")
    checker.post(f"/corrections/{correction.public_id}/publisher", {"state": "reported", "note": "By letter."})
    correction.refresh_from_db()
    assert (correction.publisher_state, correction.publisher_note) == ("reported", "By letter.")
    assert listed_states() == ["reported"]


def listed_states() -> list[str]:
    return [each.publisher_state for each in listed(Wish())[0]]


@pytest.mark.parametrize("given", ["", "x", "1.2", "1.2.3.4", "-1.2.3", "9999999999999999999.1.2"])
def test_a_place_that_is_none_is_not_ticked(given: str, checker: Client) -> None:
    page = previewed(checker)
    answer = checker.post("/corrections/propose", WANTED | hidden(page) | {"tick": given})
    assert "tick a place" in answer.content.decode()
    assert not Correction.objects.exists()


def test_readers_may_look_and_contributors_may_not_propose(reader: Client, checker: Client) -> None:
    correction = proposed(checker)
    assert reader.get(f"/corrections/{correction.public_id}/edit").status_code == 200
    assert reader.get("/corrections/new").status_code == 403
    assert reader.post(f"/corrections/{correction.public_id}/approve").status_code == 403
    assert Client().get(f"/corrections/{correction.public_id}/edit").status_code == 302


def test_what_it_rests_on_is_shown_to_all_who_decide_and_read(checker: Client, editor: Client) -> None:
    capture = captured("Its own page: the director general is Graeme Biggar.", by=actors.import_())
    rests = {"evidence_document": str(capture.document.public_id), "evidence_exact": "is Graeme Biggar."}
    assert "letter by letter" in previewed(checker, **rests | {"evidence_exact": "is Graham Bigger."})
    page = previewed(checker, **rests)
    assert "is Graeme Biggar.</blockquote>" in page
    checker.post("/corrections/propose", WANTED | rests | hidden(page) | {"tick": ticks(page)})
    correction = Correction.objects.latest("pk")
    assert correction.evidence_passage
    here = f"/corrections/{correction.public_id}"
    assert "is Graeme Biggar.</q>" in editor.get(f"{here}/edit").content.decode()
    editor.post(f"{here}/approve")
    editor.post(f"{here}/apply")
    assert "is Graeme Biggar.</q>" in Client().get(here).content.decode()
    assert Client().get(f"{here}.json").json()["_onrecord"]["rests_on"]["said"] == "is Graeme Biggar."
