"""JSON Schema 2020-12 of an article, generated from the declarations of the model."""

import datetime
from collections.abc import Iterator
from typing import Any

from cisnews.formats.reading import DATE
from cisnews.formats.version import SCHEMA_VERSION
from cisnews.model import Article, PartialDate
from cisnews.model.dates import PATTERN as PARTIAL_DATE
from cisnews.model.fields import Field, fields_of, summary

JsonSchema = dict[str, Any]


def json_schema() -> JsonSchema:
    """The JSON Schema of what `to_json` writes and `from_json` reads.

    A document is valid under it exactly when `from_json` reads it, but for the cross-field rules, which no schema can
    state: those stand in the data dictionary, and an error names the one that was broken.
    """
    classes = sorted(set(_classes(Article)), key=lambda cls: cls.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cisnews:schema:article:{SCHEMA_VERSION}",
        "version": SCHEMA_VERSION,
        **_object(Article),
        "$defs": {cls.__name__: _partial_date() if cls is PartialDate else _object(cls) for cls in classes},
    }


def _classes(cls: type) -> Iterator[type]:
    """The classes of all objects inside an object of this class."""
    for field in fields_of(cls):
        if field.kind == "entity":
            yield field.item
            if field.item is not PartialDate:
                yield from _classes(field.item)


def _object(cls: type) -> JsonSchema:
    return {
        "title": cls.__name__,
        "description": summary(cls),
        "type": "object",
        "properties": {field.name: _property(field) for field in fields_of(cls)},
        "required": [field.name for field in fields_of(cls) if field.required],
        "additionalProperties": False,
    }


def _partial_date() -> JsonSchema:
    return {
        "title": "PartialDate",
        "description": summary(PartialDate),
        "type": "string",
        "pattern": whole(PARTIAL_DATE),
        "examples": ["2027", "2025-09", "2025-11-14"],
    }


def _property(field: Field) -> JsonSchema:
    schema = _array(field) if field.many else _item(field)
    if field.optional:
        schema = _or_null(schema)
    if not field.required:
        schema["default"] = [] if field.many else field.default
    return {"description": field.doc, **schema}


def _array(field: Field) -> JsonSchema:
    return {"type": "array", "items": _item(field)} | ({"minItems": field.min_length} if field.min_length else {})


def _or_null(schema: JsonSchema) -> JsonSchema:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    enum = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **enum}


def _item(field: Field) -> JsonSchema:
    """The schema of a value, or of one item of an array."""
    if field.kind == "entity":
        return {"$ref": f"#/$defs/{field.item.__name__}"}
    if field.item is datetime.date:
        return {"type": "string", "format": "date", "pattern": whole(DATE)}
    if field.kind == "choice":
        return {"type": "string", "enum": list(field.choices)}
    bounds = {
        "minLength": field.min_item_length if field.kind == "string" else 0,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "pattern": whole(field.pattern) if field.pattern else None,
    }
    stated = {name: bound for name, bound in bounds.items() if bound is not None and (bound or name != "minLength")}
    return {"type": field.kind, **stated}


def whole(pattern: str) -> str:
    """The pattern of a whole string; Python's `$` alone would let a line break follow."""
    return rf"^(?:{pattern})$(?!\n)"
