"""Changes between two values: the percentage printed against the one that follows, per cent against points."""

import re
from collections.abc import Iterator

from claims.checking.figures import COUNT, HEDGE, MONEY, MULTIPLE, PERCENT, Figure, Figured
from claims.checking.saying import find, quoted
from claims.extraction.readings import Finding, Reading

_UP = "rose|risen|rises|rise|rising|increased|increase|increasing|grew|grown|growing|climbed|jumped|soared|surged|leapt|up|gained|growth|gain|jump"
_DOWN = (
    "fell|fallen|falls|fall|falling|dropped|drop|dropping|declined|decline|decreased|decrease|slipped|tumbled|plunged|shrank"
    "|sank|slid|down|reduced|reduction|cut"
)
_FALLING = re.compile(rf"\b(?:{_DOWN})\b")
_V = f"[{COUNT}{MONEY}{PERCENT}]"
_SIGN = r"(?:%| ?per ?cent)?"
_WORDS = r"(?: [a-z'-]{1,20}){0,5}?"
_CHANGE = rf"{HEDGE}(?P<change>{PERCENT}){_SIGN}"
_FROM = r",? (?:from|compared with|compared to|against)"
_BETWEEN = (
    # "rose 10% to 92 from 80"
    rf"\b(?P<verb>{_UP}|{_DOWN})(?: by)? {_CHANGE},? to {HEDGE}(?P<new>{_V}){_SIGN}{_WORDS}{_FROM} {HEDGE}(?P<old>{_V})",
    # "rose 10%, from 80 to 92"
    rf"\b(?P<verb>{_UP}|{_DOWN})(?: by)? {_CHANGE},? from {HEDGE}(?P<old>{_V}){_SIGN}{_WORDS} to {HEDGE}(?P<new>{_V})",
    # "rose to 92 from 80, a rise of 15%"
    rf"\bto {HEDGE}(?P<new>{_V}){_SIGN}{_WORDS}{_FROM} {HEDGE}(?P<old>{_V}){_SIGN}{_WORDS}(?:, | – | \()(?:or )?(?:an? )?(?P<verb>{_UP}|{_DOWN})(?: of| by)? {_CHANGE}",
    # "92, a 15% increase on 80"
    rf"(?P<new>{_V}){_SIGN}{_WORDS},? (?:– )?{_CHANGE}(?: [a-z-]{{1,15}})? (?P<verb>{_UP}|{_DOWN}) (?:on|from|over|compared with){_WORDS} {HEDGE}(?P<old>{_V})",
    # "from 80 to 92, a rise of 15%", "from 80 to 92, a 15% rise", "from 80 to 92, up 15%"
    rf"\bfrom {HEDGE}(?P<old>{_V}){_SIGN}{_WORDS} to {HEDGE}(?P<new>{_V}){_SIGN}{_WORDS}(?:, | – | \()(?:or )?(?:an? )?(?P<verb>{_UP}|{_DOWN})(?: of| by)? {_CHANGE}",
    rf"\bfrom {HEDGE}(?P<old>{_V}){_SIGN}{_WORDS} to {HEDGE}(?P<new>{_V}){_SIGN}{_WORDS}(?:, | – | \()(?:or )?{_CHANGE} (?P<verb>{_UP}|{_DOWN})\b",
)
_CHANGED = tuple(re.compile(pattern) for pattern in _BETWEEN)
_FACTORS = {"halved": 0.5, "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0}
_FACTOR = rf"(?P<factor>{'|'.join(_FACTORS)}|{MULTIPLE})"
_MULTIPLIED = (
    re.compile(rf"{_FACTOR}{_WORDS},? from {HEDGE}(?P<old>{_V}){_SIGN}{_WORDS} to {HEDGE}(?P<new>{_V})"),
    re.compile(rf"{_FACTOR}{_WORDS},? to {HEDGE}(?P<new>{_V}){_SIGN}{_WORDS},? from {HEDGE}(?P<old>{_V})"),
)
_HEDGED = re.compile(
    r"\b(?:almost|nearly|more than|about|around|roughly|over|virtually|practically|close to)(?: being)? $"
)
_POINTS = re.compile(r"(?:%| ?per ?cent)?[ -](?:percentage[ -])?points?\b|pp\b")
# What shifts between two shares of one vote is told in points; per cent is customary, and a share of nothing.
_SWING = re.compile(
    r"\bswings?(?: of| by| was| is)?(?: (?:a|an|about|around|almost|nearly|over|more than|just))* $", re.IGNORECASE
)
_REACH = 40
_FACTOR_ALLOWED = 0.05


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """Changes printed with both values, in per cent or as halved, doubled and the like, that do not follow from them."""
    told: set[int] = set()
    for pattern in _CHANGED:
        for match, figures in lines.matches(pattern):
            if len(figures) < 3 or figures["change"].start in told or _POINTS.match(lines.text, match.end("change")):
                continue
            told.add(figures["change"].start)
            falling = _FALLING.search(match.group("verb")) is not None
            yield from _changed(reading, figures["old"], figures["new"], figures["change"], falling=falling)
    for one in reading.statistics:
        if one.unit == "percent" and _SWING.search(reading.text[max(0, one.start - _REACH) : one.start]):
            message = f"A swing is counted in percentage points: that is what {quoted(one.text)} means here."
            yield find(reading, "percent-or-points", one.start, one.end, message, severity="cosmetic")
    for pattern in _MULTIPLIED:
        for match, figures in lines.matches(pattern):
            hedged = _HEDGED.search(lines.text, max(0, match.start() - 20), match.start())
            word = figures["factor"].text if "factor" in figures else match.group("factor")
            factor = _FACTORS.get(word.lower())
            if factor and not hedged and "old" in figures and "new" in figures:
                yield from _multiplied(reading, figures["old"], figures["new"], word, factor)


def _changed(reading: Reading, old: Figure, new: Figure, change: Figure, *, falling: bool) -> Iterator[Finding]:
    if old.sign != new.sign or old.low <= 0 or new.low < 0:
        return
    direction = -1 if falling else 1
    relative = sorted(direction * 100 * (end / start - 1) for end, start in ((new.low, old.high), (new.high, old.low)))
    if relative[0] <= change.high and relative[1] >= change.low:
        return
    start, end = min(one.start for one in (old, new, change)), max(one.end for one in (old, new, change))
    real = 100 * (new.value / old.value - 1)
    if old.sign == PERCENT:
        points = direction * (new.value - old.value)
        if change.low <= points <= change.high:
            bare = f"{abs(round(points, 6)):g}"
            yield find(
                reading,
                "percent-or-points",
                start,
                end,
                f"From {quoted(old.text)} to {quoted(new.text)} is {bare} percentage {'point' if bare == '1' else 'points'}, or"
                f" {abs(real):.2g} per cent; {quoted(change.text)} should be in points.",
                suggested=f"{bare} percentage {'point' if bare == '1' else 'points'}",
            )
            return
    yield find(
        reading,
        "percentage-change",
        start,
        end,
        f"From {quoted(old.text)} to {quoted(new.text)} is {_by(real)}, not {quoted(change.text)}; check the figures.",
        computed=f"{real:.4g}",
    )


def _by(change: float) -> str:
    return f"a {'fall' if change < 0 else 'rise'} of {abs(change):.3g} per cent"


def _multiplied(reading: Reading, old: Figure, new: Figure, word: str, factor: float) -> Iterator[Finding]:
    if old.sign != new.sign or old.low <= 0 or new.low < 0:
        return
    low, high = new.low / old.high, new.high / old.low
    if low <= factor * (1 + _FACTOR_ALLOWED) and high >= factor * (1 - _FACTOR_ALLOWED):
        return
    real = 100 * (new.value / old.value - 1)
    yield find(
        reading,
        "percentage-change",
        min(old.start, new.start),
        max(old.end, new.end),
        f"From {quoted(old.text)} to {quoted(new.text)} is {_by(real)}, which is not {quoted(word)}; check the figures.",
        computed=f"{real:.4g}",
    )
