"""The flat tables: which there are, their columns, and the Python source of the values of each column.

Everything follows from the declarations of the model. A tuple of objects becomes a table of its own (but spans and
grounds, which stay lists in the row of their owner), with a count in the owner's table and its place in `position`.
A span becomes two columns, a partial date a day and its precision. A reference to a speaker, and each row of an
object's parts, brings what one would otherwise join for.
"""

import functools
from collections.abc import Iterator

import attrs

from cisnews.formats.columns import Column, item_of, scalar_of, scalars_of
from cisnews.model import Article, Ground, Span, Speaker
from cisnews.model.fields import Field, fields_of, summary

IN_ROW = (Span, Ground)
"""Objects that stay lists of structs in the row of their owner."""

FACTS = ("name", "key", "kind", "role", "country")
"""What is repeated of a speaker wherever one is referred to, in this order (`known[id]` in the source of values)."""

_ALWAYS_KNOWN = ("name", "key", "kind")


@attrs.frozen(kw_only=True)
class Table:
    """A flat table: a row for each object of a class."""

    name: str
    cls: type
    owner: str | None
    """The table of the objects that own these ones."""
    columns: tuple[Column, ...]
    parts: tuple[str, ...]
    """The tables of the objects that these ones own."""

    @property
    def doc(self) -> str:
        """What a row is."""
        return summary(self.cls)


@functools.cache
def tables() -> dict[str, Table]:
    """All flat tables by name, each after its owner."""
    return {table.name: table for table in _tables(Article, "articles", (), "for article, known in pairs")}


def _tables(cls: type, name: str, owners: tuple[tuple[type, str], ...], loops: str) -> Iterator[Table]:
    variable = _variable(cls)
    columns = [column for owner, _ in owners for column in _repeated(owner, loops)]
    if owners:
        columns.append(_position(name, _variable(owners[-1][0]), loops))
    owned = [field for field in fields_of(cls) if is_table(field)]
    for field in fields_of(cls):
        if field not in owned:
            columns += _columns(field, f"{variable}.{field.name}", loops)
    if cls is Speaker:
        columns += _facts("", f"{variable}.id", ("key", "role"), loops)
    columns += [_count(field, variable, loops) for field in owned]
    owner = owners[-1][1] if owners else None
    parts = tuple(field.name for field in owned)
    yield Table(name=name, cls=cls, owner=owner, columns=tuple(columns), parts=parts)
    for field in owned:
        inner = f"{loops} for {_variable(field.item)} in {variable}.{field.name}"
        yield from _tables(field.item, field.name, (*owners, (cls, name)), inner)


def is_table(field: Field) -> bool:
    """Whether the objects of this field fill a table of their own."""
    return field.many and field.kind == "entity" and field.item not in IN_ROW


def _variable(cls: type) -> str:
    return cls.__name__.lower()


def _repeated(owner: type, loops: str) -> Iterator[Column]:
    """What the rows of an object's parts repeat of it: `article_id`, `published`, `meeting_status`, ..."""
    variable = _variable(owner)
    for field in fields_of(owner):
        if field.repeated:
            prefix = "" if owner is Article and field.name != "id" else f"{variable}_"
            for column in _columns(field, f"{variable}.{field.name}", loops):
                doc = f"Repeated from the {variable}: {column.doc}"
                yield attrs.evolve(column, name=f"{prefix}{column.name}", doc=doc, field=None)
    if owner is Speaker:
        yield from _facts("speaker_", "speaker.id", ("key", "role"), loops)


def _position(name: str, owner: str, loops: str) -> Column:
    outer = loops.rsplit(" for ", 1)[0]
    return Column(
        name="position",
        doc=f"Place among the {name} of the {owner}, from 0.",
        kind="integer",
        values=f"[position {outer} for position in range(len({owner}.{name}))]",
    )


def _count(field: Field, variable: str, loops: str) -> Column:
    return Column(
        name=f"n_{field.name}",
        doc=f"Number of the {variable}'s rows in the table {field.name}.",
        kind="integer",
        values=f"[len({variable}.{field.name}) {loops}]",
    )


def _columns(field: Field, value: str, loops: str) -> Iterator[Column]:
    """The columns of one field whose value is that expression."""
    if field.many:
        yield _list(field, value, loops)
        if field.surface:
            yield _surfaces(field, value, loops)
        return
    yield from scalars_of(field, value, loops)
    if field.surface:
        yield attrs.evolve(
            scalar_of(field, value, "", "string", loops),
            name=f"{field.name}_text",
            doc="The characters of the text at that span.",
            values=f"[article.text[{value}.start:{value}.end] {loops}]",
            field=None,
        )
    if field.refers_to == "speakers":
        yield from _facts(f"{field.name.removesuffix('_id')}_", value, FACTS, loops, nullable=field.optional)


def _list(field: Field, value: str, loops: str) -> Column:
    item = item_of(field, "item", f"{loops} for item in {value}")
    lengths = f"[len({value}) {loops}]"
    return Column(name=field.name, doc=field.doc, kind="list", values=lengths, parts=(item,), field=field)


def _surfaces(field: Field, value: str, loops: str) -> Column:
    values = f"[article.text[item.start:item.end] {loops} for item in {value}]"
    item = Column(name="element", doc="", kind="string", values=values)
    doc = f"The characters of the text at each of the `{field.name}`."
    return Column(name=f"{field.name}_text", doc=doc, kind="list", values=f"[len({value}) {loops}]", parts=(item,))


def _facts(prefix: str, key: str, names: tuple[str, ...], loops: str, *, nullable: bool = False) -> Iterator[Column]:
    """What is repeated of the speaker with that id."""
    documented = {field.name: field for field in fields_of(Speaker)}
    for name in names:
        field = documented.get(name)
        yield Column(
            name=f"{prefix}{name}",
            doc=("Repeated from the speaker: " if prefix else "")
            + (field.doc if field else " ".join((getattr(Speaker, name).__doc__ or "").split())),
            kind="string",
            nullable=nullable or name not in _ALWAYS_KNOWN,
            values=f"[known[{key}][{FACTS.index(name)}] {loops}]",
            choices=field.choices if field else (),
        )
