"""What a clause owes to a poll it names, or to somebody's view: "In the poll, …", "In X's view, …"."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import CLAUSE_OPENERS
from claims.extraction.indirect_ends import trimmed_end
from claims.extraction.indirect_nouns import owner
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_words import ACCOUNTS, SURVEYS, VIEWS
from claims.extraction.phrases import Range, after_dateline, clause_start

_LEADS = frozenset("and but or".split())
_REACH = 14
_ENDS_POLL = frozenset(", . ; : conducted done last published released taken this".split())


def scene(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """What the sentence says by a poll or in somebody's view, named in the phrase that opens it."""
    k = after_dateline(tokens, low, high)
    while k < high and tokens[k].lower in _LEADS:
        k += 1
    if k + 2 >= high or tokens[k].lower not in ("by", "in"):
        return None
    named = _survey(tokens, k, high) if tokens[k].lower == "in" else None
    named = named or _view(tokens, k, high)
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


def polled(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`The mayor leads by six points in a new poll`: the clause up to the "in" at `at`, back to `low` at most."""
    if tokens[at].lower != "in" or at + 2 >= high:
        return None
    named = _survey(tokens, at, high)
    if named is None:
        return None
    start = clause_start(tokens, at - 1, low)
    while start < at and (tokens[start].lower in CLAUSE_OPENERS | _LEADS or tokens[start].text == ","):
        start += 1
    end = trimmed_end(tokens, start, at)
    after = named[0][1]
    figures = any(tokens[k].text[0].isdigit() for k in range(start + 1, end))
    ends = after >= high or tokens[after].lower in _ENDS_POLL
    counted = tokens[start].text[0].isdigit()
    if not (figures and not counted and ends and end - start > 2 and subjects.begins(tokens[start])):
        return None
    return Reported(named[0], named[1], ((start, end),), "in the poll")


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
    """`In X's view`, `in her words`, `by his own account`."""
    nouns = VIEWS if tokens[k].lower == "in" else ACCOUNTS
    for j in range(k + 2, min(high, k + _REACH)):
        if tokens[j].lower in nouns:
            whose = owner(tokens, j, k + 1)
            return (whose, (k, j + 1), "in the view") if whose is not None and whose[0] == k + 1 else None
        if tokens[j].kind != "word":
            return None
    return None
