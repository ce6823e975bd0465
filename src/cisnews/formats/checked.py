"""Arrow columns as Python values, strictly: the types of the tables, no null where there may be none."""

import datetime
from collections.abc import Collection
from typing import Any

import pyarrow as pa

from cisnews.errors import InvalidData


def python_lists(
    name: str, expected: pa.Schema, batch: pa.RecordBatch, needed: Collection[str]
) -> dict[str, list[Any]]:
    """The columns of a batch of the table of that name as lists.

    InvalidData unless every column is an expected one, of its type, and the needed ones are there; the others may be
    missing, as they are in files of an earlier version.
    """
    names = batch.schema.names
    strange = (set(names) - set(expected.names)) or (set(needed) - set(names))
    if strange or len(set(names)) != len(names):
        raise InvalidData(f"missing, unknown or double column: {', '.join(sorted(strange))}", path=name)
    return {
        field.name: _python_list(f"{name}.{field.name}", field, batch.column(field.name))
        for field in expected
        if field.name in names
    }


def _python_list(path: str, expected: Any, column: Any) -> list[Any]:
    if not _same(expected.type, column.type):
        raise InvalidData(f"expected {expected.type}, got {column.type}", path=path)
    if column.null_count and not expected.nullable:
        raise InvalidData("null in a column without nulls", path=path)
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, OverflowError) as error:  # a string that is no UTF-8, a date beyond the calendar
        raise InvalidData(f"cannot be read: {error}", path=path) from None
    return values


def _same(expected: Any, actual: Any) -> bool:
    """Whether a type is the expected one, in the layout of any tool, perhaps with members missing that came later."""
    if pa.types.is_string(expected):
        return pa.types.is_string(actual) or pa.types.is_large_string(actual) or pa.types.is_string_view(actual)
    if pa.types.is_list(expected):
        lists = pa.types.is_list(actual) or pa.types.is_large_list(actual)
        return lists and _same(expected.field(0).type, actual.field(0).type)
    if pa.types.is_struct(expected):
        return pa.types.is_struct(actual) and all(_is_member(field, expected) for field in actual)
    return bool(actual.equals(expected))


def _is_member(field: Any, expected: Any) -> bool:
    index = expected.get_field_index(field.name)
    return index >= 0 and _same(expected.field(index).type, field.type)


def partial_date(day: datetime.date | None, precision: str | None, *, path: str) -> str | None:
    """The partial date, as in JSON, of the first day that it covers and its precision."""
    if day is None and precision is None:
        return None
    length = {"year": 4, "month": 7, "day": 10}.get(precision or "")
    if day is None or length is None or not "0000-01-01".endswith(day.isoformat()[length:]):
        raise InvalidData(f"{day} is no first day of a date as precise as the {precision}", path=path)
    return day.isoformat()[:length]
