"""A name is corrected in every document and the correction undone; a name is protected; a quotation lost its meaning."""

from claims.models import Claim, Correction, Finding, Speaker
from tests.claims.corrections.state import state
from tests.journeys.axe import found_by_axe
from tests.journeys.visit import Visit


def biggar() -> Speaker:
    speaker: Speaker = Speaker.objects.get(names__text="Graeme Biggar")
    return speaker


def test_a_name_is_corrected_in_every_document_and_undone(visit: Visit, colleague: Visit) -> None:
    before = state()
    visit.come_as("checker")
    page = visit.open(f"/names/{biggar().public_id}")
    visit.press("e")
    page.wait_for_url("**/corrections/new?**")
    visit.write("#forms", "Graeme Bigger")
    visit.write("#why", "The agency's own statement names him.")
    visit.press("Escape", "p")
    page.wait_for_selector("form.preview")
    assert page.locator("#ticked").inner_text() == "2"
    assert found_by_axe(visit) == {}
    # One place is left out.
    visit.press("j", "x")
    assert page.locator("#ticked").inner_text() == "1"
    visit.press("p")
    visit.told("is proposed")
    assert page.locator("button", has_text="Approve").count() == 0
    correction = Correction.objects.get()
    assert state() == before
    colleague.come_as("editor")
    hers = colleague.open(f"/corrections/{correction.public_id}/edit")
    colleague.press("a")
    colleague.told("is approved")
    colleague.press("a")
    colleague.told("is applied")
    after = state()
    assert after != before
    assert found_by_axe(colleague) == {}
    # A while later, somebody having worked on something else.
    page = visit.open("/corrections")
    assert "name is Graeme Biggar" in page.inner_text("main")
    assert found_by_axe(visit) == {}
    page = visit.open(f"/corrections/{correction.public_id}")
    assert found_by_axe(visit) == {}
    hers.reload()
    colleague.write("#undo", "He was asked: both are his names.")
    colleague.press("Escape", "u")
    colleague.told("is undone")
    assert state() == before


def test_the_diff_shows_what_alters_the_meaning_first(visit: Visit) -> None:
    finding = Finding.objects.get(kind="quotation-meaning", printed__contains="can rule out")
    visit.come_as("checker")
    page = visit.open(f"/q/f{finding.pk}/diff")
    assert "negation" in page.locator(".ranked li").first.inner_text()
    visit.press("m")
    visit.told("Marked: meaning changed")
    finding.refresh_from_db()
    assert finding.state == "confirmed"
    visit.press("z")
    visit.told("Taken back")
    finding.refresh_from_db()
    assert finding.state == "suspected"


def test_a_protected_name_is_on_no_public_page(visit: Visit) -> None:
    speaker = biggar()
    claims = Claim.objects.filter(said_by=speaker, state="published")
    visit.come_as("editor")
    page = visit.open(f"/names/{speaker.public_id}")
    visit.write("#label", "a senior official")
    visit.write("#protect-reason", "A source.")
    visit.push("form[action$='/protect'] button")
    visit.told("No public page")
    page.context.clear_cookies()
    # Pages, what machines read, searches, feeds, exports, and what the history of each record tells.
    shown = [
        *("/", "/corrections", "/corrections.json", "/corrections.atom", "/corrections.csv"),
        *("/search?q=figures", "/search.json?q=figures", "/search?q=Biggar"),
        *(f"/speakers/{speaker.public_id}", f"/speakers/{speaker.public_id}.json"),
        *(f"/api/v1/{noun}/" for noun in ("claims", "speakers", "appearances", "documents", "statistics", "findings")),
        *(
            f"/api/v1/{noun}/?format={form}"
            for noun in ("claims", "speakers", "appearances")
            for form in ("csv", "ndjson")
        ),
        *(f"/api/v1/claims.{form}" for form in ("bib", "ris", "csl.json")),
    ]
    shown += [f"{address}{end}" for each in claims for address in (f"/c/{each.public_id}",) for end in ("", ".json")]
    named = []
    for address in shown:
        told = page.request.get(visit.server + address).text()
        # What was searched for stands in the field again.
        if "Graeme" in told or ("Biggar" in told and not address.endswith("q=Biggar")):
            named.append(address)
    assert named == []
    assert len(claims) > 1
