"""Has this been said before? Candidates put in order, each with a score from 0 to 1 and a reason.

What speaks for a candidate is added up: its wording (words by rarity, letters in fours), where texts have been turned
into vectors their meaning, and what is known beside the words. The sum is then read as a probability.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claims.matching.reasons import near, reason, same_figure
from claims.matching.said import Said
from claims.matching.wording import wordings

# What a thing known beside the words adds, where words alone give 0 to 1.
_SAME_TIME = 0.15
_SAME_FIGURE = 0.1
_SAME_SPEAKER = 0.05
# Of what is repeated most is repeated within weeks: after this many days the time says a third.
_DAYS = 45.0
# Where a sum is even odds, and how fast it turns: by words alone, and with meanings, which all texts of a kind share.
_BY_WORDS = (0.3, 10.0)
_WITH_MEANINGS = (0.48, 14.0)


@dataclass(frozen=True, slots=True)
class Ranked[Key]:
    """A candidate: how likely it is the same (0 to 1), and why."""

    key: Key
    score: float
    reason: str


def rank[Key](
    asked: Said,
    candidates: Sequence[tuple[Key, Said]],
    rarities: Mapping[str, float],
    *,
    limit: int = 5,
    always: Collection[Key] = (),
    meanings: Mapping[Key, float] | None = None,
) -> list[Ranked[Key]]:
    """The likeliest candidates and those of `always`, best first; of equals the one that came first.

    `rarities` says of each stem of the asked text how much it tells (`wording.rarity`); `meanings` gives the cosine
    of a candidate's vector with that of the asked text, for candidates that have one.
    """
    found = wordings(asked, [said for _, said in candidates], rarities)
    odds = []
    for (key, said), wording in zip(candidates, found, strict=True):
        alike, (even, steep) = (wording.words + wording.letters) / 2, _BY_WORDS
        if meanings is not None and key in meanings:
            alike, (even, steep) = (alike + max(0.0, meanings[key])) / 2, _WITH_MEANINGS
        odds.append(steep * (alike + _beside(asked, said) - even))
    best = sorted(range(len(odds)), key=lambda at: -odds[at])
    ranked = []
    for place, at in enumerate(best):
        key, said = candidates[at]
        if place >= limit and key not in always:
            continue
        why = reason(asked, said, found[at]) or ("alike in meaning" if meanings and key in meanings else "")
        ranked.append(Ranked(key, _probability(odds[at]), why))
    return ranked


def _beside(asked: Said, found: Said) -> float:
    days = near(asked.when, found.when)
    time = _SAME_TIME * math.exp(-days / _DAYS) if days is not None else 0.0
    figure = _SAME_FIGURE if same_figure(asked, found) else 0.0
    speaker = _SAME_SPEAKER if asked.speaker and asked.speaker.casefold() == found.speaker.casefold() else 0.0
    return time + figure + speaker


def _probability(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 3)
