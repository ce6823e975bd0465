"""One nested table: a row per article with everything in it, for engines that like records (Arrow, Parquet).

The columns are the fields of the model: objects are structs, tuples are lists, and a partial date is two members, the
first day that it covers and its precision.
"""

import functools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa

from cisnews.errors import InvalidData
from cisnews.formats.arrow import array_of, schema_of
from cisnews.formats.checked import partial_date, python_lists
from cisnews.formats.columns import Column, flattener, item_of, scalars_of
from cisnews.formats.parquet import batches_of
from cisnews.formats.reading import from_dict
from cisnews.formats.row_groups import Batches, TablesWriter
from cisnews.model import Article, PartialDate
from cisnews.model.fields import Field, fields_of, summary

NAME = "articles_nested"
_NOTHING = {"integer": "0", "string": '""', "boolean": "False"}
"""What stands in the members of a struct that is not there."""


@functools.cache
def nested_columns() -> tuple[Column, ...]:
    """The columns of the nested table."""
    return tuple(_columns(Article, "article", "for article in pairs"))


def _columns(cls: type, owner: str, loops: str) -> Iterator[Column]:
    for field in fields_of(cls):
        yield from _column(field, f"{owner}.{field.name}", loops)


def _column(field: Field, value: str, loops: str) -> Iterator[Column]:
    if field.many:
        item = f"{field.name}_item"
        part = _struct(field, item, f"{loops} for {item} in {value}", "element")
        lengths = f"[len({value}) {loops}]"
        yield Column(name=field.name, doc=field.doc, kind="list", values=lengths, parts=(part,), field=field)
    elif field.kind == "entity" and field.item is not PartialDate:
        yield _struct(field, value, loops, field.name)
    else:
        yield from scalars_of(field, value, loops)


def _struct(field: Field, value: str, loops: str, name: str) -> Column:
    if field.kind != "entity":
        return item_of(field, value, loops)
    if not field.optional:
        members = tuple(_columns(field.item, value, loops))
        return Column(name=name, doc=field.doc, kind="struct", parts=members, field=field)
    present = f"[{value} is not None {loops}]"
    members = tuple(_guarded(column, value) for column in _columns(field.item, value, loops))
    return Column(name=name, doc=field.doc, kind="struct", parts=members, field=field, nullable=True, values=present)


def _guarded(column: Column, owner: str) -> Column:
    """The member of a struct that may be missing: nothing stands in its place."""
    guard = f"[{_NOTHING[column.kind]} if {owner} is None else "
    return attrs.evolve(column, values=column.values.replace("[", guard, 1))


@functools.cache
def nested_schema() -> pa.Schema:
    """The Arrow schema of the nested table."""
    return schema_of(NAME, summary(Article), nested_columns())


def nested_batch(articles: Sequence[Article]) -> pa.RecordBatch:
    """A record for each article."""
    arrays = list(map(array_of, nested_columns(), _values()(articles)))
    return pa.RecordBatch.from_arrays(arrays, schema=nested_schema())


@functools.cache
def _values() -> Callable[[Any], list[Any]]:
    return flattener(NAME, nested_columns())


def articles_of_nested(batch: pa.RecordBatch) -> Iterator[Article]:
    """The articles of a batch of records; InvalidData where something is not as it must be."""
    lists = python_lists(NAME, nested_schema(), batch, _NEEDED)
    for values in zip(*lists.values(), strict=True):
        row = dict(zip(lists, values, strict=True))
        try:
            yield from_dict(_json_of(Article, row))
        except InvalidData as error:
            raise InvalidData(f"article {row['id']}: {error.problem}", path=error.path, rule=error.rule) from None


_NEEDED = frozenset(field.name for field in fields_of(Article) if field.required)


def _json_of(cls: type, row: dict[str, Any] | None) -> dict[str, Any] | None:
    """A struct as its object stands in JSON; members that are missing are left out."""
    if row is None:
        return None
    return {field.name: _json_value(field, row) for field in fields_of(cls) if field.name in row}


def _json_value(field: Field, row: dict[str, Any]) -> Any:
    value = row[field.name]
    if field.item is PartialDate:
        return partial_date(value, row.get(f"{field.name}_precision"), path=f"{NAME}.{field.name}")
    if field.kind == "date":
        return None if value is None else value.isoformat()
    if field.kind != "entity":
        return value
    return [_json_of(field.item, item) for item in value] if field.many else _json_of(field.item, value)


def read_nested(directory: Path | str) -> Iterator[Article]:
    """The articles of the nested table in a directory, in order, some at a time."""
    for batch in batches_of(Path(directory), NAME):
        yield from articles_of_nested(batch)


def encode(articles: Sequence[Article]) -> Batches:
    """A record for each article."""
    return {NAME: nested_batch(articles)}


class Writer(TablesWriter):
    """One file `articles_nested.parquet`."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory, {NAME: nested_schema()})
