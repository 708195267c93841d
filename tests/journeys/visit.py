"""One person at one browser, with a mouse or with nothing but keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page

from claims.flows import demo
from sources.models import User

# Before the page's own scripts: what the policy refuses is heard wherever it happens.
TELL = "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))"
# What Tab has to be pressed how often for, from where the focus is; backwards where that is nearer. Nothing where the
# browser alone knows where Tab would begin.
TABS = """selector => {
    const goal = document.querySelector(selector);
    if (!goal || goal === document.activeElement) return 0;
    const stops = [...document.querySelectorAll("a[href], area[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden" && one.checkVisibility({visibilityProperty: true}));
    const here = stops.indexOf(document.activeElement);
    return here < 0 ? 1 : stops.indexOf(goal) - here || 1;
}"""
MOST_TURNS = 40
# Refusals are answered with a status that says so, and the console repeats it.
ANSWERED = "Failed to load resource: the server responded with a status of 4"


@dataclass
class Visit:
    """Where the site is, the page, and what went wrong on the way."""

    server: str
    page: Page
    troubles: list[str] = field(default_factory=list)
    """What the console said that it should not: refusals of the content security policy, faults of scripts."""
    keys: bool = True
    """Whether this person has nothing but keys."""

    @classmethod
    @contextmanager
    def at(cls, server: str, page: Page) -> Iterator[Self]:
        """At this page; fails at the end where there were troubles."""
        made = cls(server, page)
        page.on("console", made._hear)
        page.on("pageerror", made._fault)
        yield made
        page.remove_listener("console", made._hear)
        page.remove_listener("pageerror", made._fault)
        page.goto("about:blank")
        page.emulate_media(color_scheme="light")
        assert made.troubles == []

    @classmethod
    @contextmanager
    def in_window(cls, server: str, window: BrowserContext) -> Iterator[Self]:
        """At the first page of a window that forgets who was there."""
        window.clear_cookies()
        with cls.at(server, window.pages[0]) as made:
            yield made

    def open(self, address: str) -> Page:
        self.page.goto(self.server + address)
        return self.page

    def come_as(self, name: str) -> None:
        """Signed in already as one of the people in the database."""
        client = Client()
        client.force_login(User.objects.get(username=name))
        (session,) = client.cookies.values()
        self.page.context.clear_cookies()
        self.page.context.add_cookies([{"name": session.key, "value": session.value, "url": self.server}])

    def sign_in(self, name: str) -> None:
        """By the form, as one of the demonstration's people."""
        self.open("/sign-in/")
        self.write("#id_username", name)
        self.write("#id_password", demo.SIGN_INS[name][1])
        self.press("Enter")
        self.page.wait_for_url(self.server + "/")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def reach(self, selector: str) -> None:
        """Put the focus there: by Tab alone where there is no mouse."""
        if not self.keys:
            self.page.locator(selector).first.focus()
            return
        for _ in range(MOST_TURNS):
            left = int(self.page.evaluate(TABS, selector))
            if left == 0:
                break
            self.press(*["Tab" if left > 0 else "Shift+Tab"] * abs(left))
        where = self.page.evaluate("selector => document.activeElement.matches(selector)", selector)
        assert where, f"no way to {selector} by Tab"

    def push(self, selector: str) -> None:
        """A link, a button, a summary."""
        if self.keys:
            self.reach(selector)
            self.press("Enter")
        else:
            self.page.locator(selector).first.click()

    def write(self, selector: str, words: str) -> None:
        """Into a field, over what stands there."""
        self.reach(selector)
        self.press("Control+a")
        self.page.keyboard.insert_text(words)

    def choose(self, selector: str, words: str) -> None:
        """By typing what the option begins with, as a closed list allows."""
        self.reach(selector)
        self.page.keyboard.type(words)
        chosen = self.page.locator(selector).evaluate("list => list.selectedOptions[0].textContent")
        assert chosen.lower().startswith(words.lower()), chosen

    def told(self, words: str) -> None:
        """Waits until the page says so."""
        self.page.wait_for_function(
            "words => document.querySelector('#messages')?.textContent.includes(words)", arg=words, polling=50
        )

    def current(self) -> str:
        """The id of the card or row that the keys are about."""
        return str(self.page.evaluate("document.querySelector('[data-item][aria-current=true]')?.id ?? ''"))

    def _hear(self, message: ConsoleMessage) -> None:
        wrong = message.type == "error" or "Content Security Policy" in message.text
        if wrong and not message.text.startswith(ANSWERED):
            self.troubles.append(message.text)

    def _fault(self, error: Error) -> None:
        self.troubles.append(str(error))
