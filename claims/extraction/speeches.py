"""One speech in several quotations: the whole of it beside its parts."""

from collections.abc import Iterator, Sequence

from claims.extraction.indirect_parts import states
from claims.extraction.readings import Quotation

_ACROSS = frozenset(("next paragraph", "paragraph continues"))
_BEFORE = frozenset(("cue after", "cue after, inverted", "cue closes"))

_JOINED = 12
"""Characters between two quotations that an "and" joins: marks, spaces, the word itself."""
_CLAUSES = frozenset(("that", "clause", "question"))


def speeches(text: str, quoted: Sequence[Quotation], reported: Sequence[Quotation]) -> Iterator[Quotation]:
    """What somebody says in one breath though the reporter breaks it off: “…,” X said. “….” or X said that …. “….”

    `quoted` and `reported` in order. Each speech is one quotation in pieces, with the speaker and the cue of its first;
    its text runs from its first word to its last, the reporter's words among them, and so its form is indirect.
    """
    of_cue = {(one.cue.start, one.cue.end): one for one in reported if one.cue}
    parts: list[Quotation] = []
    last: Quotation | None = None
    at = 0
    for quotation in quoted:
        lead: Quotation | None = None
        while at < len(reported) and reported[at].start < quotation.start:
            lead, at = reported[at], at + 1
        goes_on = last is not None and (quotation.continues == last.id or _same(last, quotation))
        if lead is not None and _leads(text, lead, quotation, goes_on):
            yield from _whole(text, parts)
            parts = [lead, quotation]
        elif last is not None and goes_on and _one_breath(text, parts, last, quotation):
            if quotation.end > parts[-1].end:
                parts.append(quotation)
        else:
            yield from _whole(text, parts)
            around = of_cue.get((quotation.cue.start, quotation.cue.end)) if quotation.cue else None
            inside = around is not None and around.start <= quotation.start and quotation.end <= around.end
            parts = [around if around is not None and inside else quotation]
        last = quotation
    yield from _whole(text, parts)


def _same(last: Quotation, quotation: Quotation) -> bool:
    """Whether one attribution stands for both: “…,” X said in Salem. “…”; X called it “…” and “…”."""
    if last.cue is None or last.cue != quotation.cue:
        return False
    joined = last.cue.start < last.start and quotation.start - last.end < _JOINED
    return joined or last.form == quotation.form == "direct"


def _leads(text: str, lead: Quotation, quotation: Quotation, goes_on: bool) -> bool:
    """Whether a quotation that names no speaker goes on right after what is reported without marks.

    Where it goes on from an earlier quotation as well, “adding that …” takes it over, “noting that …” does not.
    A paragraph may end between them only where the one before introduces the quotation.
    """
    between = text[lead.end : quotation.start]
    if lead.end >= quotation.start or any(sign.isalnum() for sign in between):
        return False
    if quotation.rule == "introduced" and quotation.cue == lead.cue and states(lead):
        return True
    if lead.rule not in _CLAUSES or "\n" in between or (quotation.cue is not None and quotation.cue != lead.cue):
        return False
    return not goes_on or (lead.cue is not None and lead.cue.text == "adding")


def _one_breath(text: str, parts: Sequence[Quotation], last: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation stands in the same paragraph, or in the next after no more than the attribution."""
    if "\n" not in text[last.end : quotation.start]:
        return True
    opens = len(parts) == 1 and parts[0].rule in _BEFORE
    return quotation.rule == "paragraph continues" or (opens and quotation.rule in _ACROSS)


def _whole(text: str, parts: Sequence[Quotation]) -> Iterator[Quotation]:
    if len(parts) < 2 or parts[0].speaker is None:
        return
    start, end = parts[0].start, parts[-1].end
    yield Quotation(
        id=f"s{parts[0].id}",
        start=start,
        end=end,
        text=text[start:end],
        form="indirect",
        pieces=tuple(piece for part in parts for piece in part.pieces),
        speaker=parts[0].speaker,
        cue=next((part.cue for part in parts if part.cue), None),
        reported_through=parts[0].reported_through,
        rule="one speech",
    )
