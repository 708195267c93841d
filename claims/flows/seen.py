"""What of a captured text was said, or checked, before."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.flows.match import Alike, each_said_apart, each_said_before
from claims.models import Suggestion
from claims.queries.said_suggested import only_in, said_suggested, suggested
from sources.models import Capture


@dataclass(frozen=True, slots=True)
class Before:
    """Quotations and statistics with the claims they may be, in the order of the text; of `asked`, `left` were not looked up.

    `apart` are those with the claims that somebody said they are not.
    """

    seen: Sequence[tuple[Suggestion, Sequence[Alike]]]
    apart: Sequence[tuple[Suggestion, Sequence[Alike]]]
    asked: int
    left: int


def seen_before(capture: Capture) -> Before:
    """For colleagues: claims that no other document prints do not count."""
    rows = suggested(capture)
    said = said_suggested(rows)
    asked = [(row.pk, said[row.pk]) for row in rows]
    found, left = each_said_before(asked, signed_in=True, without=only_in(capture))
    apart = each_said_apart(asked)
    return Before(
        [(row, found[row.pk]) for row in rows if row.pk in found],
        [(row, apart[row.pk]) for row in rows if row.pk in apart],
        len(rows),
        left,
    )
