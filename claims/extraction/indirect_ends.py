"""Where reported words end: with their sentence, or where the reporter takes over."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, PERSONAL, in_ly
from claims.extraction.indirect_asides import asides
from claims.extraction.indirect_breaks import breaks, of_share
from claims.extraction.indirect_dashes import glosses, is_dash
from claims.extraction.indirect_quoted import ends_quoted
from claims.extraction.indirect_remarks import and_that, remarks, turns
from claims.extraction.indirect_tenses import WITH_TENSE, past, tense
from claims.extraction.indirect_words import ADDING, ADDRESSED, CLAUSE, LEMMA, SHOWING
from claims.extraction.phrases import source_named

_STOPS = frozenset(".!?…,;:—–-([ ")
SAYING = CLAUSE | ADDRESSED | frozenset("call cite refer accuse criticise criticize praise describe urge ask".split())
_AFTER_SHORT = frozenset(", ; : — – -".split())
_DANGLING = frozenset("and but including or".split())
_SAID = frozenset(
    "said says say told tells argued argues added adds insisted noted notes suggested warned claimed".split()
)
_JOINING = frozenset("and but while after though although as".split())
_CONTRASTING = _JOINING - {"after", "as"}

_CONCEDING = ("though", "although")
_NEAR = 6
_CLAUSES = frozenset("that which who what how why whether where when if because".split())
_ANOTHERS = _CLAUSES | frozenset("and but or than there while as although though".split())
_MAIN = (WITH_TENSE | {"have"}) - {"left"}
"""What begins the main clause; not "left", which is a side as well."""


def clause_end(
    tokens: Sequence[Token],
    start: int,
    high: int,
    cue: int,
    *,
    bounded: bool = False,
    wanted: bool = False,
    within: bool = False,
) -> int:
    """The end (exclusive) of a reported clause that begins at `start`, in a sentence that ends at `high`.

    `bounded` says that the cue's own clause hangs on another, so that a comma ends both; `wanted` that it has no subject
    of its own: "to leave"; `within` that a dash before the cue opens an aside, which the next one closes.
    """
    depth = 0
    dashes = [k for k in range(start + 1, high) if is_dash(tokens, k)]
    open_ended = bool(len(dashes) % 2) and (bounded or glosses(tokens, dashes[-1] + 1, high))
    lone = dashes[-1] if open_ended else high
    lone = dashes[0] if within and len(dashes) % 2 else lone
    apart = asides(tokens, start, high, clause=not wanted and tokens[start].lower != "to") if bounded else ()
    for k in range(start + 1, high):
        token = tokens[k]
        depth += (token.text in "([") - (token.text in ")]") if token.kind == "mark" else 0
        if depth > 0:
            continue
        if token.text == ";" or (depth < 0 and token.text in ")]"):
            return k
        if k == lone or source_named(tokens, k) is not None:
            return k
        if (
            token.text == "“,"
            and k + 2 < high
            and (bounded or _taken_over(tokens, k + 1, high, cue) or ends_quoted(tokens, k, high, cue))
        ):
            return k + 1
        if (bounded and token.text == "," and k not in apart and not and_that(tokens, k, high)) or (
            token.text == ":" and k + 2 < high and tokens[k + 1].text == "“,"
        ):
            return k
        if token.text == "," and k + 2 < high and (turns(tokens, k + 1, high, wanted) or remarks(tokens, k + 1, high)):
            return k
        if wanted and token.lower in ("and", "but") and _main_again(tokens, start, k, high):
            return k - (tokens[k - 1].text == ",")
        if wanted and token.lower in ("and", "as", "because") and k + 1 < high and tokens[k + 1].lower in PERSONAL:
            return k
        if k + 1 < high and (token.text == "," or is_dash(tokens, k)) and _taken_over(tokens, k + 1, high, cue):
            return k
        if (token.lower in _JOINING and _joins_another(tokens, k, high, cue)) or (
            (token.text == "," or not wanted) and breaks(tokens, start, k, high, cue)
        ):
            return k
    return high


def _joins_another(tokens: Sequence[Token], k: int, high: int, cue: int) -> bool:
    """Whether a conjunction goes on with another saying: somebody else's, or the same speaker's next."""
    lower = tokens[k].lower
    if _other_says(tokens, k + 1, high) or (lower == "while" and k + 1 < high and _says_on(tokens[k + 1])):
        return True
    counts = _counts(tokens, cue) and k + 1 < high and (lower == "while" or tokens[k + 1].text[0].isdigit())
    if (
        lower in _CONTRASTING
        and not counts
        and tokens[k - 1].text in ",—–"
        and _other_reports(tokens, k + 1, high, cue)
    ):
        return True
    return lower in ("and", "but") and _next_verb(tokens, k + 1, high, cue)


def _main_again(tokens: Sequence[Token], start: int, k: int, high: int) -> bool:
    """Whether after "to leave" a conjunction goes back to the verb that has a subject: "and has", "and left"."""
    at = k + 1
    while at < high and (tokens[at].lower in ADVERBS or in_ly(tokens[at].lower)):
        at += 1
    if at + 1 >= high or not past(tokens[at]):
        return False
    return not any(tokens[j].lower in _CLAUSES or past(tokens[j]) for j in range(start + 1, k))


def before_main(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the verb begins of whom a clause only describes: "those who vowed to leave have stayed"."""
    for k in range(start, end):
        if tokens[k].lower in _ANOTHERS or tokens[k].lower in PERSONAL or tokens[k].kind == "quote":
            return end
        if (k > start and tokens[k].lower in _MAIN) or (tokens[k].lower in _SAID and not tokens[k].capital):
            return k
    return end


