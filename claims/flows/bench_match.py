"""Sets of claims and of things said, answered the way the product answers: by its database, index and ranking."""

from collections.abc import Iterable, Iterator, Sequence

from claims.actions.trial_claims import trial_claims
from claims.extraction.dates import dates
from claims.extraction.layout import Layout
from claims.flows.bench import Row
from claims.flows.match import said_before
from claims.flows.meanings import Model
from claims.matching.said import Said
from sources.dates import Interval
from sources.reading.zones import zones


def seen_before(
    claims: Sequence[Row], queries: Iterable[Row], *, limit: int = 20, model: Model | None = None
) -> Iterator[Row]:
    """Of claims {id, claim, title?, date?} and {id, text}: the ids of the likeliest claims, best first.

    The title is taken as the claim's context, the date as when it was said; when a query was said is read in its text.
    """
    kept = [(claim["claim"], claim.get("title", ""), _date(claim.get("date", ""))) for claim in claims]
    with trial_claims(kept):
        for query in queries:
            asked = Said(query["text"], when=_date(query["text"]))
            found = said_before(asked, signed_in=True, limit=limit, model=model)
            yield {
                "id": query["id"],
                "ranked": [claims[-one.key - 1]["id"] for one in found],
                "scores": [one.score for one in found],
                "reasons": [one.reason for one in found],
            }


def _date(text: str) -> Interval | None:
    """The latest day a text names in full, as a post ends with its own."""
    layout = Layout(text, zones(text))
    days = [reading.value for reading in dates(layout, None) if reading.kind == "absolute"]
    return max((day for day in days if day is not None and day.days == 1), default=None)
