"""Claims from somebody's table: what each column is taken for is shown first, and no column or row goes without a word."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import batched

from claims.actions import table_imports
from claims.actions.table_imports import Row
from claims.models import Claim, Speaker
from claims.models.speaker_name import LONGEST as LONGEST_NAME
from claims.queries.claims_there import there_already
from claims.queries.named import folded, speakers_named
from sources.dates import Interval
from sources.errors import Refused
from sources.ledger.actor import Actor

LEFT_OUT = "-"
FIELDS: Mapping[str, str] = {
    "text": "what is claimed; every row needs it",
    "kind": "quotation, statistic or assertion (assertion without it)",
    "language": "BCP 47, such as en",
    "said_by": "the speaker's name",
    "speaker_kind": "person or organisation (person without it)",
    "said_on": "2026, 2026-05, 2026-05-04 or 2026-05-04/2026-05-06",
    "occasion": "where it was said",
    "context": "what a reader must know",
    "topics": "apart by semicolons",
}
_CALLED: Mapping[str, str] = {
    **{name: name for name in FIELDS},
    **dict.fromkeys(("claim", "statement", "quote", "quotation", "words"), "text"),
    **dict.fromkeys(("speaker", "author", "claimant", "who", "name"), "said_by"),
    **dict.fromkeys(("date", "when", "said"), "said_on"),
    **dict.fromkeys(("lang",), "language"),
    **dict.fromkeys(("type",), "kind"),
    **dict.fromkeys(("tags", "topic", "keywords", "subjects"), "topics"),
    **dict.fromkeys(("where", "venue", "event"), "occasion"),
}
LARGEST = 20_000_000
BATCH = 100
"""Rows a transaction: nobody waits long behind one, and what was done before a fault is kept."""


class NotATable(Refused):
    """That is no table that claims can be read from."""


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are taken for a field each, for LEFT_OUT, or for "" where nobody has said; `rows` with their lines."""

    columns: Mapping[str, str]
    rows: list[tuple[int, Mapping[str, str]]]

    @property
    def undecided(self) -> list[str]:
        return [column for column, taken in self.columns.items() if not taken]

    @property
    def trouble(self) -> str:
        """Why no row can be read while the columns are taken for these; "" where rows can."""
        taken = [value for value in self.columns.values() if value not in ("", LEFT_OUT)]
        if "text" not in taken or len(set(taken)) < len(taken):
            return "One column is the text, and no two are taken for the same: say which with a mapping."
        return ""

    def must_be_decided(self) -> None:
        """Raises NotATable while a column is undecided, or two are taken for the same."""
        if self.trouble:
            raise NotATable(self.trouble)
        if self.undecided:
            columns = ", ".join(self.undecided)
            raise NotATable(f"Say what these columns are, or leave them out: {columns}. Nothing was taken.")


@dataclass(slots=True)
class Outcome:
    """The claims that were made, and of every other row its line and why it was not taken."""

    made: list[Claim] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)


def table(sent: bytes, *, mapping: Mapping[str, str]) -> Table:
    """As `opened`, of which rows can be read. Raises NotATable."""
    found = opened(sent, mapping=mapping)
    if found.trouble:
        raise NotATable(found.trouble)
    return found


def opened(sent: bytes, *, mapping: Mapping[str, str]) -> Table:
    """The table, with the columns as `mapping` has them, else as their names suggest. Raises NotATable."""
    if len(sent) > LARGEST:
        raise NotATable(f"The file is larger than {LARGEST:,} bytes: nothing was read. Send it in parts.")
    try:
        text = sent.decode("utf-8-sig")
        first = text.partition("\n")[0]
        delimiter = max(",;\t", key=first.count)
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        lines = [(read.line_num, row) for row in read if any(cell.strip() for cell in row)]
    except UnicodeDecodeError as error:
        raise NotATable(
            "The file is no table in UTF-8: nothing was read. In a spreadsheet, save it as “CSV UTF-8”."
        ) from error
    except csv.Error as error:
        raise NotATable(f"The file is no table of CSV: {error}. Nothing was read.") from error
    header = [name.strip() for name in lines[0][1]] if lines else []
    if not header or len(set(header)) < len(header) or "" in header or any("\0" in name for name in header):
        raise NotATable("Its first line names each column, each by another name. Nothing was read.")
    if strange := set(mapping) - set(header):
        raise NotATable(f"There is no column {', '.join(sorted(strange))}.")
    if strange := set(mapping.values()) - {*FIELDS, LEFT_OUT, ""}:
        raise NotATable(
            f"A column is taken for {', '.join(FIELDS)} or {LEFT_OUT}, not for {', '.join(sorted(strange))}."
        )
    columns = {name: mapping.get(name, "") for name in header}
    for name in header:
        guess = _CALLED.get(name.casefold().replace(" ", "_"), "")
        if name not in mapping and guess not in columns.values():
            columns[name] = guess
    return Table(columns, [(line, _cells(header, row)) for line, row in lines[1:]])


