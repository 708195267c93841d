"""An article is pasted, and ten things read in it are accepted; captured again, its notes find their places."""

from claims.models import Annotation, Suggestion
from sources.models import Capture, Document
from tests.journeys.article import article
from tests.journeys.visit import Visit

STAYS = "families wanted plain advice"
GONE = "The first talk is the hard one"
# A cursor in the text, as caret browsing (F7) puts it there; Shift and the arrows do the rest.
CURSOR = """words => {
    document.activeElement.blur();
    const piece = [...document.querySelectorAll(".text [data-s]")].find(one => one.textContent.includes(words));
    getSelection().collapse(piece.firstChild, piece.firstChild.data.indexOf(words));
    getSelection().modify("extend", "forward", "character");
}"""


def test_an_article_is_pasted_and_ten_suggestions_are_accepted_with_keys_alone(visit: Visit) -> None:
    page = visit.page
    visit.sign_in("checker")
    visit.press("c")
    page.wait_for_url("**/capture")
    visit.write("#what", article())
    visit.push(".drop button.first")
    page.wait_for_url("**/d/DOC-**")
    visit.told("Kept and read")
    assert Capture.objects.latest("pk").how == "pasted"
    visit.push("[data-tab=claims]")
    page.wait_for_selector("[data-tab=claims][aria-current]")
    # The panel came with its first card current, or j makes it so.
    if not visit.current():
        visit.press("j")
    done: list[str] = []
    while len(done) < 10:
        card = visit.current()
        assert card not in done
        visit.press("y")
        page.wait_for_selector(f"#{card}[data-state=accepted]")
        page.wait_for_function("card => document.querySelector('[data-item][aria-current=true]').id !== card", arg=card)
        done.append(card)
    keys = [int(card.removeprefix("card-s")) for card in done]
    assert Suggestion.objects.filter(pk__in=keys, state="accepted", claim__state="draft").count() == 10


def noted(visit: Visit, words: str, body: str) -> None:
    """A note on these words, by keys."""
    visit.page.evaluate(CURSOR, words)
    visit.press(*["Shift+ArrowRight"] * (len(words) - 1))
    visit.page.wait_for_selector("#marking:not([hidden])")
    visit.press("e")
    visit.page.wait_for_selector("#mark[open]")
    visit.page.keyboard.type(body)
    visit.push("#mark button.first")
    visit.told("Noted")
    # What was told of the note before it may still be there.
    visit.page.wait_for_selector(f'.card.note:has-text("{body}")')


def test_notes_find_their_places_in_a_text_captured_again(visit: Visit) -> None:
    document = Document.objects.get(source__name="Harbour Post")
    first = Capture.objects.get(document=document)
    visit.come_as("checker")
    page = visit.open(f"/d/{document.public_id}?tab=notes")
    noted(visit, STAYS, "Which families?")
    noted(visit, GONE, "Ask him when.")
    kept, lost = Annotation.objects.order_by("pk")
    assert [note.passage and note.passage.exact for note in (kept, lost)] == [STAYS, GONE]
    # The publisher rewrote it: a paragraph came before everything, one went, and one was edited.
    changed = "Corrected on Thursday.\n\n" + first.text.replace("1,450 calls", "1,405 calls")
    changed = "\n\n".join(paragraph for paragraph in changed.split("\n\n") if GONE not in paragraph)
    visit.press("c")
    page.wait_for_url("**/capture")
    visit.write("#what", changed)
    visit.push(".drop button.first")
    page.wait_for_selector("#held")
    visit.press("v")
    page.wait_for_url(f"**/d/{document.public_id}**")
    assert Capture.objects.filter(document=document).count() == 2
    page = visit.open(f"/d/{document.public_id}?tab=notes")
    card = page.locator(f"#card-n{kept.pk}")
    assert STAYS in card.inner_text()
    assert page.locator(f"mark[data-m~=n{kept.pk}]").inner_text() == STAYS
    assert page.locator(f"#card-n{lost.pk}").count() == 0
    visit.push("[data-tab=unanchored]")
    page.wait_for_selector(f"#card-n{lost.pk}")
    assert "Ask him when." in page.inner_text("#panel")
    assert page.locator(f"#card-n{kept.pk}").count() == 0
