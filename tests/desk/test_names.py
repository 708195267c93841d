"""Names at the desk: their forms, who is the same, who is never named."""

from typing import Any

import pytest
from django.test import Client

from claims.actions import speakers
from claims.models import Speaker, SpeakerName
from sources.actions import actors
from sources.models import User


@pytest.fixture
def biggar(checker: Client) -> Speaker:
    return Speaker.objects.get(names__text="Graeme Biggar")


@pytest.fixture
def editor(checker: Client) -> Client:
    signed_in = Client()
    signed_in.force_login(User.objects.get(username="editor"))
    return signed_in


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def post(client: Client, address: str, **given: Any) -> str:
    return client.post(address, given, follow=True).content.decode()


def test_a_name_shows_how_often_when_and_by_whom_it_is_printed(biggar: Speaker, reader: Client) -> None:
    shown = page(reader, f"/names/{biggar.public_id}")
    assert "<bdi>Graeme Biggar</bdi>" in shown
    assert "18 July 2023" in shown
    assert "National Crime Agency" in shown
    # The body's own statement and what was printed of it came out on two days.
    assert "Forms of the name over time" in shown


def test_any_spelling_finds_the_name(biggar: Speaker, reader: Client) -> None:
    speakers.add_name(speaker=biggar, text="Graham Bigger", kind="misspelling", by=actors.import_())
    shown = page(reader, "/names?q=bigger")
    assert f"/names/{biggar.public_id}" in shown
    assert "Graeme Biggar" in shown
    assert "Tove Harland" not in shown
    assert {row["name"] for row in reader.get("/names.json").json()["results"]} >= {"Graeme Biggar", "Tove Harland"}


def test_nobody_found_says_what_to_do(reader: Client) -> None:
    assert "Nobody in the record" in page(reader, "/names?q=Zzyzx")


def test_names_come_fifty_at_a_time(checker: Client) -> None:
    for number in range(60):
        speakers.ensure(name=f"Ada Moor{number:02}", kind="person", by=actors.import_())
    first = checker.get("/names.json").json()
    second = checker.get("/names.json", {"after": first["next"]}).json()
    assert (len(first["results"]), second["next"]) == (50, None)
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in second["results"]}


def test_it_leads_to_a_correction_with_the_form_filled_in(biggar: Speaker, checker: Client) -> None:
    speakers.add_name(speaker=biggar, text="Graeme Bigger", kind="misspelling", by=actors.import_())
    shown = page(checker, f"/names/{biggar.public_id}")
    address = f"/corrections/new?speaker={biggar.public_id}&right=Graeme%20Biggar&forms=Graeme%20Bigger"
    assert address.replace("&", "&amp;") in shown
    assert ">Graeme Bigger</textarea>" in page(checker, address)


def test_names_are_added_judged_and_taken_out(biggar: Speaker, checker: Client) -> None:
    here = f"/names/{biggar.public_id}"
    post(checker, f"{here}/add", text="G. Biggar", kind="alias")
    name = SpeakerName.objects.get(text="G. Biggar")
    post(checker, f"{here}/forms/{name.pk}", kind="preferred")
    kinds = dict(SpeakerName.objects.filter(speaker=biggar).values_list("text", "kind"))
    assert kinds == {"G. Biggar": "preferred", "Graeme Biggar": "alias"}
    post(checker, f"{here}/forms/{name.pk}", remove="1")
    assert not SpeakerName.objects.filter(pk=name.pk).exists()


@pytest.mark.parametrize("given", [{"text": ""}, {"text": "x" * 501}, {"text": "Graeme Biggar"}])
def test_a_name_that_cannot_be_is_refused(given: dict[str, str], biggar: Speaker, checker: Client) -> None:
    assert "Nothing was changed." in post(checker, f"/names/{biggar.public_id}/add", **given)
    assert SpeakerName.objects.filter(speaker=biggar).count() == 1


def test_another_s_name_is_not_changed_from_here(biggar: Speaker, checker: Client) -> None:
    other = SpeakerName.objects.get(text="Tove Harland")
    told = post(checker, f"/names/{biggar.public_id}/forms/{other.pk}", kind="alias")
    assert "There is no such name" in told
    assert SpeakerName.objects.get(pk=other.pk).kind == "preferred"


