"""Journeys through the site in a real browser, the database and the server those of the test.

One browser, two people's windows, one server and one loaded demonstration serve all journeys of a process; each journey
has a database of its own, and nobody is signed in when it begins.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import own_copy
from tests.journeys.visit import TELL, Visit

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    # Painting in the browser's own process saves handing every picture over.
    "--in-process-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page lives for seconds: what is compiled thoroughly, and thrown away early, is so for nothing.
    "--js-flags=--no-opt --no-maglev --min-semi-space-size=16",
]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys; gone with the last of them, and its event loop with it: workers of tests have their own."""
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
def site(demonstrated: str, django_db_blocker: DjangoDbBlocker, running: LiveServer) -> Iterator[str]:
    """Where the demonstration's site answers. What a journey changes in its database is gone after it."""
    settings.ALLOWED_HOSTS = ["testserver", running.thread.host]
    with django_db_blocker.unblock(), own_copy(demonstrated):
        yield running.url


@pytest.fixture(scope="package")
def running(browser: Browser) -> Iterator[LiveServer]:
    """Its threads keep their connections, as those of `./run serve` do; one to a database that is gone is made anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "CONN_MAX_AGE", None)
        server = LiveServer("127.0.0.1")
        yield server
        server.stop()


@pytest.fixture(scope="package")
def windows(browser: Browser) -> Iterator[list[BrowserContext]]:
    """Two people's: neither knows what the other's remembers."""
    opened = [browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce") for _ in range(2)]
    for window in opened:
        window.add_init_script(TELL)
        window.set_default_timeout(15_000)
        window.new_page()
    yield opened
    for window in opened:
        window.close()


@pytest.fixture
def visit(site: str, windows: list[BrowserContext]) -> Iterator[Visit]:
    """Somebody at a browser, not signed in; fails where the console was told of a refusal or a fault."""
    with Visit.in_window(site, windows[0]) as somebody:
        yield somebody


@pytest.fixture
def colleague(site: str, windows: list[BrowserContext]) -> Iterator[Visit]:
    """Somebody else at another browser, at the same time."""
    with Visit.in_window(site, windows[1]) as somebody:
        yield somebody
