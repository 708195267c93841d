"""The demonstration data: short articles of our own about a range that a reprint cut, and a ferry line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from claims.actions import evidence, reviews, statistics
from claims.actions.evidence import Bearing
from claims.flows.capture import capture_file
from claims.queries.counts import Counts, counts
from claims.queries.scales import default_ratings
from claims.queries.seen import seen_of
from claims.queries.series import figures_printed, indicator, printed_as
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
    "editor": (Role.EDITOR, "onrecord-demo"),
    "checker": (Role.CHECKER, "onrecord-demo"),
    "contributor": (Role.CONTRIBUTOR, "onrecord-demo"),
    "reader": (Role.READER, "onrecord-demo"),
}
_SERIES = "Adults in the UK who pose a sexual risk to children"
_VERIFIED = "680,000 to 830,000"
_RANGES = ("550,000 and 850,000", _VERIFIED)


def load(watched: Callable[[Sequence[Path]], Iterable[Path]]) -> Counts:
    """Load it; what is there already stays as it is. `watched` gives the paths back, showing progress."""
    by = actors.import_()
    for path in watched([ARTICLES / name for name in (*PUBLISHED, *WAITING)]):
        capture_file(path, by=by, publish=path.name in PUBLISHED)
    _vintages(by)
    for name, (role, password) in SIGN_INS.items():
        if active(name) is None:
            users.add(username=name, by=actors.system(), role=role, password=password, reason="Demonstration data")
    _verdict(checker=_person("checker"), editor=_person("editor"))
    return counts()


def _person(name: str) -> Actor | None:
    user = active(name)
    return actors.person(user) if user else None


def _verdict(*, checker: Actor | None, editor: Actor | None) -> None:
    """One claim that was verified: a passage of the record itself as evidence, and a verdict of two people."""
    found = printed_as(_VERIFIED)
    if found is None or checker is None or editor is None or found.claim.evidence.exists():
        return
    on = Bearing(found.claim, stance="supports", primary=True, note="The agency's own statement, on its own site.")
    evidence.add_passage(on=on, passage=found.passage, by=checker)
    review = reviews.write(
        subject=found.claim,
        aspect="figure",
        rating=default_ratings()[0],
        rationale="The agency gives its estimate as a range, and this is the range that it gives.",
        would_change="A revised estimate for the same year.",
        by=checker,
    )
    reviews.submit(review=review, by=checker)
    reviews.approve(review=review, seen=seen_of(review), by=editor)


def _vintages(by: Actor) -> None:
    """Two publications of one estimate are vintages of one indicator."""
    if indicator(_SERIES):
        return
    series = statistics.add_indicator(label=_SERIES, by=by, unit="adults", area="United Kingdom")
    for figure in figures_printed(_RANGES):
        statistics.measure(statistic=figure, indicator=series, by=by)
