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
from claims.queries.said_suggested import said_suggested
from claims.queries.same_claim import claims_worded
from sources.errors import BadValue, Refused
from sources.ledger.actor import Actor

_LOG = logging.getLogger(__name__)
LIKELY = 0.4
"""The least score of a claim that is shown to somebody unasked."""
CHOICES = 9
"""Claims that a person chooses among: as many as there are digits to choose by."""
_NEAR = 0.1
_EACH = 3
# What is looked up costs time: of a text with more quotations and figures the rest is left.
_LOOKED_UP = 60
_KINDS = {
    Suggestion.Kind.QUOTATION: (Claim.Kind.QUOTATION, Claim.Kind.ASSERTION),
    Suggestion.Kind.STATISTIC: (Claim.Kind.STATISTIC, Claim.Kind.ASSERTION),
}


@dataclass(frozen=True, slots=True)
class Alike:
    """A claim, in its outward shape, that may be the same; what a person said of it: same, unsure, or nothing yet ("")."""

    claim: Mapping[str, Any]
    score: float
    reason: str
    judgement: str = ""


def said_before(
    asked: Said,
    *,
    signed_in: bool,
    without: Collection[int] = (),
    always: Collection[int] = (),
    kinds: Collection[str] = (),
    limit: int = 5,
    least: float = 0.0,
    model: meanings.Model | None = None,
) -> list[Ranked[int]]:
    """The likeliest claims (their ids) for what was said, best first, with score and reason.

    For whoever is not signed in published claims alone; none of `without`; with `kinds` these alone. Those of
    `always` are among them whatever their place and score; no other has a score below `least`. With a model (the
    installation's, unless one is given) what a claim means counts beside its words.
    """
    figures = {end for figure in asked.figures for end in (figure.low, figure.high) if end is not None}
    likely = likely_claims(asked.text, figures=figures, published_only=not signed_in)
    keys, near = list(dict.fromkeys([*likely.claims, *always])), None
    if meant := _meant(asked.text, model):
        model, vector = meant
        keys = list(dict.fromkeys([*keys, *model.nearest(vector)]))
        near = model.cosines(vector, keys)
    candidates = said([key for key in keys if key not in without], signed_in=signed_in, kinds=kinds)
    found = rank(asked, candidates, likely.rarities, limit=limit, always=always, meanings=near)
    return [one for one in found if one.score >= least or one.key in always]


def each_said_before[Key](
    asked: Sequence[tuple[Key, Said]], *, signed_in: bool, without: Collection[int] = ()
) -> tuple[dict[Key, list[Alike]], int]:
    """Of the first sixty things said in a text the likeliest claims, three at most of each that has any; how many are left."""
    found = {
        key: said_before(one, signed_in=signed_in, without=without, limit=_EACH, least=LIKELY)
        for key, one in asked[:_LOOKED_UP]
    }
    claims = outward({one.key for ranked in found.values() for one in ranked}, signed_in=signed_in)
    seen = {
        key: [Alike(claims[one.key], one.score, one.reason) for one in ranked if one.key in claims]
        for key, ranked in found.items()
    }
    return {key: some for key, some in seen.items() if some}, len(asked[_LOOKED_UP:])


def _meant(text: str, model: meanings.Model | None) -> tuple[meanings.Model, Sequence[float]] | None:
    """The model and the text's vector; None without a model, and while it gives no vectors: words are compared all the same."""
    try:
        model = model or meanings.chosen()
        return (model, model.vectors([text])[0]) if model else None
    except Refused as why:
        _LOG.warning("Words alone are compared: %s", why)
        return None


def alike(claim: Claim) -> list[Alike]:
    """For colleagues: the claims that may be the same as this one, the likeliest first: five, and all that a person
    said to be the same or was unsure of. What was said to be different is not proposed again.
    """
    words = judged(claim)
    [(_, asked)] = said([claim.pk], signed_in=True) or [(claim.pk, Said(claim.text))]
    different = {key for key, word in words.items() if word == Match.Judgement.DIFFERENT}
    found = said_before(
        asked, signed_in=True, without={claim.pk, *different}, always=words.keys() - different, least=LIKELY
    )
    return _shown(found, words)


def alike_suggested(suggestion: Suggestion) -> list[Alike]:
    """For colleagues: the claims that may say what a machine reads in a passage."""
    own = {suggestion.claim_id} if suggestion.claim_id else set()
    return _shown(said_before(_asked(suggestion), signed_in=True, without=own, limit=_EACH, least=LIKELY), {})


def nearest(suggestion: Suggestion) -> list[Alike]:
    """For a person to choose from: up to nine claims that a quotation or statistic may be one more printing of."""
    kinds = _KINDS[Suggestion.Kind(suggestion.kind)]
    found = said_before(_asked(suggestion), signed_in=True, kinds=kinds, limit=CHOICES, least=_NEAR)
    return _choices(found)


def worded(suggestion: Suggestion, asked: str) -> list[Alike]:
    """Up to nine claims with these words, or the one of this id, the likeliest for the suggestion first."""
    found = said(claims_worded(asked), signed_in=True)
    return _choices(rank(_asked(suggestion), found, {}, limit=CHOICES))


def judge_alike(claim: Claim, other: Claim, judgement: str | None, *, by: Actor) -> None:
    """A person's word on two claims; None takes an earlier one back. Raises BadValue for any other word."""
    if judgement is not None and judgement not in Match.Judgement.values:
        raise BadValue(f"{judgement!r} is none of {', '.join(Match.Judgement.values)}.")
    proposed = next((one for one in alike(claim) if one.claim["id"] == other.public_id), None)
    score, reason = (proposed.score, proposed.reason) if proposed else (None, "")
    judge(match=keep(one=claim, other=other, score=score, reason=reason, by=by), judgement=judgement, by=by)


def _asked(suggestion: Suggestion) -> Said:
    return said_suggested([suggestion])[suggestion.pk]


def _choices(found: Sequence[Ranked[int]]) -> list[Alike]:
    return [one for one in _shown(found, {}) if one.claim["state"] != Claim.State.SUPERSEDED]


def _shown(found: Sequence[Ranked[int]], words: Mapping[int, str]) -> list[Alike]:
    claims = outward([one.key for one in found], signed_in=True)
    return [Alike(claims[one.key], one.score, one.reason, words.get(one.key, "")) for one in found if one.key in claims]
