"""Arrow batches in, Arrow batches out: the pure function that engines of any size can call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs
import pyarrow as pa

from cisnews.batch.work import article_or_reject
from cisnews.errors import UnreadableDocument
from cisnews.formats.arrow import arrow_schema, record_batches
from cisnews.formats.nested import nested_batch, nested_schema
from cisnews.formats.tables import tables
from cisnews.model import Article
from cisnews.sources.columns import Columns
from cisnews.sources.raw import Raw
from cisnews.sources.reject import Reject

ROWS = 256
"""How many documents are read at a time, however large the batches are: memory stays small."""

REJECTS = "rejects"

REJECT_SCHEMA = pa.schema([pa.field(field.name, pa.string(), nullable=False) for field in attrs.fields(Reject)])


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    table: str | None = None,
    columns: Columns | None = None,
    holders: bool = False,
) -> Iterator[pa.RecordBatch]:
    """Read the documents in Arrow batches, one per row.

    `columns` says which columns hold what; `holders` as for `parse`.

    Without `table` there is a record for every row, in order: `article` (the nested record, as in the format `nested`)
    or `reject` (why there is none), the other being null. `table` chooses one flat table instead: `articles`, `quotes`,
    `meetings`, ... or `rejects`. See `output_schema`. Nothing is shared between rows, so batches may be read in any
    order, anywhere, and again. Raises UnreadableDocument when the columns asked for are not there, and never for a row.
    """
    columns = columns or Columns()
    output_schema(table)
    for batch in batches:
        if not isinstance(batch, pa.RecordBatch):
            raise TypeError(f"expected an iterable of RecordBatch, with a {type(batch).__name__} in it")
        columns.check(batch.schema.names)
        wanted = batch.select([name for name in columns.names().values() if name in batch.schema.names])
        for start in range(0, batch.num_rows, ROWS):
            yield _output(_read(wanted.slice(start, ROWS), columns, holders=holders), table)


def output_schema(table: str | None = None) -> pa.Schema:
    """The schema of what `parse_batches` gives; ValueError for a table that there is not."""
    if table is None:
        article, reject = pa.struct(list(nested_schema())), pa.struct(list(REJECT_SCHEMA))
        return pa.schema([pa.field("article", article), pa.field("reject", reject)])
    if table == REJECTS:
        return REJECT_SCHEMA
    if table not in tables():
        raise ValueError(f"no table {table!r}; there are {', '.join([*tables(), REJECTS])}")
    return arrow_schema(table)


def _read(batch: pa.RecordBatch, columns: Columns, *, holders: bool) -> list[Article | Reject]:
    return [_of_row(row, columns, holders=holders) for row in batch.to_pylist()]


def _of_row(row: dict[str, object], columns: Columns, *, holders: bool) -> Article | Reject:
    try:
        raw: Raw = columns.raw(row, None)
    except UnreadableDocument as error:
        return Reject.of(error, columns.source_of(row) or "row")
    return article_or_reject(raw, holders=holders)


def _output(results: Sequence[Article | Reject], table: str | None) -> pa.RecordBatch:
    articles = [result for result in results if isinstance(result, Article)]
    rejects = [result for result in results if isinstance(result, Reject)]
    if table == REJECTS:
        return _reject_batch(rejects)
    if table is not None:
        return record_batches(articles)[table]
    places = {id(result): place for kept in (articles, rejects) for place, result in enumerate(kept)}
    spread = [
        _spread(batch, [places[id(result)] if isinstance(result, kind) else None for result in results])
        for batch, kind in ((nested_batch(articles), Article), (_reject_batch(rejects), Reject))
    ]
    return pa.RecordBatch.from_arrays(spread, schema=output_schema())


def _reject_batch(rejects: Sequence[Reject]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([attrs.asdict(reject) for reject in rejects], schema=REJECT_SCHEMA)


def _spread(batch: pa.RecordBatch, places: Sequence[int | None]) -> pa.StructArray:
    """The rows of a batch as structs at these places, null where there is none."""
    rows = pa.StructArray.from_arrays(batch.columns, fields=list(batch.schema))
    return rows.take(pa.array(places, pa.int64()))
