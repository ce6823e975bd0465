"""Arrow tables in memory: the flat tables with their types, descriptions and nullability."""

import functools
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from cisnews.formats.columns import Column, flattener
from cisnews.formats.tables import FACTS, tables
from cisnews.formats.version import SCHEMA_VERSION
from cisnews.model import Article

BATCH = 1000
"""Articles that are flattened at once."""

BATCH_TEXT = 2**24
"""Characters of text after which a batch ends all the same: Arrow holds at most two gigabytes of them in a column."""

_PLAIN: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int32(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def to_arrow(articles: Iterable[Article]) -> dict[str, pa.Table]:
    """The flat tables of these articles by name: `articles`, `blocks`, `speakers`, `quotes`, ..."""
    batches = [record_batches(batch) for batch in batched(articles)]
    return {
        name: pa.Table.from_batches([batch[name] for batch in batches], schema=arrow_schema(name)) for name in tables()
    }


def batched(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in lists of a size that fits the memory."""
    batch: list[Article] = []
    text = 0
    for article in articles:
        if not isinstance(article, Article):
            raise TypeError(f"expected articles, with a {type(article).__name__} among them")
        batch.append(article)
        text += len(article.text)
        if len(batch) == BATCH or text >= BATCH_TEXT:
            yield batch
            batch, text = [], 0
    if batch:
        yield batch


def record_batches(articles: Sequence[Article]) -> dict[str, pa.RecordBatch]:
    """One record batch per flat table."""
    pairs = [(article, _facts_of_speakers(article)) for article in articles]
    return {
        name: pa.RecordBatch.from_arrays(
            list(map(array_of, table.columns, _values_of(name)(pairs))), schema=arrow_schema(name)
        )
        for name, table in tables().items()
    }


def _facts_of_speakers(article: Article) -> dict[str | None, tuple[str | None, ...]]:
    """What the tables repeat of each speaker, by id; of nobody: nothing."""
    known: dict[str | None, tuple[str | None, ...]] = {None: (None,) * len(FACTS)}
    for speaker in article.speakers:
        known[speaker.id] = (speaker.name, speaker.key, speaker.kind, speaker.role, speaker.country)
    return known


@functools.cache
def _values_of(name: str) -> Callable[[Any], list[Any]]:
    return flattener(name, tables()[name].columns)


def array_of(column: Column, values: Any) -> "pa.Array[Any]":
    """The Arrow array of a column's values, as a flattener lists them."""
    if column.kind == "list":
        lengths, items = values
        offsets = pa.array(itertools.accumulate(lengths, initial=0), pa.int32())
        return pa.ListArray.from_arrays(offsets, array_of(column.parts[0], items), type=arrow_type(column))
    if column.kind == "struct":
        present, members = values
        mask = None if present is None else pa.array([not there for there in present], pa.bool_())
        fields = list(map(arrow_field, column.parts))
        return pa.StructArray.from_arrays(list(map(array_of, column.parts, members)), fields=fields, mask=mask)
    return pa.array(values, _PLAIN[column.kind])


@functools.cache
def arrow_schema(name: str) -> pa.Schema:
    """The Arrow schema of a flat table.

    Each field has its `description` in its metadata, and the schema all of them as JSON in `columns`, beside the
    `description` of the table and the `schema_version`, since few tools show the metadata of a field.
    """
    table = tables()[name]
    return schema_of(name, table.doc, table.columns)


def schema_of(name: str, doc: str, columns: Sequence[Column]) -> pa.Schema:
    """The Arrow schema of these columns, with the metadata that every table carries."""
    described = {column.name: column.doc for column in columns}
    metadata: dict[bytes | str, bytes | str] = {
        "table": name,
        "description": doc,
        "schema_version": SCHEMA_VERSION,
        "columns": json.dumps(described, ensure_ascii=False),
    }
    return pa.schema(list(map(arrow_field, columns)), metadata=metadata)


def arrow_field(column: Column) -> "pa.Field[Any]":
    """The Arrow field of a column, with its description."""
    return pa.field(column.name, arrow_type(column), column.nullable, {"description": column.doc})


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a column."""
    if column.kind == "list":
        return pa.list_(arrow_field(column.parts[0]))
    if column.kind == "struct":
        return pa.struct(list(map(arrow_field, column.parts)))
    return _PLAIN[column.kind]
