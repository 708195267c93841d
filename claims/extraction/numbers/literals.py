"""Figures in digits, with the letter that scales them: "1 234.5", "7.68m", "10k"."""

from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, step_of
from claims.extraction.numbers.measures import metres
from claims.extraction.numbers.tokens import LONGEST, Tokens
from claims.extraction.numbers.words import LETTERS

_GROUPED_BY = frozenset((" ", "\u00a0", "\u202f", "\u2009"))
_MONEY = frozenset("$£€¥₹₽")


def literal(found: Tokens, at: int) -> Amount | None:
    """A figure in digits with the letter that scales it; None where the digits belong to a name ("A380", "Covid-19")."""
    if found.kind(at) != "digits":
        return None
    text, last = found.low[at], at + 1
    if len(found.printed(at)) <= 3 and text[0] not in "0.":
        while len(text) < LONGEST and "." not in text and _is_group(found, last):
            text += found.low[last]
            last += 1
    value = Decimal(text)
    step = step_of(text)
    letter = _letter(found, last, text)
    if letter is not None:
        return Amount(at, last + 1, value * letter, step * letter, "whole", letter, printed=True)
    return Amount(at, last, value, step, "decimal" if "." in text else "whole", printed=True)


def _is_group(found: Tokens, at: int) -> bool:
    """Whether three digits after a thin or plain space belong to the figure: "1 234 567.89"."""
    if found.kind(at) != "digits" or found.gap(at) not in _GROUPED_BY:
        return False
    figure = found.printed(at)
    return len(found.low[at].partition(".")[0]) == 3 and figure[3:4] in ("", ".", ",")


def _letter(found: Tokens, at: int, text: str) -> Decimal | None:
    """The factor of a letter such as the "m" of "7.68m", None where the letter is something else."""
    letter = found.at(at)
    if letter not in LETTERS or found.kind(at) != "word":
        return None
    attached = found.attached(at)
    if found.attached(at + 1) and found.kind(at + 1) == "digits":
        return None
    money = at >= 2 and found.at(at - 2) in _MONEY
    # "£1.5m-a-year" is a sum, "7m-" and "M&S" may be anything.
    if found.at(at + 1) in ("'", "’", "&", *(() if money else ("-",))) and found.attached(at + 1):
        return None
    capital = found.capital(at)
    if letter == "k":
        return LETTERS[letter]
    if letter == "g":
        return LETTERS[letter] if capital and attached and len(text) > 1 else None
    if letter == "m":
        return LETTERS[letter] if (attached or money) and (capital or money or not metres(found, at)) else None
    return LETTERS[letter] if attached and (money or capital or "." in text) else None
