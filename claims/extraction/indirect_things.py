"""Where a thing spoken of ends: at a comma, a dash, another verb, or what tells when and where it was spoken of."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import (
    ADVERBS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    TIMES,
    in_ly,
)
from claims.extraction.indirect_asides import asides
from claims.extraction.indirect_dashes import between_dashes, is_dash
from claims.extraction.indirect_ends import SAYING
from claims.extraction.indirect_joined import EXEMPLIFYING, MAIN, PRONOUNS, goes_on, verb_like, within
from claims.extraction.indirect_parted import parted
from claims.extraction.indirect_words import ANSWERS, JUDGING, LEMMA, NAMING, OCCASIONS, STATEMENTS
from claims.extraction.phrases import RELATIVES, source_named

_LONG = 6
"""A thing of so many tokens takes what follows it with itself: when, where, after what."""
_SHORT = 3
"""Up to so few tokens "in" tells where and when something was spoken of; after more, where and when the thing was."""
_OPENING = RELATIVES | PERSONAL | frozenset("what how why whose whom whether where when if".split())
_THIS = ("this", "last", "next")
_UNDATED = frozenset("this last next later earlier day days years year recently".split())
_THINGS = {"it": "its", "they": "their"}
_RATHER = frozenset("also at even not perhaps simply".split())
_LEAVES = frozenset("while after before although though despite even amid when because".split())
_PLACING = frozenset("in at on during through via".split())
_GOVERNING = (PREPOSITIONS | DETERMINERS | POSSESSIVES | frozenset("and or not than".split())) - {"by"}


def thing_end(
    tokens: Sequence[Token],
    start: int,
    high: int,
    cue: int,
    *,
    verb_follows: bool = False,
    within: bool = False,
) -> int:
    """The end (exclusive) of a thing spoken of that begins at `start`, in a sentence that ends at `high`.

    `verb_follows` says that the verb of the sentence is still to come: "her attack on tolls has failed"; `within` that the cue
    stands in an aside that the next dash closes.
    """
    if tokens[start].text == "“," and start + 1 < high:
        return start + 1
    if _alone(tokens, start, high, cue):
        return start + 1
    depth = 0
    clause = tokens[start].lower in _OPENING
    apart = asides(tokens, start, high) | between_dashes(tokens, start, high)
    for k in range(start + 1, high):
        token = tokens[k]
        clause = clause or token.lower in _OPENING
        if verb_follows and not clause and token.lower in MAIN and tokens[k - 1].lower not in DETERMINERS:
            return k
        if within and is_dash(tokens, k):
            return k
        depth += (token.text in "([") - (token.text in ")]") if token.kind == "mark" else 0
        if depth < 0:
            return k
        end = _ends(tokens, k, start, high, cue) if depth == 0 and k not in apart else None
        if end is not None:
            return end
    return high


def _alone(tokens: Sequence[Token], start: int, high: int, cue: int) -> bool:
    """Whether a pronoun is all that is spoken of: "backed her in May", not "praised her for it" nor "called it odd"."""
    if start + 1 >= high:
        return False
    if tokens[start].lower in ANSWERS and tokens[start + 1].kind == "mark":
        return True
    if tokens[start].lower not in PRONOUNS:
        return False
    following = tokens[start + 1].lower
    lemma = LEMMA.get(tokens[cue].lower, "")
    judged = following in JUDGING.get(lemma, ()) or lemma in NAMING - JUDGING.keys()
    return not judged and (following in PREPOSITIONS - {"of", "for", "as", "with"} or following in ("to", "a", "again"))


def _ends(tokens: Sequence[Token], k: int, start: int, high: int, cue: int) -> int | None:
    """Where a thing ends that goes on to token `k` and not beyond it; None where it goes on."""
    token, last = tokens[k], tokens[k - 1]
    if token.text == "“," and k + 1 < high:
        return k + 1
    apart = last.kind != "word" or last.lower == "by"
    if apart and token.lower.endswith("ing") and LEMMA.get(token.lower) in SAYING and not _governed(tokens, k, start):
        return k - (last.lower == "by")
    if k - start < _LONG and _dated(tokens, k, start):
        return k - (last.lower in _THIS)
    return k if _marked_off(tokens, k, high, cue) or _left(tokens, k, start, high, cue) else None


def _governed(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether a doing hangs on the words before it: "for again proposing", "its ruling"."""
    k -= 1
    while k > start and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower)):
        k -= 1
    return tokens[k].lower in _GOVERNING


