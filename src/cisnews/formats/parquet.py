"""Parquet: the flat tables, zstd-compressed, one file per table."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from cisnews.errors import InvalidData
from cisnews.formats.arrow import arrow_schema, batched, record_batches
from cisnews.formats.row_groups import Batches, TablesWriter
from cisnews.formats.tables import tables
from cisnews.formats.unflatten import articles_of
from cisnews.model import Article

ROWS_READ = 1024
"""Rows that are read from a table at once."""


def write_parquet(articles: Iterable[Article], directory: Path | str) -> list[Path]:
    """Write the flat tables of these articles into a directory; the files, in the order of the tables.

    They appear when all is written; what stood there under their names is replaced.
    """
    folder = Path(directory)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".partial", dir=folder) as partial:
        writer = Writer(Path(partial))
        try:
            for batch in batched(articles):
                writer.write(encode(batch))
        except BaseException:
            writer.abandon()
            raise
        return [path.replace(folder / path.name) for path in writer.close()]


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


def encode(articles: Sequence[Article]) -> Batches:
    """One record batch per table."""
    return record_batches(articles)


class Writer(TablesWriter):
    """One file per table."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory, {name: arrow_schema(name) for name in tables()})
