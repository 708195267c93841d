"""Has this been said, or checked, before?"""

from collections.abc import Collection

from claims.matching.ranking import Ranked, rank
from claims.matching.said import Said
from claims.queries.claims_said import said
from claims.queries.likely_claims import likely_claims


def said_before(
    asked: Said,
    *,
    signed_in: bool,
    without: Collection[int] = (),
    limit: int = 5,
    least: float = 0.0,
) -> list[Ranked[int]]:
    """The likeliest claims (their ids) for what was said, best first, with score and reason.

    For whoever is not signed in published claims alone; none of `without`, none with a score below `least`.
    """
    figures = {end for figure in asked.figures for end in (figure.low, figure.high) if end is not None}
    likely = likely_claims(asked.text, figures=figures, published_only=not signed_in)
    candidates = said([key for key in likely.claims if key not in without], signed_in=signed_in)
    return [one for one in rank(asked, candidates, likely.rarities, limit=limit) if one.score >= least]
