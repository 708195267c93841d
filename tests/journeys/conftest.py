"""Journeys through the site in a real browser, the database and the server those of the test."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from claims.flows import demo

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_TELL = "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))"


@dataclass
class Visit:
    """One person at one browser: where the site is, the page, and what went wrong on the way."""

    server: str
    page: Page
    troubles: list[str] = field(default_factory=list)
    """What the console said that it should not: refusals of the content security policy, faults of scripts."""

    def open(self, address: str) -> Page:
        self.page.goto(self.server + address)
        return self.page

    def sign_in(self, name: str) -> None:
        """As one of the demonstration's people."""
        self.open("/sign-in/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", demo.SIGN_INS[name][1])
        self.page.press("#id_password", "Enter")
        self.page.wait_for_url(self.server + "/")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def current(self) -> str:
        """The id of the card or row that the keys are about."""
        return str(self.page.evaluate("document.querySelector('[data-item][aria-current=true]')?.id ?? ''"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    # Playwright runs an event loop in this thread, in which Django would refuse the ORM to the test itself.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield launched
        launched.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    opened.add_init_script(_TELL)
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def visit(live_server: LiveServer, context: BrowserContext) -> Visit:
    """The demonstration's site, nobody signed in yet."""
    demo.load(lambda paths: paths)
    made = Visit(live_server.url, context.new_page())

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" or "Content Security Policy" in message.text:
            made.troubles.append(message.text)

    def fault(error: Any) -> None:
        made.troubles.append(str(error))

    made.page.on("console", heard)
    made.page.on("pageerror", fault)
    return made
