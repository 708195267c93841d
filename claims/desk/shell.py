"""What the frame around every page shows: a context processor."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from claims.desk.preferences import KEYS, THEME, THEMES
from claims.queries.waiting import Waits, waiting
from sources.ledger.roles import may_contribute, may_import, may_judge, may_read_texts

MOST = 999
"""Beyond this the queue's count is "999+": nobody works by the difference."""


@dataclass(frozen=True)
class Shell:
    """Read by claims/templates/claims/shell; asks the database only for what a page really shows."""

    request: HttpRequest

    @cached_property
    def signed_in(self) -> bool:
        return may_read_texts(self.request.user)

    @property
    def may_contribute(self) -> bool:
        return may_contribute(self.request.user)

    @property
    def may_import(self) -> bool:
        return may_import(self.request.user)

    @cached_property
    def may_judge(self) -> bool:
        return may_judge(self.request.user)

    @cached_property
    def _waits(self) -> Waits:
        return waiting(MOST, self.request.user.pk or 0)

    @property
    def waiting(self) -> str:
        """How many suggestions and findings wait for a decision; "" for none."""
        return _counted(self._waits.decisions)

    @property
    def second_readings(self) -> str:
        """How much of what others wrote waits for a second pair of eyes; "" for none."""
        return _counted(self._waits.readings)

    @property
    def at(self) -> str:
        """The first word of the address, which says what in the navigation is current."""
        return self.request.path.strip("/").partition("/")[0].removesuffix(".json")

    @property
    def here(self) -> str:
        """The page's address; for a part of a page, that of the page it goes into."""
        current = self.request.headers.get("HX-Current-URL", "")
        return current or self.request.get_full_path()

    @property
    def within(self) -> str:
        """What page a decision was made in, so that its undo is answered alike."""
        return "queue" if self.request.POST.get("in") == "queue" else ""

    @property
    def theme(self) -> str:
        theme = self.request.COOKIES.get(THEME, "")
        return theme if theme in THEMES else ""

    @property
    def keys_off(self) -> bool:
        return self.request.COOKIES.get(KEYS) == "off"


def _counted(count: int) -> str:
    return f"{MOST}+" if count > MOST else str(count or "")


def shell(request: HttpRequest) -> dict[str, Any]:
    return {"shell": Shell(request)}
