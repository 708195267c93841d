"""The state, the province: places that point back to one the text never named."""

import re
from collections.abc import Iterator

from claims.checking.saying import find, quoted
from claims.checking.state_names import named
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

_KINDS = "state|province|county|prefecture"
_POINTING = re.compile(rf"[Tt]he ({_KINDS})\b(?! of\b|’s\b|'s\b)")
_ACROSS = re.compile(
    r"\b(?:across|around|throughout|elsewhere in|all over|in other parts of|in the rest of) $", re.IGNORECASE
)
_BEFORE = 22


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """ "Across the state" where no state, nothing of a state's own (a governor) and no place in one came before it.

    One finding for each kind of place, at its first mention.
    """
    told: set[str] = set()
    for match in _POINTING.finditer(reading.text):
        kind = match.group(1)
        across = _ACROSS.search(reading.text, max(0, match.start() - _BEFORE), match.start())
        if across is None or kind in told or layout.zone_at(match.start()) not in ("body", "headline"):
            continue
        told.add(kind)
        if named(kind, reading.text[: match.start()]):
            continue
        yield find(
            reading,
            "place-dangling",
            across.start(),
            match.end(),
            f"{quoted(reading.text[across.start() : match.end()])} is said, but no {kind} has been named; check which one is meant,"
            " or whether this is a slip of translation.",
        )
