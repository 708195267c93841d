"""Matches: the machine's score apart from a person's word."""

import pytest

from claims.actions import claims, matches, speakers
from claims.models import Match
from sources.ledger.actor import Actor


def test_a_pair_is_one_row_whichever_comes_first_and_a_judgement_outlives_a_new_score(by: Actor) -> None:
    one, other = (claims.add(kind="assertion", text=text, by=by) for text in ("One.", "Two."))
    match = matches.keep(one=other, other=one, score=0.4, reason="alike", by=by)
    matches.judge(match=match, judgement="different", by=by)
    matches.keep(one=one, other=other, score=0.9, reason="more alike", by=by)
    kept = Match.objects.get()
    assert (kept.claim_a, kept.score, kept.judgement, kept.judged_by) == (one, 0.9, "different", by)
    matches.judge(match=kept, judgement=None, by=by, reason="a slip")
    assert (kept.judgement, kept.judged_by, kept.judged_at) == (None, None, None)


def test_only_like_is_matched_with_like(by: Actor) -> None:
    claim = claims.add(kind="assertion", text="One.", by=by)
    speaker = speakers.ensure(name="Ada Moor", kind="person", by=by)
    with pytest.raises(TypeError):
        matches.keep(one=claim, other=speaker, score=0.4, reason="alike", by=by)
    with pytest.raises(ValueError, match="same as itself"):
        matches.keep(one=claim, other=claim, score=0.4, reason="alike", by=by)
    assert matches.keep(
        one=speakers.ensure(name="Ida Moor", kind="person", by=by), other=speaker, score=None, reason="", by=by
    ).speaker_a_id
