"""Articles as plain dictionaries, lists and strings: the common core of JSON, JSONL and the tables.

Keys stand in the order of the model. Days are ISO strings, partial dates the strings of `PartialDate`. How a
dictionary is read back stands in `reading.py`.
"""

import datetime
from collections.abc import Callable
from typing import Any

from cisnews.model import Article, PartialDate
from cisnews.model.compiled import function, indented, once_per_class
from cisnews.model.fields import Field, fields_of

Write = Callable[[type, list[str]], str]
"""How an object of a class is written in Python, given how the value of each of its fields is, in order."""


def to_dict(article: Article) -> dict[str, Any]:
    """The article as dictionaries, lists, strings, integers, booleans and None, keys in model order."""
    made: dict[str, Any] = _dictionary_of(Article)(article)
    return made


@once_per_class
def _dictionary_of(cls: type) -> Callable[[Any], Any]:
    return maker(cls, _as_dictionary, {})


def _as_dictionary(cls: type, values: list[str]) -> str:
    items = [f'"{field.name}": {value}' for field, value in zip(fields_of(cls), values, strict=True)]
    return f"{{{', '.join(items)}}}"


def maker(cls: type, write: Write, names: dict[str, Any]) -> Callable[[Any], Any]:
    """The function that makes plain values of an object of a class and of everything inside it, in straight code.

    What becomes of each object is what `write` writes, in which `names` are known.
    """
    lists, made = _object(cls, "root", write)
    return function(f"plain_{cls.__name__}", "root", [*lists, f"return {made}"], names)


def _object(cls: type, name: str, write: Write) -> tuple[list[str], str]:
    """Source that makes the lists of the object `name`, and what makes the object itself of them."""
    lists: list[str] = []
    values: list[str] = []
    for field in fields_of(cls):
        value = f"{name}.{field.name}"
        if field.many:
            made = value.replace(".", "_")
            lists += _list(field, value, made, write)
        else:
            made = _one(field, value, write)
        values.append(made)
    return lists, write(cls, values)


def _list(field: Field, value: str, made: str, write: Write) -> list[str]:
    if field.kind != "entity":
        return [f"{made} = [*{value}]"]
    item = f"{made}_item"
    lists, expression = _object(field.item, item, write)
    return [f"{made} = []", f"for {item} in {value}:", *indented([*lists, f"{made}.append({expression})"])]


def _one(field: Field, value: str, write: Write) -> str:
    if field.item is PartialDate:
        made = f"{value}.__str__()"
    elif field.item is datetime.date:
        made = f"{value}.isoformat()"
    elif field.kind == "entity":
        _, made = _object(field.item, value, write)  # what is not in a list (a span) has no lists inside
    else:
        return value
    return f"None if {value} is None else {made}" if field.optional else made
