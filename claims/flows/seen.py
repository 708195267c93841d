"""What of a captured text was said, or checked, before."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.flows.match import Alike, each_said_before
from claims.models import Suggestion
from claims.queries.said_suggested import only_in, said_suggested, suggested
from sources.models import Capture


@dataclass(frozen=True, slots=True)
class Before:
    """Quotations and statistics with the claims they may be, in the order of the text; of `asked`, `left` were not looked up."""

    seen: Sequence[tuple[Suggestion, Sequence[Alike]]]
    asked: int
    left: int


def seen_before(capture: Capture) -> Before:
    """For colleagues: claims that no other document prints do not count."""
    rows = suggested(capture)
    said = said_suggested(rows)
    found, left = each_said_before([(row.pk, said[row.pk]) for row in rows], signed_in=True, without=only_in(capture))
    return Before([(row, found[row.pk]) for row in rows if row.pk in found], len(rows), left)
