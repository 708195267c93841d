"""Exports as Parquet, where pyarrow is installed (the extra "parquet")."""

import io
import json
import sys
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace
from importlib import import_module, util
from itertools import batched, chain
from pathlib import Path
from typing import Any

from claims.errors import NoParquet
from claims.flows.exports import MEDIA_TYPES, Wanted, exported
from claims.queries.exported.columns import Column, columns
from claims.queries.nouns import NOUNS

PARQUET = "parquet"
FORMATS: Mapping[str, str] = {**MEDIA_TYPES, PARQUET: "application/vnd.apache.parquet"}
"""Every format of a whole list, with its media type; Parquet where `installed`."""
_ROWS_AT_ONCE = 5_000


def installed() -> bool:
    """Whether the extra is there."""
    return util.find_spec("pyarrow") is not None


def write(wanted: Wanted, out: Path) -> None:
    """`pieces` as a file, whole or not at all. Raises what they raise."""
    _must_be_installed()
    unfinished = out.with_name(f"{out.name}.unfinished")
    with unfinished.open("wb") as file:
        file.writelines(pieces(wanted))
    unfinished.replace(out)


def pieces(wanted: Wanted) -> Generator[bytes]:
    """The table of an export as a Parquet file, row group by row group; figures stay text, since no binary number holds
    every digit of them.

    The same moment gives the same bytes within one version of ours and of pyarrow. Without its last piece the file
    cannot be read. Raises, before the first, NoParquet where pyarrow is not installed, and what `exports.exported` raises.
    """
    _must_be_installed()
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    table = columns(NOUNS[wanted.plural].shaped(whole=wanted.signed_in, expand=wanted.expand))
    kinds = {"integer": arrow.int64(), "boolean": arrow.bool_()}
    schema = arrow.schema([(column.name, kinds.get(column.type, arrow.string())) for column in table])
    sink = _Sink()
    with closing(records(wanted)) as found, parquet.ParquetWriter(sink, schema) as writer:
        for many in batched(found, _ROWS_AT_ONCE, strict=False):
            writer.write_batch(
                arrow.record_batch(
                    [
                        arrow.array([_cell(record, column) for record in many], kind)
                        for column, kind in zip(table, schema.types, strict=True)
                    ],
                    schema=schema,
                )
            )
            yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """What pyarrow writes into: it holds what was not taken yet, and knows how far the file is."""

    def __init__(self) -> None:
        self._held, self._at = bytearray(), 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def write(self, data: Any) -> int:
        self._held += data
        self._at += len(data)
        return len(data)

    def taken(self) -> bytes:
        """What was written since it was asked for last."""
        held, self._held = bytes(self._held), bytearray()
        return held


def _must_be_installed() -> None:
    if not installed():
        raise NoParquet(sys.executable)


def records(wanted: Wanted) -> Generator[dict[str, Any]]:
    """The records of an export, figures as text, without the closing one."""
    with closing(exported(replace(wanted, format="ndjson"))) as lines:
        for line in chain.from_iterable(map(bytes.splitlines, lines)):
            record: dict[str, Any] = json.loads(line, parse_float=str)
            if list(record) != ["end"]:  # a passage has an end as well
                yield record


def _cell(record: dict[str, Any], column: Column) -> Any:
    value: Any = record
    for name in column.path:
        value = value[name] if value is not None else None
    if value is None or column.type in ("integer", "boolean"):
        return value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
