"""What happened to a figure between two printings: a range cut to one end, a hedge dropped or turned, another value."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from claims.checking.comparing.figures import Measured, alike, comparable, pairs
from claims.checking.comparing.saying import across
from claims.checking.comparing.scope import sort_of
from claims.checking.comparing.telling import digits, values
from claims.checking.comparing.words import fold
from claims.checking.hedges import hedge_before
from claims.checking.lexicon import code, languages, lexicon
from claims.extraction.readings import Finding, Hedge, Severity

_UPPER: frozenset[Hedge] = frozenset({"at most", "less than"})
_LOWER: frozenset[Hedge] = frozenset({"at least", "more than"})
# How alike the words about two figures must be. A range's own end is a strange figure to meet by chance, so it needs
# least; a bare difference of values proves nothing unless nearly everything else is the same.
_RANGE, _HEDGE, _VALUES, _ELSEWHERE = 0.3, 0.4, 0.6, 0.8
_LEAST_WORDS, _LEAST_WORDS_ELSEWHERE = 3, 5
# What a figure has to tell by itself in texts that are not known to report the same: "250,000", not "17".
_LEAST_DIGITS_ELSEWHERE = 2
_LEAST_OF_A_WHOLE = 3
_MOST_NAMES = 4
_THOUSANDS = frozenset({1000, 1_000_000})
_BEFORE = 40
_OF = {
    language: re.compile(
        rf"([^\W\d_]{{3,20}}) (?:{lexicon(language, 'scope').pattern('given')})(?: [^\W\d_]{{1,12}}){{0,2}} $"
    )
    for language in languages()
}
# What is counted goes on growing, and other polls are taken: further apart two figures without a year are no contradiction.
_SAME_NEWS = timedelta(days=2)


def figure_findings(
    ours: Sequence[Measured], theirs: Sequence[Measured], *, further: bool, same_story: bool
) -> Iterator[Finding]:
    """Findings about the figures of one printing (`ours`), seen against those of another.

    A cut range shows which side is bent; hedges and values only differ, which is said of the printing `further` from
    the origin. `same_story`: the two are known to report the same.
    """
    told: set[int] = set()
    for a, b, likeness in pairs(ours, theirs, _RANGE):
        end = _end_of(a, b) if same_story or _tells_elsewhere(a, likeness) else None
        if end and a.statistic.start not in told and not _also(ours, b):
            told.add(a.statistic.start)
            yield _range_cut(a, b, end)
    if not further:
        return
    for a, b, likeness in pairs(ours, theirs, _HEDGE):
        if a.statistic.start in told or not alike(a.statistic, b.statistic):
            continue
        enough = (_VALUES, _LEAST_WORDS) if same_story else (_ELSEWHERE, _LEAST_WORDS_ELSEWHERE)
        alike_enough = likeness >= enough[0] and (
            len(a.near & b.near) >= enough[1] or (same_story and _one_whole(a, b))
        )
        if _unhedged(a, b, ours, theirs) and (same_story or _tells_elsewhere(a, likeness)):
            told.add(a.statistic.start)
            yield _hedge(a, b)
        elif (same_story and _slipped(a, b, ours, theirs)) or (
            alike_enough and _contradicts(a, b, ours, theirs) and (same_story or _one_subject(a, b))
        ):
            told.add(a.statistic.start)
            yield _two_values(a, b)


def _tells_elsewhere(a: Measured, likeness: float) -> bool:
    """Whether a figure that two texts print is hardly chance, though nothing else says that they report the same."""
    return likeness >= _VALUES and max(map(digits, values(a.statistic)), default=0) >= _LEAST_DIGITS_ELSEWHERE


def _one_subject(a: Measured, b: Measured) -> bool:
    """Whether two sentences name the same and the same year: of whom "net income was" tells depends on its text."""
    return bool(a.names & b.names) and bool(a.years) and a.years == b.years


def _end_of(a: Measured, b: Measured) -> str | None:
    """Which end of range `b` the single figure `a` is, unless a bound word ("up to") keeps the sense of a range."""
    if not b.is_range or a.statistic.value is None:
        return None
    if a.statistic.value == b.statistic.high and a.statistic.hedge not in _UPPER:
        return "upper"
    if a.statistic.value == b.statistic.low and a.statistic.hedge not in _LOWER:
        return "lower"
    return None


def _also(figures: Sequence[Measured], b: Measured) -> bool:
    """Whether a text that prints one end somewhere prints the whole range somewhere else."""
    ends = (b.statistic.low, b.statistic.high)
    return any(c.is_range and (c.statistic.low, c.statistic.high) == ends for c in figures)


def _unhedged(a: Measured, b: Measured, ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    here, there = a.statistic, b.statistic
    if here.value is None or here.value != there.value or "between" in (here.hedge, there.hedge):
        return False
    turned = {here.hedge, there.hedge} & _UPPER and {here.hedge, there.hedge} & _LOWER
    dropped = here.hedge == "exact" and there.hedge != "exact"
    mine, others = (
        [c.statistic for c in some if comparable(here, c.statistic) and c.statistic.value == here.value]
        for some in (ours, theirs)
    )
    hedges = {one.hedge for one in mine}
    bare = any(one.hedge == here.hedge for one in others)
    return bool(turned or dropped) and there.hedge not in hedges and not bare


def _slipped(a: Measured, b: Measured, ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether one figure is a thousand or a million times the other, digit for digit: of one thing, whatever else is said."""
    here, there = a.statistic.value, b.statistic.value
    if not here or not there or len(a.near & b.near) < _LEAST_WORDS:
        return False
    small, large = sorted((abs(here), abs(there)))
    if large / small not in _THOUSANDS or len(small.normalize().as_tuple().digits) < _LEAST_DIGITS_ELSEWHERE:
        return False
    return not (any(c.statistic.value == there for c in ours) or any(c.statistic.value == here for c in theirs))


