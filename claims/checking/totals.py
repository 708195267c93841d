"""Totals against the parts listed for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.checking.figure_words import FIGURE_WORDS, LETTERS, WORD
from claims.checking.figures import AMOUNT, COUNT, PERCENT, VALUE, Figure, Figured
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, listed, quoted
from claims.extraction.readings import Finding, Reading


@dataclass(frozen=True, slots=True)
class _Totals:
    """What is looked for in one language."""

    total: re.Pattern[str]
    divided: re.Pattern[str]
    shares: re.Pattern[str]
    between: re.Pattern[str]
    part: re.Pattern[str]
    one: re.Pattern[str]
    """"Three men and a child": one, of what is counted by heads."""
    said: re.Pattern[str]
    """Who counted them is no part."""
    overlapping: re.Pattern[str]
    and_: str


def _totals(language: str) -> _Totals:
    words, figure = lexicon(language, "totals"), FIGURE_WORDS[language]
    and_, made_up, dividing, no_number, said, according = (
        f"(?:{words.pattern(key)})" for key in ("and", "made_up", "dividing", "no_number", "said", "according")
    )
    return _Totals(
        # "14 walkers from three towns: nine men and five women"
        total=re.compile(
            rf"(?P<total>{AMOUNT}){WORD}{{0,6}}(?: (?P<middle>{AMOUNT}){WORD}{{1,4}})?(?:: | – |,? {made_up} )(?P<list>[^\n;:.–]{{3,400}})"
        ),
        # "Of the £9m, £4m goes to roads": more may go elsewhere, but never more than there is.
        divided=re.compile(
            rf"\b{dividing} (?P<total>{AMOUNT}){WORD}{{0,4}}(?:,| (?:{words.pattern('goes')})) (?P<list>{AMOUNT}[^\n;:.–]{{3,400}})"
        ),
        shares=re.compile(rf"(?P<list>{PERCENT}[^\n;:.–]{{3,300}})"),
        between=re.compile(rf",? {and_} |, "),
        part=re.compile(rf"(?:{and_} )?{figure.hedge}(?P<part>{VALUE}){figure.sign}{WORD}{{1,6}}"),
        one=re.compile(
            rf"(?:{and_} )?(?:{words.pattern('article')}) (?!{no_number}\b)[{LETTERS}]{{2,20}}(?: [{LETTERS}]{{2,20}}){{0,2}}"
        ),
        said=re.compile(rf", (?:[ {LETTERS}]{{1,60}} {said}|{according} [ {LETTERS}]{{1,60}})$"),
        overlapping=re.compile(rf"\b(?:{words.pattern('overlapping')})\b"),
        and_=words.listed("and")[0],
    )


_TOTALS = built("totals", _totals)
_LEAD_IN = 80
_FEWEST_SHARES = 3
_MOST_OF_A_HUNDRED = 115.0
# Slips are near the total; a list whose sum is nowhere near it is no list of its parts.
_NEAR = (0.6, 1.6)
_LEAST_TOTAL = 4


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """A total with a list of parts after it that do not sum to it; shares of one whole that sum to more than 100."""
    words = _TOTALS.get(code(reading.language))
    if words is None:
        return
    for match, figures in lines.matches(words.total):
        total = figures.get("total")
        if total is not None and total.hedge is None:
            parts = _parts(lines, match, words)
            if (
                len(parts) > 1
                and all(part.sign == total.sign for part in parts)
                and not _near(figures.get("middle"), parts)
            ):
                yield from summed(reading, total, parts)
    for match, figures in lines.matches(words.divided):
        total = figures.get("total")
        parts = _parts(lines, match, words) if total is not None and total.hedge is None else []
        if total is not None and len(parts) > 1 and sum(part.low for part in parts) > total.high:
            yield from summed(reading, total, parts)
    for match, _ in lines.matches(words.shares):
        parts = _parts(lines, match, words)
        if len(parts) >= _FEWEST_SHARES and all(part.sign == PERCENT for part in parts):
            yield from above_a_whole(reading, parts)


def _parts(lines: Figured, match: re.Match[str], words: _Totals) -> list[Figure]:
    """The figures of a list where every item is a figure with its noun and none has a hedge; else nothing."""
    whole = words.said.sub("", match.group("list").rstrip())
    sentence = lines.text.rfind("\n", 0, match.start()) + 1
    if words.overlapping.search(lines.text, max(sentence, match.start() - _LEAD_IN), match.start("list") + len(whole)):
        return []
    found: list[Figure] = []
    at, begin, place = 0, match.start("list"), 0
    for one in [*words.between.finditer(whole), None]:
        end = one.start() if one else len(whole)
        item = words.part.fullmatch(whole, at, end)
        if item:
            place = begin + item.start("part")
            figure = lines.figures.get(place)
        elif found and found[-1].sign == COUNT and words.one.fullmatch(whole, at, end):
            # Between figures the lines hold the text's own words, sign for sign.
            moved = lines.figures[place].end - place - 1
            figure = _one(begin + at + moved, begin + end + moved, whole[at:end].removeprefix(f"{words.and_} "))
        else:
            figure = None
        if figure is None or figure.hedge is not None:
            return []
        found.append(figure)
        at = one.end() if one else at
    return found


def _one(start: int, end: int, text: str) -> Figure:
    """What is counted as one without a figure."""
    return Figure(start, end, text, COUNT, 1.0, 1.0, 1.0, None, None, in_words=True)


def summed(reading: Reading, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    """A total that its parts do not sum to, where they come near enough to be its parts."""
    low, high, sum_ = (sum(values) for values in zip(*((p.low, p.high, p.value) for p in parts), strict=True))
    exact = all(part.value < 1000 for part in (total, *parts)) and total.sign == COUNT
    fits = sum_ == total.value if exact else low <= total.high and high >= total.low
    if fits or total.value < _LEAST_TOTAL or not _near(total, parts):
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


def _near(total: Figure | None, parts: Sequence[Figure]) -> bool:
    """Whether parts come so near a total that they can be meant to be its own."""
    return total is not None and _NEAR[0] * total.value <= sum(part.value for part in parts) <= _NEAR[1] * total.value


def above_a_whole(reading: Reading, parts: Sequence[Figure]) -> Iterator[Finding]:
    """Shares of one whole that sum to more than it has."""
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