def test_roles_are_kept_with_their_dates(biggar: Speaker, checker: Client) -> None:
    here = f"/names/{biggar.public_id}"
    shown = post(checker, f"{here}/roles", title="director general", organisation="NCA", **{"from": "2021-10"})
    assert "from 1 October 2021 or later, by 31 October 2021" in shown
    assert "Dates are written like" in post(checker, f"{here}/roles", title="chair", to="soon")
    role = biggar.roles.get()
    post(checker, f"{here}/roles/{role.pk}")
    assert not biggar.roles.exists()


def test_two_that_are_one_are_merged_and_taken_apart(biggar: Speaker, checker: Client) -> None:
    other = speakers.ensure(name="Graeme Bigger", kind="person", by=actors.import_())
    shown = post(checker, f"/names/{other.public_id}/merge", into="Graeme Biggar")
    assert "Graeme Biggar</bdi></a>" in shown
    assert "a redirect" in shown
    assert "Graeme Bigger" in page(checker, f"/names/{biggar.public_id}")
    post(checker, f"/names/{other.public_id}/unmerge")
    other.refresh_from_db()
    assert other.merged_into is None
    assert "Nobody else goes by that" in post(checker, f"/names/{other.public_id}/merge", into="Nobody Atall")


def test_a_protected_speaker_is_named_nowhere_in_public(biggar: Speaker, editor: Client) -> None:
    here = f"/names/{biggar.public_id}"
    claim = biggar.claims.filter(state="published").first()
    assert claim is not None
    assert "Biggar" in page(Client(), f"/c/{claim.public_id}")
    post(editor, f"{here}/protect", label="a senior official", reason="a source")
    for address in ("/", "/corrections", "/corrections.json", "/corrections.atom", "/corrections.csv"):
        assert "Biggar" not in page(Client(), address)
    assert Client().get(f"/c/{claim.public_id}").status_code == 404
    assert "protected: in public" in page(editor, here)
    post(editor, f"{here}/unprotect", reason="no source after all")
    assert "Biggar" in page(Client(), f"/c/{claim.public_id}")


def test_letters_that_look_alike_are_told(biggar: Speaker, checker: Client) -> None:
    post(checker, f"/names/{biggar.public_id}/add", text="Gr\N{CYRILLIC SMALL LETTER A}eme Biggar", kind="alias")
    assert "mixes Cyrillic and Latin letters" in page(checker, f"/names/{biggar.public_id}")


def test_readers_look_and_change_nothing(biggar: Speaker, reader: Client) -> None:
    here = f"/names/{biggar.public_id}"
    assert "/merge" not in page(reader, here)
    for deed in ("add", "roles", "merge", "unmerge", "protect", "unprotect"):
        assert reader.post(f"{here}/{deed}").status_code == 403
    assert reader.get(f"{here}.json").json()["name"] == "Graeme Biggar"
    assert reader.get("/names/SPK-000000").status_code == 404
    assert Client().get("/names").status_code == 302


def test_pronouns_are_set_with_their_history(biggar: Speaker, checker: Client, reader: Client) -> None:
    here = f"/names/{biggar.public_id}"
    post(checker, f"{here}/pronouns", pronouns="he / him", reason="His own page says so.")
    shown = post(checker, f"{here}/pronouns", pronouns="they/them", description="Of the agency", reason="He asked.")
    post(checker, f"{here}/ids", scheme="Wikidata", id="Q42")
    post(checker, f"{here}/ids", scheme="viaf", id="7")
    assert "such as wikidata" in post(checker, f"{here}/ids", scheme="", id="7")
    assert "<code>Q42</code>" in post(checker, f"{here}/ids", scheme="viaf", id="")
    assert reader.post(f"{here}/ids").status_code == 403
    for words in ("Of the agency", "he/him", "His own page says so.", "they/them", "He asked."):
        assert words in shown
    assert "with / between" in post(checker, f"{here}/pronouns", pronouns="<b>")
    assert reader.post(f"{here}/pronouns").status_code == 403
    biggar.refresh_from_db()
    assert (biggar.pronouns, biggar.external_ids) == ("they/them", {"wikidata": "Q42"})