def _contradicts(a: Measured, b: Measured, ours: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    here, there = a.statistic, b.statistic
    # "In Thornwick" and "in Ellery" are two measures; one text may name more than the other, but not much more.
    strange = (a.names - b.names and b.names - a.names) or len(a.names ^ b.names) > _MOST_NAMES
    if a.rounds_to(b) or strange or not _one_sort(a, b):
        return False
    same_time = (here.period and here.period == there.period) or (a.years and a.years == b.years)
    if not same_time and not _same_days(a, b):
        return False
    # A figure the other text prints too, about whatever, is no contradiction: texts report many figures a subject.
    return not (
        any(comparable(here, c.statistic) and a.rounds_to(c) for c in theirs)
        or any(comparable(there, c.statistic) and b.rounds_to(c) for c in ours)
    )


def _one_sort(a: Measured, b: Measured) -> bool:
    """Whether two figures are of one kind and count one thing; "a swing of" is one thing in per cent and in points."""
    here, there = a.statistic, b.statistic
    if here.kind != there.kind:
        called = _called(a)
        return (
            called is not None and called == _called(b) and {here.unit, there.unit} == {"percent", "percentage points"}
        )
    if here.kind != "count":
        return True
    # A number of things is no number of degrees or miles.
    if here.unit != there.unit and (measured_in(a) or measured_in(b)):
        return False
    done = [_done(m) for m in (a, b)]
    if done[0] and done[1] and done[0] != done[1]:
        return False
    heads = [m.printing.tongue.stem((m.statistic.population or "").casefold().split(" ")[-1]) for m in (a, b)]
    return "" in heads or heads[0] == heads[1] or bool(sort_of(a) and sort_of(a) == sort_of(b))


def measured_in(m: Measured) -> bool:
    """Whether a figure is so much of a unit, not so many of something."""
    one = m.statistic
    return one.unit is not None and one.population is None and not one.text.rstrip()[-1:].isdigit()


def _done(m: Measured) -> str | None:
    """The stem of the word right before a figure that is no hedge: what was done to so many, "killed"."""
    text, tongue = m.printing.reading.text, m.printing.tongue
    hedge = hedge_before(text, m.statistic.start, m.printing.reading.language)
    place = hedge.start if hedge else m.statistic.start
    words = fold(text, max(m.sentence[0], place - _BEFORE), place)
    last = words[-1] if words and not text[words[-1].end : place].strip() else None
    if last is None or last.folded in tongue.small or last.folded in tongue.hedges:
        return None
    return tongue.stem(last.folded)


def _called(m: Measured) -> str | None:
    """The word that a figure is given for: "swing" in "a swing of 5%"."""
    before = m.printing.reading.text[max(m.sentence[0], m.statistic.start - _BEFORE) : m.statistic.start]
    pattern = _OF.get(code(m.printing.reading.language))
    found = pattern.search(before.lower()) if pattern else None
    return found.group(1) if found else None


def _one_whole(a: Measured, b: Measured) -> bool:
    """Whether two shares are of the same whole, in the same words: "2% of all overflows in England"."""
    wholes = [(m.statistic.denominator or "").casefold().split() for m in (a, b)]
    return wholes[0] == wholes[1] and len(wholes[0]) >= _LEAST_OF_A_WHOLE


def _same_days(a: Measured, b: Measured) -> bool:
    """Whether both texts came out within days, and their sentences name the same or are the same but for figures."""
    dates = [m.printing.published for m in (a, b) if m.printing.published]
    one_sentence = a.measure == b.measure and len(a.measure) >= _LEAST_WORDS
    return (
        len(dates) == 2
        and (one_sentence or bool(a.names & b.names))
        and abs(dates[0].earliest - dates[1].earliest) <= _SAME_NEWS
    )


def _range_cut(a: Measured, b: Measured, end: str) -> Finding:
    whole = b.statistic.text
    said = f"between {whole}" if " and " in whole else whole
    return _finding(
        a,
        b,
        "range-cut",
        whole,
        f"“{a.statistic.text}” is only the {end} end of a range: {b.printing.name} gives “{said}”.",
    )


def _hedge(a: Measured, b: Measured) -> Finding:
    there = _with_hedge(b)
    dropped = a.statistic.hedge == "exact"
    return _finding(
        a,
        b,
        "hedge-dropped" if dropped else "hedge-turned",
        there,
        f"“{a.statistic.text}” is printed without its qualification: {b.printing.name} says “{there}”."
        if dropped
        else f"The qualification is reversed: “{_with_hedge(a)}” here, “{there}” in {b.printing.name}.",
    )


def _two_values(a: Measured, b: Measured) -> Finding:
    points = {a.statistic.unit, b.statistic.unit} == {"percent", "percentage points"}
    return _finding(
        a,
        b,
        "two-values",
        b.statistic.text,
        f"What looks like one measure has two values: “{_with_hedge(a)}” here, “{_with_hedge(b)}” in {b.printing.name};"
        " check which is right.",
        severity="cosmetic" if points else None,
    )


def _with_hedge(m: Measured) -> str:
    """The figure with the words before it that say how it is meant, as printed."""
    one, text = m.statistic, m.printing.reading.text
    hedge = hedge_before(text, one.start, m.printing.reading.language)
    if hedge:
        return " ".join(text[hedge.start : one.end].split())
    return one.text if one.hedge in ("exact", "between") else f"{one.hedge} {one.text}"


def _finding(
    a: Measured, b: Measured, kind: str, suggested: str, message: str, severity: Severity | None = None
) -> Finding:
    here, there = ((m.statistic.start, m.statistic.end) for m in (a, b))
    return across(a.printing, b.printing, kind, here, there, message, suggested, severity=severity)