def _marked_off(tokens: Sequence[Token], k: int, high: int, cue: int) -> bool:
    text = tokens[k].text
    adds = k + 1 < high and tokens[k + 1].lower in EXEMPLIFYING
    return (
        text == ";"
        or (text in "—–" and not adds)
        or (text == ":" and k + 1 < high and tokens[k + 1].kind == "quote")
        or (text == "-" and tokens[k].start > tokens[k - 1].end and not adds)
        or (text == "," and not goes_on(tokens, k + 1, high, cue))
    )


def _left(tokens: Sequence[Token], k: int, start: int, high: int, cue: int) -> bool:
    """Whether the reporter goes on with another verb, another clause, or where the thing was spoken of."""
    lower = tokens[k].lower
    if lower in ("though", "although") or source_named(tokens, k) is not None or _hangs_on_cue(tokens, k, high):
        return True
    of_thing = lower == "in" and tokens[k - 1].kind == "word" and not tokens[k - 1].capital
    near = _SHORT if of_thing else _LONG
    if k - start < near and (lower in _LEAVES or (lower in _PLACING and _occasion(tokens, k, high))):
        return True
    if lower in _PLACING and any(tokens[j].lower in STATEMENTS for j in range(k + 1, min(high, k + 4))):
        return True
    if k + 1 >= high:
        return False
    if lower == "or" and tokens[k + 1].lower in _RATHER:
        return False
    if lower in ("and", "but") and parted(tokens, start, k, high, cue):
        return True
    return (lower == "as" and tokens[k + 1].lower in PERSONAL and not _of_things(tokens, start, k)) or (
        lower in ("and", "but", "or")
        and not within(tokens, start, k, cue)
        and (
            (verb_like(tokens, k + 1, cue) and not _doings(tokens, start, k))
            or (tokens[start].kind == "word" and _doing_again(tokens, start, k, cue))
        )
    )


def _hangs_on_cue(tokens: Sequence[Token], k: int, high: int) -> bool:
    """Whether the words tell of whoever speaks: "before praising Roe", "on (the) condition of anonymity"."""
    if tokens[k].lower == "on":
        return any(tokens[j].lower == "condition" for j in range(k + 1, min(high, k + 3)))
    if tokens[k].lower != "before":
        return False
    at = k + 1 + (k + 1 < high and (tokens[k + 1].lower in ADVERBS or in_ly(tokens[k + 1].lower)))
    return at < high and LEMMA.get(tokens[at].lower) is not None and tokens[at].lower.endswith("ing")


def _of_things(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "as it", "as they" goes on with the thing itself, and is not of whoever speaks of it: not "its plan as it met"."""
    pronoun = tokens[k + 1].lower
    return pronoun in _THINGS and tokens[start].lower != _THINGS[pronoun]


def _doings(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "and" joins two doings that are both spoken of: "considers closing the bridge and asking for tolls"."""
    return tokens[start].lower.endswith("ing") and tokens[k + 1].lower.endswith("ing")


def _doing_again(tokens: Sequence[Token], start: int, k: int, cue: int) -> bool:
    """Whether "and" goes on with a doing like the cue's own: "praising Lee and naming the others"."""
    at = k + 1
    while at < len(tokens) - 2 and (tokens[at].lower in ADVERBS or in_ly(tokens[at].lower)):
        at += 1
    if not (tokens[cue].lower.endswith("ing") and tokens[at].lower.endswith("ing")) or at + 1 >= len(tokens):
        return False
    if any(tokens[j].lower.endswith("ing") for j in range(start, k)):
        return False
    following = tokens[at + 1]
    object_ = following.lower in DETERMINERS | POSSESSIVES | PRONOUNS or following.capital or following.text in "$#"
    return object_ or following.lower in ("to", "that")


def _dated(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether a bare "Monday" or "this week" tells when it was spoken of."""
    lower, last = tokens[k].lower, tokens[k - 1].lower
    return (
        lower in TIMES
        and lower not in _UNDATED
        and k > start + 1
        and last not in PREPOSITIONS
        and not last.endswith(("'s", "’s"))
        and (last not in DETERMINERS or last in _THIS)
    )


def _occasion(tokens: Sequence[Token], at: int, high: int) -> bool:
    near = [tokens[k].lower for k in range(at + 1, min(high, at + 5))]
    return bool(near) and (
        near[0] in TIMES
        or (near[0].isdigit() and len(near[0]) == 4)
        or any(word in OCCASIONS for word in near)
        or any(word in TIMES or word == "past" for word in near[1:3])
    )
