"""Columns of tables: what they are, and the Python source of their values.

The values of a column are listed by one compiled comprehension over all articles of a batch (`article` of `pairs`), so
that no row is ever built. A column of lists is the lengths of the lists and the values of all their items; a struct is
the values of its members.
"""

import typing
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

import attrs

from cisnews.model import PartialDate, Span
from cisnews.model.compiled import function
from cisnews.model.dates import Precision
from cisnews.model.fields import Field, fields_of

ColumnKind = Literal["string", "integer", "boolean", "date", "list", "struct"]


@attrs.frozen(kw_only=True)
class Column:
    """A column, the item of a list, or a member of a struct."""

    name: str
    doc: str
    kind: ColumnKind
    nullable: bool = False
    values: str = ""
    """Source of the values of all rows, given `pairs` of articles and facts of their speakers.

    Of a list: of its lengths; of a nullable struct: of whether it is there; of any other struct: none.
    """
    parts: tuple["Column", ...] = ()
    """Of a list: its item; of a struct: its members."""
    field: Field | None = None
    """The field of the model that the column holds; None for what is only repeated or counted."""
    choices: tuple[str, ...] = ()


def plain_kind(field: Field) -> ColumnKind:
    """The kind of column that holds a plain value."""
    kinds: dict[str, ColumnKind] = {"integer": "integer", "boolean": "boolean", "date": "date"}
    return kinds.get(field.kind, "string")


def scalars_of(field: Field, value: str, loops: str) -> Iterator[Column]:
    """The columns of a field that holds at most one value: two for a span and for a partial date."""
    if field.item is PartialDate:
        day = scalar_of(field, value, "first_day()", "date", loops)
        yield attrs.evolve(day, doc=f"{field.doc} The first day that the date covers.")
        yield attrs.evolve(
            scalar_of(field, value, "precision", "string", loops),
            name=f"{field.name}_precision",
            doc=f"How much of `{field.name}` is known.",
            choices=typing.get_args(Precision),
        )
    elif field.item is Span:
        for part in fields_of(Span):
            column = scalar_of(field, value, part.name, "integer", loops)
            yield attrs.evolve(column, name=f"{field.name}_{part.name}", doc=f"{field.doc} {part.doc}")
    else:
        yield scalar_of(field, value, "", plain_kind(field), loops)


def scalar_of(field: Field, value: str, attribute: str, kind: ColumnKind, loops: str) -> Column:
    """The column of `value`, or of an attribute of it where there is a value."""
    read = f"{value}.{attribute}" if attribute else value
    guarded = f"None if {value} is None else {read}" if field.optional and attribute else read
    return Column(
        name=field.name,
        doc=field.doc,
        kind=kind,
        nullable=field.optional,
        values=f"[{guarded} {loops}]",
        field=field,
        choices=field.choices,
    )


def item_of(field: Field, value: str, loops: str, name: str = "element") -> Column:
    """The item of a list, or the member of a struct: a struct for an object."""
    if field.kind != "entity":
        kind, values = plain_kind(field), f"[{value} {loops}]"
        return Column(name=name, doc=field.doc, kind=kind, values=values, choices=field.choices)
    members = tuple(item_of(part, f"{value}.{part.name}", loops, part.name) for part in fields_of(field.item))
    return Column(name=name, doc=field.doc, kind="struct", parts=members)


def flattener(name: str, columns: Sequence[Column]) -> Callable[[Any], list[Any]]:
    """The function that lists the values of each column, given `pairs`."""
    return function(f"values_of_{name}", "pairs", [f"return [{', '.join(map(_source, columns))}]"], {})


def _source(column: Column) -> str:
    if column.kind == "list":
        return f"({column.values}, {_source(column.parts[0])})"
    if column.kind == "struct":
        return f"({column.values or None}, [{', '.join(map(_source, column.parts))}])"
    return column.values
