"""Attributions by other words than a verb of saying: in whose view, in whose words, by what somebody calls a thing."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.attribution_nouns import owner_before
from claims.extraction.attribution_subjects import subject_of
from claims.extraction.attributions import Attribution
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue, participle
from claims.extraction.cues import AUXILIARIES, BEING, DETERMINERS, NOUNS, PERSONAL, POSSESSIVES, VERBS, owns
from claims.extraction.phrases import Range, next_comma

_USING = frozenset("coined coins invoked uses used using".split())
_CITING = frozenset(("cite", "paraphrase", "quote"))
_WORDS = frozenset("expression label line motto phrase phrases slogan term terms word words".split())
_VIEWS = frozenset("account estimation eyes judgment judgement opinion telling view words".split())
_HIMSELF = frozenset("herself himself itself myself ourselves themselves".split())
_LONGEST = 8
_NEAR = 6


def worded(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X used the word “…”`, `X used the words, “…”`."""
    k = at - 1 - (tokens[at - 1].text in ",:")
    if k - 1 <= low or tokens[k].lower not in _WORDS:
        return None
    verb = next((v for v in (k - 1, k - 2, k - 3) if v > low and tokens[v].lower in _USING), None)
    if verb is None or tokens[verb - 1].lower in BEING:
        return None
    subject = subject_of(tokens, verb, low)
    return Attribution(subject, (verb, verb + 1), "cue before") if subject else None


def called_so(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`the “…” that X called a shame`."""
    start = at + 2
    if start >= high or tokens[at].text[-1] == "," or tokens[at + 1].lower not in ("that", "which", "whom"):
        return None
    if not (tokens[start].capital or tokens[start].lower in PERSONAL):
        return None
    for cue in range(start + 1, min(high, start + _LONGEST)):
        if tokens[cue].kind != "word":
            return None
        if is_cue(tokens, cue) and not participle(tokens, cue):
            subject = subjects.before(tokens, cue, start)
            return Attribution(subject, (cue, cue + 1), "cue after") if subject and subject[0] == start else None
    return None


def summed_up(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`“…” was X’s verdict`, `“…” is what X called it`, `“…” was all X would say`, `“…” was the answer from X`."""
    if at + 3 >= high or tokens[at + 1].lower not in BEING:
        return None
    owner = owner_before(tokens, at + 2, high)
    if owner:
        return Attribution(owner, (owner[1], owner[1] + 1), "owned noun")
    noun = next((k for k in range(at + 3, min(high - 2, at + _NEAR)) if tokens[k].lower in NOUNS), None)
    if noun is not None and tokens[at + 2].lower in DETERMINERS and tokens[noun + 1].lower in ("by", "from", "of"):
        whose = subjects.after(tokens, noun + 2, high)
        somebody = whose is not None and (tokens[whose[0]].capital or tokens[whose[0]].lower in DETERMINERS)
        return Attribution(whose, (noun, noun + 1), "owned noun") if somebody else None
    if tokens[at + 2].lower not in ("all", "how", "what"):
        return None
    for cue in range(at + 4, min(high, at + 2 * _LONGEST)):
        if is_cue(tokens, cue) and not participle(tokens, cue):
            subject = subjects.before(tokens, cue, at + 3)
            return Attribution(subject, (cue, cue + 1), "cue after") if subject else None
    return None


def described_by(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """`“…” …, as described by X`."""
    for k in range(at + 1, high - 3):
        if tokens[k].lower == "as" and tokens[k + 1].lower in VERBS and tokens[k + 2].lower == "by":
            subject = subjects.after(tokens, k + 3, high)
            return Attribution(subject, (k + 1, k + 2), "agent") if subject else None
    return None


def viewed(tokens: Sequence[Token], at: int, low: int, high: int) -> Attribution | None:
    """`“…” …, in X’s view`, `In the words of X, it is “…”`, `To X, it is “…”` and `To quote X, “…”`."""
    for k in range(at + 1, high - 2):
        if tokens[k].lower == "in" and tokens[k - 1].text in ",—–":
            owner = _owner(tokens, k + 1, high)
            if owner:
                return Attribution(owner, (owner[1], owner[1] + 1), "in the view")
    comma = next_comma(tokens, low, at)
    if comma is None:
        return None
    opening = [token.lower for token in tokens[low : low + 4]]
    if opening[:2] == ["in", "the"] and opening[2] in _VIEWS and opening[3] == "of":
        whose = subjects.after(tokens, low + 4, comma)
        return Attribution(whose, (low + 2, low + 3), "in the view") if whose else None
    start = low + 1 + (tokens[low + 1].lower in _CITING)
    if tokens[low].lower != "to" or not _names(tokens, start, comma):
        return None
    stated = start > low + 1 or any(
        tokens[k].lower in AUXILIARIES or tokens[k].lower.endswith(("'s", "’s")) for k in range(comma, at)
    )
    return Attribution((start, comma), (low, start), "in the view") if stated else None


def presented(tokens: Sequence[Token], at: int, low: int) -> Attribution | None:
    """`X cast herself as (a) “…”`: how somebody presents himself."""
    as_ = next((k for k in (at - 1, at - 2) if k > low + 1 and tokens[k].lower == "as"), None)
    if as_ is None or (as_ == at - 2 and tokens[at - 1].lower not in DETERMINERS):
        return None
    verb = as_ - 2
    if tokens[as_ - 1].lower not in _HIMSELF or verb <= low or tokens[verb].kind != "word":
        return None
    subject = subject_of(tokens, verb, low)
    return Attribution(subject, (verb, verb + 1), "cue governs") if subject else None


def _owner(tokens: Sequence[Token], start: int, high: int) -> Range | None:
    """Whose view it is: "Lee’s view", "her own words"."""
    if tokens[start].lower in POSSESSIVES:
        own = tokens[start + 1].lower == "own"
        return (start, start + 1) if not own and tokens[start + 1].lower in _VIEWS else None
    end = start
    while end < high and tokens[end].capital:
        end += 1
    owned = end > start and owns(tokens[end - 1].lower)
    return (start, end) if owned and end < high and tokens[end].lower in _VIEWS else None


def _names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether tokens are somebody's name or pronoun and nothing else."""
    if end == start + 1 and tokens[start].lower in ("her", "him", "me", "them", "us"):
        return True
    return start < end and all(tokens[k].capital or tokens[k].text == "." for k in range(start, end))
