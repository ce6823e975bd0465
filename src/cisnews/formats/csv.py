"""CSV for spreadsheets: the flat tables, UTF-8 with a byte order mark, no cell that runs as a formula.

One way only: a cell that would run as a formula gets an apostrophe before it, so a text that itself begins with one can
not be told from it. For exact data take JSONL or Parquet. Lists are JSON; a missing value is an empty cell.
"""

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from typing import Any

import orjson
import pyarrow as pa

from cisnews.formats.arrow import record_batches
from cisnews.formats.files import FilesWriter
from cisnews.formats.tables import tables
from cisnews.model import Article

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that starts with one of these may run as a formula in a spreadsheet."""


def encode(articles: Sequence[Article]) -> dict[str, bytes]:
    """The rows of each table."""
    return {name: _lines(_rows(batch)) for name, batch in record_batches(articles).items()}


def _rows(batch: pa.RecordBatch) -> Iterable[Sequence[str]]:
    columns = [map(_cell, column.to_pylist()) for column in batch.columns]
    return zip(*columns, strict=True)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime.date) else orjson.dumps(value).decode()


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode()


def _head(name: str) -> bytes:
    return "\ufeff".encode() + _lines([[column.name for column in tables()[name].columns]])


class Writer(FilesWriter):
    """One file per table: `quotes.csv`."""

    names = tuple(tables())
    suffix = "csv"
    opening = {name: _head(name) for name in tables()}  # noqa: RUF012
