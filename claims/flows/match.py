"""Has this been said, or checked, before?"""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.actions.matches import judge, keep
from claims.flows import meanings
from claims.matching.ranking import Ranked, rank
from claims.matching.said import Said
from claims.models import Claim, Match, Suggestion
from claims.queries.claims_said import judged, outward, said
from claims.queries.likely_claims import likely_claims
from sources.dates import Interval
from sources.errors import BadValue, Refused
from sources.ledger.actor import Actor

_LOG = logging.getLogger(__name__)
LIKELY = 0.4
"""The least score of a claim that is shown to somebody."""


def said_before(
    asked: Said,
    *,
    signed_in: bool,
    without: Collection[int] = (),
    limit: int = 5,
    least: float = 0.0,
    model: meanings.Model | None = None,
) -> list[Ranked[int]]:
    """The likeliest claims (their ids) for what was said, best first, with score and reason.

    For whoever is not signed in published claims alone; none of `without`, none with a score below `least`. With a
    model (the installation's, unless one is given) what a claim means counts beside its words.
    """
    figures = {end for figure in asked.figures for end in (figure.low, figure.high) if end is not None}
    likely = likely_claims(asked.text, figures=figures, published_only=not signed_in)
    keys, near = likely.claims, None
    if meant := _meant(asked.text, model):
        model, vector = meant
        keys = list(dict.fromkeys([*keys, *model.nearest(vector)]))
        near = model.cosines(vector, keys)
    candidates = said([key for key in keys if key not in without], signed_in=signed_in)
    found = rank(asked, candidates, likely.rarities, limit=limit, meanings=near)
    return [one for one in found if one.score >= least]


def _meant(text: str, model: meanings.Model | None) -> tuple[meanings.Model, Sequence[float]] | None:
    """The model and the text's vector; None without a model, and while it gives no vectors: words are compared all the same."""
    try:
        model = model or meanings.chosen()
        return (model, model.vectors([text])[0]) if model else None
    except Refused as why:
        _LOG.warning("Words alone are compared: %s", why)
        return None


@dataclass(frozen=True, slots=True)
class Alike:
    """A claim, in its outward shape, that may be the same; what a person said of it: same, unsure, or nothing yet ("")."""

    claim: Mapping[str, Any]
    score: float
    reason: str
    judgement: str = ""


def alike(claim: Claim) -> list[Alike]:
    """For colleagues: the claims that may be the same as this one, the likeliest first, at most five.

    What a person said to be different is not proposed again.
    """
    words = judged(claim)
    [(_, asked)] = said([claim.pk], signed_in=True) or [(claim.pk, Said(claim.text))]
    different = {key for key, word in words.items() if word == Match.Judgement.DIFFERENT}
    return _shown(said_before(asked, signed_in=True, without={claim.pk, *different}, least=LIKELY), words)


def alike_suggested(suggestion: Suggestion, text: str) -> list[Alike]:
    """For colleagues: the claims that may say what a machine reads in a passage; `text` are its words, or its sentence."""
    reading = suggestion.reading
    speaker = (reading.get("speaker") or {}).get("name") or ""
    document = suggestion.capture.document
    when = (
        Interval(document.published_earliest, document.published_latest)
        if document.published_earliest and document.published_latest
        else None
    )
    own = {suggestion.claim_id} if suggestion.claim_id else set()
    return _shown(said_before(Said(text, speaker=speaker, when=when), signed_in=True, without=own, least=LIKELY), {})


def judge_alike(claim: Claim, other: Claim, judgement: str | None, *, by: Actor) -> None:
    """A person's word on two claims; None takes an earlier one back. Raises BadValue for any other word."""
    if judgement is not None and judgement not in Match.Judgement.values:
        raise BadValue(f"{judgement!r} is none of {', '.join(Match.Judgement.values)}.")
    proposed = next((one for one in alike(claim) if one.claim["id"] == other.public_id), None)
    score, reason = (proposed.score, proposed.reason) if proposed else (None, "")
    judge(match=keep(one=claim, other=other, score=score, reason=reason, by=by), judgement=judgement, by=by)


def _shown(found: Sequence[Ranked[int]], words: Mapping[int, str]) -> list[Alike]:
    claims = outward([one.key for one in found], signed_in=True)
    return [Alike(claims[one.key], one.score, one.reason, words.get(one.key, "")) for one in found if one.key in claims]
