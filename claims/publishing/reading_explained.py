"""A reading for people: every word it read, line after line, and by which rule."""

from collections.abc import Iterator, Sequence

from claims.extraction.explained import explained
from claims.extraction.readings import Finding, Quotation, Reading, Statistic

_WIDEST = 90


def reading_explained(path: str, reading: Reading, findings: Sequence[Finding]) -> Iterator[str]:
    """Lines of plain text: the document, then each reading where it stands, what it was read as, and why."""
    yield f"{path}: published {reading.publication.when or 'unknown'}" + (
        f" ({reading.publication.how})" if reading.publication.how else ""
    )
    for start, _, lines in sorted(_rows(reading, findings)):
        yield f"  {start}  {lines[0]}"
        yield from (f"      {line}" for line in lines[1:])


def _rows(reading: Reading, findings: Sequence[Finding]) -> Iterator[tuple[int, int, list[str]]]:
    """Where something was read, what comes first at one place, and its lines."""
    for said in reading.quotations:
        yield said.start, 0, [f"quotation, {said.form}: {_short(said.text)}", _spoken(said)]
    counted = {(found.start, found.end) for found in reading.statistics}
    for found in reading.statistics:
        yield found.start, 1, [f"statistic: {found.text}", _measured(found)]
    for number in reading.numbers:
        if (number.start, number.end) not in counted:
            why = explained("number", number.rule)
            yield number.start, 2, [f"number: {number.text}", f"{_value(number.value)}. {why}"]
    for date in reading.dates:
        value = str(date.value) if date.value else "not fixed"
        yield date.start, 3, [f"date: {date.text}", f"{value}. {explained('date', date.rule)}"]
    for person in reading.people:
        first = min(mention.start for mention in person.mentions)
        yield first, 4, [f"{person.kind}: {person.name}", explained("person", person.rule)]
    for finding in findings:
        yield finding.start, 5, [f"finding, {finding.severity}: {_short(finding.printed)}", finding.message]


def _spoken(said: Quotation) -> str:
    speaker = said.speaker
    who = (speaker.name or speaker.printed) if speaker else None
    by = f" (told by {speaker.how}: {speaker.printed})" if speaker and speaker.name else ""
    return f"by {who or 'nobody named'}{by}. {explained('quotation', said.rule)}"


def _measured(found: Statistic) -> str:
    of = f" of {found.measures}" if found.measures else ""
    hedge = "" if found.hedge in ("exact", "between") else f"{found.hedge} "
    value = _value(found.value) if found.value is not None else f"{_value(found.low)} to {_value(found.high)}"
    return f"{hedge}{value} {found.unit or found.kind}{of}. {explained('statistic', found.rule)}"


def _value(value: object) -> str:
    return "no figure" if value is None else f"{value}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
