"""Articles from the flat tables: the way back.

The tables are read side by side, in the order in which they were written: each row takes as many of the next rows of
its parts' tables as its counts say, and each of those must be the one that it claims to be (article, owner, position).
The result is read like JSON, so that every value passes the same checks.
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import pyarrow as pa

from cisnews.errors import InvalidData
from cisnews.formats.arrow import arrow_schema
from cisnews.formats.columns import Column
from cisnews.formats.reading import from_dict
from cisnews.formats.tables import Table, tables
from cisnews.model import Article, PartialDate, Span
from cisnews.model.fields import Field


@attrs.frozen
class Row:
    """A row of a flat table: its own fields as in JSON, and what ties it to other rows."""

    data: dict[str, Any]
    ties: tuple[Any, ...]  # article id, owner's id and position, as far as the table has them
    counts: tuple[int, ...]  # rows of each of the tables of its parts


def from_arrow(flat: Mapping[str, pa.Table]) -> Iterator[Article]:
    """The articles of the tables that `to_arrow` made; InvalidData where something is not as it must be."""
    if missing := [name for name in tables() if name not in flat]:
        raise InvalidData("the table is missing", path=missing[0])
    return articles_of({name: flat[name].to_batches() for name in tables()})


def articles_of(batches: Mapping[str, Iterable[pa.RecordBatch]]) -> Iterator[Article]:
    """The articles of record batches of every flat table; each table may be cut into batches anywhere."""
    rows = {name: _rows(tables()[name], stream) for name, stream in batches.items()}
    for row in rows["articles"]:
        _add_parts(tables()["articles"], row, row.data["id"], rows)
        try:
            yield from_dict(row.data)
        except InvalidData as error:
            place = f"article {row.data['id']}"
            raise InvalidData(f"{place}: {error.problem}", path=error.path, rule=error.rule) from None
    for name, rest in rows.items():
        if next(rest, None) is not None:
            raise InvalidData("there are more rows than the tables above count", path=name)


def _add_parts(table: Table, owner: Row, article_id: Any, rows: Mapping[str, Iterator[Row]]) -> None:
    """Hang the next rows of the parts' tables on a row, and theirs on them."""
    for name, count in zip(table.parts, owner.counts, strict=True):
        part_table = tables()[name]
        above = (article_id,) if table.owner is None else (article_id, owner.data["id"])
        parts = list(itertools.islice(rows[name], max(count, 0)))
        if len(parts) != count:
            raise InvalidData(f"article {article_id}: rows are missing", path=name)
        for position, part in enumerate(parts):
            if part.ties != (*above, position):
                raise InvalidData(f"expected the row of {(*above, position)}, found that of {part.ties}", path=name)
            _add_parts(part_table, part, article_id, rows)
        owner.data[name] = [part.data for part in parts]


def _rows(table: Table, batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    tied = ["article_id"] if table.owner else []
    tied += [f"{tables()[table.owner].cls.__name__.lower()}_id"] if table.owner not in (None, "articles") else []
    tied += ["position"] if table.owner else []
    fields = _columns_by_field(table)
    for batch in batches:
        lists = python_lists(table.name, arrow_schema(table.name), batch)
        ties = zip(*(lists[name] for name in tied), strict=True) if tied else itertools.repeat(())
        counts = (
            zip(*(lists[f"n_{part}"] for part in table.parts), strict=True) if table.parts else itertools.repeat(())
        )
        values = zip(*(_values(field, columns, lists) for field, columns in fields), strict=True)
        names = [field.name for field, _ in fields]
        for row, tie, count in zip(values, ties, counts, strict=False):
            yield Row(dict(zip(names, row, strict=True)), tie, count)


def _columns_by_field(table: Table) -> list[tuple[Field, list[Column]]]:
    groups: dict[str, tuple[Field, list[Column]]] = {}
    for column in table.columns:
        if column.field:
            groups.setdefault(column.field.name, (column.field, []))[1].append(column)
    return list(groups.values())


def _values(field: Field, columns: list[Column], lists: dict[str, list[Any]]) -> Iterable[Any]:
    """The values of a field, as they stand in JSON."""
    first, *more = (lists[column.name] for column in columns)
    if field.many:
        return first
    if field.item is Span:
        return map(_span, first, *more)
    if field.item is PartialDate:
        return map(partial_date, first, *more)
    if field.item is datetime.date:
        return [None if day is None else day.isoformat() for day in first]
    return first


def _span(start: int | None, end: int | None) -> dict[str, int | None] | None:
    return None if start is None and end is None else {"start": start, "end": end}


def partial_date(day: datetime.date | None, precision: str | None) -> str | None:
    """The partial date, as in JSON, of the first day that it covers and its precision."""
    if day is None and precision is None:
        return None
    length = {"year": 4, "month": 7, "day": 10}.get(precision or "")
    if day is None or length is None or not "0000-01-01".endswith(day.isoformat()[length:]):
        raise InvalidData(f"{day} is no first day of a date as precise as the {precision}")
    return day.isoformat()[:length]


def python_lists(name: str, expected: pa.Schema, batch: pa.RecordBatch) -> dict[str, list[Any]]:
    """The columns of a batch as lists; InvalidData unless they are the expected columns, with their types."""
    if set(batch.schema.names) != set(expected.names) or len(batch.schema.names) != len(expected.names):
        strange = sorted(set(batch.schema.names) ^ set(expected.names)) or ["twice the same"]
        raise InvalidData(f"missing or unknown column: {', '.join(strange)}", path=name)
    lists = {}
    for field in expected:
        column = batch.column(field.name)
        if not _same(field.type, column.type):
            raise InvalidData(f"expected {field.type}, got {column.type}", path=f"{name}.{field.name}")
        if column.null_count and not field.nullable:
            raise InvalidData("null in a column without nulls", path=f"{name}.{field.name}")
        try:
            lists[field.name] = column.to_pylist()
        except (UnicodeDecodeError, ValueError) as error:
            raise InvalidData(f"cannot be read: {error}", path=f"{name}.{field.name}") from None
    return lists


def _same(expected: Any, actual: Any) -> bool:
    """Whether a type is the expected one, or the same in the wider layout that other tools write."""
    if pa.types.is_string(expected):
        return pa.types.is_string(actual) or pa.types.is_large_string(actual) or pa.types.is_string_view(actual)
    if pa.types.is_list(expected):
        lists = pa.types.is_list(actual) or pa.types.is_large_list(actual)
        return lists and _same(expected.field(0).type, actual.field(0).type)
    if pa.types.is_struct(expected):
        return pa.types.is_struct(actual) and _same_members(list(expected), list(actual))
    return bool(actual.equals(expected))


def _same_members(expected: "list[pa.Field[Any]]", actual: "list[pa.Field[Any]]") -> bool:
    return len(expected) == len(actual) and all(
        a.name == b.name and _same(a.type, b.type) for a, b in zip(expected, actual, strict=True)
    )
