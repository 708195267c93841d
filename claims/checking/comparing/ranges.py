"""Measures and spans of time printed as one end of a range: they are no statistics, and cut all the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.printing import KEPT, Printing
from claims.checking.comparing.saying import across
from claims.checking.comparing.words import fold
from claims.checking.hedges import hedge_before
from claims.checking.lexicon import code, languages, lexicon
from claims.checking.saying import quoted
from claims.extraction.readings import Finding

# "A metre" is said for anything near one.
_NEAR = 0.05
_LEAST_SHARED, _SHARE = 3, 0.4
_MOST = 100
_LONGEST = 600
_UNIT_AFTER = re.compile(r"[\s-]?(?P<unit>[^\W\d_]{1,15}|°C)\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a unit as printed, in parts of its kind's first unit; `low` and `high` are equal unless it is a range."""

    start: int
    end: int
    kind: int
    low: float
    high: float
    about: frozenset[str]
    """Stems of the words of its sentence."""


def ranges_cut(one: Printing, other: Printing) -> Iterator[Finding]:
    """Amounts of `one` that are one end of a range in `other`, said of the same thing, without a word that keeps the sense of
    a range ("up to", "as long as"). A text that prints the range, too, has not cut it.
    """
    ours, theirs = amounts(one), amounts(other)
    whole = [there for there in theirs if there.low < there.high]
    single = [there for there in theirs if there.low == there.high]
    for here in ours if whole else ():
        for there in whole:
            end = _end(one, here, there)
            if end is None or not _alike(here, there) or any(_same(mine, there) for mine in ours):
                continue
            if any(_same(other_single, here) for other_single in single):
                continue
            printed, range_ = one.reading.text[here.start : here.end], other.reading.text[there.start : there.end]
            whole_range = f"between {range_}" if " and " in range_ else range_
            yield across(
                one,
                other,
                "range-cut",
                (here.start, here.end),
                (there.start, there.end),
                f"“{printed}” is only the {end} end of a range: {other.name} gives “{whole_range}”.",
                suggested=range_,
            )
            break


def spans_turned(one: Printing, other: Printing) -> Iterator[Finding]:
    """Amounts of `one` that are more than so much where in `other` they are less, said of the same thing: "just over nine
    hours" for "just under nine hours". Neither text has it both ways."""
    hedged = [[(amount, _meant(printing, amount)) for amount in amounts(printing)] for printing in (one, other)]
    for here, meant in hedged[0]:
        for there, otherwise in hedged[1]:
            if not _same(here, there) or {meant, otherwise} != {"more", "less"} or not _alike(here, there):
                continue
            if any(_same(mine, here) and said == otherwise for mine, said in hedged[0]):
                continue
            printed, instead = (_with_hedge(*place) for place in ((one, here), (other, there)))
            yield across(
                one,
                other,
                "hedge-turned",
                (here.start, here.end),
                (there.start, there.end),
                f"The qualification is reversed: {quoted(printed)} here, {quoted(instead)} in {other.name}.",
                suggested=instead,
            )
            break


def _meant(printing: Printing, amount: Amount) -> str | None:
    hedge = hedge_before(printing.reading.text, amount.start, printing.reading.language)
    return hedge.meant if hedge and amount.low == amount.high else None


def _with_hedge(printing: Printing, amount: Amount) -> str:
    hedge = hedge_before(printing.reading.text, amount.start, printing.reading.language)
    return " ".join(printing.reading.text[hedge.start if hedge else amount.start : amount.end].split())


def _end(printing: Printing, here: Amount, there: Amount) -> str | None:
    if here.low != here.high or here.kind != there.kind:
        return None
    hedge = hedge_before(printing.reading.text, here.start, printing.reading.language)
    meant = hedge.meant if hedge else None
    if abs(there.high - here.high) <= _NEAR * here.high and meant != "less":
        return "upper"
    if abs(there.low - here.low) <= _NEAR * here.low and meant != "more":
        return "lower"
    return None


def _same(one: Amount, other: Amount) -> bool:
    return (one.kind, one.low, one.high) == (other.kind, other.low, other.high)


def _alike(one: Amount, other: Amount) -> bool:
    shared = len(one.about & other.about)
    return shared >= _LEAST_SHARED and shared >= _SHARE * min(len(one.about), len(other.about))


@lru_cache(maxsize=KEPT)
def amounts(printing: Printing) -> Sequence[Amount]:
    """The measures and spans of time of a printing that its reading does not hold as statistics, and its ranges of them."""
    return sorted(_printed(printing), key=lambda amount: amount.start)[:_MOST]


def _printed(printing: Printing) -> Iterator[Amount]:
    layout, tongue, language = printing.layout, printing.tongue, code(printing.reading.language)
    text = layout.text
    statistics = {one.start for one in printing.reading.statistics if one.value is not None}
    for number in printing.reading.numbers:
        if number.low is None or number.high is None or number.start in statistics:
            continue
        unit = _UNIT_AFTER.match(text, number.end)
        name = number.unit or (unit.group("unit") if unit else "")
        known = _UNITS.get(language, {}).get(name.lower())
        if known is None or not _readable(layout.zone_at(number.start)):
            continue
        low, high = (number.low, number.high) if number.value is None else (number.value, number.value)
        end = unit.end() if unit and not text[number.start : number.end].lower().endswith(name.lower()) else number.end
        kind, factor = known
        yield Amount(
            number.start, end, kind, float(low) * factor, float(high) * factor, _about(printing, tongue, number.start)
        )
    pattern = _IN_WORDS.get(language)
    for match in pattern.finditer(text) if pattern else ():
        if _readable(layout.zone_at(match.start())):
            kind, factor = _UNITS[language][match.group("unit").lower()]
            much = factor * (0.5 if match.group("half") else 1.0)
            yield Amount(*match.span(), kind, much, much, _about(printing, tongue, match.start()))


def _readable(zone: str) -> bool:
    return zone in ("body", "headline")


def _about(printing: Printing, tongue: Tongue, place: int) -> frozenset[str]:
    start, end = printing.layout.sentence_at(place)
    start, end = max(start, place - _LONGEST), min(end, place + _LONGEST)
    words = fold(printing.layout.text, start, end)
    return frozenset(tongue.stem(w.folded) for w in words if w.folded not in tongue.small and not w.folded[0].isdigit())


def _units(language: str) -> dict[str, tuple[int, float]]:
    """Each form of a unit: which row it stands in, and how much it is of that row's first unit."""
    rows = enumerate(lexicon(language, "measures").parts("units"))
    return {
        name: (row, float(much))
        for row, unit in rows
        for names, much in unit["forms"].items()
        for name in names.split()
    }


_UNITS = {language: _units(language) for language in languages()}
# "Half a metre"; letters like "m" are no words.
_IN_WORDS = {
    language: re.compile(
        rf"\b(?:(?P<half>{words.pattern('half')})|{words.pattern('one')})\s(?P<unit>"
        + "|".join(name for name in _UNITS[language] if len(name) > 2)
        + r")\b",
        re.IGNORECASE,
    )
    for language in languages()
    for words in (lexicon(language, "measures"),)
}
