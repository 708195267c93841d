"""What every list of work is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sources.models import Document, User


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that waits. `ref` names it ("s12" a suggestion, "f7" a finding), `url` opens it."""

    ref: str
    kind: str
    what: str
    url: str
    who: str = ""
    """Who is to have said it, or who gave it to review."""
    document: str = ""
    publisher: str = ""
    since: datetime | None = None
    severity: str = ""
    note: str = ""
    beside: str = ""
    """The address at which its words stand beside those it was compared with, where there is one."""

    @property
    def decidable(self) -> bool:
        """Whether it is decided here, by y or n."""
        return self.ref[0] in "sf"

    @property
    def peekable(self) -> bool:
        """Whether there is something to show beside the list."""
        return self.ref[0] in "sfd"

    def outward(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a list is wanted: for whom, narrowed by which chips, in which order, from where on, how many."""

    viewer: User
    chips: Mapping[str, str] = field(default_factory=dict)
    order: str = ""
    """A column, "-" before it for downwards; empty for the list's own order."""
    offset: int = 0
    count: int = 50


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list of work: what it is called, what it holds, how it can be narrowed and ordered."""

    key: str
    label: str
    about: str
    empty: str
    """What to do when there is nothing in it."""
    rows: Callable[[Asked], Sequence[Row]]
    chips: Mapping[str, Sequence[str]] = field(default_factory=dict)
    columns: Sequence[str] = ("kind", "what", "who", "document", "since")
    """The columns it is shown with until somebody chooses others."""
    orders: Mapping[str, str] = field(default_factory=dict)
    """The columns it can be ordered by, and the field of the database behind each."""

    def order_by(self, order: str) -> list[str]:
        """The field to order by, with its sign; empty for the list's own order, and for a column it has not."""
        column = self.orders.get(order.removeprefix("-"))
        return [("-" if order.startswith("-") else "") + column] if column else []


def title_of(document: Document) -> str:
    return document.title or document.url or str(document.public_id)


def publisher_of(document: Document) -> str:
    """Needs its source."""
    return document.source.name if document.source else ""
