"""What the checks say of a text, for tests that are tables of sentences."""

from claims.checking import alone
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding
from sources.dates import Interval

# A text that says what it is called and when it came out, so that only the sentence under test is remarkable.
TITLE = "Notes from the council chamber"


def findings(text: str, published: str | None = "2023-07-19", title: str | None = TITLE) -> tuple[Finding, ...]:
    when = Interval.parse(published) if published else None
    return alone.check(read(text, title=title, published=when, language="en"))


def printed(text: str, kind: str, published: str | None = "2023-07-19") -> list[str]:
    """What the findings of one kind are anchored at."""
    return [finding.printed for finding in findings(text, published) if finding.kind == kind]


def message(text: str, kind: str, published: str | None = "2023-07-19") -> str:
    """The message of the only finding of a kind."""
    (finding,) = [finding for finding in findings(text, published) if finding.kind == kind]
    return finding.message
