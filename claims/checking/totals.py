"""Totals against the parts listed for them."""

import re
from collections.abc import Iterator, Sequence

from claims.checking.figures import COUNT, HEDGE, MONEY, PERCENT, Figure, Figured
from claims.checking.saying import find, listed, quoted
from claims.extraction.readings import Finding, Reading

_TOTAL = re.compile(
    rf"(?P<total>[{COUNT}{MONEY}])(?: [a-z'-]{{1,20}}){{0,6}}(?:: | – |,? (?:made up of|comprising|consisting of|composed of) )"
    r"(?P<list>[^\n;:.–]{3,400})"
)
# "Of the £9m, £4m goes to roads": more may go elsewhere, but never more than there is.
_DIVIDED = re.compile(
    rf"\bof (?:the |its |that |this |their )(?P<total>[{COUNT}{MONEY}])(?: [a-z'-]{{1,20}}){{0,4}}, (?P<list>[{COUNT}{MONEY}][^\n;:.–]{{3,400}})"
)
_SHARES = re.compile(rf"(?P<list>{PERCENT}[^\n;:.–]{{3,300}})")
_BREAK = re.compile(r",? and |, ")
# "three men and a child": one, of what is counted by heads.
_ONE = re.compile(
    r"(?:and )?an? (?!(?:lot|few|number|handful|host|couple|dozen|score|range|series|group|team|crew|pair|family)\b)[a-z-]{2,20}(?: [a-z-]{2,20}){0,2}"
)
# Who counted them is no part.
_SAID = re.compile(r", (?:[a-z' -]{1,60} (?:said|says|say)|according to [a-z' -]{1,60})$")
_PART = re.compile(rf"(?:and )?{HEDGE}(?P<part>[{COUNT}{MONEY}{PERCENT}])(?:%| ?per ?cent)?(?: [a-z'-]{{1,20}}){{1,6}}")
_OVERLAPPING = re.compile(
    r"\b(?:includ\w+|among them|of whom|of which|some of|said|cited|named|respondents?|answers?|could|rose|fell|up|down|grew|growth"
    r"|increase\w*|more|less|fewer|compared|each|per|discount|off|chance|probability)\b"
)
_LEAD_IN = 80
_FEWEST_SHARES = 3
_MOST_OF_A_HUNDRED = 115.0
# Slips are near the total; a list whose sum is nowhere near it is no list of its parts.
_NEAR = (0.6, 1.6)
_LEAST_TOTAL = 4


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """A total with a list of parts after it that do not sum to it; shares of one whole that sum to more than 100."""
    for match, figures in lines.matches(_TOTAL):
        total = figures.get("total")
        if total is not None and total.hedge is None:
            parts = _parts(lines, match)
            if len(parts) > 1 and all(part.sign == total.sign for part in parts):
                yield from _summed(reading, total, parts)
    for match, figures in lines.matches(_DIVIDED):
        total = figures.get("total")
        parts = _parts(lines, match) if total is not None and total.hedge is None else []
        if total is not None and len(parts) > 1 and sum(part.low for part in parts) > total.high:
            yield from _summed(reading, total, parts)
    for match, _ in lines.matches(_SHARES):
        parts = _parts(lines, match)
        if len(parts) >= _FEWEST_SHARES and all(part.sign == PERCENT for part in parts):
            yield from _shares(reading, parts)


def _parts(lines: Figured, match: re.Match[str]) -> list[Figure]:
    """The figures of a list where every item is a figure with its noun and none has a hedge; else nothing."""
    whole = _SAID.sub("", match.group("list").rstrip())
    sentence = lines.text.rfind("\n", 0, match.start()) + 1
    if _OVERLAPPING.search(lines.text, max(sentence, match.start() - _LEAD_IN), match.start("list") + len(whole)):
        return []
    found: list[Figure] = []
    at, begin, place = 0, match.start("list"), 0
    for one in [*_BREAK.finditer(whole), None]:
        end = one.start() if one else len(whole)
        item = _PART.fullmatch(whole, at, end)
        if item:
            place = begin + item.start("part")
            figure = lines.figures.get(place)
        elif found and found[-1].sign == COUNT and _ONE.fullmatch(whole, at, end):
            # Between figures the lines hold the text's own words, sign for sign.
            moved = lines.figures[place].end - place - 1
            figure = _one(begin + at + moved, begin + end + moved, whole[at:end])
        else:
            figure = None
        if figure is None or figure.hedge is not None:
            return []
        found.append(figure)
        at = one.end() if one else at
    return found


def _one(start: int, end: int, text: str) -> Figure:
    """What is counted as one without a figure."""
    return Figure(start, end, text.removeprefix("and "), COUNT, 1.0, 1.0, 1.0, None, None, in_words=True)


def _summed(reading: Reading, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    low, high, sum_ = (sum(values) for values in zip(*((p.low, p.high, p.value) for p in parts), strict=True))
    exact = all(part.value < 1000 for part in (total, *parts)) and total.sign == COUNT
    fits = sum_ == total.value if exact else low <= total.high and high >= total.low
    if fits or total.value < _LEAST_TOTAL or not _NEAR[0] * total.value <= sum_ <= _NEAR[1] * total.value:
        return
    yield find(
        reading,
        "parts-and-total",
        total.start,
        parts[-1].end,
        f"{listed([quoted(part.text) for part in parts])} add up to {_plain(sum_)}, not {quoted(total.text)}; check the total and the"
        " parts.",
        computed=_plain(sum_),
    )


def _shares(reading: Reading, parts: Sequence[Figure]) -> Iterator[Finding]:
    low, sum_ = sum(part.low for part in parts), sum(part.value for part in parts)
    if low <= 100 or sum_ > _MOST_OF_A_HUNDRED:
        return
    yield find(
        reading,
        "parts-and-total",
        parts[0].start,
        parts[-1].end,
        f"{listed([quoted(part.text) for part in parts])} add up to {_plain(sum_)} per cent, more than a whole has; check the shares.",
        computed=_plain(sum_),
    )


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"
