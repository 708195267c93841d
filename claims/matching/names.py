"""Are two names one person? A likeness with its reason, for somebody to judge: nothing is merged here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from claims.matching.nicknames import FORMS
from claims.matching.scripts import LOOKALIKE, MIXED, warnings
from claims.matching.spelling import PARTICLES, generation, parts, sound

SAME = 0.5
"""From this score on two names are more likely one person's than two persons'."""


_TOLD_APART = 0.2
_KINGS = ("ii", "iii", "iv", "vi", "vii", "viii")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are: 0 to 1, and why in words."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Pair:
    one: str
    other: str
    score: float
    reason: str


def same(a: str, b: str) -> Likeness:
    """How likely two names, in any order, script, spelling or length, belong to one person."""
    one, other = parts(a), parts(b)
    if not one or not other:
        return Likeness(0.0, "no name")
    if a != b and (apart := _apart(a, b)):
        return Likeness(_TOLD_APART, apart)
    if one == other:
        return Likeness(1.0, "the same name" if a == b else "the same but for marks, titles or letters' case")
    if "".join(one) == "".join(other):
        return Likeness(0.97, "the same but for spaces")
    if (len(one), one) > (len(other), other):  # the shorter first; of one length always the same first
        one, other = other, one
    pairs, left, spare = _aligned(one, other)
    return _judged(one, other, pairs, left, spare)


def _apart(a: str, b: str) -> str:
    """Why two names are two persons' or a trap, however alike they look; "" where nothing says so."""
    mixed = next(
        (w for name in (a, b) if not name.isascii() for w in warnings(name) if w.kind in (MIXED, LOOKALIKE)), None
    )
    if mixed:
        return mixed.message.rstrip(".")
    ours, theirs = generation(a), generation(b)
    if ours and theirs and ours != theirs:
        return f"{ours} is not {theirs}"
    first, last = parts(a)[-1:], parts(b)[-1:]
    if first != last and ("i" in (*first, *last)) and (ours or theirs) in _KINGS:
        return f"{first[0]} is not {last[0]}"
    return ""


def _aligned(one: Sequence[str], other: Sequence[str]) -> tuple[list[_Pair], list[str], list[str]]:
    """Parts paired best first, and what is left over in either name."""
    every = [(_part(x, y), i, j) for i, x in enumerate(one) for j, y in enumerate(other)]
    # Of equally good pairs the one nearest in place: "Michel Michael" against "Michael Michel".
    every.sort(key=lambda found: (-found[0].score, abs(found[1] - found[2])))
    pairs: list[_Pair] = []
    taken_one, taken_other = set[int](), set[int]()
    for pair, i, j in every:
        if pair.score >= 0.5 and i not in taken_one and j not in taken_other:
            pairs.append(pair)
            taken_one.add(i)
            taken_other.add(j)
    said = {part for pair in pairs for part in (pair.one, pair.other)}  # "Ann Ann Lee" says no more than "Ann Lee"
    left = [x for i, x in enumerate(one) if i not in taken_one]
    spare = [y for j, y in enumerate(other) if j not in taken_other and (left or y not in said)]
    return pairs, left, spare


def _part(one: str, other: str) -> _Pair:
    """How likely two parts are one name."""
    if one == other:
        return _Pair(one, other, 1.0, "")
    if len(one) == 1 or len(other) == 1:
        fits = one[0] == other[0]
        return _Pair(one, other, 0.85 if fits else 0.0, f"an initial for {max(one, other, key=len)}" if fits else "")
    if other in FORMS.get(one, ()):
        return _Pair(one, other, 0.93, f"{one} and {other} are forms of one name")
    if not (one + other).isascii():  # a sign of these scripts is a syllable or a word
        return _Pair(one, other, 0.0, "")
    distance = OSA.distance(one, other)
    shorter, longer = sorted((len(one), len(other)))
    alike = sound(one) == sound(other)
    if alike and distance <= 1 + longer // 4 and not (one in FORMS and other in FORMS):
        return _Pair(one, other, 0.92 - 0.03 * distance, f"{one} and {other} sound alike")
    score = 1 - distance * 1.15 / longer
    if one[0] != other[0]:
        score -= 0.06
    if shorter >= 4 and distance == 1:
        score = max(score, 0.8)
    elif distance == 1:
        score = max(score, 0.62)
    if distance > 2:  # a misprint has one wrong letter or two
        score = min(score, 0.45 if longer < 12 else 0.6)
    if one in FORMS and other in FORMS:  # two names people really have: John and Joan are not misprints of each other
        score -= 0.4
    return _Pair(one, other, max(0.0, score), f"{one} and {other} differ by {distance} letter{'s' * (distance > 1)}")


