"""Articles as plain dictionaries, lists and strings: the common core of JSON, JSONL and the tables.

Keys stand in the order of the model. Days are ISO strings, partial dates the strings of `PartialDate`. How a
dictionary is read back stands in `reading.py`.
"""

import datetime
from collections.abc import Callable
from typing import Any

from cisnews.model import Article, PartialDate
from cisnews.model.compiled import function, once_per_class
from cisnews.model.fields import Field, fields_of


def to_dict(article: Article) -> dict[str, Any]:
    """The article as dictionaries, lists, strings, integers, booleans and None, keys in model order."""
    return dict_maker(Article)(article)


@once_per_class
def dict_maker(cls: type) -> Callable[[Any], dict[str, Any]]:
    """The function that makes a dictionary of an object of this class: one compiled expression without calls."""
    return function(f"dict_of_{cls.__name__}", "root", [f"return {_object(cls, 'root', 0)}"], {})


def _object(cls: type, name: str, depth: int) -> str:
    """`{"start": span.start, "end": span.end}`: source that makes the dictionary of the object `name`."""
    values = [f'"{field.name}": {_value(field, f"{name}.{field.name}", depth)}' for field in fields_of(cls)]
    return f"{{{', '.join(values)}}}"


def _value(field: Field, value: str, depth: int) -> str:
    if not field.many:
        made = _item(field, value, depth)
        return f"None if {value} is None else {made}" if field.optional and made != value else made
    item = f"item{depth}"
    return f"[{_item(field, item, depth + 1)} for {item} in {value}] if {value} else []"


def _item(field: Field, value: str, depth: int) -> str:
    if field.item is PartialDate:
        return f"{value}.__str__()"
    if field.item is datetime.date:
        return f"{value}.isoformat()"
    return _object(field.item, value, depth) if field.kind == "entity" else value