def trimmed_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """The same end without the punctuation that closes the reporter's sentence, nor a word that joins what is left out."""
    while end > start and (
        (tokens[end - 1].kind == "mark" and tokens[end - 1].text[0] in _STOPS) or tokens[end - 1].lower in _DANGLING
    ):
        if end - start > 1 and tokens[end - 1].text == "." and ("." in tokens[end - 2].text or _goes_on(tokens, end)):
            break  # the stop of "U.S.", of "Calif."
        end -= 1
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence goes on after its stop, so that this is an abbreviation's."""
    return at < len(tokens) and tokens[at].text in _AFTER_SHORT


def _taken_over(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether after a comma the reporter speaks: "…, adding that", "…, but Lee said"."""
    lower = tokens[at].lower
    k = at + 1
    if _says_on(tokens[at]) or ((lower in ADVERBS or lower == "while") and k < high and _says_on(tokens[k])):
        return True
    if lower in _CONCEDING:
        return any(tokens[j].lower in LEMMA for j in range(k, min(high, k + _NEAR)))
    if lower == "compared" and of_share(tokens, cue):
        return not _counts(tokens, cue)
    return _other_says(tokens, at, high)


def _says_on(token: Token) -> bool:
    """Whether whoever speaks says more: "adding that"."""
    return token.lower.endswith("ing") and LEMMA.get(token.lower) in SAYING


def _counts(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a cue tells of figures, of which there are several: "found"."""
    return LEMMA.get(tokens[cue].lower) in SHOWING


def _other_reports(tokens: Sequence[Token], at: int, high: int, cue: int) -> bool:
    """Whether a clause begins here that reports in the tense of the cue: "but the council wanted"."""
    of_cue = tense(tokens[cue].lower)
    for k in range(at + 1, min(high, at + 7)):
        lower = tokens[k].lower
        if tokens[k].kind != "word" or lower in ("that", "to", "who"):
            return False
        if lower in LEMMA and tense(lower) == of_cue != "base" and not tokens[k].capital:
            return True
    return False


def _other_says(tokens: Sequence[Token], at: int, high: int) -> bool:
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
        tokens[at].lower in ADVERBS or in_ly(tokens[at].lower) or tokens[at].lower in ("has", "had", "have")
    ):
        at += 1
    if at + 2 >= high:
        return False
    lower = tokens[at].lower
    again = lower in ADDING or (LEMMA.get(lower) in CLAUSE and "that" in (tokens[at + 1].lower, tokens[at + 2].lower))
    return again and tense(lower) == tense(tokens[cue].lower) and tense(lower) != "base"
