"""Multiples printed beside the two figures they compare."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claims.checking.figure_words import FIGURE_WORDS, WORD
from claims.checking.figures import COUNT, MULTIPLE, NO_FIGURE, VALUE, Figure, Figured
from claims.checking.hedges import hedge_before
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.readings import Finding, Reading


@dataclass(frozen=True, slots=True)
class _Multiples:
    """What is looked for in one language."""

    patterns: tuple[re.Pattern[str], ...]
    factors: Mapping[str, float]
    """What words that are no figures multiply by: "triple the rate"."""


def _multiples(language: str) -> _Multiples:
    words, figure = lexicon(language, "multiples"), FIGURE_WORDS[language]
    factors = {word: float(factor) for word, factor in words.pairs("factors").items()}
    many, of = rf" (?:{words.pattern('times')})", rf" (?:{words.pattern('of')})"
    times = rf"(?P<times>{MULTIPLE}|{COUNT}{many}|{words.pattern('once_more')})(?:{many})?"
    compared = rf"(?: (?:{words.pattern('compared')})){WORD}{{0,5}}?(?:{of}|,| \(| –)?"
    one, other = (rf"(?P<{name}>{VALUE})" for name in ("one", "other"))
    against = rf"(?:{words.pattern('against')})"
    patterns = (
        re.compile(
            rf"{one}{figure.sign}{NO_FIGURE}{{0,40}}?[ –(]{figure.hedge}{times}{compared} {figure.hedge}{other}"
        ),
        re.compile(
            rf"{times}{compared} {figure.hedge}{other}{figure.sign}{NO_FIGURE}{{0,20}}?(?:, (?:{words.pattern('or')}) | – |: | \()"
            rf"{figure.hedge}{one}"
        ),
        # "9.3% of them, compared with 4.8% of the others – double the rate"
        re.compile(
            rf"{one}{figure.sign}{NO_FIGURE}{{0,40}}? {against} {figure.hedge}{other}{figure.sign}{NO_FIGURE}{{0,50}}?(?:,| [–-]) {figure.hedge}"
            rf"(?P<times>{MULTIPLE}|{words.pattern('once_more')}|{'|'.join(factors) or '(?!)'}|{COUNT}{many}) (?:{words.pattern('compared')})\b"
        ),
    )
    return _Multiples(patterns, factors)


_MULTIPLES = built("multiples", _multiples)
_LEAST_ROUNDED = 10.0
_LEAST_OF_NEARLY = 0.8


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """Multiples that are not the quotient of the figures: bare ones have to round to it, "more than" and "almost" to lie
    on the right side of it. "About" is let pass."""
    words = _MULTIPLES.get(code(reading.language))
    if words is None:
        return
    told: set[int] = set()
    for pattern in words.patterns:
        for match, figures in lines.matches(pattern):
            times = figures.get("times") or _in_a_word(reading, match, figures.get("other"), words.factors)
            if times is None or match.start("times") in told or "one" not in figures or "other" not in figures:
                continue
            told.add(match.start("times"))
            yield from _compared(reading, figures["one"], figures["other"], times)


def _in_a_word(
    reading: Reading, match: re.Match[str], after: Figure | None, factors: Mapping[str, float]
) -> Figure | None:
    """A multiple that is a word, not a figure, and stands after another figure of its sentence."""
    factor = factors.get(match.group("times"))
    if factor is None or after is None:
        return None
    # Between figures the lines hold the text's own words, sign for sign.
    start = after.end + match.start("times") - match.end("other")
    end = start + len(match.group("times"))
    hedged = hedge_before(reading.text, start, reading.language)
    meant = hedged.meant if hedged else None
    return Figure(start, end, reading.text[start:end], MULTIPLE, factor, factor, factor, meant, None, in_words=True)


def _compared(reading: Reading, one: Figure, other: Figure, times: Figure) -> Iterator[Finding]:
    if one.sign != other.sign or times.hedge == "about" or "about" in (one.hedge, other.hedge):
        return
    top, bottom = _bounds(one), _bounds(other)
    if bottom[0] <= 0 or times.value <= 1:
        return
    low, high = top[0] / bottom[1], top[1] / bottom[0]
    if _fits(low, high, times):
        return
    real = one.value / other.value
    start, end = min(one.start, other.start, times.start), max(one.end, other.end, times.end)
    yield find(
        reading,
        "ratio",
        start,
        end,
        f"{quoted(one.text)} is {real:.3g} times {quoted(other.text)}, not {_printed(times)}; check the figures.",
        computed=f"{real:.4g}",
    )


def _bounds(figure: Figure) -> tuple[float, float]:
    """A single digit is a target or a count, not something rounded; every other figure is."""
    if figure.value < _LEAST_ROUNDED and figure.value == int(figure.value):
        return figure.value, figure.value
    return figure.low, figure.high


def _fits(low: float, high: float, times: Figure) -> bool:
    n = times.value
    if times.hedge == "more":
        return high >= n
    if times.hedge == "less":
        return low <= n and high >= n * _LEAST_OF_NEARLY
    half = 0.5 if n == int(n) else 0.05
    return low <= n + half and high >= n - half


def _printed(times: Figure) -> str:
    hedge = {"more": "more than ", "less": "nearly "}.get(times.hedge or "", "")
    return quoted(f"{hedge}{times.text}")
