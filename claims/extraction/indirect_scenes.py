"""What a clause owes to a poll it names, or to somebody's view: "In the poll, …", "In X's view, …"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.indirect_ends import trimmed_end
from claims.extraction.indirect_nouns import owner
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_verbs import finite
from claims.extraction.indirect_words import SURVEYS, VIEWS
from claims.extraction.phrases import Range, after_dateline

_LEADS = frozenset("and but or".split())
_REACH = 14


def scene(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """What the sentence says by a poll or in somebody's view, named in the phrase that opens it."""
    k = after_dateline(tokens, low, high)
    while k < high and tokens[k].lower in _LEADS:
        k += 1
    if k + 2 >= high or tokens[k].lower != "in":
        return None
    named = _survey(tokens, k, high) or _view(tokens, k, high)
    if named is None:
        return None
    source, cue, rule = named
    after = max(source[1], cue[1])
    commas = [j for j in range(after, min(high, after + _REACH)) if tokens[j].text == ","]
    if not commas:
        return None
    begin = commas[0] + 1
    if len(commas) > 1 and tokens[begin].lower.endswith("ed"):
        begin = commas[1] + 1
    end = trimmed_end(tokens, begin, high)
    return Reported(source, cue, ((begin, end),), rule) if end - begin > 2 else None


def _survey(tokens: Sequence[Token], k: int, high: int) -> tuple[Range, Range, str] | None:
    """`In a new poll by the Ledger`."""
    if not subjects.begins(tokens[k + 1]):
        return None
    for j in range(k + 1, min(high, k + _REACH)):
        if tokens[j].kind != "word" and tokens[j].text not in "-/.&'’":
            return None
        if tokens[j].lower in SURVEYS:
            return (k + 1, j + 1), (k, k + 1), "in the poll"
        if finite(tokens[j]):
            return None
    return None


def _view(tokens: Sequence[Token], k: int, high: int) -> tuple[Range, Range, str] | None:
    """`In X's view`, `in her words`."""
    for j in range(k + 2, min(high, k + _REACH)):
        if tokens[j].lower in VIEWS:
            whose = owner(tokens, j, k + 1)
            return (whose, (k, j + 1), "in the view") if whose is not None and whose[0] == k + 1 else None
        if tokens[j].kind != "word":
            return None
    return None
