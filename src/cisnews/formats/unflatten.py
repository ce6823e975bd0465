"""Articles from the flat tables: the way back.

The tables are read side by side, in the order in which they were written: each row takes as many of the next rows of
its parts' tables as its counts say, and each of those must be the one that it claims to be (article, owner, position).
The result is read like JSON, so that every value passes the same checks.
"""

import datetime
import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import pyarrow as pa

from cisnews.errors import InvalidData
from cisnews.formats.arrow import arrow_schema
from cisnews.formats.checked import partial_date, python_lists
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
    counted = [f"n_{part}" for part in table.parts]
    fields = _columns_by_field(table)
    needed = {*tied, *counted, *(column.name for field, columns in fields if field.required for column in columns)}
    for batch in batches:
        lists = python_lists(table.name, arrow_schema(table.name), batch, needed)
        ties = zip(*(lists[name] for name in tied), strict=True) if tied else itertools.repeat(())
        counts = zip(*(lists[name] for name in counted), strict=True) if counted else itertools.repeat(())
        there = [(field, columns) for field, columns in fields if all(column.name in lists for column in columns)]
        values = zip(*(_values(field, columns, lists, table.name) for field, columns in there), strict=True)
        names = [field.name for field, _ in there]
        for row, tie, count in zip(values, ties, counts, strict=False):
            yield Row(dict(zip(names, row, strict=True)), tie, count)


def _columns_by_field(table: Table) -> list[tuple[Field, list[Column]]]:
    groups: dict[str, tuple[Field, list[Column]]] = {}
    for column in table.columns:
        if column.field:
            groups.setdefault(column.field.name, (column.field, []))[1].append(column)
    return list(groups.values())


def _values(field: Field, columns: list[Column], lists: dict[str, list[Any]], table: str) -> Iterable[Any]:
    """The values of a field, as they stand in JSON."""
    first, *more = (lists[column.name] for column in columns)
    if field.many:
        return first
    if field.item is Span:
        return map(_span, first, *more)
    if field.item is PartialDate:
        return map(functools.partial(partial_date, path=f"{table}.{field.name}"), first, *more)
    if field.item is datetime.date:
        return [None if day is None else day.isoformat() for day in first]
    return first


def _span(start: int | None, end: int | None) -> dict[str, int | None] | None:
    return None if start is None and end is None else {"start": start, "end": end}
