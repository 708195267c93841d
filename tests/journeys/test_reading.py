"""Reading an article and the queue with keys alone: deciding, taking back, and marking what no machine read."""

from claims.models import Claim, Suggestion
from sources.models import Document
from tests.journeys.visit import Visit


def accepted() -> int:
    return Suggestion.objects.filter(state="accepted").count()


# The button is there, and htmx, which puts it there, has done with it.
AT_REST = """() => document.querySelector("#peek [data-key=y]")?.["htmx-internal-data"]
    && !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added")"""


def test_suggestions_are_accepted_in_the_queue_and_taken_back(visit: Visit) -> None:
    visit.come_as("checker")
    visit.open("/")
    visit.press("g")
    visit.page.wait_for_url("**/queue")
    before = accepted()
    done: list[str] = []
    while len(done) < 3:
        # The button is there when the words around the row are: until then y decides nothing.
        visit.page.wait_for_function(AT_REST)
        row = visit.current()
        assert row not in done
        visit.press("y")
        visit.page.wait_for_selector(f"#{row}[data-state=accepted]")
        done.append(row)
    after = accepted()
    assert after >= before + len(done)
    # The last one is undone, by the key that the message names.
    visit.page.wait_for_function(AT_REST)
    visit.press("z")
    visit.page.wait_for_selector(f"#{row}:not([data-state])")
    assert accepted() < after
    visit.page.wait_for_selector(f"#{row}[aria-current=true]")
    # What another claim says already becomes one more printing of that, chosen by a digit.
    visit.page.wait_for_function(AT_REST)
    visit.press("d")
    nearest = visit.page.locator("button[name=claim][data-key='1']").get_attribute("value")
    visit.press("1")
    visit.told(f"The same as {nearest}")
    same = Suggestion.objects.get(pk=int(row.partition("-s")[2])).claim
    assert same is not None
    assert same.public_id == nearest


def test_an_article_is_read_decided_and_marked_with_keys(visit: Visit) -> None:
    document = Document.objects.get(source__name="Harbour Post")
    visit.come_as("checker")
    page = visit.open(f"/d/{document.public_id}?tab=claims")
    first = visit.current()
    visit.press("j")
    second = visit.current()
    assert first != second
    ref = second.removeprefix("card-")
    assert page.locator(f"mark.here[data-m~={ref}]").count() > 0
    visit.press("k", "n", "2")
    visit.told("Refused: another speaker")
    assert Suggestion.objects.get(pk=int(first.removeprefix("card-s"))).refused_because == "another speaker"
    visit.press("z")
    visit.told("Taken back")
    assert visit.current() == first
    # Words are selected as a mouse does it; the offsets count code points, not UTF-16 units.
    page.evaluate(
        """() => {
            const piece = [...document.querySelectorAll(".text [data-s]")].find(one => one.textContent.includes("who runs a charity"));
            const at = piece.firstChild.data.indexOf("who runs a charity");
            const range = document.createRange();
            range.setStart(piece.firstChild, at);
            range.setEnd(piece.firstChild, at + 18);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.wait_for_selector("#marking:not([hidden])")
    visit.press("q")
    page.wait_for_selector("#mark[open]")
    page.keyboard.type("Tove Harland")
    visit.press("Enter")
    visit.told("Kept as CLM-")
    assert Claim.objects.get(text="who runs a charity").said_by
    visit.press("?")
    assert "next" in page.locator("#keys[open] dl").inner_text()
    visit.press("Escape")


def test_single_letters_do_nothing_in_fields_and_where_they_are_switched_off(visit: Visit) -> None:
    visit.come_as("checker")
    page = visit.open("/queue")
    page.wait_for_selector("#peek [data-key=y]")
    before = accepted()
    visit.press("/")
    page.keyboard.type("yes")
    assert page.input_value("#search") == "yes"
    visit.open("/preferences")
    page.check("input[name=keys][value=off]")
    page.click("main button")
    visit.open("/queue")
    page.wait_for_selector("#peek [data-key=y]")
    visit.press("y", "j")
    page.wait_for_timeout(300)
    assert accepted() == before