def read(of: Table) -> Iterator[Row]:
    """Each row by the fields of a claim, with its line; and why it cannot be taken, "" where it can."""
    seen: set[tuple[str, str]] = set()
    there = there_already([row[_column(of, "text")].strip() for _, row in of.rows])
    rows = [(line, row, _found(of, row)) for line, row in of.rows]
    known = speakers_named({found["said_by"] for _, _, found in rows if "\0" not in found.get("said_by", "\0")})
    for line, row, found in rows:
        key = found.get("text", ""), found.get("said_by", "")
        why = _why_not(found, row)
        if not why and key in seen:
            why = "it is in the table already"
        elif not why and found["text"] in there:
            why = f"{there[found['text']]} says the same already"
        elif not why and len([one for one in known.get(folded(key[1]), ()) if one.kind == _speaker_kind(found)]) > 1:
            why = f"several speakers go by the name “{key[1]}”, and a table cannot say which"
        seen.add(key)
        yield line, found, why


def take(of: Table, *, by: Actor) -> Outcome:
    """Make a draft of every row that can be taken. Raises NotATable while a column is undecided; NotAllowed."""
    of.must_be_decided()
    outcome = Outcome()
    for batch in batched(read(of), BATCH, strict=False):
        made, refused = table_imports.take(rows=batch, by=by)
        outcome.made += made
        outcome.refused += refused
    return outcome


def _found(of: Table, row: Mapping[str, str]) -> dict[str, str]:
    found = {taken: row[name].strip() for name, taken in of.columns.items() if taken not in ("", LEFT_OUT)}
    return {name: value for name, value in found.items() if value}


def _speaker_kind(found: Mapping[str, str]) -> str:
    return found.get("speaker_kind", Speaker.Kind.PERSON)


def _why_not(found: Mapping[str, str], row: Mapping[str, str]) -> str:
    if "" in row:
        return f"it has more cells than there are columns: {row[''][:80]}"
    if "text" not in found:
        return "it has no text"
    if any("\0" in value for value in found.values()):
        return "it has a NUL in it, which no text can hold"
    if found.get("kind", Claim.Kind.ASSERTION) not in Claim.Kind.values:
        return f"its kind is “{found['kind'][:40]}”, not {', '.join(Claim.Kind.values)}"
    if len(found.get("said_by", "")) > LONGEST_NAME:
        return f"its speaker's name is longer than {LONGEST_NAME} characters"
    if _speaker_kind(found) not in Speaker.Kind.values:
        return f"its speaker is “{found['speaker_kind'][:40]}”, not {' or '.join(Speaker.Kind.values)}"
    try:
        Interval.parse(found.get("said_on", "2000"))
    except ValueError:
        return f"“{found['said_on'][:40]}” is no date: write 2026, 2026-05 or 2026-05-04"
    return ""


def _column(of: Table, taken: str) -> str:
    return next(name for name, one in of.columns.items() if one == taken)


def _cells(header: list[str], row: list[str]) -> dict[str, str]:
    """By column; what stands beyond the last one under ""."""
    cells = dict(zip(header, [*row, *[""] * (len(header) - len(row))], strict=False))
    more = [cell for cell in row[len(header) :] if cell.strip()]
    return cells | ({"": "; ".join(more)} if more else {})
