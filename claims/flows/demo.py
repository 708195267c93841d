"""The demonstration data: short articles of our own about a range that a reprint cut, and a ferry line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from claims.actions import statistics
from claims.flows.capture import capture_file
from claims.queries.counts import Counts, counts
from claims.queries.series import figures_printed, indicator
from sources.actions import actors, users
from sources.ledger.actor import Actor
from sources.ledger.roles import Role
from sources.queries.users import active

ARTICLES = Path(__file__).resolve().parents[1] / "demo"
# Those whose claims are published; what the others print waits for a decision.
PUBLISHED = ("agency-statement-2022.txt", "agency-statement.txt", "charity-report.txt", "ferry-operator.txt")
WAITING = ("morning-ledger.txt", "harbour-post.txt", "coast-radio.html")
# For demonstrations on one's own machine: the server listens on 127.0.0.1 only.
SIGN_INS: Mapping[str, tuple[Role, str]] = {
    "admin": (Role.ADMINISTRATOR, "onrecord-demo"),
    "checker": (Role.CHECKER, "onrecord-demo"),
    "reader": (Role.READER, "onrecord-demo"),
}
_SERIES = "Adults in the UK who pose a sexual risk to children"
_RANGES = ("550,000 and 850,000", "680,000 to 830,000")


def load(watched: Callable[[Sequence[Path]], Iterable[Path]]) -> Counts:
    """Load it; what is there already stays as it is. `watched` gives the paths back, showing progress."""
    by = actors.import_()
    for path in watched([ARTICLES / name for name in (*PUBLISHED, *WAITING)]):
        capture_file(path, by=by, publish=path.name in PUBLISHED)
    _vintages(by)
    for name, (role, password) in SIGN_INS.items():
        if active(name) is None:
            users.add(username=name, by=actors.system(), role=role, password=password, reason="Demonstration data")
    return counts()


def _vintages(by: Actor) -> None:
    """Two publications of one estimate are vintages of one indicator."""
    if indicator(_SERIES):
        return
    series = statistics.add_indicator(label=_SERIES, by=by, unit="adults", area="United Kingdom")
    for figure in figures_printed(_RANGES):
        statistics.measure(statistic=figure, indicator=series, by=by)
