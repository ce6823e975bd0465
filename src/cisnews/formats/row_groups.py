"""Parquet files whose row groups depend on the articles alone, not on how they come to the writer."""

import contextlib
import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from cisnews.formats.files import path_of
from cisnews.formats.tables import tables

ROW_GROUP = 1000
"""Articles in a row group of every table; the last one has what is left."""

ROW_GROUP_TEXT = 2**26
"""Bytes of text after which a row group ends all the same, so that long documents do not fill the memory."""

_HARDLY_REPEATED = ("id", "text", "title")
"""Columns of words for which a dictionary is wasted, as it is for numbers."""

Batches = dict[str, pa.RecordBatch]
"""A record batch per table; first the table with a row per article."""


class TablesWriter:
    """Collects articles until a row group of every table is full."""

    def __init__(self, directory: Path, schemas: Mapping[str, pa.Schema]) -> None:
        self._schemas = schemas
        self._paths = {name: path_of(directory, name, "parquet") for name in schemas}
        self._files = {name: _open(path, schemas[name]) for name, path in self._paths.items()}
        self._start()

    def _start(self) -> None:
        self._waiting: list[Batches] = []
        self._room, self._room_for_text = ROW_GROUP, ROW_GROUP_TEXT

    def write(self, encoded: Batches) -> None:
        """Take what `encode` made; write each row group that it fills."""
        while (count := self._filling(encoded)) is not None:
            first, encoded = split(encoded, count)
            self._waiting.append(first)
            self._flush()
        self._waiting.append(encoded)

    def _filling(self, encoded: Batches) -> int | None:
        """How many of the articles fill the row group; None where there is room for all."""
        articles: Any = next(iter(encoded.values()))
        sizes = pc.binary_length(articles.column("text")).to_pylist()
        for count, text in enumerate(itertools.accumulate(sizes), start=1):
            if count == self._room or text >= self._room_for_text:
                return count
        self._room -= len(sizes)
        self._room_for_text -= sum(sizes)
        return None

    def _flush(self) -> None:
        for name, file in self._files.items():
            table = pa.Table.from_batches([batches.pop(name) for batches in self._waiting], self._schemas[name])
            if table.num_rows:  # in one chunk: where a page ends must not depend on how the rows came
                file.write_table(table.combine_chunks(), row_group_size=table.num_rows)
        self._start()

    def close(self) -> list[Path]:
        """Write the last row group; the files."""
        self._flush()
        for file in self._files.values():
            file.close()
        return list(self._paths.values())

    def abandon(self) -> None:
        """Let go of the files, which are not whole and never will be."""
        for file in self._files.values():
            with contextlib.suppress(OSError, pa.ArrowException):  # what is left cannot be written
                file.close()
            file.is_open = False  # or it would be closed, and complain, once more when it is freed


def _open(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    words = [field.name for field in schema if pa.types.is_string(field.type) and field.name not in _HARDLY_REPEATED]
    options: dict[str, Any] = {"compression": "zstd", "use_dictionary": words}
    return pq.ParquetWriter(path, schema, **options)


def split(encoded: Batches, count: int) -> tuple[Batches, Batches]:
    """The rows of the first `count` articles in every table, and the rest."""
    articles = next(iter(encoded))
    first = {articles: encoded[articles].slice(0, count)}
    for name in itertools.islice(encoded, 1, None):
        owners = first[tables()[name].owner or articles]
        rows = pc.sum(owners.column(f"n_{name}"), min_count=0).as_py()
        first[name] = encoded[name].slice(0, rows)
    return first, {name: batch.slice(first[name].num_rows) for name, batch in encoded.items()}
