"""The data dictionary: every object, field, rule, table and column in words, generated from the model."""

from collections.abc import Iterable, Iterator

from cisnews.formats.columns import Column
from cisnews.formats.tables import Table, tables
from cisnews.formats.version import SCHEMA_VERSION
from cisnews.model import Article, PartialDate
from cisnews.model.fields import Field, fields_of, summary
from cisnews.model.rules import STATED

OPENING = f"""# Data dictionary

Generated from the model by `cisnews schema`; do not edit. Schema version {SCHEMA_VERSION}.

Offsets count Unicode code points of the article's text, from 0; a span is half-open. What is *verbatim* is copied from
the text, character for character. Country codes are ISO 3166-1 alpha-2. An empty field (`null`) says that the text does
not tell.
"""

JSON_NOTES = """## Objects (JSON)

One JSON object per article, UTF-8, keys in the order below. Reading is strict: unknown keys, keys that stand twice,
values of another type and values out of bounds are errors that name the place as a JSON path. Keys of fields with a
default may be left out. JSON knows one kind of number, so `3.0` is read as the integer 3; `3.9`, `"3"` and `true` are
not.
"""

RULE_NOTES = """## Rules across fields

A document that is valid under the JSON Schema is read, unless it breaks one of these rules, which no schema can state.
The error names the rule.
"""

TABLE_NOTES = """## Tables (Parquet, Arrow, CSV)

Flat tables, joined by ids: `quotes.article_id = articles.id`, `quotes.speaker_id = speakers.id`,
`participants.meeting_id = meetings.id`. Rows stand in the order of the articles and, within one, of their objects.
Columns marked *repeated* say again what stands in another table, so that most questions need no join; they are not read
back. A partial date is the first day that it covers and its precision. In CSV, lists are JSON.
"""


def data_dictionary() -> str:
    """The data dictionary as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield OPENING
    yield JSON_NOTES
    for cls in _classes():
        yield f"### {cls.__name__}\n\n{summary(cls)}\n"
        if cls is not PartialDate:  # a string
            yield from _markdown(("field", "type", "description"), map(_field_row, fields_of(cls)))
    yield RULE_NOTES
    yield from _markdown(("rule", "what holds"), ((f"`{name}`", sentence) for name, sentence in STATED.items()))
    yield TABLE_NOTES
    for table in tables().values():
        yield f"### {table.name}\n\n{_row_of(table)}\n"
        yield from _markdown(("column", "type", "description"), map(_column_row, table.columns))


def _classes() -> list[type]:
    """All classes of the model, each where it is first needed."""
    found: dict[type, None] = {Article: None}
    for cls in found.copy():
        _collect(cls, found)
    return list(found)


def _collect(cls: type, found: dict[type, None]) -> None:
    for field in fields_of(cls):
        if field.kind == "entity" and field.item not in found:
            found[field.item] = None
            _collect(field.item, found)


def _row_of(table: Table) -> str:
    owner = f", in the order of the {table.owner}" if table.owner else ""
    return f"A row for each {table.cls.__name__}{owner}: {table.doc}"


def _field_row(field: Field) -> tuple[str, str, str]:
    notes = [field.doc]
    notes += ["Verbatim."] if field.verbatim else []
    notes += [f"Id of one of the article's {field.refers_to}."] if field.refers_to else []
    notes += [f"One of {', '.join(f'`{choice}`' for choice in field.choices)}."] if field.choices else []
    return f"`{field.name}`", _type(field), " ".join(notes)


def _type(field: Field) -> str:
    name = f"[{field.item.__name__}](#{field.item.__name__.lower()})" if field.kind == "entity" else str(field.kind)
    name = "string" if field.kind == "choice" else name
    bounds = [f"{field.minimum} to {field.maximum}"] if field.minimum is not None else []
    bounds += [f"`{field.pattern}`"] if field.pattern else []
    bounds += ["not empty"] if field.min_length else []
    bounds += [] if field.required else [f"default {_default(field)}"]
    shown = f"list of {name}" if field.many else name
    return ", ".join([f"{shown} or null" if field.optional else shown, *bounds])


def _default(field: Field) -> str:
    value = {None: "null", False: "false", (): "[]"}.get(field.default, f'"{field.default}"')
    return f"`{value}`"


def _column_row(column: Column) -> tuple[str, str, str]:
    notes = [column.doc]
    notes += [f"One of {', '.join(f'`{choice}`' for choice in column.choices)}."] if column.choices else []
    return f"`{column.name}`", _column_type(column) + (" or null" if column.nullable else ""), " ".join(notes)


def _column_type(column: Column) -> str:
    if column.kind == "list":
        return f"list of {_column_type(column.parts[0])}"
    if column.kind == "struct":
        return f"struct({', '.join(f'{part.name} {_column_type(part)}' for part in column.parts)})"
    return {"integer": "int32", "date": "date32"}.get(column.kind, column.kind)


def _markdown(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join(' --- ' for _ in head)}|"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""
