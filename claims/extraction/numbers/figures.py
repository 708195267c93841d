"""A number with its sign and its unit: what `numbers` gives, before ranges are joined."""

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.cardinals import HYPHENS
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import (
    BEFORE_A_MULTIPLE,
    CALENDAR,
    COMPARED,
    FOLD,
    MULTIPLES,
    MULTIPLIED,
    PERCENT,
    TIME_UNITS,
    TWICE_WHAT,
    UNITS,
)
from claims.extraction.readings import NumberType

_ONE = ("a", "one")
_CLAUSE_SUBJECTS = lexicon("en", "rules_numbers").words("figures_clause_subjects")


@dataclass(frozen=True, slots=True)
class Figure:
    """Tokens first..last (last exclusive) read as one number of a type."""

    first: int
    last: int
    amount: Amount
    type: NumberType = "number"
    unit: str | None = None
    rule: str = ""
    negative: bool = False
    before: int = 0
    """Tokens of unit or sign before the number itself."""

    def value(self) -> Decimal:
        return self.amount.value.copy_negate() if self.negative and self.amount.value else self.amount.value

    def interval(self) -> tuple[Decimal, Decimal]:
        low, high = self.amount.interval()
        return (high.copy_negate(), low.copy_negate()) if self.negative else (low, high)


def percent(found: Tokens, figure: Figure) -> Figure | None:
    """ "7.9%", "eight per cent", "0.4 percentage points", "half a per cent"."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    if figure.amount.shape == "part":
        place += found.at(place) == "of"
        place += found.at(place) in ("a", "one")
    word = found.at(place)
    if word == "per" and found.at(place + 1 + (found.at(place + 1) in HYPHENS)) == "cent":
        place, word = place + 1 + (found.at(place + 1) in HYPHENS), "percent"
    elif word in ("pp", "ppt", "ppts") and figure.amount.printed:
        return _percent(figure, place + 1, "percentage points")
    if word == "basis" and found.at(place + 1) in ("point", "points"):
        return replace(figure, last=place + 2, unit="basis points", rule="basis points")
    if word == "bps":
        return replace(figure, last=place + 1, unit="basis points", rule="basis points")
    if (
        word == "of"
        and found.at(place + 1) in ("a", "one")
        and found.at(place + 2) in PERCENT
        and found.at(place + 3) == "point"
    ):
        return _percent(figure, place + 4, "percentage points")
    if figure.amount.shape == "part" and word == "point" and (found.at(place - 1) in _ONE or _fraction(found, figure)):
        return _percent(figure, place + 1, "percentage points")  # "a quarter of a point", "by a quarter point"
    if word not in PERCENT:
        return None
    last = place + 1
    point = last + (found.at(last) in HYPHENS)
    if found.at(point) in ("point", "points") and word != "%":
        return _percent(figure, point + 1, "percentage points")
    return _percent(figure, last, "percent")


def _fraction(found: Tokens, figure: Figure) -> bool:
    """Whether a noun may follow it at once: "a quarter point", "a half-point rise", not "half point to"."""
    return found.at(figure.last - 1) in ("half", "quarter") and (
        found.at(figure.first) in _ONE or found.at(figure.first - 1) in _ONE or found.at(figure.last) in HYPHENS
    )


def _percent(figure: Figure, last: int, unit: str) -> Figure:
    amount = figure.amount
    if amount.shape == "whole" and amount.scale == 1:
        amount = replace(amount, step=Decimal(1))  # in "20 per cent" the nought is meant
    return replace(figure, last=last, amount=amount, type="percent", unit=unit, rule="per cent")


def percent_of(found: Tokens, figure: Figure, done: int) -> Figure | None:
    """ "percent of 30", as forms and tables print it."""
    first = figure.first - 2
    if found.at(figure.first - 1) != "of" or first < done:
        return None
    if found.low[first] == "cent" and found.at(first - 1) == "per" and first - 1 >= done:
        first -= 1
    elif found.low[first] not in PERCENT:
        return None
    return replace(figure, first=first, type="percent", unit="percent", rule="per cent of")


def age(found: Tokens, figure: Figure) -> Figure | None:
    """ "five years old", "44-year-old", "4 years of age", "81 yo", "aged 12", "age 87"."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    unit = TIME_UNITS.get(found.at(place))
    if unit:
        after = place + 1 + (found.at(place + 1) in HYPHENS)
        if found.at(after) in ("old", "olds"):
            return replace(figure, last=after + 1, type="age", unit=unit, rule="age")
        if found.at(after) == "of" and found.at(after + 1) == "age":
            return replace(figure, last=after + 2, type="age", unit=unit, rule="age")
    if found.at(place) in ("yo", "y") and figure.amount.printed:
        last = (
            place + 3
            if found.at(place) == "y" and found.at(place + 1) == "/" and found.at(place + 2) == "o"
            else place + 1
        )
        if found.at(place) == "yo" or last == place + 3:
            return replace(figure, last=last, type="age", unit="years", rule="age")
    if found.at(figure.first - 1) in ("aged", "age", "ages") and figure.amount.value < 130:
        last = figure.last + (unit is not None)
        return replace(
            figure, first=figure.first - 1, before=1, last=last, type="age", unit=unit or "years", rule="age"
        )
    if (
        found.at(figure.first - 1) == "of"
        and found.at(figure.first - 2) in ("ages", "age")
        and figure.amount.value < 130
    ):
        return replace(figure, type="age", unit=unit or "years", rule="age")
    return _beside_a_name(found, figure)


