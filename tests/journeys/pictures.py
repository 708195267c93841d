"""The pictures in docs/images, taken on the way from the demonstration's article to a published correction.

    ./run test -n 0 tests/journeys/pictures.py

makes all of them anew; look at them before they are committed. The suite does not run it.
"""

from pathlib import Path
from typing import Literal

from claims.models import Claim, Correction, Finding, Review, Speaker
from claims.queries.series import printed_as
from sources.models import Document
from tests.journeys.png import smaller
from tests.journeys.test_verifying import RANGE, REPRINT, evidence, judge, printed_the_upper_end
from tests.journeys.visit import Visit

IMAGES = Path(__file__).resolve().parents[2] / "docs/images"
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}
LARGEST = 150_000
AT_REST = "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')"


def take(visit: Visit, name: str, *, phone: bool = False, colours: Literal["light", "dark"] = "light") -> None:
    """A picture of what the window shows, and with `phone` one of what a phone would."""
    page = visit.page
    page.emulate_media(color_scheme=colours)
    empty = page.context.new_page()
    for suffix, size in (("", DESKTOP), ("-phone", PHONE))[: 2 if phone else 1]:
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        # A new width moves what the address leads to.
        page.evaluate("() => document.getElementById(location.hash.slice(1))?.scrollIntoView()")
        page.wait_for_function(AT_REST, polling=50)
        path = IMAGES / f"{name}{suffix}.png"
        path.write_bytes(smaller(page.screenshot(), empty))
        assert path.stat().st_size < LARGEST, f"{path.name}: {path.stat().st_size} bytes"
    empty.close()
    page.set_viewport_size({"width": DESKTOP["width"], "height": DESKTOP["height"]})
    page.emulate_media(color_scheme="light")


def test_the_pictures_are_made(visit: Visit, colleague: Visit) -> None:
    reprint = Document.objects.get(source__name=REPRINT)
    found = printed_as(RANGE)
    assert found is not None
    visit.page.set_viewport_size({"width": DESKTOP["width"], "height": DESKTOP["height"]})
    visit.come_as("checker")
    _read(visit, reprint)
    _judged(visit, colleague, found.claim, found.passage.capture.document)
    _corrected(visit, colleague)
    visit.page.context.clear_cookies()
    visit.open(f"/c/{found.claim.public_id}")
    take(visit, "claim", phone=True)
    take(visit, "claim-dark", colours="dark")
    visit.open("/corrections")
    take(visit, "corrections", phone=True)


def _read(visit: Visit, reprint: Document) -> None:
    visit.open("/capture")
    take(visit, "capture")
    visit.open("/queue")
    visit.page.wait_for_selector("#peek [data-key=y]")
    take(visit, "queue", phone=True)
    visit.open(f"/d/{reprint.public_id}")
    take(visit, "reader", phone=True)
    take(visit, "reader-dark", colours="dark")
    meaning = Finding.objects.get(kind="quotation-meaning", printed__contains="can rule out")
    visit.open(f"/q/f{meaning.pk}/diff")
    take(visit, "diff", phone=True)


def _judged(visit: Visit, colleague: Visit, claim: Claim, statement: Document) -> None:
    printed_the_upper_end(visit)
    visit.open(f"/c/{claim.public_id}/edit")
    evidence(visit, statement)
    judge(visit, "Figure", "Misleading", "It prints the upper end of a range as if it were the figure.")
    visit.open(f"/c/{claim.public_id}/edit#verdicts")
    take(visit, "claim-edit", phone=True)
    colleague.come_as("editor")
    review = Review.objects.get(state="submitted")
    colleague.open(f"/review/verdict-{review.pk}")
    take(colleague, "second-reading")
    colleague.press("a")
    colleague.told("it is public now")


def _corrected(visit: Visit, colleague: Visit) -> None:
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    visit.open(f"/names/{speaker.public_id}")
    take(visit, "name")
    visit.press("e")
    visit.page.wait_for_url("**/corrections/new?**")
    visit.write("#forms", "Graeme Bigger")
    visit.write("#why", "The agency's own statement names him.")
    visit.press("Escape", "p")
    visit.page.wait_for_selector("form.preview")
    take(visit, "preview", phone=True)
    visit.press("p")
    visit.told("is proposed")
    correction = Correction.objects.get()
    colleague.open(f"/corrections/{correction.public_id}/edit")
    take(colleague, "correction")
    for said in ("is approved", "is applied"):
        colleague.press("a")
        colleague.told(said)
