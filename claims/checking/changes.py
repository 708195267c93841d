"""Changes between two values: the percentage printed against the one that follows, per cent against points."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from claims.checking.figure_words import FIGURE_WORDS, WORD
from claims.checking.figures import MULTIPLE, OTHER, PERCENT, VALUE, Figure, Figured
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.readings import Finding, Reading


@dataclass(frozen=True, slots=True)
class _Changes:
    """What is looked for in one language."""

    changed: tuple[re.Pattern[str], ...]
    compared: re.Pattern[str]
    """"92, compared with 80 last year, a rise of 15%": which of the two is the older one, only the direction tells."""
    pointing: re.Pattern[str]
    """"The number was 15% higher than the 80 of last year": the new value stands before."""
    beside: re.Pattern[str]
    """"92, up 15% from 80": what 92 and the change are of may stand further back."""
    multiplied: tuple[re.Pattern[str], ...]
    factors: Mapping[str, float]
    falling: re.Pattern[str]
    nearly: re.Pattern[str]
    above: re.Pattern[str]
    """Of those what promises the whole change at least: "more than doubled"."""
    points: re.Pattern[str]
    swing: re.Pattern[str]


def _changes(language: str) -> _Changes:
    words, figure = lexicon(language, "changes"), FIGURE_WORDS[language]
    by, of, article, or_, to, from_ = (
        f"(?:{words.pattern(key)})" for key in ("by", "of", "article", "or", "to", "from")
    )
    more, less, than = (f"(?:{words.pattern(key)})" for key in ("more", "less", "than"))
    verb = rf"(?P<verb>{words.pattern('up')}|{words.pattern('down')})"
    change = rf"{figure.hedge}(?P<change>{PERCENT}){figure.sign}"
    new, old = (rf"{figure.hedge}(?P<{name}>{VALUE}){figure.sign}" for name in ("new", "old"))
    # A year or another date may stand among the words.
    some, against = rf"(?:{WORD}| {OTHER}){{0,5}}?", rf",? (?:{words.pattern('against')})"
    aside = rf"(?:, | – | \()(?:{or_} )?"
    changed = (
        # "rose 10% to 92 from 80"
        rf"\b{verb}(?: {by})? {change},? {to} {new}{some}{against} {old}",
        # "rose 10%, from 80 to 92"
        rf"\b{verb}(?: {by})? {change},? {from_} {old}{some} {to} {new}",
        # "rose to 92 from 80, a rise of 15%"
        rf"\b{to} {new}{some}{against} {old}{some}{aside}(?:{article} )?{verb}(?: {of})? {change}",
        # "rose to 92 from 80, a 15% rise"
        rf"\b{to} {new}{some}{against} {old}{some}{aside}{change} {verb}\b",
        # "92, a 15% increase on 80"
        rf"{new}{some},? (?:– )?{change}(?: [a-z-]{{1,15}})? {verb} (?:{words.pattern('on')}){some} {old}",
        # "from 80 to 92, a rise of 15%", "from 80 to 92, a 15% rise", "from 80 to 92, up 15%"
        rf"\b{from_} {old}{some} {to} {new}{some}{aside}(?:{article} )?{verb}(?: {of})? {change}",
        rf"\b{from_} {old}{some} {to} {new}{some}{aside}{change} {verb}\b",
        # "fell from 92 to 80, or by 15%"
        rf"\b{verb} {from_} {old}{some} {to} {new}{WORD}{{0,2}},? (?:{words.pattern('that_is')}) {by} {change}",
        # "which was 80 in May, rose 15% to 92"
        rf"\b(?:{words.pattern('stood')}) {old}{some}, {verb}(?: {by})? {change},? {to} {new}",
        # "92, 15% more than the 80 of last year"
        rf"{new}{some},?(?: [–-])? {change} (?P<verb>{more}|{less}) {than}{WORD}{{0,4}}? {old}",
    )
    factors = {word: float(factor) for word, factor in words.pairs("factors").items()}
    factor = rf"(?P<factor>{'|'.join((*factors, MULTIPLE))})"
    multiplied = [
        rf"{factor}{some},? {from_} {old}{some} {to} {new}",
        rf"{factor}{some},? {to} {new}{some},? {from_} {old}",
    ]
    if words.word("verb_last"):
        multiplied.append(rf"{from_} {old}{some} {to} {new}{some} {factor}")
    return _Changes(
        changed=tuple(re.compile(pattern) for pattern in changed),
        compared=re.compile(
            rf"{new}{some}(?:,? (?:{words.pattern('up')}|{words.pattern('down')}))?{against} {old}{some}{aside}(?:{article} )?{verb}(?: {of})? {change}"
        ),
        pointing=re.compile(
            rf"(?:^|\n)(?:{words.pattern('pointing')}) {change} (?P<verb>{more}|{less}) {than}{WORD}{{0,4}}? {old}"
        ),
        beside=re.compile(rf"{new}{some}{aside}{verb}(?: {by})? {change}{WORD}{{0,3}}?{against} {old}"),
        multiplied=tuple(re.compile(pattern) for pattern in multiplied),
        factors=factors,
        falling=re.compile(rf"\b(?:{words.pattern('down')}|{words.pattern('less')})\b"),
        nearly=re.compile(rf"\b(?:{words.pattern('nearly')})(?: (?:{words.pattern('being')}))? $"),
        above=re.compile(rf"\b(?:{words.pattern('above')}) $"),
        points=re.compile(words.pattern("points")),
        swing=re.compile(rf"\b(?:{words.pattern('swing')}) $", re.IGNORECASE),
    )


_CHANGES = built("changes", _changes)
_REACH = 40
_FACTOR_ALLOWED = 0.05
_FARTHEST = 5.0
_NEAR, _SIZE = 300, 3.0
_HEDGED = 20


def check(reading: Reading, lines: Figured) -> Iterator[Finding]:
    """Changes printed with both values, in per cent or as halved, doubled and the like, that do not follow from them."""
    words = _CHANGES.get(code(reading.language))
    if words is None:
        return
    told: set[int] = set()
    yield from _beside_both(reading, lines, words, told)
    yield from _pointing_back(reading, lines, words, told)
    yield from _swings(reading, words)
    for pattern in words.multiplied:
        for match, figures in lines.matches(pattern):
            before = match.start("factor")
            hedged = words.nearly.search(lines.text, max(0, before - _HEDGED), before)
            above = words.above.search(lines.text, max(0, before - _HEDGED), before) is not None
            word = figures["factor"].text if "factor" in figures else match.group("factor")
            factor = words.factors.get(word.lower())
            if factor and (above or not hedged) and "old" in figures and "new" in figures:
                old, new, over = figures["old"], figures["new"], above and factor > 1
                # Up to the first figure the line holds the text's own words.
                ahead = min(match.start("old"), match.start("new")) - before
                start = figures["factor"].start if "factor" in figures else min(old.start, new.start) - max(0, ahead)
                yield from _multiplied(reading, old, new, start, word, factor, above=over)


def _beside_both(reading: Reading, lines: Figured, words: _Changes, told: set[int]) -> Iterator[Finding]:
    """Changes printed in one sentence with both values."""
    for pattern in (*words.changed, words.compared, words.beside):
        for match, figures in lines.matches(pattern):
            if len(figures) < 3 or figures["change"].start in told:
                continue
            if words.points.match(lines.text, match.end("change")):
                continue
            told.add(figures["change"].start)
            old, new, change = figures["old"], figures["new"], figures["change"]
            falling = words.falling.search(match.group("verb")) is not None
            if pattern is words.beside and _of_another(lines, match, old, new, change, falling=falling):
                continue
            if pattern is words.compared and (new.value < old.value) != falling:
                continue
            yield from _changed(reading, old, new, change, falling=falling)


def _pointing_back(reading: Reading, lines: Figured, words: _Changes, told: set[int]) -> Iterator[Finding]:
    """Changes of a value that stands in the sentence before."""
    for match, figures in lines.matches(words.pointing):
        old, change = figures.get("old"), figures.get("change")
        if old is None or change is None or change.start in told or words.points.match(lines.text, match.end("change")):
            continue
        falling = words.falling.search(match.group("verb")) is not None
        before = _pointed_at(lines, old, change)
        if before and not any(_follows(old, one, change, falling=falling) for one in before):
            yield from _changed(reading, old, before[0], change, falling=falling)


def _swings(reading: Reading, words: _Changes) -> Iterator[Finding]:
    for one in reading.statistics:
        if one.unit == "percent" and words.swing.search(reading.text[max(0, one.start - _REACH) : one.start]):
            message = f"A swing is counted in percentage points: that is what {quoted(one.text)} means here."
            yield find(reading, "percent-or-points", one.start, one.end, message, severity="cosmetic")


def _pointed_at(lines: Figured, old: Figure, change: Figure) -> list[Figure]:
    """What "the number" can mean: the figures not far before the sentence that are of the size of the old one, nearest first."""
    at = bisect_left(lines.read, change.start, key=lambda figure: figure.start)
    near = takewhile(lambda figure: change.start - figure.end < _NEAR, reversed(lines.read[:at]))
    return [one for one in near if one.sign == old.sign and old.value < _SIZE * one.value < _SIZE * _SIZE * old.value]


def _of_another(
    lines: Figured, match: re.Match[str], old: Figure, new: Figure, change: Figure, *, falling: bool
) -> bool:
    """Whether the figure beside a change is not what changed ("a profit of $3m, or 20 cents a share, up 20% from $2.5m"):
    it is of another size, or one further back in the sentence fits."""
    if old.low > 0 and not 1 / _FARTHEST < new.value / old.value < _FARTHEST:
        return True
    sentence = lines.text.rfind("\n", 0, match.start()) + 1
    earlier = (lines.figures[at] for at in range(sentence, match.start()) if at in lines.figures)
    return any(one.sign == old.sign and _follows(old, one, change, falling=falling) for one in earlier)


def _follows(old: Figure, new: Figure, change: Figure, *, falling: bool) -> bool:
    """Whether the change is that from `old` to `new`, each taken as what it can stand for."""
    if old.low <= 0:
        return False
    direction = -1 if falling else 1
    relative = sorted(direction * 100 * (end / start - 1) for end, start in ((new.low, old.high), (new.high, old.low)))
    return relative[0] <= change.high and relative[1] >= change.low


def _changed(reading: Reading, old: Figure, new: Figure, change: Figure, *, falling: bool) -> Iterator[Finding]:
    if old.sign != new.sign or old.low <= 0 or new.low < 0 or _follows(old, new, change, falling=falling):
        return
    start, end = min(one.start for one in (old, new, change)), max(one.end for one in (old, new, change))
    real = 100 * (new.value / old.value - 1)
    if old.sign == PERCENT:
        points = (old.value - new.value) if falling else (new.value - old.value)
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


def _multiplied(
    reading: Reading, old: Figure, new: Figure, start: int, word: str, factor: float, *, above: bool
) -> Iterator[Finding]:
    if old.sign != new.sign or old.low <= 0 or new.low < 0:
        return
    low, high = new.low / old.high, new.high / old.low
    if (above or low <= factor * (1 + _FACTOR_ALLOWED)) and high >= factor * (1 - _FACTOR_ALLOWED):
        return
    real = 100 * (new.value / old.value - 1)
    yield find(
        reading,
        "percentage-change",
        start,
        max(old.end, new.end),
        f"From {quoted(old.text)} to {quoted(new.text)} is {_by(real)}, which is not {quoted(word)}; check the figures.",
        computed=f"{real:.4g}",
    )
