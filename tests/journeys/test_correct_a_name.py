"""Correcting a name in every document, by keys and by mouse; an article pasted; a name that is protected."""

from pathlib import Path

from claims.models import Correction, Finding, Speaker
from sources.models import Capture
from tests.claims.corrections.state import state
from tests.journeys.conftest import Visit
from tests.journeys.test_access import found_by_axe


def editor_comes(visit: Visit) -> None:
    visit.page.context.clear_cookies()
    visit.sign_in("editor")


def told(visit: Visit, words: str) -> None:
    visit.page.wait_for_function("words => document.querySelector('#messages').textContent.includes(words)", arg=words)


def test_a_name_is_corrected_in_every_document_and_undone(visit: Visit) -> None:
    visit.sign_in("checker")
    before = state()
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    page = visit.open(f"/names/{speaker.public_id}")
    visit.press("e")
    page.wait_for_url("**/corrections/new?**")
    page.fill("#forms", "Graeme Bigger")
    page.fill("#why", "The agency's own statement names him.")
    page.locator("#why").blur()
    visit.press("p")
    page.wait_for_selector("form.preview")
    assert page.locator("#ticked").inner_text() == "2"
    assert found_by_axe(visit) == []
    # One place is left out, with keys alone.
    visit.press("j", "x")
    assert page.locator("#ticked").inner_text() == "1"
    visit.press("p")
    told(visit, "is proposed")
    assert page.locator("button", has_text="Approve").count() == 0
    correction = Correction.objects.get()
    assert state() == before
    editor_comes(visit)
    visit.open(f"/corrections/{correction.public_id}/edit")
    visit.press("a")
    told(visit, "is approved")
    visit.press("a")
    told(visit, "is applied")
    assert state() != before
    assert found_by_axe(visit) == []
    # A while later, somebody having worked on something else.
    visit.open("/corrections")
    assert "name is Graeme Biggar" in page.inner_text("main")
    assert found_by_axe(visit) == []
    visit.open(f"/corrections/{correction.public_id}/edit")
    page.fill("#undo", "He was asked: both are his names.")
    page.locator("#undo").blur()
    visit.press("u")
    told(visit, "is undone")
    assert state() == before
    assert visit.troubles == []


def test_an_article_is_captured_by_pasting_it(visit: Visit) -> None:
    visit.sign_in("checker")
    visit.press("c")
    visit.page.wait_for_url("**/capture")
    assert found_by_axe(visit) == []
    text = (Path(__file__).parents[2] / "claims/demo/harbour-post.txt").read_text()
    # As somebody else would have printed it: not the article that is held.
    visit.page.fill("#what", text.replace("Ardmouth", "Ardhaven").replace("1,450", "1,540"))
    visit.page.press("#what", "Tab")
    visit.page.locator("button.first", has_text="Capture").click()
    visit.page.wait_for_selector("#held")
    assert found_by_axe(visit) == []
    assert "the same" in visit.page.inner_text("main")
    visit.page.get_by_role("button", name="Capture as a document of its own").click()
    visit.page.wait_for_url("**/d/DOC-**")
    told(visit, "Kept and read")
    assert Capture.objects.latest("pk").how == "pasted"
    assert visit.page.locator("mark").count() > 3
    assert visit.troubles == []


def test_the_diff_shows_what_alters_the_meaning_first(visit: Visit) -> None:
    finding = Finding.objects.get(kind="quotation-meaning", printed__contains="can rule out")
    visit.sign_in("checker")
    page = visit.open(f"/q/f{finding.pk}/diff")
    assert "negation" in page.locator(".ranked li").first.inner_text()
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for direction in ("ltr", "rtl"):
            page.evaluate("direction => { document.documentElement.dir = direction }", direction)
            assert found_by_axe(visit) == []
    visit.press("m")
    told(visit, "Marked: meaning changed")
    finding.refresh_from_db()
    assert finding.state == "confirmed"
    visit.press("z")
    told(visit, "Taken back")
    finding.refresh_from_db()
    assert finding.state == "suspected"
    assert visit.troubles == []


def test_a_protected_name_is_on_no_public_page(visit: Visit) -> None:
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    claim = speaker.claims.filter(state="published").first()
    assert claim is not None
    editor_comes(visit)
    page = visit.open(f"/names/{speaker.public_id}")
    page.fill("#label", "a senior official")
    page.fill("#protect-reason", "A source.")
    page.get_by_role("button", name="Protect").click()
    told(visit, "No public page")
    visit.page.context.clear_cookies()
    for address in (
        *("/", "/corrections", "/corrections.json", "/corrections.atom", "/corrections.csv", "/search?q=figures"),
        *(f"/c/{claim.public_id}", f"/speakers/{speaker.public_id}", "/api/v1/claims/", "/api/v1/speakers/"),
    ):
        shown = page.request.get(visit.server + address).text()
        assert "Biggar" not in shown, address


def test_axe_finds_nothing_on_the_other_pages(visit: Visit) -> None:
    visit.open("/report-an-error")
    wrong = {"/report-an-error": found_by_axe(visit)}
    visit.open("/corrections")
    wrong["/corrections"] = found_by_axe(visit)
    visit.sign_in("admin")
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    for address in (
        *("/names", f"/names/{speaker.public_id}", "/corrections/new", "/capture", "/capture/bookmarklet"),
        "/corrections",
    ):
        visit.open(address)
        for colours in ("light", "dark"):
            visit.page.emulate_media(color_scheme=colours)
            for direction in ("ltr", "rtl"):
                visit.page.evaluate("direction => { document.documentElement.dir = direction }", direction)
                wrong[f"{address} {colours} {direction}"] = found_by_axe(visit)
    assert {where: what for where, what in wrong.items() if what} == {}
    assert visit.troubles == []
