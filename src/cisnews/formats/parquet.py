"""Parquet: the flat tables, zstd-compressed, one file per table."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from cisnews.errors import InvalidData
from cisnews.formats.arrow import BATCH, arrow_schema, batched, record_batches
from cisnews.formats.files import path_of
from cisnews.formats.tables import tables
from cisnews.formats.unflatten import articles_of
from cisnews.model import Article

ROW_GROUP = 1000
"""Articles in a row group of every table: what is written depends on this count alone, not on calls of `write`."""

ROWS_READ = 1024
"""Rows that are read from a table at once."""

_HARDLY_REPEATED = ("id", "text", "title")
"""Columns of words for which a dictionary is wasted, as it is for numbers."""


def write_parquet(articles: Iterable[Article], directory: Path | str) -> list[Path]:
    """Write the flat tables of these articles into a directory; the files, in the order of the tables."""
    writer = Writer(Path(directory))
    for batch in batched(articles, BATCH):
        writer.write(encode(batch))
    return writer.close()


def read_parquet(directory: Path | str) -> Iterator[Article]:
    """The articles of a directory that `write_parquet` or an export made, in order, some at a time.

    Columns that only repeat are not read back; counts and positions hold the tables together. InvalidData says in which
    table or article something is not as it must be.
    """
    return articles_of({name: batches_of(Path(directory), name) for name in tables()})


def batches_of(directory: Path, name: str) -> Iterator[pa.RecordBatch]:
    """The rows of a table in a directory, some at a time; InvalidData unless it is a Parquet file."""
    path = directory / f"{name}.parquet"
    try:
        with pq.ParquetFile(path) as file:
            yield from file.iter_batches(ROWS_READ)
    except FileNotFoundError:
        raise InvalidData("the table is missing", path=str(path)) from None
    except (pa.ArrowException, OSError, ValueError) as error:
        raise InvalidData(f"not a readable Parquet file: {error}", path=str(path)) from None


def encode(articles: Sequence[Article]) -> dict[str, pa.RecordBatch]:
    """One record batch per table."""
    return record_batches(articles)


class Writer:
    """Collects articles until a row group of every table is full."""

    def __init__(self, directory: Path) -> None:
        self._paths = {name: path_of(directory, name, "parquet") for name in tables()}
        self._files = {name: _open(path, arrow_schema(name)) for name, path in self._paths.items()}
        self._waiting: list[dict[str, pa.RecordBatch]] = []
        self._room = ROW_GROUP

    def write(self, encoded: dict[str, pa.RecordBatch]) -> None:
        """Take what `encode` made; write each row group that it fills."""
        while encoded["articles"].num_rows >= self._room:
            first, encoded = split(encoded, self._room)
            self._waiting.append(first)
            self._flush()
        self._waiting.append(encoded)
        self._room -= encoded["articles"].num_rows

    def _flush(self) -> None:
        for name, file in self._files.items():
            table = pa.Table.from_batches([batch[name] for batch in self._waiting], arrow_schema(name))
            if table.num_rows:  # in one chunk: where a page ends must not depend on how the rows came
                file.write_table(table.combine_chunks(), row_group_size=table.num_rows)
        self._waiting.clear()
        self._room = ROW_GROUP

    def close(self) -> list[Path]:
        """Write the last row group; the files."""
        self._flush()
        for file in self._files.values():
            file.close()
        return list(self._paths.values())


def _open(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    words = [field.name for field in schema if pa.types.is_string(field.type) and field.name not in _HARDLY_REPEATED]
    options: dict[str, Any] = {"compression": "zstd", "use_dictionary": words}
    return pq.ParquetWriter(path, schema, **options)


def split(
    encoded: dict[str, pa.RecordBatch], count: int
) -> tuple[dict[str, pa.RecordBatch], dict[str, pa.RecordBatch]]:
    """The rows of the first `count` articles in every table, and the rest."""
    first = {"articles": encoded["articles"].slice(0, count)}
    for name, table in tables().items():
        if table.owner:
            rows = pc.sum(first[table.owner].column(f"n_{name}"), min_count=0).as_py()
            first[name] = encoded[name].slice(0, rows)
    return first, {name: batch.slice(first[name].num_rows) for name, batch in encoded.items()}
