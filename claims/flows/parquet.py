"""Exports as Parquet, where pyarrow is installed (the extra "parquet")."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module, util
from itertools import batched
from pathlib import Path
from typing import Any

from claims.errors import NoParquet
from claims.flows.exports import Wanted, exported
from claims.queries.exported.columns import Column, columns
from claims.queries.nouns import NOUNS

PARQUET = "parquet"
_ROWS_AT_ONCE = 10_000


def write(wanted: Wanted, out: Path) -> None:
    """The table of an export as a Parquet file; figures stay text, since no binary number holds every digit of them.

    Raises NoParquet where pyarrow is not installed, and what `exports.exported` raises.
    """
    if util.find_spec("pyarrow") is None:
        raise NoParquet(sys.executable)
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    table = columns(NOUNS[wanted.plural].shaped(whole=wanted.signed_in, expand=wanted.expand))
    kinds = {"integer": arrow.int64(), "boolean": arrow.bool_()}
    schema = arrow.schema([(column.name, kinds.get(column.type, arrow.string())) for column in table])
    unfinished = out.with_name(f"{out.name}.unfinished")
    with parquet.ParquetWriter(unfinished, schema) as writer:
        for many in batched(records(wanted), _ROWS_AT_ONCE, strict=False):
            cells = [[_cell(record, column) for record in many] for column in table]
            arrays = [arrow.array(values, kind) for values, kind in zip(cells, schema.types, strict=True)]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
    unfinished.replace(out)


def records(wanted: Wanted) -> Iterator[dict[str, Any]]:
    """The records of an export, figures as text, without the closing one."""
    for piece in exported(replace(wanted, format="ndjson")):
        for line in piece.splitlines():
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