def _beside_a_name(found: Tokens, figure: Figure) -> Figure | None:
    """An age as newspapers set it: "Mary Bloggs, 44, said"."""
    if not figure.amount.printed or figure.amount.shape != "whole" or not figure.amount.value < 115:
        return None
    if found.at(figure.first - 1) != "," or found.at(figure.last) not in (",", ".", ";"):
        return None
    named = found.capital(figure.first - 2) and found.at(figure.first - 2) not in CALENDAR and figure.amount.value > 2
    return replace(figure, type="age", unit="years", rule="age beside a name") if named else None


def duration(found: Tokens, figure: Figure) -> Figure | None:
    """A length of time. The span is the figure alone: the unit is what it counts."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    unit = TIME_UNITS.get(found.at(place))
    return replace(figure, unit=unit, rule="duration") if unit and found.at(place) not in ("min", "sec") else None


def multiple(found: Tokens, figure: Figure) -> Figure | None:
    """ "ten times the population", "10-fold", "5x"; not "three times" as a count of occasions."""
    place = figure.last + (found.at(figure.last) in HYPHENS)
    word = found.at(place)
    if word in ("fold", "x") and found.attached(place):
        if word == "x" and found.kind(place + 1) == "digits":
            return None
        return replace(figure, last=place + 1, unit="times", rule="multiple")
    if word not in ("times", "time") or (word == "time" and found.at(figure.last) not in HYPHENS):
        return None
    following = found.at(place + 1)
    compared = following in COMPARED or (
        following not in ("in", "on", "since", "at") and found.at(place + 2) in ("than", "as")
    )
    # "1.6 times earnings": nothing happens one and a half times.
    if (compared or figure.amount.shape == "decimal") and word == "times":
        return replace(figure, last=place + 1, unit="times", rule="multiple")
    return replace(figure, unit="occasions", rule="occasions")


def said_multiple(found: Tokens, at: int) -> Figure | None:
    """A multiple in one word: "doubled", "tenfold", "twice as many"."""
    word = found.at(at)
    value = MULTIPLES.get(word) or FOLD.get(word)
    if word in MULTIPLIED and found.at(at + 1) in TWICE_WHAT and found.at(at - 1) in BEFORE_A_MULTIPLE:
        value = MULTIPLIED[word]  # "more than double the 6% of 2019", not "to double the 6% of 2019"
    while_ = found.at(at + 1) == "as" and (found.capital(at + 2) or found.at(at + 2) in _CLAUSE_SUBJECTS)
    if word == "twice" and found.at(at + 1) in COMPARED and not while_:
        value = UNITS["two"]
    if value is None:
        return None
    step = Decimal("0.1") if value < 1 else Decimal(1)
    return Figure(at, at + 1, Amount(at, at + 1, value, step, "multiple"), unit="times", rule=f"multiple: {word}")
