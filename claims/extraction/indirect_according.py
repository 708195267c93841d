"""What is said according to somebody: "According to X, …", "…, according to X."."""

from collections.abc import Sequence

from claims.extraction import subjects
from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, PERSONAL, SUBORDINATORS
from claims.extraction.indirect_around import bracketed, clause_within, past_concession, quoted_alone, rest_after
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.phrases import Range, source_named


def according(tokens: Sequence[Token], low: int, high: int) -> Reported | None:
    """`According to X, …`, `…, according to X.`, `…, according to X, …`."""
    for k in range(low, high - 2):
        source = source_named(tokens, k)
        if source is None:
            continue
        subject = subjects.after(tokens, source, high)
        if subject is None:
            return None
        subject = _within_brackets(tokens, _without_clause(tokens, subject, high))
        if all(
            tokens[j].kind != "word" or tokens[j].lower in ADVERBS or tokens[j].lower in SUBORDINATORS
            for j in range(low, k)
        ):
            return _opening(tokens, subject, k, high)
        begin = past_concession(tokens, bracketed(tokens, low, k), k)
        end = trimmed_end(tokens, begin, k)
        if end <= begin:
            return None
        pieces: tuple[Range, ...] = ((begin, end),)
        rest = rest_after(tokens, subject[1], high)
        if rest and not clause_within(tokens, begin, end):
            pieces = ((begin, end), rest)
        if quoted_alone(tokens, pieces):
            return None
        return Reported(subject, (k, source), pieces, "according to")
    return None


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
        finite(tokens[k]) or tokens[k].kind == "quote" for k in range(comma + 1, min(high, subject[1] + 6))
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
