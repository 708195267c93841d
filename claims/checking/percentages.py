"""Shares against the counts beside them, and numbers in words against figures."""

import re
from collections.abc import Iterator

from claims.checking.figures import COUNT, HEDGE, MONEY, PERCENT, Figure, Figured
from claims.checking.saying import find, quoted
from claims.extraction.readings import Finding, Reading

_N = f"[{COUNT}{MONEY}]"
_NO_FIGURE = rf"[^{COUNT}-\ue00f\n;:.]"
_PER_CENT = r"(?:%| ?per ?cent)?"
_HEDGED = f"{HEDGE}+"
"""Taken whole: it begins no word of what may follow, so giving one back gains nothing."""
_CLOSED = r"(?=[.,;)–\n]| of (?:the|all|them)\b| –)"
# "12 of the 20 patients, or 60%"; after a bare comma or dash the share has to end its clause.
_PART_OF_WHOLE = re.compile(
    rf"(?P<part>{_N}){_NO_FIGURE}{{0,40}}?(?: out)? of {_HEDGED}(?:[a-z']+ ){{0,3}}?(?P<whole>{_N}){_NO_FIGURE}{{0,50}}?"
    rf"(?:,? or |,? \(|, | – )(?:or |which is |that is |equal to )?{_HEDGED}(?P<share>{PERCENT}){_PER_CENT}{_CLOSED}"
)
# "2 million people, 40% of the region's 5 million"
_SHARE_OF_WHOLE = re.compile(
    rf"(?P<part>{_N}){_NO_FIGURE}{{0,50}}?(?:,? or |,? \(|, | – )(?:or |which is |that is |equal to )?{_HEDGED}"
    rf"(?P<share>{PERCENT}){_PER_CENT} of {_NO_FIGURE}{{0,40}}?(?P<whole>{_N})"
)
# "40% of the 5 million residents, or 2 million"
_SHARE_THEN_PART = re.compile(
    rf"(?P<share>{PERCENT}){_PER_CENT} of {_NO_FIGURE}{{0,40}}?(?P<whole>{_N}){_NO_FIGURE}{{0,40}}?"
    rf"(?:,? or | \(| – or ){_HEDGED}(?P<part>{_N})"
)
# "of the 20 patients, 12 (60%)"
_WHOLE_THEN_PART = re.compile(
    rf"\bof (?:the |all |its |their |those ){_HEDGED}(?P<whole>{_N})(?: [a-z'-]{{1,20}}){{1,5}}, {_HEDGED}(?P<part>{_N})"
    rf"(?: [a-z'-]{{1,20}}){{0,2}}(?:,? or |,? \()(?:or )?{_HEDGED}(?P<share>{PERCENT}){_PER_CENT}{_CLOSED}"
)
# "half of the patients – 12 of 20 – agreed", "a fifth of them (12 of 20)"
_SHARE_THEN_BOTH = re.compile(
    rf"(?P<share>{PERCENT}){_PER_CENT} of(?: [a-z'-]{{1,20}}){{1,5}}(?:, or | – | \(){_HEDGED}(?P<part>{_N})(?: out)? of"
    rf" {_HEDGED}(?P<whole>{_N})"
)
# "one in five pupils, or 20%", "three of the five seats, or half"
_TWO_SHARES = re.compile(
    rf"(?P<first>{PERCENT}){_PER_CENT}(?: [a-z'-]{{1,20}}){{0,5}}(?:,? or |,? \(|, | – or | – )(?:that is )?{_HEDGED}"
    rf"(?P<second>{PERCENT}){_PER_CENT}{_CLOSED}"
)
_OF_OTHERS = re.compile(r" of (?:whom|which|those|these|that|this)\b")
_POINTS_ALLOWED = 3.0
"""A share in words is said for anything near it: "one in three" for 31 per cent."""
_LARGEST_SHARE = 100.0


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """Counts, wholes and shares in one sentence that do not go together within rounding and hedges."""
    told: set[int] = set()
    for pattern in (_PART_OF_WHOLE, _SHARE_OF_WHOLE, _SHARE_THEN_PART, _WHOLE_THEN_PART, _SHARE_THEN_BOTH):
        for match, figures in lines.matches(pattern):
            if len(figures) == 3 and figures["share"].start not in told and not _of_others(lines, match):
                told.add(figures["share"].start)
                yield from _against_count(reading, figures["part"], figures["whole"], figures["share"])
    for _, figures in lines.matches(_TWO_SHARES):
        if len(figures) == 2 and figures["second"].start not in told:
            yield from _two_shares(reading, figures["first"], figures["second"])


def _of_others(lines: Figured, match: re.Match[str]) -> bool:
    after = match.end("share")
    return _OF_OTHERS.match(lines.text, after) is not None


def _against_count(reading: Reading, part: Figure, whole: Figure, share: Figure) -> Iterator[Finding]:
    if part.sign != whole.sign or whole.low <= 0 or part.value > whole.value or share.value > _LARGEST_SHARE:
        return
    words = share.in_words or not any(sign in share.text.lower() for sign in ("%", "cent"))
    slack = _slack(share.value) if words else 0.0
    low, high = 100 * part.low / whole.high, 100 * part.high / whole.low
    if low <= share.high + slack and high >= share.low - slack:
        return
    real = 100 * part.value / whole.value
    start, end = min(part.start, share.start), max(one.end for one in (part, whole, share))
    yield find(
        reading,
        "words-against-figures" if words or part.in_words else "percent-against-count",
        start,
        end,
        f"{quoted(part.text)} of {quoted(whole.text)} is {real:.3g} per cent, not {quoted(share.text)}; check which of the"
        " three is wrong.",
        computed=f"{real:.4g}",
    )


def _two_shares(reading: Reading, first: Figure, second: Figure) -> Iterator[Finding]:
    in_words = [one for one in (first, second) if "%" not in one.text and "cent" not in one.text.lower()]
    if not in_words or max(first.value, second.value) > _LARGEST_SHARE:
        return
    slack = _slack(min(first.value, second.value))
    if first.low <= second.high + slack and second.low <= first.high + slack:
        return
    yield find(
        reading,
        "words-against-figures",
        first.start,
        second.end,
        f"{quoted(first.text)} is {first.value:.3g} per cent, which is not {quoted(second.text)}, though the text gives them as"
        " the same; check which is right.",
    )


def _slack(share: float) -> float:
    """Points by which a share in words may be off: three, for small shares a quarter of them."""
    return min(_POINTS_ALLOWED, share / 4)
