"""Attributions that follow what they report or interrupt it: "…, X said.", "…, according to X."."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cue_verbs import is_cue, is_plain, participle
from claims.extraction.cues import ADVERBS, PERSONAL, PREPOSITIONS, STRONG, SUBORDINATORS, TIMES
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_unsaid import noun_here
from claims.extraction.indirect_verbs import finite, open_quote
from claims.extraction.indirect_words import CLOSING, INFINITIVE, LEMMA, PARTICLED, RESULTS, SHOWING
from claims.extraction.phrases import RELATIVES, Range, after_dateline

_REACH = 16
_WHOLE = 4
"""More words than tell when or where, before an attribution that ends the sentence."""
_DASHES = ("-", "–", "—", "--")
_OPENS = PERSONAL | {"that", "there"}
_COMMAS = (",", "“,")
_NOBODY = RELATIVES | {"you"}
_NEAR = frozenset(("close", "familiar", "loyal"))
"""What tells of somebody unnamed how much he knows: "a source close to the mayor"."""
_WHEN = frozenset("in on at during after before when while as who".split())


def according(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`According to X, …`, `…, according to X.`, `…, according to X, …`."""
    for k in range(low, high - 2):
        if tokens[k].lower != "according" or tokens[k + 1].lower != "to":
            continue
        subject = subjects.after(tokens, k + 2, high)
        if subject is None:
            return None
        subject = _within_brackets(tokens, _without_clause(tokens, subject, high))
        if all(
            tokens[j].kind != "word" or tokens[j].lower in ADVERBS or tokens[j].lower in SUBORDINATORS
            for j in range(low, k)
        ):
            return _opening(tokens, subject, k, high)
        begin = _bracketed(tokens, low, k)
        end = trimmed_end(tokens, begin, k)
        if end <= begin:
            return None
        pieces: tuple[Range, ...] = ((begin, end),)
        rest = _rest(tokens, subject[1], high)
        if rest and not any(finite(tokens[j]) for j in range(begin, end)):
            pieces = ((begin, end), rest)
        if _quoted_alone(tokens, pieces):
            return None
        return Reported(subject, (k, k + 2), pieces, "according to")
    return None


def _bracketed(tokens: Sequence[Token], low: int, at: int) -> int:
    """Where the words before `at` begin: in the brackets that are open there, or with the sentence."""
    for k in range(at - 1, low - 1, -1):
        if tokens[k].text == ")":
            break
        if tokens[k].text == "(":
            return k + 1
    return after_dateline(tokens, low, at)


def _within_brackets(tokens: Sequence[Token], subject: Range) -> Range:
    """A name up to a bracket that closes what opened before it: "(…, according to Lee)"."""
    depth = 0
    for k in range(*subject):
        depth += (tokens[k].text == "(") - (tokens[k].text == ")")
        if depth < 0 and k > subject[0]:
            return subject[0], k
    return subject


def _without_clause(tokens: Sequence[Token], subject: Range, high: int) -> Range:
    """A name up to the comma after which the sentence goes on with a clause."""
    comma = next((k for k in range(*subject) if tokens[k].text == ","), None)
    if comma is None or comma + 1 >= high or tokens[comma + 1].lower in ("who", "whose", "a", "an"):
        return subject
    if tokens[subject[0]].lower in PERSONAL or any(
        finite(tokens[k]) for k in range(comma + 1, min(high, subject[1] + 6))
    ):
        return subject[0], comma
    return subject


def _opening(tokens: Sequence[Token], subject: Range, k: int, high: int) -> Reported | None:
    commas = [j for j in range(subject[0], min(high, subject[0] + 40)) if tokens[j].text == ","]
    if not commas:
        return None
    comma = commas[0]
    if (
        len(commas) > 1
        and tokens[comma + 1].lower in ("a", "an", "who", "whose", "which", "the")
        and not any(finite(tokens[j]) for j in range(comma + 1, commas[1]))
    ):
        comma = commas[1]
    end = trimmed_end(tokens, comma + 1, clause_end(tokens, comma + 1, high, k))
    if end - comma < 3:
        return None
    return Reported((subject[0], min(subject[1], comma)), (k, k + 2), ((comma + 1, end),), "according to, opening")