def _judged(
    one: Sequence[str], other: Sequence[str], pairs: list[_Pair], left: list[str], spare: list[str]
) -> Likeness:
    left = [part for part in left if part not in PARTICLES]
    spare = [part for part in spare if part not in PARTICLES]
    if left and spare and _run_together(left, spare):
        pairs, left, spare = [*pairs, _Pair("", "", 0.9, "parts run together")], [], []
    solid = [pair for pair in pairs if pair.one not in PARTICLES]
    if left:
        return Likeness(
            0.25 * len(solid) / (len(solid) + len(left)), f"{' '.join(left)} is not {' '.join(spare) or 'there'}"
        )
    if not solid:
        return Likeness(0.0, "no part in common")
    weights = [min(len(pair.one), len(pair.other)) + 2 for pair in solid]
    score = sum(pair.score * weight for pair, weight in zip(solid, weights, strict=True)) / sum(weights)
    worst = min(solid, key=lambda pair: pair.score)
    score = min(score, worst.score + 0.2)
    reasons = [pair.reason for pair in solid if pair.reason]
    if spare:
        score *= 0.96 ** len(spare)
        reasons.append(f"{' '.join(spare)} is in one of them only")
        if len(solid) == 1:
            score = min(score, 0.48)
    if len(solid) == 2 == len(one) == len(other) and _swapped(one, other) and all(part in FORMS for part in one):
        score *= 0.45
        reasons.append("given name and surname change places")
    if _sons(one) and _sons(other) and not _in_order(one, other, solid):
        score *= 0.45
        reasons.append("son and father change places")
    return Likeness(round(score, 3), "; ".join(reasons) or "the same parts in another order")


def _run_together(left: Sequence[str], spare: Sequence[str]) -> bool:
    return len(left) + len(spare) > 2 and OSA.distance("".join(left), "".join(spare)) <= 1


def _swapped(one: Sequence[str], other: Sequence[str]) -> bool:
    return one[0] == other[-1] and one[-1] == other[0]


def _sons(name: Sequence[str]) -> bool:
    return "bin" in name[1:-1]


def _in_order(one: Sequence[str], other: Sequence[str], pairs: Sequence[_Pair]) -> bool:
    """Whether the parts two names share stand in one order in both."""
    firsts = sorted(pairs, key=lambda pair: one.index(pair.one) if pair.one in one else 0)
    places = [other.index(pair.other) if pair.other in other else 0 for pair in firsts]
    return places == sorted(places)


class Names:
    """Names to look one up among, each under a key of the caller's (an id)."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._names = [(key, name, parts(name)) for key, name in names]
        self._postings: dict[str, list[int]] = {}
        for at, (_, _, own) in enumerate(self._names):
            for gram in _grams(own):
                self._postings.setdefault(gram, []).append(at)

    def find(self, query: str, limit: int = 10, candidates: int = 80) -> list[tuple[str, Likeness]]:
        """The likeliest names for a query, best first, as (key, likeness); all of them to be judged by a person."""
        asked = parts(query)
        votes: dict[int, float] = {}
        for gram in _grams(asked):
            posted = self._postings.get(gram, ())
            for at in posted:
                votes[at] = votes.get(at, 0.0) + 1 / (20 + len(posted))
        best = sorted(votes, key=lambda at: -votes[at])[:candidates]
        plain = " ".join(asked)
        found = []
        for at in best:
            key, name, own = self._names[at]
            likeness = same(query, name)
            # Of many likely namesakes the one written most nearly so, and with the rarer parts, comes first.
            close = fuzz.ratio(plain, " ".join(own)) / 100
            found.append((0.3 * likeness.score + 0.5 * close + votes[at], key, likeness))
        found.sort(key=lambda one: (-one[0], one[1]))
        return [(key, likeness) for _, key, likeness in found[:limit]]


def _grams(own: Sequence[str]) -> set[str]:
    """What names are looked up by: threes of letters, sounds, and the forms of given names."""
    grams = set[str]()
    for part in own:
        padded = f"^{part}$"
        grams.update(padded[k : k + 3] for k in range(len(padded) - 2))
        grams.add("~" + sound(part))
        grams.update("=" + form for form in FORMS.get(part, ()))
    return grams
