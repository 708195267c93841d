"""What stands on either side of an attribution that closes a sentence or interrupts it: where it begins, what goes on after."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, PERSONAL, PREPOSITIONS, SUBORDINATORS, in_ing
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite, open_quote
from claims.extraction.indirect_words import LEMMA
from claims.extraction.phrases import RELATIVES, Range, after_dateline

_DASHES = ("-", "–", "—", "--")
_OPENS = PERSONAL | {"that", "there"}
_LINKING = (ADVERBS | SUBORDINATORS) - frozenset("instead once only recently repeatedly simply".split())
"""What joins a sentence to the one before, and so is the reporter's: "Still, he said, …"; not "Instead, he said, …"."""
_ADDING = frozenset("and but including or".split())
_EXPLAINING = frozenset("when where which who whom".split())
_ASKED = frozenset(("asked", "pressed", "questioned"))
_BREAKING = (SUBORDINATORS | RELATIVES | {"that", "what", "how"}) - {"and", "or"}
_CONCEDING = frozenset("although despite though".split())


def bracketed(tokens: Sequence[Token], low: int, at: int) -> int:
    """Where the words before `at` begin: in the brackets that are open there, or with the sentence."""
    for k in range(at - 1, low - 1, -1):
        if tokens[k].text == ")":
            break
        if tokens[k].text == "(":
            return k + 1
    return after_dateline(tokens, low, at)


def past_concession(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Past what the reporter concedes before somebody is heard: "Though the road is new, it floods, Lee said"."""
    if tokens[begin].lower not in _CONCEDING:
        return begin
    comma = next((k for k in range(begin, end) if tokens[k].text == "," or tokens[k].kind == "quote"), end)
    clause = comma < end and tokens[comma].text == "," and any(finite(tokens[k]) for k in range(comma + 1, end))
    return comma + 1 if clause else begin


def taken_up(tokens: Sequence[Token], begin: int, comma: int, rest: Range | None) -> int:
    """Past what a dash or a colon closes before somebody is heard: "It was late - and the road, Lee said, was wet"."""
    dashes = [k for k in range(begin + 1, comma) if tokens[k].text in _DASHES and tokens[k].start > tokens[k - 1].end]
    if dashes and (rest or len(dashes) % 2):
        back = rest is not None and any(tokens[k].text in _DASHES for k in range(*rest))
        opens = rest is not None or tokens[dashes[-1] + 1].lower in _OPENS
        return dashes[-1] + 1 if opens and not back else begin
    if rest and comma - 1 > begin and tokens[comma - 1].lower in _EXPLAINING:
        return comma - 1
    colon = tokens[comma].kind == "quote" and tokens[comma - 1].text == ":"
    return comma if colon else begin


def joins(tokens: Sequence[Token], low: int, comma: int) -> bool:
    """Whether the words before a comma only join what somebody says to what the reporter said: "Still,", "…, and,"."""
    if tokens[comma].kind != "mark":
        return False
    joined = tokens[comma - 1].lower in _ADDING and comma - 1 > low
    return joined or all(tokens[j].lower in _LINKING for j in range(low, comma))


def asks(tokens: Sequence[Token], low: int, comma: int) -> bool:
    """Whether all that stands before a comma is what somebody was asked: "Asked if it is safe, two in three said yes"."""
    k = low
    while k < comma and tokens[k].lower in SUBORDINATORS:
        k += 1
    return tokens[k].lower in _ASKED and not any(tokens[j].text == "," for j in range(k, comma))


def opens_with_doing(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether a form in -ing opens the subject of a clause: "Rising tides could …", "Moving it would …", not "Noting that …"."""
    if not in_ing(tokens[low].lower) or tokens[low].lower in LEMMA:
        return False
    for k in range(low + 1, high):
        if tokens[k].kind != "word" or tokens[k].lower in _BREAKING:
            return False
        if finite(tokens[k]):
            return tokens[k].lower in AUXILIARIES
    return False


def clause_within(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether these words hold a clause of their own, rather than when or where the saying was."""
    if opens_with_doing(tokens, low, high):
        return True
    start = low
    if (
        tokens[low].lower in PREPOSITIONS
        or tokens[low].lower in SUBORDINATORS - {"and", "but"}
        or tokens[low].lower.endswith(("ing", "ed"))
    ):
        commas = [k for k in range(low, high) if tokens[k].text == ","]
        if tokens[low].lower == "if":
            return True
        if not commas:
            return False
        start = commas[0]
    return any(finite(tokens[j]) or open_quote(tokens[j]) for j in range(start, high))


def rest_after(tokens: Sequence[Token], at: int, high: int) -> Range | None:
    """What goes on after an attribution that interrupts."""
    if at >= high or tokens[at].text not in ",—–" or at + 1 >= high:
        return None
    start = at + 1
    doing = tokens[start].lower.endswith("ing") and not opens_with_doing(tokens, start, high)
    if doing or tokens[start].lower in ("who", "which", "whose", "a", "an"):
        return None
    end = clause_end(tokens, start, high, at)
    end = trimmed_end(tokens, start, end)
    return (start, end) if end - start > 1 or (end > start and tokens[start].kind == "quote") else None


def quoted_alone(tokens: Sequence[Token], pieces: Sequence[Range]) -> bool:
    return all(tokens[k].kind != "word" for start, end in pieces for k in range(start, end))
