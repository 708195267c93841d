"""The reader: what it shows of a text, to whom."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from claims.models import Claim, Suggestion
from sources.actions import actors, captures, documents
from sources.models import Capture, Document
from tests.claims.actions.desk import kept, quotation
from tests.claims.printed import captured


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def ledger() -> Document:
    return Document.objects.get(source__name="The Morning Ledger")


def test_it_opens_on_the_worst_problem(reader: Client) -> None:
    found = page(reader, f"/d/{ledger().public_id}")
    panel = found[found.index('id="panel"') :]
    assert panel.index("Range cut") < panel.index("Metadata missing")
    assert "680,000 to 830,000" in panel


def test_what_the_text_names_and_is_not_held_is_listed_with_a_field(checker: Client) -> None:
    found = page(checker, f"/d/{ledger().public_id}")
    listed = found[found.index("Named here, not held") :]
    assert "in a recent report" in listed
    assert "Source by [City Wire]" in listed
    assert 'action="/capture"' in listed


def test_where_nothing_seems_wrong_it_opens_on_the_claims(checker: Client) -> None:
    text = "A quay and its price\n\nBy Ann Moor\n2 May 2025\n\n“It is dear,” Ada Moor said on Monday."
    checker.post("/capture", {"what": text, "publisher": "The Bell"})
    address = f"/d/{Document.objects.latest('pk').public_id}"
    assert re.search(r'data-tab="claims" aria-current="true"', page(checker, address))
    # Who wrote it, and when, is nothing to be held.
    findings = page(checker, f"{address}?tab=findings")
    assert "Named here, not held" not in findings


def test_what_is_known_of_a_document_is_put_right_at_the_desk(checker: Client, reader: Client) -> None:
    document = ledger()
    given = {"publisher": "morning LEDGER", "published": "2023-07", "title": " A risk\n to children ", "language": "en"}
    told = checker.post(f"/d/{document.public_id}/describe", given, follow=True).content.decode()
    assert "Kept. The captured text stays as it is." in told
    document.refresh_from_db()
    assert document.title == "A risk to children"
    assert (str(document.published_earliest), str(document.published_latest)) == ("2023-07-01", "2023-07-31")
    assert document.source is not None
    assert document.source.name == "morning LEDGER"
    again = checker.post(f"/d/{document.public_id}/describe", given, follow=True).content.decode()
    assert "Nothing was changed: it says what it said before." in again
    refused = checker.post(f"/d/{document.public_id}/describe", {"published": "soon"}, follow=True).content.decode()
    assert "A date is written like" in refused
    assert "/describe" not in page(reader, f"/d/{document.public_id}")


def test_a_reader_sees_no_buttons_to_decide(reader: Client, checker: Client) -> None:
    address = f"/d/{ledger().public_id}?tab=claims"
    assert "/accept" not in page(reader, address)
    assert "/accept" in page(checker, address)


def test_a_doubtful_name_is_told_before_it_is_accepted(checker: Client) -> None:
    found = page(checker, f"/d/{ledger().public_id}?tab=claims")
    assert "is spelt in two ways here" in found


@pytest.mark.parametrize("tab", ["findings", "claims", "seen", "names", "notes", "unanchored", "history", "nonsense"])
def test_every_tab_opens(tab: str, reader: Client) -> None:
    page(reader, f"/d/{ledger().public_id}?tab={tab}")


@pytest.mark.parametrize("address", ["/d/DOC-000000", "/d/nothing", "/d/DOC-000000.json", "/d/CLM-7K2Q9M/panel"])
def test_what_is_not_there_is_not_found(address: str, reader: Client) -> None:
    response = reader.get(address)
    assert response.status_code == 404
    assert "What to do" in response.content.decode()


def test_nobody_reads_captured_texts_without_signing_in(loaded: None, client: Client) -> None:
    address = f"/d/{ledger().public_id}"
    assert client.get(address)["Location"] == f"/sign-in/?next={address}"
    assert client.get(f"{address}.json").status_code == 401
    assert client.get(f"{address}/panel", headers={"HX-Request": "true"}).status_code == 401


def test_the_page_as_json_is_what_the_api_says(reader: Client) -> None:
    document = ledger()
    told = reader.get(f"/d/{document.public_id}.json").json()
    assert told["capture"]["text"].startswith("The number of people")
    assert len(told["suggestions"]) == Suggestion.objects.filter(capture__document=document).count()
    assert {"capture", "suggestions", "findings", "appearances"} == told.keys()


def test_a_long_text_comes_in_parts(reader: Client) -> None:
    words = "The water stood at the second step of the quay and did not fall. " * 60
    capture = captured("\n\n".join(f"{number} {words}" for number in range(270)), by=actors.import_("tests"))
    assert len(capture.text) > 1_000_000
    address = f"/d/{capture.document.public_id}"
    first = page(reader, address)
    assert len(first) < 120_000
    assert "The next part" in first
    later = page(reader, f"{address}?from=600000")
    assert "The part before" in later
    assert re.search(r"Part \d\d of \d\d", later)
    assert "<html" not in page(reader, f"{address}/text?from=600000")


def test_an_older_capture_says_so_and_what_differs(reader: Client) -> None:
    by = actors.import_("tests")
    document = documents.add(title="Of the boat", by=by)
    old, new = (
        captures.keep(
            document=document, by=by, how="pasted", data=text.encode(), text=text, media_type="text/plain", reader="a/1"
        )
        for text in ("The boat is late.\n\nIt rains.", "The boat is early.\n\nIt rains.")
    )
    assert "The boat is early" in page(reader, f"/d/{document.public_id}")
    older = page(reader, f"/d/{document.public_id}?capture={old}")
    assert "An older capture" in older
    assert "The boat is late" in older
    differs = page(reader, f"/d/{document.public_id}/versions?old={old}&new={new}")
    assert "The boat is late." in differs
    assert "It rains" not in differs


def test_words_marked_by_hand_become_a_claim_of_whoever_may_decide(checker: Client) -> None:
    capture = captured("Ada Moor said that the quay is too short by 40 metres.", by=actors.import_("tests"))
    start = capture.text.index("the quay")
    given = {
        "capture": str(capture),
        "start": start,
        "end": start + 21,
        "exact": "the quay is too short",
        "kind": "quotation",
    }
    answer = checker.post(f"/d/{capture.document.public_id}/mark", given | {"speaker": "Ada Moor", "form": "indirect"})
    assert answer.status_code == 302
    claim = Claim.objects.get(text="the quay is too short")
    assert (claim.kind, str(claim.state)) == ("assertion", "draft")
    figure = {"capture": str(capture), "start": 43, "end": 45, "exact": capture.text[43:45], "kind": "statistic"}
    checker.post(f"/d/{capture.document.public_id}/mark", figure | {"measures": "missing length"})
    assert Claim.objects.get(kind="statistic", text=capture.text).statistics.get().measures == "missing length"


def test_words_that_do_not_stand_there_are_refused(checker: Client) -> None:
    capture = captured("The quay is too short.", by=actors.import_("tests"))
    given = {"capture": str(capture), "start": 0, "end": 8, "exact": "The pier", "kind": "quotation"}
    checker.post(f"/d/{capture.document.public_id}/mark", given)
    assert not Suggestion.objects.filter(capture=capture).exists()
    assert "not what stands at that place" in page(checker, "/")


def test_captured_markup_is_shown_and_never_read(reader: Client) -> None:
    by = actors.import_("tests")
    capture = captured("“<img src=x onerror=alert(1)> is late,” Ada Moor said. <script>alert(2)</script>", by=by)
    kept(capture, quotation(capture, "<img src=x onerror=alert(1)> is late,", name="<b>Ada</b> Moor"), by=by)
    found = page(reader, f"/d/{capture.document.public_id}?tab=claims")
    assert "<img src=x" not in found
    assert "<script>alert" not in found
    assert "<b>Ada" not in found


def test_many_cards_come_in_portions(busy: Callable[[int], Capture], checker: Client) -> None:
    capture = busy(70)
    address = f"/d/{capture.document.public_id}"
    assert page(checker, f"{address}?tab=claims").count('class="card quotation') == 60
    assert page(checker, f"{address}/panel?tab=claims&after=60").count('class="card quotation') == 10


def test_a_note_stands_by_its_words(checker: Client) -> None:
    capture = captured("The quay is too short.", by=actors.import_("tests"))
    given = {"capture": str(capture), "start": 4, "end": 8, "exact": "quay", "kind": "note"}
    address = f"/d/{capture.document.public_id}"
    checker.post(f"{address}/mark", given | {"body": "Which <b>quay</b>?"})
    found = page(checker, f"{address}?tab=notes")
    assert "Which &lt;b&gt;quay&lt;/b&gt;?" in found
    assert '<mark class="note"' in found
    checker.post(f"{address}/mark", given | {"body": " "})
    assert "A note needs words." in page(checker, address)


def test_a_private_note_is_nobody_elses(checker: Client, reader: Client) -> None:
    capture = captured("The quay is too short.", by=actors.import_("tests"))
    given = {"capture": str(capture), "start": 4, "end": 8, "exact": "quay", "kind": "note", "body": "Hm."}
    address = f"/d/{capture.document.public_id}"
    checker.post(f"{address}/mark", given | {"visibility": "private"})
    assert "Hm." in page(checker, f"{address}?tab=notes")
    assert "Hm." not in page(reader, f"{address}?tab=notes")


def test_one_takes_one_s_own_note_back_and_brings_it_again(checker: Client, reader: Client) -> None:
    document = ledger()
    capture = Capture.objects.get(document=document)
    words = capture.text[:20].strip()
    given = {
        "capture": str(capture),
        "start": 0,
        "end": len(words),
        "exact": words,
        "kind": "note",
        "body": "Is it so?",
    }
    address = f"/d/{document.public_id}?tab=notes"
    assert "Is it so?" in checker.post(f"/d/{document.public_id}/mark", given, follow=True).content.decode()
    (remove,) = re.findall(r'action="(/notes/[^"]+/withdraw)"', page(checker, address))
    assert "/withdraw" not in page(reader, address)
    assert "Is it so?" in page(reader, address)
    assert reader.post(remove).status_code == 403
    shown = checker.post(remove, {"next": address}, follow=True).content.decode()
    assert "Is it so?" not in shown
    (again,) = re.findall(r'action="(/notes/[^"]+/restore)"', shown)
    assert checker.post(again, {"next": address}, headers={"HX-Request": "true"})["HX-Redirect"] == address
    assert "Is it so?" in page(reader, address)


def test_the_card_of_some_words_is_found_however_many_there_are(
    busy: Callable[[int], Capture], checker: Client
) -> None:
    capture = busy(130)
    address = f"/d/{capture.document.public_id}"
    last = Suggestion.objects.filter(capture=capture, kind="quotation").latest("passage__start")
    assert f'id="card-s{last.pk}"' not in page(checker, f"{address}?tab=claims")
    found = page(checker, f"{address}?tab=claims&from={last.passage.start}&card=s{last.pk}")
    assert f'id="card-s{last.pk}"' in found
    assert "Earlier ones" in found
    assert f'&amp;card=s{last.pk}#m-s{last.pk}"' in found
    part_of_it = checker.get(f"{address}/panel?tab=claims&card=s{last.pk}", headers={"HX-Request": "true"})
    assert 'class="tabs"' in part_of_it.content.decode()
    assert 'class="tabs"' not in page(checker, f"{address}/panel?tab=claims&after=60")
    for strange in ("s", "x1", "s999999", "s²"):
        assert "Earlier ones" not in page(checker, f"{address}?tab=claims&card={strange}")
