"""Dumps with one document per row: JSON, CSV and Parquet."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from cisnews.errors import UnreadableDocument
from cisnews.patterns import pattern
from cisnews.sources.columns import Columns
from cisnews.sources.decode import SAMPLE, SINGLE_BYTE, TO_UTF8, decode
from cisnews.sources.opened import Opened, too_large
from cisnews.sources.raw import LARGEST, Raw
from cisnews.sources.reject import Reject

ONE_VALUE = pattern(rb"(?:\xef\xbb\xbf)?\s*(?:\[|\{[ \t]*\r?\n)")
"""How JSON begins that is not one object per line: an array, or one object over several lines."""

ROWS = 256
"""How many rows of a Parquet file are taken at a time."""

Rows = Iterator[Raw | Reject]


def read_json(opened: Opened, columns: Columns) -> Rows:
    """The documents of a JSON file: one object per line, an array of objects, or one object over several lines."""
    return (_of_value if ONE_VALUE.match(opened.stream.peek(SAMPLE)) else _of_lines)(opened, columns)


def _of_value(opened: Opened, columns: Columns) -> Rows:
    name = opened.file.name
    value = _loaded(opened.all().removeprefix(codecs.BOM_UTF8), "mend it, or write one JSON object per line")
    for number, row in enumerate(value if isinstance(value, list) else [value], start=1):
        try:
            yield columns.raw(_object(row, columns), f"{name}#{number}")
        except UnreadableDocument as error:
            yield _reject(error, name, f"item {number}")


def _of_lines(opened: Opened, columns: Columns) -> Rows:
    """Blank lines say nothing."""
    name = opened.file.name
    number = 0
    while line := opened.stream.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            raise too_large()
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if line.isspace():
            continue
        try:
            yield columns.raw(_object(_loaded(line, "write one JSON object per line"), columns), f"{name}#{number}")
        except UnreadableDocument as error:
            yield _reject(error, name, f"line {number}")


def _loaded(data: bytes, mend: str) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise UnreadableDocument("json", f"not JSON ({error})", mend=mend) from None


def _object(row: Any, columns: Columns) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise UnreadableDocument("json", "not a JSON object", mend="write one JSON object for each document")
    columns.check(row)
    return row


def read_csv(opened: Opened, columns: Columns) -> Rows:
    """The documents of a CSV file with a header; comma, semicolon, tab or bar, as it gives the columns asked for."""
    name = opened.file.name
    csv.field_size_limit(LARGEST)
    encoding, delimiter = _dialect(opened.stream.peek(SAMPLE), columns)
    rows = csv.reader(io.TextIOWrapper(opened.stream, encoding, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [field.removeprefix("\ufeff").strip() for field in next(rows)]
        columns.check(header)
        for number, row in enumerate(rows, start=2):
            try:
                yield columns.raw(_mapping(header, row), f"{name}#{number}")
            except UnreadableDocument as error:
                yield _reject(error, name, f"row {number}")
    except csv.Error as error:
        mend = "quote fields that hold quotes or line ends, and double the quotes"
        raise UnreadableDocument("csv", f"not CSV ({error})", where=f"line {rows.line_num}", mend=mend) from None
    except UnicodeDecodeError as error:
        where = f"after line {rows.line_num}"
        raise UnreadableDocument("encoding", f"not {encoding} ({error.reason})", where=where, mend=TO_UTF8) from None


def _dialect(head: bytes, columns: Columns) -> tuple[str, str]:
    """Python's codec and the delimiter of a CSV file that begins with `head`."""
    end = head.rfind(b"\n") + 1 or len(head)
    text, encoding = decode(head[: end + end % 2] if b"\0" in head else head[:end])  # UTF-16: two bytes each
    first = text.split("\n", 1)[0]
    fields = {delimiter: next(csv.reader([first], delimiter=delimiter), []) for delimiter in ",;\t|"}
    best = max(fields, key=lambda delimiter: (columns.text in fields[delimiter], len(fields[delimiter])))
    return SINGLE_BYTE.get(encoding, encoding), best


def _mapping(header: list[str], row: list[str]) -> Mapping[str, str]:
    if len(row) != len(header):
        mend = "give every row the columns of the header"
        raise UnreadableDocument("csv", f"{len(row)} of {len(header)} fields", mend=mend)
    return dict(zip(header, row, strict=True))


def read_parquet(opened: Opened, columns: Columns) -> Rows:
    """The documents of a Parquet file, read in small batches and only in the columns asked for."""
    import pyarrow
    import pyarrow.parquet

    name, path = opened.file.name, opened.file.path
    if path is None or opened.file.compression:
        raise UnreadableDocument("kind", "compressed or piped Parquet is not read", mend="give the Parquet file itself")
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            present = file.schema_arrow.names
            columns.check(present)
            wanted = [column for column in columns.names().values() if column in present]
            rows = (row for batch in file.iter_batches(ROWS, columns=wanted) for row in batch.to_pylist())
            share = path.stat().st_size / max(file.metadata.num_rows, 1)
            for number, row in enumerate(rows, start=1):
                opened.on_read(int(share * number))
                try:
                    yield columns.raw(row, f"{name}#{number}")
                except UnreadableDocument as error:
                    yield _reject(error, name, f"row {number}")
    except (pyarrow.ArrowException, UnicodeDecodeError, OSError) as error:
        problem = f"not Parquet, or damaged ({str(error).splitlines()[0]:.120})"
        raise UnreadableDocument("parquet", problem, mend="write the file again") from None


def _reject(error: UnreadableDocument, name: str, row: str) -> Reject:
    where = f"{row}, {error.where}" if error.where else row
    return Reject(input=name, reason=error.reason, problem=error.problem, where=where, mend=error.mend)