def closing(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`…, X said.`, `…, said X.`, `…, X said, ….`."""
    for comma in range(low + 1, high - 1):
        if tokens[comma].text not in _COMMAS:
            continue
        found = _inverted(tokens, comma, high) or _upright(tokens, comma, high)
        if found is None:
            continue
        subject, cue = found
        after = max(subject[1], cue + 1)
        named = subject[1] <= cue or tokens[subject[0]].capital
        last = named and is_plain(tokens, cue) and (after >= high or tokens[after].text in ".!?")
        after = _past_when(tokens, after, high)
        rest = _rest(tokens, after, high) if after < high and tokens[after].text == "," else None
        before = _clause_within(tokens, low, comma) or (comma > low and tokens[comma].kind == "quote")
        before = before or (last and comma - low > _WHOLE)
        if not before and rest is None:
            continue
        if rest is None and after < high and tokens[after].text not in ".,;!?—–":
            continue
        if rest and tokens[rest[0]].kind == "quote" and not _goes_on(tokens, comma, rest[0]):
            return None
        begin = _taken_up(tokens, _bracketed(tokens, low, comma), comma, rest)
        until = comma if tokens[comma].kind == "mark" else comma + 1
        pieces: tuple[Range, ...] = ((begin, until), rest) if rest else ((begin, until),)
        if rest and all(tokens[j].lower in ADVERBS | SUBORDINATORS for j in range(low, comma)):
            pieces = (rest,)
        if _quoted_alone(tokens, pieces):
            return None
        return Reported(subject, (cue, cue + 1), pieces, "cue interrupts" if rest else "cue closes")
    return None


def _taken_up(tokens: Sequence[Token], begin: int, comma: int, rest: Range | None) -> int:
    """Past what a dash or a colon closes before somebody is heard: "It was late - and the road, Lee said, was wet"."""
    dashes = [k for k in range(begin + 1, comma) if tokens[k].text in _DASHES and tokens[k].start > tokens[k - 1].end]
    if dashes and (rest or len(dashes) % 2):
        back = rest is not None and any(tokens[k].text in _DASHES for k in range(*rest))
        opens = rest is not None or tokens[dashes[-1] + 1].lower in _OPENS
        return dashes[-1] + 1 if opens and not back else begin
    colon = tokens[comma].kind == "quote" and tokens[comma - 1].text == ":"
    return comma if colon else begin


def _goes_on(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """Whether the quotation at `at` ends a sentence that began before the attribution: "The toll, he said, “is unfair”"."""
    return tokens[comma].kind != "quote" and tokens[at].lower[-1].islower()


def _clause_within(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether these words hold a clause of their own, rather than when or where the saying was."""
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


def _inverted(tokens: Sequence[Token], comma: int, high: int) -> tuple[Range, int] | None:
    cue = comma + 1
    if _apposed(tokens, comma):
        return None
    if not (is_cue(tokens, cue) and tokens[cue].lower in STRONG) or participle(tokens, cue):
        return None
    subject = subjects.after(tokens, cue + 1, high)
    if subject is None or not _over(tokens, subject[1], high):
        return None
    return subject, cue


def _apposed(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma closes words that explain a name: "Lee, who left," or "its head, Ann Lee,"."""
    if tokens[comma].kind == "quote":
        return False
    k = comma - 1
    while k > 0 and tokens[k].text != "," and tokens[k].sentence == tokens[comma].sentence and comma - k < 40:
        k -= 1
    if tokens[k].text != ",":
        return False
    return tokens[k + 1].lower in ("who", "which", "whose", "a", "an", "the", "for") or all(
        tokens[j].capital for j in range(k + 1, comma)
    )


def _over(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether nothing follows but where and when."""
    return (
        at >= high
        or tokens[at].text in ",.;!?—–"
        or tokens[at].lower in TIMES
        or tokens[at - 1].lower in _NEAR
        or (tokens[at].lower in _WHEN and not any(tokens[k].lower == "that" for k in range(at, min(high, at + 25))))
    )


def _upright(tokens: Sequence[Token], comma: int, high: int) -> tuple[Range, int] | None:
    if not subjects.begins(tokens[comma + 1]):
        return None
    for cue in range(comma + 2, min(high, comma + _REACH)):
        if tokens[cue].kind == "quote":
            return None
        showing = LEMMA.get(tokens[cue].lower) in SHOWING and _shown(tokens, comma + 1, cue)
        if showing or (is_cue(tokens, cue) and LEMMA.get(tokens[cue].lower) in CLOSING):
            if participle(tokens, cue) or tokens[cue - 1].lower in (",", "to") or noun_here(tokens, cue):
                return None
            if cue + 1 < high and not _closes(tokens, cue + 1, high):
                return None
            subject = subjects.before(tokens, cue, comma + 1)
            return (subject, cue) if subject and tokens[subject[0]].lower not in _NOBODY else None
        if tokens[cue].text == "," and cue - comma > 6:
            return None
    return None


def _shown(tokens: Sequence[Token], start: int, cue: int) -> bool:
    """Whether figures are the subject: ", a survey of the council found"."""
    return any(tokens[k].lower in RESULTS for k in range(start, cue))


def _closes(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.text in ".,;!?—–":
        return True
    if tokens[at - 1].lower == "told":
        hearer = subjects.after(tokens, at, high)
        return hearer is not None and _over(tokens, hearer[1], high)
    lemma = LEMMA.get(tokens[at - 1].lower, "")
    if token.lower in PARTICLED.get(lemma, ()) or (token.lower == "to" and lemma in INFINITIVE):
        return False  # "she agreed to leave" and "commented on it" tell what themselves
    return (token.lower in PREPOSITIONS or token.lower in TIMES or token.lower in ADVERBS) and not any(
        tokens[k].lower == "that" for k in range(at, min(high, at + 25))
    )


def _past_when(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past where and when it was said, to the next comma or the end."""
    for k in range(at, min(high, at + 25)):
        if tokens[k].text in ",.;!?—–":
            return k
    return min(high, at + 25)


def _rest(tokens: Sequence[Token], at: int, high: int) -> Range | None:
    """What goes on after an attribution that interrupts."""
    if at >= high or tokens[at].text not in ",—–" or at + 1 >= high:
        return None
    start = at + 1
    if tokens[start].lower in ("who", "which", "whose", "a", "an") or tokens[start].lower.endswith("ing"):
        return None
    end = clause_end(tokens, start, high, at)
    end = trimmed_end(tokens, start, end)
    return (start, end) if end - start > 1 or (end > start and tokens[start].kind == "quote") else None


def _quoted_alone(tokens: Sequence[Token], pieces: Sequence[Range]) -> bool:
    return all(tokens[k].kind != "word" for start, end in pieces for k in range(start, end))
