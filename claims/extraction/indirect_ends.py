"""Where reported words end: with their sentence, or where the reporter takes over."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, PERSONAL, PREPOSITIONS, TIMES
from claims.extraction.indirect_verbs import finite
from claims.extraction.indirect_words import ADDING, ADDRESSED, CLAUSE, LEMMA, OCCASIONS
from claims.extraction.phrases import RELATIVES

_STOPS = frozenset(".!?…,;:—–-([ ")
_SAYING = CLAUSE | ADDRESSED | frozenset("call cite refer accuse criticise criticize praise describe urge ask".split())
_SAID = frozenset(
    "said says say told tells argued argues added adds insisted noted notes suggested warned claimed".split()
)
_DASHES = frozenset("- – — --".split())
_JOINING = frozenset("and but while after though although as".split())
_LEAVES = frozenset("while after before although though despite even amid".split())
_PLACING = frozenset("in at on during through via".split())
_MEMBER = 9
_NO_MEMBER = RELATIVES | PERSONAL | frozenset("whose which where when with a an".split())
_ADDS = frozenset("including particularly especially like not or such".split())


def clause_end(tokens: Sequence[Token], start: int, high: int, cue: int, *, bounded: bool = False) -> int:
    """The end (exclusive) of a reported clause that begins at `start`, in a sentence that ends at `high`.

    `bounded` says that the cue's own clause hangs on another, so that a comma ends both.
    """
    depth = 0
    dashes = [k for k in range(start + 1, high) if tokens[k].text in _DASHES]
    lone = dashes[-1] if len(dashes) % 2 else high
    for k in range(start + 1, high):
        token = tokens[k]
        depth += (token.text in "([") - (token.text in ")]") if token.kind == "mark" else 0
        if depth > 0:
            continue
        if token.text == ";" or (depth < 0 and token.text in ")]"):
            return k
        if token.lower == "according" or k == lone:
            return k
        if bounded and token.text == ",":
            return k
        if k + 1 < high and token.text in ",—–" and _taken_over(tokens, k + 1, high):
            return k
        if token.lower in _JOINING and _other_says(tokens, k + 1, high, cue):
            return k
        if token.lower in ("and", "but") and _next_verb(tokens, k + 1, high, cue):
            return k
    return high


def thing_end(tokens: Sequence[Token], start: int, high: int, cue: int) -> int:
    """The end (exclusive) of a thing spoken of that begins at `start`."""
    for k in range(start + 1, high):
        token, lower = tokens[k], tokens[k].lower
        if token.text in ";:—–(" or (token.text == "," and not _goes_on(tokens, k + 1, high, cue)):
            return k
        if token.text == "“," and k + 1 < high:
            return k + 1
        if lower in _LEAVES or lower == "according":
            return k
        if lower in ("and", "but", "or") and k + 1 < high and _verb_like(tokens, k + 1, cue):
            return k
        if lower.endswith("ing") and LEMMA.get(lower) in _SAYING:
            return k
        if lower in _PLACING and _occasion(tokens, k, high):
            return k
        if (
            lower in TIMES
            and lower not in ("this", "last", "next", "later", "earlier", "day", "days", "years", "year", "recently")
            and k > start + 1
            and tokens[k - 1].lower not in PREPOSITIONS
            and not tokens[k - 1].lower.endswith(("'s", "’s"))
        ):
            return k - 1 if tokens[k - 1].lower in ("this", "last", "next") else k
    return high


def _goes_on(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether a comma parts members of a list or adds to the thing: ", including its bridges"."""
    if at < high and tokens[at].lower in _ADDS:
        return True
    for k in range(at, min(high - 1, at + _MEMBER)):
        lower = tokens[k].lower
        if lower in ("and", "or"):
            return k > at + (tokens[k - 1].text == ",") and not _verb_like(tokens, k + 1, cue)
        if tokens[k].kind == "quote" or lower in _NO_MEMBER or finite(tokens[k]):
            return False
    return False


def trimmed_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """The same end without the punctuation that closes the reporter's sentence."""
    while end > start and tokens[end - 1].kind == "mark" and tokens[end - 1].text[0] in _STOPS:
        end -= 1
    return end


def _taken_over(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether after a comma the reporter speaks: "…, adding that", "…, but Lee said"."""
    lower = tokens[at].lower
    if lower.endswith("ing") and LEMMA.get(lower) in _SAYING:
        return True
    k = at + 1
    if lower in ADVERBS and k < high and tokens[k].lower.endswith("ing") and LEMMA.get(tokens[k].lower) in _SAYING:
        return True
    return lower in ("though", "although", "compared") or _other_says(tokens, at, high, None)


def _other_says(tokens: Sequence[Token], at: int, high: int, cue: int | None) -> bool:
    """Whether a clause about another saying begins here: "Lee said", "the mayor has argued"."""
    for k in range(at + 1, min(high, at + 7)):
        lower = tokens[k].lower
        if tokens[k].kind != "word" or lower in ("that", "to", "who"):
            return False
        if lower in _SAID and not tokens[k].capital:
            return True
    return False


def _next_verb(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether a coordinated verb has the cue's own subject: "said … and added"."""
    while at < high and (
        tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly") or tokens[at].lower in ("has", "had", "have")
    ):
        at += 1
    if at + 1 >= high:
        return False
    lower = tokens[at].lower
    return lower in ADDING and _tense(lower) == _tense(tokens[cue].lower) and _tense(lower) != "base"


def _tense(lower: str) -> str:
    if lower.endswith("ing"):
        return "ing"
    if lower == LEMMA.get(lower):
        return "base"
    return "s" if lower.endswith("s") else "past"


def _verb_like(tokens: Sequence[Token], at: int, cue: int) -> bool:
    token = tokens[at]
    lower = token.lower
    if lower in PERSONAL or lower in AUXILIARIES or lower in ADVERBS:
        return True
    if lower.endswith("ed") or (lower in LEMMA and _tense(lower) == _tense(tokens[cue].lower)):
        return True
    return finite(token)


def _occasion(tokens: Sequence[Token], at: int, high: int) -> bool:
    near = [tokens[k].lower for k in range(at + 1, min(high, at + 5))]
    return bool(near) and (
        near[0] in TIMES or (near[0].isdigit() and len(near[0]) == 4) or any(word in OCCASIONS for word in near)
    )
