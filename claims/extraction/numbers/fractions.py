"""Parts of a whole: "two-thirds", "1 4/5", "half a million", "eight out of 10", "one in 50", "one over three"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.amounts import CONTEXT, Amount, share
from claims.extraction.numbers.cardinals import HYPHENS, cardinal
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.words import (
    AFTER_A_PART,
    AFTER_AN_AMOUNT,
    BEFORE_A_PART,
    COMPARATIVES,
    DOZENS,
    HUNDRED,
    PARTS,
    SCALES,
    SURELY_BEFORE_A_PART,
    TENS,
    TIME_UNITS,
    UNIT_PARTS,
    VULGAR,
)

_ONE = Decimal(1)
_NO_THINGS = lexicon("en", "rules_numbers").words("fractions_no_things")
_LARGE = tuple(Decimal(10) ** power for power in (12, 9, 6))
_SHORT = 3
_YEARS = range(1900, 2100)


def amount(found: Tokens, at: int) -> Amount | None:
    """The longest number or share that begins at a token."""
    part = _part(found, at)
    if part is not None:
        return part
    whole = cardinal(found, at)
    if whole is None:
        return None
    return _divided(found, whole) or _share(found, whole) or _over(found, whole) or _mixed(found, whole)


def _part(found: Tokens, at: int) -> Amount | None:
    """A fraction that stands alone or counts a magnitude: "half a million", "a quarter", "three quarters of a billion"."""
    if found.at(at) in VULGAR:
        return _scaled(found, _made(at, at + 1, *(Decimal(n) for n in VULGAR[found.at(at)])))
    if found.kind(at) == "digits":
        slashed = _slashed(found, at)
        if slashed is not None:
            return _scaled(found, slashed)
    article = found.at(at) in ("a", "an")
    if found.at(at + article) in ("half", "quarter"):
        return _halves(found, at, at + article)
    divisor = _divisor(found, at + 1) if article else None
    if divisor is None or not (_ends_part(found, divisor[1]) or _amounts(found, at, divisor[1])):
        return None
    return _scaled(found, _made(at, divisor[1], _ONE, divisor[0]))


def _halves(found: Tokens, at: int, place: int) -> Amount | None:
    divisor = PARTS[found.at(place)]
    part = _made(at, place + 1, _ONE, divisor)
    scaled = _scaled(found, part)
    if scaled.last > part.last or divisor == 2 or place > at:
        return scaled
    return scaled if found.at(place + 1) == "of" and found.at(place - 1) not in ("first", "second", "third") else None


def _slashed(found: Tokens, at: int) -> Amount | None:
    """1/4, but not a part of a date (3/14/2021)."""
    if found.at(at + 1) != "/" or found.kind(at + 2) != "digits":
        return None
    if found.at(at + 3) == "/" or found.at(at - 1) == "/":
        return None
    above, below = found.low[at], found.low[at + 2]
    if "." in above + below or not int(below) or len(below) > 6 or found.attached(at + 1) != found.attached(at + 2):
        return None
    return _made(at, at + 3, Decimal(above), Decimal(below), printed=True)


def _divided(found: Tokens, whole: Amount) -> Amount | None:
    """A number and what it is divided by, in words: "three quarters", "one hundred and twenty-four fifths"."""
    if whole.printed and (whole.value > 20 or whole.scale > 1):
        return None
    divisor = _divisor(found, whole.last + (found.at(whole.last) in HYPHENS))
    if divisor is None:
        return None
    by, last = divisor
    if by < 10 and whole.tens and whole.value > whole.value % 100 and found.at(last - 1) in UNIT_PARTS:
        tens = whole.value % 100
        return _scaled(found, _made(whole.first, last, whole.value - tens, tens + by))
    if 0 < whole.tail < by:
        return _added(found, whole.first, whole.value - whole.tail, _made(whole.first, last, whole.tail, by))
    if by == 4 and found.at(last - 1) == "quarter" and whole.value > 1:
        return None
    return _scaled(found, _made(whole.first, last, whole.value, by, printed=whole.printed))


def _added(found: Tokens, first: int, base: Decimal, part: Amount) -> Amount:
    """A whole and a part of its last magnitude: "five billion and three quarters", "one billion and a half million"."""
    scaled = _scaled(found, part)
    factor = scaled.scale
    if factor == 1:
        factor = next((scale for scale in _LARGE if base and base % scale == 0), _ONE)
    value = CONTEXT.add(base, part.value * factor)
    return Amount(first, scaled.last, value, factor / 10, "decimal", factor)


def _divisor(found: Tokens, at: int) -> tuple[Decimal, int] | None:
    """What a part divides by, and the token after it: "fifth", "twenty-firsts", "one hundred and fifth"."""
    word = found.at(at)
    following = at + 1 + (found.at(at + 1) in HYPHENS)
    if word in TENS and found.at(following) in UNIT_PARTS:
        return TENS[word] + UNIT_PARTS[found.at(following)], following + 1
    if word in PARTS:
        return PARTS[word], at + 1
    if word != "one" or found.at(at + 1) not in HUNDRED:
        return None
    place = at + 2 + (found.at(at + 2) in ("and", "-"))
    return (100 + UNIT_PARTS[found.at(place)], place + 1) if found.at(place) in UNIT_PARTS else None


def _ends_part(found: Tokens, at: int) -> bool:
    """Whether "a third" ends its phrase or says of what; else it is an ordinal ("a third man")."""
    if found.at(at) in COMPARATIVES:
        after = found.at(at + 1)
        return found.kind(at + 1) != "word" or after in ("by", "than") or after in AFTER_AN_AMOUNT
    return found.kind(at) != "word" or found.at(at) in AFTER_A_PART or found.at(at) in SCALES


def _amounts(found: Tokens, at: int, end: int) -> bool:
    """Whether "a third" tells by how much: "fell by nearly a third in May", not "one in May and a third in June".

    "Almost a third said": nothing is nearly the third of its kind.
    """
    before = found.at(at - 1)
    if before in SURELY_BEFORE_A_PART and (before != "than" or found.at(at - 2) in ("more", "less", "fewer")):
        return True
    return before in BEFORE_A_PART and found.at(end) in AFTER_AN_AMOUNT


def _made(first: int, last: int, part: Decimal, whole: Decimal, *, printed: bool = False) -> Amount:
    value, low, high = share(part, whole)
    return Amount(first, last, value, Decimal(0), "part", printed=printed, spread=(low, high))


def _scaled(found: Tokens, part: Amount) -> Amount:
    """The part of a magnitude where one follows: "half a million", "quarter million", "half a dozen"."""
    place = part.last
    if found.at(place) == "of" and found.at(place + 1) == "a":
        place += 1
    place += found.at(place) in ("a", "-")
    word = found.at(place)
    factor = SCALES.get(word) or DOZENS.get(word) or (Decimal(100) if word == "hundred" else None)
    if factor is None or (word.endswith("s") and place > part.last):
        return part
    value = part.value * factor
    return Amount(part.first, place + 1, value, factor / 10, "whole", factor, part.printed)


def _mixed(found: Tokens, whole: Amount) -> Amount:
    """A whole and a part: "1 4/5", "2½", "five and a half million", "one million and a half"."""
    place = whole.last + (found.at(whole.last) in HYPHENS and found.at(whole.last + 1) == "and")
    spoken = found.at(place) == "and"
    if not spoken and not (whole.printed and whole.shape == "whole"):
        return whole
    part = _unscaled_part(found, place, spoken)
    if part is None or (spoken and found.at(part.last) == "of"):
        return whole
    scaled = _scaled(found, part)
    factor = scaled.scale
    if whole.scale < factor:
        return Amount(whole.first, scaled.last, (whole.value + part.value) * factor, factor / 10, "decimal", factor)
    return replace(_added(found, whole.first, whole.value, part), printed=whole.printed)


def _unscaled_part(found: Tokens, at: int, spoken: bool) -> Amount | None:
    """The fraction after a whole number, without a magnitude of its own; `spoken` where "and" joins it."""
    if spoken:
        at += 1 + (found.at(at + 1) in HYPHENS)
    if found.at(at) in VULGAR:
        return _made(at, at + 1, *(Decimal(n) for n in VULGAR[found.at(at)]))
    if found.kind(at) == "digits":
        return _slashed(found, at)
    if not spoken:
        return None
    if found.at(at) in ("a", "an"):
        divisor = _divisor(found, at + 1 + (found.at(at + 1) in HYPHENS))
        return _made(at, divisor[1], _ONE, divisor[0]) if divisor else None
    above = cardinal(found, at)
    divisor = _divisor(found, above.last + (found.at(above.last) in HYPHENS)) if above else None
    return _made(at, divisor[1], above.value, divisor[0]) if above and divisor else None


def _share(found: Tokens, part: Amount) -> Amount | None:
    """ "Eight out of 10", "one in 50", "1-in-5", "one child in six"; None where more is taken than there is, or a time follows."""
    place = part.last + (found.at(part.last) in HYPHENS)
    thing = _is_thing(found, part)
    place += thing
    if found.at(place) == "out" and found.at(place + 1) == "of":
        place += 2
    elif found.at(place) == "in":
        place += 1
    else:
        return None
    place += found.at(place) in HYPHENS
    place += found.at(place) in ("every", "the")
    whole = cardinal(found, place)
    if whole is None or not 0 < part.value < whole.value or part.shape != "whole" or whole.shape != "whole":
        return None
    if found.at(whole.last) in TIME_UNITS or (found.at(whole.last) == "-" and found.at(whole.last + 1) in TIME_UNITS):
        return None
    if whole.printed and whole.value in _YEARS and "," not in found.printed(place):
        return None
    if thing and len(found.at(whole.last)) > _SHORT and found.at(whole.last).endswith("s"):
        return None  # "one goal in six games"
    value, low, high = share(part.value, whole.value)
    return Amount(part.first, whole.last, value, Decimal(0), "share", printed=part.printed, spread=(low, high))


def _is_thing(found: Tokens, part: Amount) -> bool:
    """Whether the one thing that is taken stands between "one" and its "in": "one child in six"."""
    noun = found.at(part.last)
    if found.at(part.first) != "one" or part.value != _ONE or not (noun.isalpha() and noun.isascii()):
        return False
    between = found.at(part.last + 1) == "in" and noun not in TIME_UNITS and noun not in _NO_THINGS
    return between and not noun.endswith("ed") and not found.capital(part.last)


def _over(found: Tokens, above: Amount) -> Amount | None:
    """ "One over three", where nothing follows that would be counted."""
    if found.at(above.last) != "over" or found.at(above.first - 1) in ("$", "£", "€"):
        return None
    below = cardinal(found, above.last + 1)
    if below is None or not below.value or found.kind(below.last) == "word" or below.shape != "whole":
        return None
    if above.value >= below.value and above.printed and found.kind(below.last) not in ("break",):
        return None
    value = CONTEXT.divide(above.value, below.value)
    return replace(above, last=below.last, value=value, shape="decimal", spread=None, step=value / 1000)
