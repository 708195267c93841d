"""Shares against the counts beside them, and numbers in words against figures."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from claims.checking.figure_words import FIGURE_WORDS, LETTERS, WORD
from claims.checking.figures import AMOUNT, NO_FIGURE, PERCENT, Figure, Figured
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.readings import Finding, Reading


@dataclass(frozen=True, slots=True)
class _Shares:
    """What is looked for in one language."""

    against_counts: tuple[re.Pattern[str], ...]
    explained: re.Pattern[str]
    """"44%: 61,540 of 181,000 voters"."""
    of_them: re.Pattern[str]
    """"2,152 of them, or 6%": of how many says the sentence before."""
    two: re.Pattern[str]
    of_others: re.Pattern[str]


def _shares(language: str) -> _Shares:
    words, figure = lexicon(language, "shares"), FIGURE_WORDS[language]
    of, or_, that_is = (f"(?:{words.pattern(key)})" for key in ("of", "or", "that_is"))
    # Taken whole: it begins no word of what may follow, so giving one back gains nothing.
    hedged = f"{figure.hedge}+"
    closed = rf"(?=[.,;)–\n]| (?:{words.pattern('closing')})\b| –)"
    aside = rf"(?:,? {or_} |,? \(|, | – )(?:{that_is} )?{hedged}"
    share = f"(?P<share>{PERCENT}){figure.sign}"
    part, whole = f"(?P<part>{AMOUNT})", f"(?P<whole>{AMOUNT})"
    return _Shares(
        against_counts=tuple(
            re.compile(pattern)
            for pattern in (
                # "5 million residents, of whom 2 million, or 40%, own a bicycle"
                rf"{whole}{NO_FIGURE}{{0,40}}, (?:{words.pattern('of_whom')}) {hedged}{part}(?:,? {or_} |,? \(){hedged}{share}{closed}",
                # "12 of the 20 patients, or 60%"; after a bare comma or dash the share has to end its clause.
                rf"{part}{NO_FIGURE}{{0,40}}? {of} {hedged}(?:[{LETTERS}]+ ){{0,3}}?{whole}{NO_FIGURE}{{0,50}}?{aside}{share}{closed}",
                # "2 million people, 40% of the region's 5 million"
                rf"{part}{NO_FIGURE}{{0,50}}?{aside}{share} {of} {NO_FIGURE}{{0,40}}?{whole}",
                # "40% of the 5 million residents, or 2 million"
                rf"{share} {of} {NO_FIGURE}{{0,40}}?{whole}{NO_FIGURE}{{0,40}}?(?:,? {or_} | \(| – {or_} ){hedged}{part}",
                # "of the 20 patients, 12 (60%)"
                rf"\b(?:{words.pattern('among')}) {hedged}{whole}{WORD}{{1,5}}(?:,| (?:{words.pattern('between')})) {hedged}{part}{WORD}{{0,2}}"
                rf"(?:,? {or_} |,? \()(?:{or_} )?{hedged}{share}{closed}",
                # "of the company's 640 employees, 96, or 15%, work there"
                rf"\b(?:{words.pattern('among')}){WORD}{{1,3}} {hedged}{whole}{WORD}{{1,5}}, {hedged}{part}(?:,? {or_} |,? \()(?:{or_} )?{hedged}{share}{closed}",
                # "half of the patients – 12 of 20 – agreed", "a fifth of them (12 of 20)"
                rf"{share} {of}{WORD}{{1,5}}(?:, {or_} | – | \(){hedged}{part} {of} {hedged}{whole}",
                # "two in five councillors, 22 of the 41, are women"
                rf"{share}(?: {of})?{WORD}{{1,5}}, {hedged}{part} {of} {hedged}(?:{WORD} )?{whole}{WORD}{{0,2}}(?=[,.;)\n]| –)",
            )
        ),
        explained=re.compile(rf"{share}: {hedged}{part} {of} {hedged}(?:[{LETTERS}]+ ){{0,3}}?{whole}"),
        of_them=re.compile(rf"{part} (?:{words.pattern('of_them')})(?:,? {or_} |,? \(){hedged}{share}{closed}"),
        # "one in five pupils, or 20%", "three of the five seats, or half"
        two=re.compile(
            rf"(?P<first>{PERCENT}){figure.sign}{WORD}{{0,5}}(?:,? {or_} |,? \(|, | – {or_} | – )(?:{that_is} )?{hedged}"
            rf"(?P<second>{PERCENT}){figure.sign}{closed}"
        ),
        of_others=re.compile(rf" (?:{words.pattern('of_others')})\b"),
    )


_SHARES = built("shares", _shares)
_POINTS_ALLOWED = 3.0
"""A share in words is said for anything near it: "one in three" for 31 per cent."""
_LARGEST_SHARE = 100.0
# "44%: three of the 12 resigned" gives another figure, not the reckoning.
_LEAST_WHOLE = 100
_NEAR = 300


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """Counts, wholes and shares in one sentence that do not go together within rounding and hedges."""
    shares = _SHARES.get(code(reading.language))
    if shares is None:
        return
    told: set[int] = set()
    for pattern in shares.against_counts:
        for match, figures in lines.matches(pattern):
            of_others = shares.of_others.match(lines.text, match.end("share"))
            if len(figures) == 3 and figures["share"].start not in told and not of_others:
                told.add(figures["share"].start)
                yield from _against_count(reading, figures["part"], figures["whole"], figures["share"])
    for _, figures in lines.matches(shares.explained):
        if len(figures) == 3 and figures["whole"].value >= _LEAST_WHOLE and figures["share"].start not in told:
            told.add(figures["share"].start)
            yield from _against_count(reading, figures["part"], figures["whole"], figures["share"])
    for _, figures in lines.matches(shares.of_them):
        if len(figures) == 2 and figures["share"].start not in told:
            whole = _whole_before(reading, lines, figures["part"], figures["share"])
            yield from _against_count(reading, figures["part"], whole, figures["share"]) if whole else ()
    for _, figures in lines.matches(shares.two):
        if len(figures) == 2 and figures["second"].start not in told:
            yield from _two_shares(reading, figures["first"], figures["second"])


def _whole_before(reading: Reading, lines: Figured, part: Figure, share: Figure) -> Figure | None:
    """What "of them" points back to: the nearest figure before it that counts more; none where another one near fits."""
    at = bisect_left(lines.read, part.start, key=lambda figure: figure.start)
    near = takewhile(lambda figure: part.start - figure.end < _NEAR, reversed(lines.read[:at]))
    larger = [figure for figure in near if figure.sign == part.sign and figure.value > part.value]
    return None if any(_agree(reading, part, whole, share) for whole in larger) else next(iter(larger), None)


def _agree(reading: Reading, part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether the share can be that of the part in the whole."""
    slack = _slack(share.value) if _told_in_words(reading, share) else 0.0
    low, high = 100 * part.low / whole.high, 100 * part.high / whole.low
    return low <= share.high + slack and high >= share.low - slack


