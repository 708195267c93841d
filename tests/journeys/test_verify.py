"""A figure is verified: written by one person, approved by another, public; with the mouse, and with keys alone."""

from dataclasses import dataclass
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.conftest import Visit
from tests.journeys.test_access import found_by_axe
from tests.pages.verified import PASSWORD, Verified, judge, record

REASONS = {
    "figure": "It prints the upper end of a range as if it were the figure.",
    "attribution": "The director said it, and is named.",
}


SHOWN: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", "ltr"), ("dark", "rtl"))


@dataclass
class Hands:
    """Whoever sits there: with a mouse, or with nothing but keys."""

    page: Page
    keys: bool

    def reach(self, selector: str) -> None:
        """Put the focus there: by Tab alone where there is no mouse."""
        if not self.keys:
            self.page.locator(selector).first.focus()
            return
        for _ in range(300):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way to {selector} by Tab")

    def push(self, selector: str) -> None:
        if self.keys:
            self.reach(selector)
            self.page.keyboard.press("Enter")
        else:
            self.page.locator(selector).first.click()

    def write(self, selector: str, words: str) -> None:
        self.reach(selector)
        self.page.keyboard.type(words)

    def choose(self, selector: str, words: str) -> None:
        """By typing what the option begins with, as a closed list allows."""
        self.reach(selector)
        self.page.keyboard.type(words)
        chosen = self.page.locator(selector).evaluate("list => list.selectedOptions[0].textContent")
        assert chosen.lower().startswith(words.lower()), chosen


def opened(browser: Browser, server: str, name: str) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(f"{server}/sign-in/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"{server}/")
    return context


@pytest.mark.parametrize("keys", [False, True], ids=["mouse", "keys alone"])
def test_a_cut_range_is_judged_by_two(live_server: LiveServer, browser: Browser, keys: bool) -> None:
    made = record()
    address = f"{live_server.url}/c/{made.claim.public_id}"
    ada, ben = (opened(browser, live_server.url, name) for name in ("ada", "ben"))
    hers, his = Hands(ada.pages[0], keys), Hands(ben.pages[0], keys)
    hers.page.goto(f"{address}/edit")
    _evidence(hers, made)
    _verdict(hers, "the claim", "Figure", "True", "The agency's statement gives this range.")
    _verdict(hers, "what Daily", "Figure", "Misleading", REASONS["figure"])
    _verdict(hers, "what Daily", "Attribution", "as recorded", REASONS["attribution"])
    hers.page.goto(f"{live_server.url}/review")
    hers.push("a[href^='/review/verdict-']")
    expect(hers.page.get_by_role("button", name="Approve")).to_be_disabled()
    expect(hers.page.get_by_text("You wrote a part of this")).to_be_visible()
    for _ in range(3):
        his.page.goto(f"{live_server.url}/review")
        his.push("a[href^='/review/verdict-']")
        his.page.wait_for_url("**/review/verdict-*")
        if keys:
            his.page.keyboard.press("a")
        else:
            his.push("form[action$='/approve'] button")
        his.page.wait_for_url(address)
    his.page.goto(f"{live_server.url}/review")
    expect(his.page.get_by_text("Nothing waits for you")).to_be_visible()
    _public(browser, address)
    for context in (ada, ben):
        context.close()


def _evidence(hers: Hands, made: Verified) -> None:
    document = made.original.passage.capture.document
    hers.push("details:has(#ev-document) > summary")
    hers.write("#ev-document", str(document.public_id))
    hers.write("#ev-exact", "680,000 and 830,000")
    hers.choose("#stance-passage", "Supports")
    hers.reach("#primary-passage")
    hers.page.keyboard.press("Space")
    hers.push("form[action$='/evidence/passage'] button")
    hers.page.wait_for_url("**/edit#evidence")
    expect(hers.page.locator("#messages")).to_contain_text("Added")


def _verdict(hers: Hands, of: str, aspect: str, word: str, why: str) -> None:
    hers.page.goto(hers.page.url.split("#")[0])
    if hers.keys:
        hers.page.keyboard.press("n")
    else:
        hers.push("#new-verdict > summary")
    hers.choose("#subject-new", of)
    hers.choose("#aspect-new", aspect)
    hers.choose("#word-new", word)
    hers.write("#rationale-new", why)
    hers.write("#noreply-new", "The newspaper has closed.")
    hers.push("#new-verdict button[name=propose]")
    hers.page.wait_for_url("**/edit#verdicts")
    expect(hers.page.locator("#messages")).to_contain_text("Proposed")


def _public(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    verdicts = page.locator(".verdict")
    expect(verdicts).to_have_count(3)
    expect(verdicts.nth(0)).to_contain_text("Figure, of the claim as it was made")
    expect(verdicts.nth(0).locator(".word")).to_have_text("True")
    printed = page.locator(".verdict", has_text="Daily Reprint printed")
    expect(printed.locator(".word")).to_have_text(["Misleading", "As recorded"])
    expect(page.locator("#evidence + ul")).to_contain_text("680,000 and 830,000")
    context.close()


def test_axe_finds_nothing_on_the_pages_of_claims(live_server: LiveServer, context: BrowserContext) -> None:
    made = record()
    judge(made)
    visit = Visit(live_server.url, context.new_page())
    visit.page.on("console", lambda message: visit.troubles.append(message.text) if message.type == "error" else None)
    claim, document = made.claim.public_id, made.reprint.passage.capture.document.public_id
    public = (
        *(f"/c/{claim}", f"/speakers/{made.speaker.public_id}", f"/indicators/{made.series.pk}"),
        *(f"/documents/{document}", "/search?q=adults", "/search?q=adults&year=1999"),
    )
    wrong = _axe(visit, public)
    visit.open("/sign-in/")
    visit.page.fill("#id_username", "ben")
    visit.page.fill("#id_password", PASSWORD)
    visit.page.press("#id_password", "Enter")
    visit.page.wait_for_url(live_server.url + "/")
    review = made.claim.reviews.get()
    wrong |= _axe(visit, (f"/c/{claim}/edit", "/review", f"/review/verdict-{review.pk}", f"/review/{claim}"))
    assert wrong == {}
    assert visit.troubles == []


def _axe(visit: Visit, addresses: tuple[str, ...]) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    for address in addresses:
        visit.open(address)
        visit.page.evaluate(
            "document.querySelectorAll('details').forEach(each => { each.open = !each.classList.contains('menu') })"
        )
        # Contrast hangs on the colours alone, order and overlap on the direction alone: two of the four show both.
        for colours, direction in SHOWN:
            visit.page.emulate_media(color_scheme=colours)
            visit.page.evaluate("direction => { document.documentElement.dir = direction }", direction)
            wrong[f"{address} {colours} {direction}"] = found_by_axe(visit)
    return {where: what for where, what in wrong.items() if what}
