"""Every rule the engines read by, in words that a person who never saw the engines understands."""

from collections.abc import Mapping
from typing import Literal

from claims.extraction.words.rules import DATES, NAMES, NUMBERS, QUOTATIONS, STATISTICS

Noun = Literal["quotation", "number", "statistic", "date", "person"]

_TABLES: Mapping[str, Mapping[str, str]] = {
    "quotation": QUOTATIONS,
    "number": NUMBERS,
    "statistic": STATISTICS,
    "date": DATES,
    "person": NAMES,
}
_NOT_CLOSED = "; mark not closed"
_OPEN = " The closing mark is missing: the words run to the end of their paragraph."


def explained(noun: Noun | str, rule: str) -> str:
    """The sentence for a rule as a reading carries it; "" where it carries none, or one that engines no longer know."""
    plain = rule.removesuffix(_NOT_CLOSED)
    table = _TABLES[noun]
    if plain not in table:
        general, what = _general(plain)
        return table.get(general, "").format(what)
    return table[plain] + (_OPEN if rule.endswith(_NOT_CLOSED) else "")


def _general(rule: str) -> tuple[str, str]:
    """A rule that names a unit or a word, as "measured in percent", by its general name, and that word."""
    for mark in ("measured in ", "multiple: "):
        if rule.startswith(mark):
            return f"{mark}…", rule.removeprefix(mark)
    for mark in (" this, last or next", " of publication", " from publication", " from the date before"):
        if rule.endswith(mark):
            return f"…{mark}", rule.removesuffix(mark)
    return "", rule