def _against_count(reading: Reading, part: Figure, whole: Figure, share: Figure) -> Iterator[Finding]:
    if part.sign != whole.sign or whole.low <= 0 or part.value > whole.value or share.value > _LARGEST_SHARE:
        return
    if _agree(reading, part, whole, share):
        return
    real = 100 * part.value / whole.value
    yield find(
        reading,
        "words-against-figures" if _told_in_words(reading, share) or part.in_words else "percent-against-count",
        min(part.start, share.start),
        max(one.end for one in (part, whole, share)),
        f"{quoted(part.text)} of {quoted(whole.text)} is {real:.3g} per cent, not {quoted(share.text)}; check which of the"
        " three is wrong.",
        computed=f"{real:.4g}",
    )


def _two_shares(reading: Reading, first: Figure, second: Figure) -> Iterator[Finding]:
    if (
        not any(_told_in_words(reading, one) for one in (first, second))
        or max(first.value, second.value) > _LARGEST_SHARE
    ):
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


def _told_in_words(reading: Reading, share: Figure) -> bool:
    """Whether a share is printed as a fraction or as one in so many, not in per cent."""
    return FIGURE_WORDS[code(reading.language)].percent.search(share.text.lower()) is None


def _slack(share: float) -> float:
    """Points by which a share in words may be off: three, for small shares a quarter of them."""
    return min(_POINTS_ALLOWED, share / 4)
