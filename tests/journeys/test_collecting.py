"""Claims come in by a table, one is cited, and two are picked for a collection: all of it with keys alone."""

from playwright.sync_api import expect

from claims.flows.import_table_jobs import take_rows
from claims.models import Claim, Collection, TableImport
from tests.journeys.visit import Visit

TABLE = "claim,said by,shelf\nThe pier is open again.,Harbour Office,A\nThe last boat was full.,Nobody Known,B\n"


def test_claims_are_imported_cited_and_collected(visit: Visit) -> None:
    page = visit.page
    visit.come_as("editor")
    visit.open("/import")
    visit.press("i")
    page.keyboard.insert_text(TABLE)
    visit.push("#drop button.first")
    page.wait_for_url("**/import/*")
    # What nobody has said of a column is said before anything is made.
    expect(page.get_by_role("button", name="Make drafts")).to_be_disabled()
    visit.choose("#column-2", "leave")
    visit.press("Escape", "l")
    expect(page.locator("#first + .scrolls")).to_contain_text("The last boat was full.")
    before = Claim.objects.count()
    visit.press("m")
    page.wait_for_selector("#progress")
    take_rows(TableImport.objects.get().pk)
    made = page.locator("section[aria-labelledby=made] a")
    expect(made).to_have_count(Claim.objects.count() - before)
    cited, other = Claim.objects.filter(state="published").order_by("pk")[:2]
    visit.open(f"/c/{cited.public_id}")
    visit.press("C")
    page.wait_for_selector("#cite[open]")
    visit.press("Enter")
    expect(page.locator("#cite [data-copied]").first).not_to_be_empty()
    visit.press("x")
    visit.told("on your list for a collection: 1 claim")
    visit.open(f"/c/{other.public_id}")
    visit.press("x")
    visit.told("on your list for a collection: 2 claims")
    visit.push("form.pick a")
    page.wait_for_url("**/collections/new")
    visit.write("#title", "Two to keep")
    visit.push("main form button.first")
    page.wait_for_url("**/collections/COL-*")
    kept = Collection.objects.get(title="Two to keep")
    for claim in (cited, other):
        expect(page.locator("main")).to_contain_text(str(claim.public_id))
    assert page.url.endswith(str(kept.public_id))
