"""Has this been said, or checked, before?"""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from claims.actions.matches import judge, keep, keep_words
from claims.flows import meanings
from claims.matching.ranking import Ranked, rank
from claims.matching.said import Said
from claims.models import Claim, Match, Suggestion
from claims.queries.claims_said import judged, judged_words, outward, said
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
    """A claim, in its outward shape, that may be the same; what a person said of it, "" while nobody said anything."""

    claim: Mapping[str, Any]
    score: float
    reason: str
    judgement: str = ""


def said_before(
    asked: Said,
    *,
    signed_in: bool,
    without: Collection[int] = (),
    judged: Mapping[int, str] = MappingProxyType({}),
    kinds: Collection[str] = (),
    limit: int = 5,
    least: float = 0.0,
    model: meanings.Model | None = None,
) -> list[Ranked[int]]:
    """The likeliest claims (their ids) for what was said, best first, with score and reason.

    For whoever is not signed in published claims alone; none of `without`; with `kinds` these alone. Of those that a
    person `judged` the different ones are left out, and the others are among them whatever their place and score; no
    other has a score below `least`. With a model (the installation's, unless one is given) what a claim means counts
    beside its words.
    """
    different = {key for key, word in judged.items() if word == Match.Judgement.DIFFERENT}
    always = judged.keys() - different
    figures = {end for figure in asked.figures for end in (figure.low, figure.high) if end is not None}
    likely = likely_claims(asked.text, language=asked.language, figures=figures, published_only=not signed_in)
    keys, near = list(dict.fromkeys([*likely.claims, *always])), None
    if meant := _meant(asked.text, model):
        model, vector = meant
        keys = list(dict.fromkeys([*keys, *model.nearest(vector)]))
        near = model.cosines(vector, keys)
    candidates = said(
        [key for key in keys if key not in different and key not in without], signed_in=signed_in, kinds=kinds
    )
    found = rank(asked, candidates, likely.rarities, limit=limit, always=always, meanings=near)
    return [one for one in found if one.score >= least or one.key in always]


def each_said_before[Key](
    asked: Sequence[tuple[Key, Said]], *, signed_in: bool, without: Collection[int] = ()
) -> tuple[dict[Key, list[Alike]], int]:
    """Of the first sixty things said in a text the likeliest claims, three at most of each that has any; how many are left."""
    words = judged_words([one for _, one in asked[:_LOOKED_UP]])
    found = {
        key: said_before(
            one, signed_in=signed_in, without=without, judged=words.get(one.key, {}), limit=_EACH, least=LIKELY
        )
        for key, one in asked[:_LOOKED_UP]
    }
    claims = outward({one.key for ranked in found.values() for one in ranked}, signed_in=signed_in)
    seen = {key: _alike(found[key], claims, words.get(one.key, {})) for key, one in asked[:_LOOKED_UP]}
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
    words = _words_on(claim)
    return _shown(said_before(_said(claim), signed_in=True, without={claim.pk}, judged=words, least=LIKELY), words)


def alike_suggested(suggestion: Suggestion) -> list[Alike]:
    """For colleagues: the claims that may say what a machine reads in a passage, but for those said to be different."""
    own = {suggestion.claim_id} if suggestion.claim_id else set[int]()
    return alike_said(_asked(suggestion), without=own)


def alike_said(asked: Said, *, without: Collection[int] = ()) -> list[Alike]:
    """For colleagues: the claims that may say this, three and all that somebody said do; none of those said to be others."""
    words = judged_words([asked])[asked.key]
    return _shown(said_before(asked, signed_in=True, without=without, judged=words, limit=_EACH, least=LIKELY), words)


def others(asked: Claim | Suggestion | Said) -> list[Alike]:
    """For colleagues: the claims that somebody said to be different from this claim, or from what was said."""
    if not isinstance(asked, Claim):
        return each_said_apart([(0, _asked(asked))]).get(0, [])
    words = _words_on(asked)
    return _shown(_apart(words), words)


def each_said_apart[Key](asked: Sequence[tuple[Key, Said]]) -> dict[Key, list[Alike]]:
    """For colleagues: of things said the claims that somebody said they are not, of each that has any."""
    words = judged_words([one for _, one in asked])
    claims = outward({one.key for of_one in words.values() for one in _apart(of_one)}, signed_in=True)
    found = {key: _alike(_apart(words[one.key]), claims, words[one.key]) for key, one in asked if one.key in words}
    return {key: some for key, some in found.items() if some}


def _apart(words: Mapping[int, str]) -> list[Ranked[int]]:
    return [Ranked(key, 0.0, "") for key, word in sorted(words.items()) if word == Match.Judgement.DIFFERENT]


def nearest(suggestion: Suggestion) -> list[Alike]:
    """For a person to choose from: up to nine claims that a quotation or statistic may be one more printing of."""
    kinds, asked = _KINDS[Suggestion.Kind(suggestion.kind)], _asked(suggestion)
    words = judged_words([asked])[asked.key]
    return _choices(said_before(asked, signed_in=True, judged=words, kinds=kinds, limit=CHOICES, least=_NEAR))


def worded(beside: Suggestion | Said, asked: str) -> list[Alike]:
    """Up to nine claims with these words, or the one of this id, the likeliest beside what was said first."""
    found = said(claims_worded(asked), signed_in=True)
    return _choices(rank(_asked(beside), found, {}, limit=CHOICES))


def judge_alike(asked: Claim | Suggestion | Said, other: Claim, judgement: str | None, *, by: Actor) -> None:
    """A person's word on a claim, or on what was said somewhere, beside another claim; None takes an earlier one back.
    What is said of a passage holds for its words, wherever they are printed. Raises BadValue for any other word.
    """
    if judgement is not None and judgement not in Match.Judgement.values:
        raise BadValue(f"{judgement!r} is none of {', '.join(Match.Judgement.values)}.")
    found = alike(asked) if isinstance(asked, Claim) else alike_said(_asked(asked))
    proposed = next((one for one in found if one.claim["id"] == other.public_id), None)
    score, reason = (proposed.score, proposed.reason) if proposed else (None, "")
    if isinstance(asked, Claim):
        match = keep(one=asked, other=other, score=score, reason=reason, by=by)
    else:
        match = keep_words(claim=other, words=_asked(asked).key, score=score, reason=reason, by=by)
    judge(match=match, judgement=judgement, by=by)


def _said(claim: Claim) -> Said:
    return dict(said([claim.pk], signed_in=True)).get(claim.pk) or Said(claim.text)


def _words_on(claim: Claim) -> dict[int, str]:
    """What persons said of this claim, or else of the very words it is in, beside others."""
    asked = _said(claim)
    return {**judged_words([asked])[asked.key], **judged(claim)}


def _asked(beside: Suggestion | Said) -> Said:
    return beside if isinstance(beside, Said) else said_suggested([beside])[beside.pk]


def _choices(found: Sequence[Ranked[int]]) -> list[Alike]:
    return [one for one in _shown(found, {}) if one.claim["state"] != Claim.State.SUPERSEDED]


def _shown(found: Sequence[Ranked[int]], words: Mapping[int, str]) -> list[Alike]:
    return _alike(found, outward([one.key for one in found], signed_in=True), words)


def _alike(
    found: Sequence[Ranked[int]], claims: Mapping[int, Mapping[str, Any]], words: Mapping[int, str]
) -> list[Alike]:
    return [Alike(claims[one.key], one.score, one.reason, words.get(one.key, "")) for one in found if one.key in claims]
